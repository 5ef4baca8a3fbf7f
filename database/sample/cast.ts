/**
 * The sample company: one cast for demo, tests, screenshots and bench. Each
 * stands for a rule of who sees what.
 */
export const workspaceNames = { agency: 'Meridian', other: 'Polaris' } as const;

type Employee = {
  name: string;
  email: string;
  kind: 'administrator' | 'manager' | 'member';
  mayGrantAccess?: true;
  viewClientInfo?: true;
  addClient?: true;
};

type Contact = {
  name: string;
  email: string;
  kind: 'company' | 'individual';
  /** Stands below this contact in the tree. */
  parent?: string;
  /** The employee who looks after them: they may address requests to this one. */
  supervisor: string;
  /** How far they see in the projects of their tree; *collaborator* unless said. */
  profile?: 'stakeholder' | 'observer' | 'released_only' | 'open_book' | 'mail_only';
  /** `never` came in; `ended`: had access, and it was withdrawn, grants included. */
  access?: 'never' | 'ended';
  phone?: string;
};

/** Ada founds the workspace. */
export const employees = [
  { name: 'Ada', email: 'ada@meridian.example', kind: 'administrator' },
  { name: 'Bela', email: 'bela@meridian.example', kind: 'manager', mayGrantAccess: true, viewClientInfo: true, addClient: true },
  { name: 'Chidi', email: 'chidi@meridian.example', kind: 'member', viewClientInfo: true },
  { name: 'Dora', email: 'dora@meridian.example', kind: 'member' },
] as const satisfies Employee[];

/** Parents stand before their children. Companies sign in too, so that C6 can be tried for each. */
export const contacts = [
  {
    name: 'Peter Parker',
    email: 'peter@parker.example',
    kind: 'individual',
    supervisor: 'Bela',
    profile: 'open_book',
    phone: '+1 212 555 0147',
  },

  { name: 'IBM', email: 'office@ibm.example', kind: 'company', supervisor: 'Chidi', phone: '+1 914 555 0100' },
  { name: 'John', email: 'john@ibm.example', kind: 'individual', parent: 'IBM', supervisor: 'Chidi', profile: 'stakeholder' },
  { name: 'Alisha', email: 'alisha@ibm.example', kind: 'individual', parent: 'IBM', supervisor: 'Chidi' },

  { name: 'Acme', email: 'office@acme.example', kind: 'company', supervisor: 'Bela', profile: 'observer', phone: '+44 20 7946 0018' },
  { name: 'Acme (France)', email: 'france@acme.example', kind: 'company', parent: 'Acme', supervisor: 'Bela', phone: '+33 4 99 00 12 34' },
  {
    name: 'Pierre',
    email: 'pierre@acme.example',
    kind: 'individual',
    parent: 'Acme (France)',
    supervisor: 'Bela',
    phone: '+33 6 39 98 41 07',
  },
  { name: 'Chloe', email: 'chloe@acme.example', kind: 'individual', parent: 'Acme (France)', supervisor: 'Bela' },
  { name: 'Acme (India)', email: 'india@acme.example', kind: 'company', parent: 'Acme', supervisor: 'Chidi' },
  { name: 'Ravi', email: 'ravi@acme.example', kind: 'individual', parent: 'Acme (India)', supervisor: 'Chidi' },
  {
    name: 'Suresh',
    email: 'suresh@acme.example',
    kind: 'individual',
    parent: 'Acme (India)',
    supervisor: 'Chidi',
    profile: 'released_only',
  },

  { name: 'Fred', email: 'fred@freelance.example', kind: 'individual', supervisor: 'Bela' },
  { name: 'Mila', email: 'mila@photo.example', kind: 'individual', supervisor: 'Bela', profile: 'mail_only', access: 'never' },
  { name: 'Rex', email: 'rex@surveys.example', kind: 'individual', supervisor: 'Bela', access: 'ended' },
] as const satisfies Contact[];

/** Another workspace of the same installation: nobody there sees anything here, nor the other way. */
export const strangers = {
  employee: { name: 'Yuri', email: 'yuri@polaris.example', kind: 'administrator' },
  contact: { name: 'Zed', email: 'zed@zenith.example', kind: 'individual', supervisor: 'Yuri' },
} as const satisfies { employee: Employee; contact: Contact };

export type EmployeeName = (typeof employees)[number]['name'];
export type ContactName = (typeof contacts)[number]['name'];
export type Name = EmployeeName | ContactName;

/** `Acme (France)` signs in with `acme-france-portico-demo`. */
export const passwordOf = (name: string) => `${name.toLowerCase().replaceAll(/\W+/g, ' ').trim().replaceAll(' ', '-')}-portico-demo`;

export type Member = { name: string; email: string; kind: Employee['kind'] | Contact['kind']; workspace: string; password: string | null };

/** Everybody, with how they sign in; `password` is null where they cannot. */
export const cast: Member[] = [
  ...[...employees, ...contacts].map((person) => member(person, workspaceNames.agency)),
  ...[strangers.employee, strangers.contact].map((person) => member(person, workspaceNames.other)),
];

function member({ name, email, kind, ...more }: Employee | Contact, workspace: string): Member {
  return { name, email, kind, workspace, password: 'access' in more ? null : passwordOf(name) };
}
