import type { ContactName, EmployeeName, Name } from './cast.ts';

type Project = {
  name: string;
  description: string;
  status: 'planned' | 'on-track' | 'at-risk' | 'paused' | 'done';
  /** Days from today. */
  starts: number;
  ends: number;
  /** Adds it, and so leads it. */
  manager: EmployeeName;
  pipeline: PipelineName;
  /** The first is the primary client. */
  clients?: ContactName[];
  clientManagers?: EmployeeName[];
  auditors?: EmployeeName[];
  members?: Name[];
  participants?: Name[];
  /** Participants from outside who are let into this one project. */
  granted?: ContactName[];
  private?: true;
  hiddenFromContacts?: true;
};

/** Beside the two a new workspace has, *Simple* and *Project*. */
export const pipelines = [
  { name: 'Service', stages: ['Asked for', 'In progress', 'With the client', 'Solved'] },
  { name: 'Event', stages: ['Ideas', 'Agreed', 'Rehearsal', 'On stage'] },
  { name: 'Hiring', stages: ['To prepare', 'Open', 'Interviews', 'Offer'] },
] as const;

type PipelineName = 'Simple' | 'Project' | (typeof pipelines)[number]['name'];

export const projects = [
  {
    name: 'Lyon showroom',
    description: 'A showroom of 240 m² at Rue de la République: plans, signs, works and the opening. Opens in spring.',
    status: 'on-track',
    starts: -21,
    ends: 94,
    manager: 'Bela',
    pipeline: 'Project',
    clients: ['Acme (France)'],
    clientManagers: ['Bela'],
    auditors: ['Ada'],
    members: ['Chidi', 'Dora', 'Fred'],
    participants: ['Pierre', 'Mila'],
  },
  {
    name: 'Acme website',
    description: 'One website for the whole of Acme, in English, French and Hindi, with the product pages of both companies.',
    status: 'on-track',
    starts: -70,
    ends: 24,
    manager: 'Bela',
    pipeline: 'Project',
    clients: ['Acme'],
    clientManagers: ['Bela', 'Chidi'],
    members: ['Dora'],
    participants: ['Acme', 'Chloe', 'Ravi'],
  },
  {
    name: 'Chennai service desk',
    description: 'What the Chennai office asks us for from day to day. Answered within one working day.',
    status: 'on-track',
    starts: -120,
    ends: 245,
    manager: 'Chidi',
    pipeline: 'Service',
    clients: ['Acme (India)'],
    clientManagers: ['Chidi'],
    members: ['Dora'],
    participants: ['Ravi', 'Suresh'],
  },
  {
    name: 'IBM client centre',
    description: 'Wayfinding, demonstration tables and visitor material for the client centre on the fourth floor.',
    status: 'at-risk',
    starts: -45,
    ends: 38,
    manager: 'Bela',
    pipeline: 'Project',
    clients: ['IBM'],
    clientManagers: ['Chidi'],
    auditors: ['Ada'],
    members: ['Chidi', 'Dora'],
    participants: ['John'],
  },
  {
    name: 'Loft conversion',
    description: 'A flat with a workroom under the roof in Queens. Drawings, permission, and the works with two craftsmen.',
    status: 'on-track',
    starts: -33,
    ends: 120,
    manager: 'Bela',
    pipeline: 'Project',
    clients: ['Peter Parker'],
    clientManagers: ['Bela'],
    members: ['Chidi'],
    participants: ['Peter Parker', 'Rex'],
    granted: ['Rex'],
  },
  {
    name: 'Alisha’s talk',
    description: 'Twenty minutes on stage about teaching machines to read plans: script, slides, rehearsals.',
    status: 'planned',
    starts: -6,
    ends: 30,
    manager: 'Chidi',
    pipeline: 'Event',
    clients: ['Alisha'],
    clientManagers: ['Chidi'],
    members: ['Dora'],
  },
  {
    name: 'Hiring 2027',
    description: 'Two drafting places and one for the front desk. Names and numbers stay in this room.',
    status: 'on-track',
    starts: -12,
    ends: 80,
    manager: 'Ada',
    pipeline: 'Hiring',
    members: ['Bela'],
    private: true,
  },
  {
    name: 'Office move',
    description: 'Out of the courtyard, into the old print works. Everybody packs their own desk.',
    status: 'on-track',
    starts: -18,
    ends: 52,
    manager: 'Ada',
    pipeline: 'Simple',
    members: ['Bela', 'Chidi', 'Dora'],
    hiddenFromContacts: true,
  },
] as const satisfies Project[];

export type SampleProject = Project & { name: ProjectName };
export type ProjectName = (typeof projects)[number]['name'];

/** In the other workspace, for Zed. */
export const strangeProject = {
  name: 'Observatory café',
  description: 'Menu boards and the sign over the door.',
  tasks: ['Sketch the sign over the door', 'Paper for the menu boards', 'Measure the counter'],
} as const;
