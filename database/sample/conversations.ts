import type { EmployeeName, Name } from './cast.ts';
import type { ProjectName } from './projects.ts';

export type Said = { by: Name; text: string; class?: 'internal' | 'history_released'; readers?: Name[] };

/** Standard: whoever may read the whole history there. */
const says = (by: Name, text: string): Said => ({ by, text });
/** Private: the named readers, or the team where nobody is named. */
const privately = (by: EmployeeName, text: string, ...readers: Name[]): Said => ({
  by,
  text,
  class: 'internal',
  ...(readers.length > 0 && { readers }),
});
/** Released to people from outside. */
const releases = (by: EmployeeName, text: string): Said => ({ by, text, class: 'history_released' });

/** Below the title of a task, from the first word to the last. */
export const conversations: Record<ProjectName, Record<string, Said[]>> = {
  'Lyon showroom': {
    'Survey of the rooms': [
      says('Rex', 'Both days went well. The column grid is 5.40 m; the old drawing says 5.20.'),
      says('Chidi', 'Thank you, Rex. That explains the stairs. The drawing set is complete.'),
    ],
    'Lease read for what we may change': [
      says('Pierre', 'The landlord is quick with a yes by telephone and slow on paper. Please have everything in writing.'),
      releases('Bela', 'We may change everything but the façade and the sprinklers.'),
    ],
    'First talk in Lyon': [
      says('Chloe', 'The trams do not run on Thursday; take a taxi from Part-Dieu.'),
      says('Bela', 'We will. Three hours are enough if the rooms are open from the start.'),
      releases('Bela', 'What we agreed: opening in spring, decisions by Pierre, signs and texts by Chloe.'),
      privately('Bela', 'The budget frame is tighter than they said at first. Let us draw the small counter.'),
    ],
    'Fire-safety certificates from the landlord': [
      says('Bela', 'Pierre, the prefecture wants the certificates together with the plans.'),
      says('Pierre', 'I have the one for the ground floor. The landlord is looking for the other two.'),
      says('Bela', 'Could you ask him for a date? A copy is enough for now.'),
      says('Pierre', 'He says this week. He said so last week, too.'),
      privately('Ada', 'If nothing comes until Friday, I write to the landlord’s lawyer.', 'Bela'),
      says('Bela', 'I called the prefecture: they take the plans first if the certificates follow within ten days.'),
    ],
    'Floor plan, first version': [
      says('Chidi', 'First version: the counter stands across, the fitting rooms left and right.'),
      says('Pierre', 'The counter closes the room. From the street one sees only its back.'),
      says('Chloe', 'And where do two people wait who come together?'),
      releases('Chidi', 'Understood. I turn the counter to the window and draw a second version.'),
    ],
    'Floor plan, second version': [
      says('Pierre', 'Could the second version show the way to the lift with a pallet truck on it?'),
      says('Chidi', 'It will. How wide is the truck?'),
      says('Chloe', '0.82 m, and the driver needs a hand’s width on either side.'),
      privately('Chidi', 'With the old column grid this does not fit. I am measuring again on Thursday.'),
      says('Pierre', 'The lift stays in use during the works. Can the counter leave us 1.40 m?'),
      says('Chidi', 'Measured on site: the column grid is 5.40 m, not 5.20. With that, 1.40 m is possible.'),
      privately(
        'Bela',
        'Do not draw the second fitting room before the landlord has signed. We tell them on Thursday.',
        'Ada',
        'Chidi',
        'Dora',
      ),
      releases('Chidi', 'Second version, with the counter turned to the window.'),
      releases('Bela', 'Pierre, the way to the lift is now 1.45 m. Can you both confirm by Thursday noon?'),
    ],
    'Fitting rooms: curtain or door': [
      says('Dora', 'A curtain saves 40 cm. A door keeps the light out.'),
      says('Chloe', 'Curtain, please, but a heavy one.'),
    ],
    'Freight route for the stone counter': [
      says('Fred', 'The lorry can stop in the side street until ten. From there it is 60 m on the level.'),
      says('Dora', 'Two pieces of 205 kg. I have asked for the stair-climbing trolley, in case the lift is taken.'),
    ],
    'Lighting concept for the entrance': [
      says('Dora', 'Three circles of light: door, counter, wall of samples.'),
      says('Chidi', 'The middle one falls on the screen of the till. Move it by half a metre?'),
      says('Dora', 'Moved. The wall of samples keeps neutral light.'),
      privately('Bela', 'The lamps in the drawing cost twice what we offered. Look for a sister model.', 'Dora'),
    ],
    'Signs in French and English': [
      says('Chloe', 'French first and larger. English below, in the lighter weight.'),
      says('Chidi', 'Texts in French are set. May I have the English ones by Wednesday?'),
      says('Chloe', 'You may. “Fitting room”, not “changing room”.'),
      releases('Chidi', 'Letter height on the window is 9 cm; it reads well from the other side of the street.'),
    ],
    'Ship material samples to Lyon': [
      says('Fred', 'Oak and brass are here. The two stones come from the quarry on Monday.'),
      says('Bela', 'Wait for them, one box is better than two.'),
      says('Fred', 'One stone arrived with a broken corner. I asked for another.'),
      says('Chidi', 'Send it anyway, on top. Pierre likes to see an edge.'),
      says('Fred', 'Packed. It goes out tomorrow morning, signed for.'),
      privately('Bela', 'Fred, please keep the receipt for the quarry; that one is ours to pay.', 'Fred'),
    ],
    'Approve the colour scheme': [
      releases('Bela', 'Four sheets: walls, counter, textiles, signs. Please say yes or no to each.'),
      says('Pierre', 'Walls: yes. Signs: yes. The counter is too green on my screen.'),
      says('Chloe', 'On paper it is not green at all. I have the print before me.'),
      privately('Dora', 'Their screen is set to night colours, I would bet on it.'),
      says('Bela', 'I am sending the counter as a painted board, so that no screen comes between us.'),
      says('Pierre', 'Good. The textiles I would like to touch before I say yes.'),
      privately('Bela', 'If textiles slip, the sewing starts after the holidays. I would rather lose the blue one.', 'Ada', 'Chidi'),
      says('Bela', 'The three fabrics are in Fred’s box. It should be with you on Thursday.'),
      privately('Bela', 'Pierre, between the two of us: the blue one costs a third more. I would take the grey.', 'Pierre'),
      says('Pierre', 'The board came. Counter: almost yes. I sleep on it.'),
      releases('Bela', 'The decision is wanted today, so that the painter keeps his week.'),
    ],
    'Opening hours and visitor flow': [
      says('Chloe', 'Ten to seven, Saturdays from nine. On Saturdays two hundred people, we think.'),
      says('Bela', 'Then the samples should not stand beside the door. We show you a variant.'),
    ],
    'Oak flooring: order and delivery': [says('Chidi', 'Nineteen working days. Ordered on Friday, it comes a week before the stone.')],
    'Electrical plan with the building owner': [
      says('Dora', 'The owner wants to see where his cables run before he signs ours.'),
      says('Pierre', 'He is in the house on Tuesdays. I can open the cellar for you.'),
      says('Dora', 'Tuesday at nine, then.'),
    ],
    'Counter: workshop drawings': [
      says('Chidi', 'The mason in Villeurbanne works to two millimetres. The drawing says three.'),
      privately('Chidi', 'He asked for half in advance. Is that usual there?', 'Ada', 'Bela'),
      privately('Ada', 'A third is. Bela, would you talk to him?', 'Bela', 'Chidi'),
      says('Bela', 'All agreed with the workshop. Drawings may go out.'),
    ],
    'Photographs for the opening': [
      says('Bela', 'Mila takes the pictures on the evening before, without people, and again at the opening.'),
      says('Dora', 'She asks for the lights to be on for an hour before.'),
      says('Bela', 'We leave a key with the concierge.'),
    ],
    'Names on the doors': [
      says('Chloe', 'Could each room carry the name of a river?'),
      says('Bela', 'We like it. How many rooms have a door in the end?'),
      says('Chloe', 'Only one. So let us drop it.'),
    ],
    'Samples of the window film': [
      says('Fred', 'Three strips are on the glass, left of the door: clear, satin, and the one that is too dark.'),
    ],
    'A place for prams': [says('Chloe', 'The corner by the stairs would do, if nobody needs it.')],
  },

  'Acme website': {
    'What the old site is used for': [
      releases('Dora', 'Three pages carry four fifths of the visits: pumps, spare parts, and how to find you.'),
    ],
    'Map of pages': [
      says('Ravi', 'Spare parts must not be further away than two clicks. It is all our dealers look for.'),
      says('Dora', 'It is one click now.'),
      releases('Bela', 'The map is agreed by both companies.'),
    ],
    'Sketches of the first page': [
      says('Acme', 'The board prefers the third sketch. Please let the map show both countries at the same size.'),
      privately('Chidi', 'The same size is wrong on any globe, but I can crop it so that nobody measures.'),
      releases('Chidi', 'The third sketch with both countries. They look equal.'),
    ],
    'Words for the menu': [says('Chloe', 'Products, Spare parts, About us, Contact. Four words, no more.')],
    'Product pages, India': [
      says('Ravi', 'Meters come last; the pictures are taken next week.'),
      says('Dora', 'Then I put the table in and leave room for the pictures.'),
      privately('Dora', 'Half of their figures contradict the price list. I ask for each.'),
      says('Ravi', 'The new figures are right. The price list follows.'),
    ],
    'Translation into Hindi': [
      says('Ravi', 'We would like to read every page before it is out.'),
      says('Chidi', 'You will get them in lots of ten. Is two days a lot enough for you?'),
      says('Ravi', 'Three, please.'),
    ],
    'Hindi typeface': [says('Dora', 'Two families have the light weight. The second one is free and has better numerals.')],
    'Form to ask for a quotation': [
      says('Chidi', 'Seven fields. The seventh asks how you heard of us; I would leave it out.'),
      says('Chloe', 'Leave it out.'),
      says('Ravi', 'Out. But the telephone number must stay, our customers call.'),
      releases('Chidi', 'Six fields, and the telephone number large above them.'),
    ],
    'Search that knows part numbers': [
      says('Ravi', 'With and without dashes, and with the letter O for the zero. People read them from rusty plates.'),
      says('Dora', 'O and zero are the same to it now. Dashes and blanks do not count.'),
    ],
    'Pictures of the Lyon team': [
      says('Bela', 'Chloe, the pictures were due on Friday. Is anything in the way?'),
      says('Chloe', 'Half the team was in Marseille. Monday, promised.'),
    ],
    'Cookie notice that is not a wall': [
      says('Dora', 'If we count visits without cookies, no notice is needed at all.'),
      privately('Bela', 'Their marketing wants cookies, their lawyer does not. Let them find each other first.'),
      releases('Bela', 'Our proposal: no cookies, no notice. Please decide today.'),
    ],
    'Privacy page for both countries': [says('Bela', 'One page with two parts. Your lawyers read the Indian part next week.')],
    'Switch the domain over': [
      privately('Chidi', 'Their domain is registered to a man who left in 2019. I am asking for the papers already.', 'Ada', 'Bela'),
    ],
    'An afternoon for those who will write': [
      says('Chloe', 'Could we have it in French?'),
      says('Dora', 'In French before the coffee, in English after.'),
    ],
  },

  'Chennai service desk': {
    'New name plates for reception': [
      says('Ravi', 'Six plates, brushed steel as before. The names are in the list.'),
      says('Chidi', 'Two names are spelled differently in the list and on the cards. Which is right?'),
      says('Ravi', 'The cards.'),
    ],
    'Business cards for the new colleagues': [says('Chidi', 'Eleven times a hundred. They left with the courier this morning.')],
    'Price list 2026 as a poster': [releases('Dora', 'A1 for the hall, A2 for the vans. Both are in the folder.')],
    'The map on the flyer shows the old gate': [says('Suresh', 'Three visitors came to the goods entrance yesterday alone.')],
    'Slides for the dealers’ day': [
      says('Dora', 'Which figures may the dealers see?'),
      says('Ravi', 'Turnover yes, margins no. Please.'),
      privately('Dora', 'The sheet they sent holds the margins. I deleted our copy.'),
      releases('Dora', 'Nineteen slides are ready to read. Pictures of the new hall are missing still.'),
      says('Ravi', 'The photographer comes on Wednesday.'),
    ],
    'Printer for the slides’ handout': [says('Chidi', 'The shop at Anna Salai prints overnight; two hundred copies are no trouble.')],
    'Safety signs for hall 3': [
      releases('Chidi', 'All fourteen signs as one sheet. Please check the Tamil line by line.'),
      says('Suresh', 'Sign 9 says “forbidden” where it should say “careful”.'),
      says('Chidi', 'Corrected. May I have your yes for all of them?'),
    ],
    'Letterhead with the new address': [
      releases('Dora', 'The address is one line longer now, so the logo moved up by four millimetres.'),
      says('Acme (India)', 'Approved by the office. Ravi confirms the telephone number.'),
    ],
    'Calendar 2027, twelve drawings': [
      says('Ravi', 'No gods, no politicians, no cricket. Everything else is welcome.'),
      says('Chidi', 'Monsoon for July? A street under umbrellas, seen from the roof.'),
      says('Ravi', 'Wonderful.'),
      privately('Chidi', 'I am drawing these on Sundays. Do not count the hours.', 'Bela'),
    ],
    'Stickers for the service vans': [says('Ravi', 'Twelve vans, two sides. They are washed by hand, so no edges, please.')],
    'Template for the weekly report': [
      says('Dora', 'Suresh, which of the two layouts shall I finish?'),
      privately('Dora', 'Third time I ask.', 'Chidi'),
    ],
    'Invitation for the tenth year': [says('Chidi', 'A ten made of pump parts. Ravi, could you photograph them from above?')],
    'Wrong colour on the safety vests': [
      says('Suresh', 'They are orange. We agreed on yellow.'),
      says('Chidi', 'You are right, and the order says so, too. The printer replaces them.'),
    ],
    'Photograph of the board of directors': [says('Ravi', 'Two of them leave in March. Let us wait for the new ones.')],
    'Summary of the month': [
      privately('Chidi', 'Twenty-six hours in October; the contract says twenty. I would not charge the calendar.', 'Ada', 'Bela'),
    ],
  },

  'IBM client centre': {
    'Walk through the fourth floor': [releases('Bela', 'Notes of the walk: the lift is the entrance, whatever the plan says.')],
    'Who comes, and what they come for': [
      says('John', 'Students come, too. Every other Friday, thirty at once.'),
      says('Dora', 'They are the fourth kind now, and the loudest.'),
      says('Alisha', 'And speakers. They come an hour early and look for a socket.'),
    ],
    'Three demonstration tables': [
      says('John', 'They must go through a door of 0.90 m.'),
      says('Chidi', 'The tops come off with four screws. Through the door they go upright.'),
      privately('Chidi', 'The castors are late again; the maker blames the weather. I have a second source.', 'Bela'),
      releases('Chidi', 'Frames and tops are ready. We set up all three in our yard next week.'),
      says('John', 'I would like to come and see that.'),
    ],
    'Cable trays: steel or aluminium': [says('Chidi', 'Aluminium: two kilograms lighter, and the tables are moved by two.')],
    'Trial set-up in our yard': [says('Dora', 'If it rains, we put them into the gateway.')],
    'Badge that opens the right doors': [
      says('John', 'Visitors get stuck between the two glass doors.'),
      says('Chidi', 'The second reader answers too early. Could your security give us an hour with it?'),
      says('John', 'Tuesday after six.'),
    ],
    'Quiet room beside the stage': [
      says('Alisha', 'The store room next to the stage has a door and a window. It holds chairs nobody uses.'),
      says('Chidi', 'We measured it: 2.10 by 3.40. That will do.'),
      privately('Dora', 'The chairs belong to facilities. Ask before we move them.', 'Chidi'),
      says('Chidi', 'Drawing follows tomorrow, with a sign that lights up.'),
    ],
    'Sound on the stage': [
      says('Alisha', 'At the back one hears every second word.'),
      says('Dora', 'One loudspeaker more, and a curtain on the glass.'),
      releases('Dora', 'Trial on Thursday at five, with thirty people on chairs. Please say today whether that suits.'),
    ],
    'Visitor folder': [
      releases('Dora', 'Eight pages, one fold. The plan of the floor is on the back, so that it can be pinned up.'),
      says('IBM', 'Legal asks for one more line on the last page. It comes today.'),
      says('John', 'Otherwise: yes.'),
    ],
    'Permit for the sign in the street': [
      says('Bela', 'The city has the drawings since the second. I call every Monday.'),
      privately('Bela', 'The clerk hinted that 80 cm would pass at once. Let us keep that in our pocket.'),
    ],
    'How we win back the three weeks': [
      privately('Bela', 'One week was ours: the trays were ordered late. The other two were the castors.'),
      privately('Ada', 'Say so to John. He will find out, and then rather from us.', 'Bela', 'Chidi'),
      releases('Bela', 'The tables come first, the folder runs beside them, and the sign follows after the opening.'),
    ],
    'Opening evening: who speaks': [
      says('John', 'The director, five minutes. Then Alisha, twenty.'),
      says('Alisha', 'Fifteen, and questions.'),
    ],
    'Plants that live without sun': [says('John', 'Facilities tell me that plants are theirs.')],
  },

  'Loft conversion': {
    'Measure the roof': [says('Peter Parker', 'Mind the hatch, it falls shut by itself.'), says('Chidi', 'It did. Nobody was hurt.')],
    'What has to fit under the roof': [
      says('Peter Parker', 'Bed, workbench, darkroom, shower. The cat decides for itself.'),
      releases('Bela', 'All four fit. The workbench stands under the ridge.'),
    ],
    'Sketch with the stairs on the north side': [
      says('Chidi', 'North side: steeper, but the room stays in one piece.'),
      says('Peter Parker', 'Steep is fine.'),
    ],
    'A window big enough to climb out of': [
      says('Peter Parker', 'Big enough for a person in a hurry, please.'),
      says('Bela', 'The law says 0.90 by 1.20 m. We take 1.10 by 1.40 m.'),
      says('Chidi', 'It opens inwards; outside is the gutter.'),
      says('Peter Parker', 'Outwards would be handier. But I see.'),
    ],
    'Drawings for the building permission': [
      releases('Chidi', 'Plan, sections and the north side are ready to be signed.'),
      says('Peter Parker', 'Where do I sign? There are three fields.'),
      says('Bela', 'In the left one, on every sheet.'),
      privately('Bela', 'The engineer is five days late with the statics. We hand in without, and send it after.'),
    ],
    'Statics of the new beam': [
      says('Bela', 'The engineer asks whether the roof carries anything besides snow.'),
      says('Peter Parker', 'Now and then.'),
    ],
    'Letter to the neighbours below': [says('Peter Parker', 'My aunt lives below. She knows already, and she wants a date.')],
    'Two offers from carpenters': [
      says('Bela', 'One offer is here, the second is promised for tomorrow.'),
      privately('Bela', 'The first one is good, but the boss talks of ten weeks. We need eight.', 'Chidi'),
    ],
    'Insulation: wood fibre or cork': [says('Chidi', 'Cork is thinner by two centimetres, and you can pin things to it.')],
    'Web-proof paint for the workroom': [says('Peter Parker', 'Something that can be washed. Hard to explain.')],
    'Where the darkroom gets its water': [says('Bela', 'From the kitchen below, through the north wall. Your aunt agreed.')],
  },

  'Alisha’s talk': {
    'What the audience should remember': [
      says('Alisha', 'A plan is a promise. That is all I want to say.'),
      releases('Chidi', 'Then that is what the last slide says.'),
    ],
    'Script, first version': [
      says('Alisha', 'I have 3,100 words.'),
      says('Chidi', 'Seven hundred too many. Take out the history of the pencil.'),
      says('Alisha', 'Not the pencil.'),
      privately('Chidi', 'The pencil stays. It is the best part.', 'Dora'),
    ],
    'Twelve slides, hardly any words': [
      says('Dora', 'Two slides to look at. The bee hive fills the whole wall.'),
      says('Alisha', 'May it move, a little?'),
    ],
    'Open with the bee hive?': [says('Chidi', 'Yes: it asks a question, and you answer it at the end.')],
    'Rights to the six plans': [
      says('Dora', 'Four are free. For the other two the museum wants its name on the slide.'),
      privately('Dora', 'And 80 for each. I would pay it from our side.', 'Chidi'),
    ],
  },

  'Hiring 2027': {
    'How many, and when': [
      says('Bela', 'Three, if Lyon goes on to a second floor. Two are sure.'),
      says('Ada', 'Three, then. The third from May.'),
    ],
    'Salary bands': [privately('Ada', 'The bands are in the safe, not here.', 'Bela')],
    'Read the first 31 letters': [
      says('Bela', 'Eight are worth a talk. Two wrote to somebody else and forgot to change the name.'),
      says('Ada', 'One of those two draws best of all.'),
    ],
    'A small exercise for drafting': [says('Bela', 'Chidi would solve it in ten minutes, so an hour is fair.')],
    'Talk with candidate A': [privately('Ada', 'She asks about four days a week. I would say yes.', 'Bela')],
  },

  'Office move': {
    'Plan of the new rooms': [
      says('Chidi', 'Variant one: those who draw sit under the north light. Variant two: everybody gets a wall.'),
      says('Dora', 'One. Walls are for pictures.'),
      says('Bela', 'Whoever calls needs a door, in both.'),
    ],
    'Move the plotter and the model tables': [
      says('Dora', 'Fred, could you look at the doors before you book the lorry?'),
      says('Fred', 'Measured: 1.02 m. The plotter is 0.98. Upright, slowly, and with gloves.'),
      says('Dora', 'Two of us will help.'),
      privately('Ada', 'Put it on the insurance for that day.', 'Dora'),
    ],
    'Offers from three movers': [
      says('Dora', 'Two are in. The third comes to look at the books today.'),
      says('Ada', 'Count the books before he does.'),
    ],
    'What we do not take along': [says('Bela', 'The green sofa.'), says('Chidi', 'The green sofa stays with us.')],
  },
};
