import type { Reason } from '@portico/contract';

export type Opened = {
  personId: string;
  name: string;
  because: string;
  role: string | null;
  through: string;
  throughName: string | null;
  /** How many tasks of a project are the reason to see its frame. Where it is not one that can be named, `through` is the project. */
  tasks?: number;
};

const kinds: Record<string, string> = {
  administrator: 'is an administrator of the workspace',
  manager: 'is a manager in the workspace',
  member: 'is a member of the team',
  may_grant_access: 'may grant access to clients',
  view_client_info: 'may view client info',
  add_client: 'may add clients',
};

const roles: Record<string, string> = {
  manager: 'manages this project',
  client_manager: 'is a client manager of this project',
  auditor: 'is an auditor',
  member: 'is a member of this project',
  participant: 'takes part',
  requester: 'asked for',
  accepted_requester: 'asked for',
  assignee: 'is an assignee of',
  co_assignee: 'is a co-assignee of',
};

/** One reason, as one would say it, and the page where it can be changed. */
export function inWords({ personId, name, because, role, through, throughName, tasks = 1 }: Opened): Reason {
  const at = throughName ?? '';
  switch (because) {
    case 'employee':
      return {
        because,
        words: `${name} ${kinds[role ?? ''] ?? 'works here'}.`,
        opens: { kind: 'person', id: personId, name, url: `/people/${personId}` },
      };
    case 'client':
      return {
        because,
        words: through === personId ? `${name} is a client of this project.` : `${name} belongs to ${at}, a client of this project.`,
        opens: { kind: 'person', id: through, name: at, url: `/contacts/${through}` },
      };
    case 'grant':
      return {
        because,
        words: `${name} was let into this project for a time.`,
        opens: { kind: 'project', id: through, name: at, url: `/projects/${through}/participants` },
      };
    case 'membership':
      return {
        because,
        words: `${name} ${role === 'auditor' ? 'is an auditor of this project' : role === 'participant' ? 'takes part in this project' : roles[role ?? '']}.`,
        opens: { kind: 'project', id: through, name: at, url: `/projects/${through}` },
      };
    case 'company':
      return {
        because,
        words: through === personId ? `It is a task of ${name}.` : `It is a task of ${at}, the company of ${name}.`,
        opens: { kind: 'person', id: personId, name, url: `/contacts/${personId}` },
      };
    case 'addressed':
      return { because, words: `It is addressed to ${name}.`, opens: { kind: 'task', id: through, name: at, url: `/tasks/${through}` } };
    case 'named':
      return { because, words: `${name} is named as a reader.`, opens: { kind: 'task', id: through, name: at, url: `/tasks/${through}` } };
    case 'author':
      return { because, words: `${name} wrote it.`, opens: { kind: 'task', id: through, name: at, url: `/tasks/${through}` } };
    case 'uploaded':
      return {
        because: 'author',
        words: `${name} uploaded it.`,
        opens:
          role === 'project'
            ? { kind: 'project', id: through, name: at, url: `/projects/${through}/documents` }
            : { kind: 'task', id: through, name: at, url: `/tasks/${through}` },
      };
    case 'tasks':
      return {
        because: 'role',
        words: `${name} has a part in ${tasks > 1 ? `${tasks} tasks` : 'a task'} of this project.`,
        opens: { kind: 'project', id: through, name: at, url: `/projects/${through}` },
      };
    default:
      return {
        because: 'role',
        words: `${name} ${role === 'participant' ? 'takes part in' : role === 'auditor' ? 'is an auditor of' : roles[role ?? '']} the task “${at}”.`,
        opens: { kind: 'task', id: through, name: at, url: `/tasks/${through}` },
      };
  }
}
