import type { ContactName, EmployeeName, strangers } from './cast.ts';

type Introduction = { name: EmployeeName | ContactName | typeof strangers.contact.name; role: string; sentence: string };

/** Those to look through the eyes of first: each sees something that the one before does not, or the other way. */
export const introductions: Introduction[] = [
  { name: 'Ada', role: 'Administrator', sentence: 'Has set everything up. Sees every contact, the Outbox and the settings.' },
  { name: 'Bela', role: 'Project manager', sentence: 'Leads most projects, lets clients in and takes their access away.' },
  { name: 'Dora', role: 'Employee', sentence: 'Works in most projects. Meets no contacts, and not the one private project.' },
  { name: 'Pierre', role: 'Client at Acme (France)', sentence: 'Sees the Lyon showroom, and of its tasks those he takes part in.' },
  {
    name: 'John',
    role: 'Client at IBM',
    sentence: 'A stakeholder: all tasks of his project and their conversations, except what is private.',
  },
  {
    name: 'Suresh',
    role: 'Client at Acme (India)',
    sentence: 'Sees all tasks of his project, and of what was said there only what was released.',
  },
  { name: 'Fred', role: 'Freelancer', sentence: 'Nobody’s client: works on the tasks he was given, and sees no others.' },
  { name: 'Zed', role: 'Client of another company', sentence: 'Two companies share this Portico. He sees nothing of the first.' },
];
