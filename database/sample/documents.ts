import type { Name } from './cast.ts';
import type { ProjectName } from './projects.ts';

type SampleDocument = { name: string; by: Name; on?: string; released?: true; text: string };

const plan = (width: number, height: number, rooms: [x: number, y: number, width: number, height: number, name: string][]) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-10 -10 ${width + 20} ${height + 20}" font-family="sans-serif" font-size="12">
${rooms
  .map(
    ([x, y, w, h, name]) =>
      `  <rect x="${x}" y="${y}" width="${w}" height="${h}" fill="none" stroke="black"/><text x="${x + 8}" y="${y + 20}">${name}</text>`,
  )
  .join('\n')}
</svg>
`;

/** Of the project itself, or on a task of it by its title. What is released, Bela released. */
export const documents: Partial<Record<ProjectName, SampleDocument[]>> = {
  'Lyon showroom': [
    {
      name: 'Lease, what we may change.txt',
      by: 'Ada',
      text: 'Walls that carry nothing: yes, after notice.\nThe front on the street: colours only, with the city.\nThe floor: yes, it stays when we leave.\n',
    },
    {
      name: 'Who is who.csv',
      by: 'Bela',
      released: true,
      text: 'Who,What for,When\nBela,"Everything, first","weekdays 9–17"\nDora,Plans and signs,weekdays\nChidi,Works and deliveries,also Saturdays\n',
    },
    {
      name: 'Floor plan, second version.svg',
      by: 'Dora',
      on: 'Floor plan, second version',
      released: true,
      text: plan(480, 300, [
        [0, 0, 280, 300, 'Showroom 148 m²'],
        [280, 0, 200, 140, 'Fitting rooms 44 m²'],
        [280, 140, 200, 160, 'Stock 48 m²'],
      ]),
    },
    {
      name: 'What the building owner asks for.txt',
      by: 'Pierre',
      on: 'Electrical plan with the building owner',
      text: 'Two circuits for the entrance.\nNothing in the wall to the neighbour.\nThe plan a week before the works, please.\n',
    },
    {
      name: 'Lamps.csv',
      by: 'Dora',
      on: 'Lighting concept for the entrance',
      text: 'Place,Lamp,Warmth\nDoor,Track of six,3000 K\nCounter,Pendant of brass,2700 K\nWindow,Strip behind the frame,3500 K\n',
    },
  ],
  'Acme website': [
    { name: 'Words for the menu.txt', by: 'Chloe', on: 'Words for the menu', text: 'Produits\nAtelier\nBoutiques\nNous écrire\n' },
  ],
};
