import {
  type Icon,
  IconAddressBook,
  IconChecklist,
  IconHome2,
  IconInbox,
  IconKey,
  IconMail,
  IconReceipt2,
  IconSettings,
  IconStack2,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { Me } from '../api/shapes.ts';

export type Entry = {
  to: '/' | '/projects' | '/my-tasks' | '/inbox' | '/contacts' | '/orders' | '/people' | '/users' | '/outbox' | '/settings';
  words: 'start' | 'projects' | 'myTasks' | 'inbox' | 'contacts' | 'orders' | 'people' | 'users' | 'outbox' | 'settings';
  icon: Icon;
  /** How much waits there to be read. */
  unread?: number;
};

/** What the navigation offers follows what the API says this person may do. */
export function entries({ person, may, unread }: Me): Entry[] {
  const team = person.side === 'team';
  const offered: (Entry | false)[] = [
    !team && { to: '/', words: 'start', icon: IconHome2 },
    team && { to: '/projects', words: 'projects', icon: IconStack2 },
    { to: '/my-tasks', words: 'myTasks', icon: IconChecklist },
    { to: '/inbox', words: 'inbox', icon: IconInbox, unread },
    may.seeContacts && { to: '/contacts', words: 'contacts', icon: IconAddressBook },
    may.seeMoney === true && { to: '/orders', words: 'orders', icon: IconReceipt2 },
    team && { to: '/people', words: 'people', icon: IconUsersGroup },
    may.seeAccess && { to: '/users', words: 'users', icon: IconKey },
    may.seeOutbox && { to: '/outbox', words: 'outbox', icon: IconMail },
  ];
  return offered.filter((entry) => entry !== false);
}

/** How many of them fit into the bar of a phone, beside the one that holds the rest. */
export const phoneRoom = 4;

/** On a phone the projects, which the navigation lists by name, get an entry for clients too. */
export function phoneEntries(me: Me): Entry[] {
  const all = entries(me);
  const projects: Entry = { to: '/projects', words: 'projects', icon: IconStack2 };
  return me.person.side === 'team' ? all : [...all.slice(0, 1), projects, ...all.slice(1)];
}

export const settingsEntry: Entry = { to: '/settings', words: 'settings', icon: IconSettings };
