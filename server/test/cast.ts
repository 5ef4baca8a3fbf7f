export const nobody = 'nobody';

export const team = ['Ada', 'Bela', 'Chidi', 'Dora'];

/** Contacts, in the order in which they are entered: name, kind, whose child. */
export const contacts = [
  ['Peter Parker', 'individual', null],
  ['IBM', 'company', null],
  ['John', 'individual', 'IBM'],
  ['Alisha', 'individual', 'IBM'],
  ['Acme', 'company', null],
  ['Acme (France)', 'company', 'Acme'],
  ['Pierre', 'individual', 'Acme (France)'],
  ['Chloe', 'individual', 'Acme (France)'],
  ['Acme (India)', 'company', 'Acme'],
  ['Ravi', 'individual', 'Acme (India)'],
  ['Suresh', 'individual', 'Acme (India)'],
  ['Fred', 'individual', null],
  ['Mila', 'individual', null],
  ['Rex', 'individual', null],
] as const;

export const outside = contacts.map(([name]) => name as string);

/** Mila works by mail only and never comes in. Rex came in once; his access has ended. Zed sits in another workspace. */
export const everybody = [...team, ...outside.filter((name) => name !== 'Mila'), 'Zed', nobody];

/** Somebody of the team who looks through the eyes of a contact is one more who asks: `Pierre, seen by Bela`. */
export const seenBy = (contact: string, viewer: string) => `${contact}, seen by ${viewer}`;
export const whoseEyes = (person: string) => person.split(', seen by ')[0]!;

export const isOutside = (person: string) => outside.includes(whoseEyes(person));

export const emailOf = (name: string) => {
  const house = team.includes(name) ? 'meridian' : name === 'Zed' ? 'zenith' : 'outside';
  return `${name
    .toLowerCase()
    .match(/[a-z]+/g)!
    .join('.')}@${house}.example`;
};
