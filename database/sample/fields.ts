import type { ProjectName } from './projects.ts';

type Field = {
  of: 'tasks' | 'projects' | 'contacts';
  name: string;
  kind: 'text' | 'number' | 'date' | 'choice' | 'person' | 'money';
  visibleOutside?: boolean;
  inLists?: boolean;
  choices?: string[];
};

/** What the company adds to what is there for everybody. */
export const fields = [
  { of: 'tasks', name: 'Room', kind: 'text', visibleOutside: true, inLists: true },
  { of: 'tasks', name: 'Effort', kind: 'choice', choices: ['Small', 'Medium', 'Large'] },
  { of: 'projects', name: 'Floor area (m²)', kind: 'number', visibleOutside: true },
  { of: 'projects', name: 'Contract value', kind: 'money' },
  { of: 'contacts', name: 'Segment', kind: 'choice', choices: ['Key account', 'Regular', 'Prospect'], inLists: true },
  { of: 'contacts', name: 'VAT number', kind: 'text' },
] as const satisfies Field[];

export type FieldName = (typeof fields)[number]['name'];

/** As it is said here: a text, a number, a choice by its name, euros in cents. */
type Values = Partial<Record<FieldName, string | number>>;

export const onTasks: Partial<Record<ProjectName, Record<string, Values>>> = {
  'Lyon showroom': {
    'Survey of the rooms': { Room: 'Whole floor', Effort: 'Medium' },
    'Floor plan, second version': { Room: 'Whole floor', Effort: 'Large' },
    'Signs in French and English': { Room: 'Entrance', Effort: 'Small' },
  },
};

export const onProjects: Partial<Record<ProjectName, Values>> = {
  'Lyon showroom': { 'Floor area (m²)': 240, 'Contract value': 5_260_000 },
};

export const onContacts: Record<string, Values> = {
  Acme: { Segment: 'Key account' },
  'Acme (France)': { Segment: 'Key account', 'VAT number': 'FR 40 303265045' },
  IBM: { Segment: 'Regular', 'VAT number': 'US 13-0871985' },
  'Peter Parker': { Segment: 'Prospect' },
};
