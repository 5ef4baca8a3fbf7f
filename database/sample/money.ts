import type { EmployeeName } from './cast.ts';
import type { ProjectName } from './projects.ts';

/** What an hour is worth, in cents. */
export const rates: Partial<Record<EmployeeName, number>> = { Bela: 11_500, Chidi: 9_500, Dora: 8_000 };

type Hours = { by: EmployeeName; on: string | null; day: number; minutes: number; note: string };
type Cost = { by: EmployeeName; on: string | null; day: number; words: string; amount: number };
type Order = {
  by: EmployeeName;
  kind: 'offer' | 'invoice';
  title: string;
  day: number;
  due: number;
  lines: { text: string; quantity: string; unitPrice: number; taxRate: string }[];
};

const sender = 'Meridian\nSpaces and exhibitions\n12 Quai des Bateliers\n67000 Strasbourg\nFrance\nVAT FR 12 345678901';
const billedTo = 'Acme (France)\nRue de la République 41\n69002 Lyon\nFrance';

/** Of one project; everything in euros. */
export const money: Partial<Record<ProjectName, { budget: number; note: string; hours: Hours[]; costs: Cost[] }>> = {
  'Lyon showroom': {
    budget: 4_800_000,
    note: 'As offered, with the mezzanine. The stone counter is bought by Acme itself.',
    hours: [
      { by: 'Chidi', on: 'Survey of the rooms', day: -18, minutes: 390, note: 'Measured on site' },
      { by: 'Bela', on: 'Survey of the rooms', day: -18, minutes: 240, note: 'On site, with the landlord' },
      { by: 'Chidi', on: 'Floor plan, first version', day: -12, minutes: 465, note: 'First version drawn' },
      { by: 'Chidi', on: 'Floor plan, second version', day: -3, minutes: 330, note: 'Fitting rooms moved' },
      { by: 'Dora', on: 'Signs in French and English', day: -2, minutes: 150, note: 'Texts and sizes' },
      { by: 'Bela', on: null, day: -1, minutes: 60, note: 'Call about the opening' },
    ],
    costs: [
      { by: 'Bela', on: 'Survey of the rooms', day: -18, words: 'Trains to Lyon, two people', amount: 31_800 },
      { by: 'Bela', on: 'Ship material samples to Lyon', day: -4, words: 'Samples of oak and stone', amount: 64_990 },
      { by: 'Bela', on: null, day: -2, words: 'Model maker, first instalment', amount: 420_000 },
    ],
  },
};

const worked = (text: string, quantity: string, unitPrice: number) => ({ text, quantity, unitPrice, taxRate: '20' });

/** An offer that was accepted, and the first invoice after it. */
export const orders: { project: ProjectName; sender: string; billedTo: string; offer: Order; invoice: Order } = {
  project: 'Lyon showroom',
  sender,
  billedTo,
  offer: {
    by: 'Bela',
    kind: 'offer',
    title: 'Showroom at Rue de la République',
    day: -20,
    due: 10,
    lines: [
      worked('Survey and floor plans', '64', 9_500),
      worked('Lighting concept and signs', '48', 8_800),
      worked('Direction of the works', '120', 11_500),
      { text: 'Printed guides for visitors', quantity: '500', unitPrice: 420, taxRate: '5.5' },
    ],
  },
  invoice: {
    by: 'Bela',
    kind: 'invoice',
    title: 'Showroom at Rue de la République, first part',
    day: -5,
    due: 25,
    lines: [worked('Survey and floor plans', '40.5', 9_500), worked('Lighting concept, first half', '24', 8_800)],
  },
};
