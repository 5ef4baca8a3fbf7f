import type { GrantLevel, GrantRights, ProfileTicks } from '@portico/contract';
import { type Expression, sql } from 'kysely';

/** The rights of a profile, as words: `see tasks`. */
export const rightsOfProfile = (workspaceId: Expression<string>, profileId: Expression<string | null>) => sql<string[]>`array(
  select r.verb || ' ' || r.class from profile_rights r where r.workspace_id = ${workspaceId} and r.profile_id = ${profileId})`;

/** What the ticks of a grant’s form are, read from the rights it gives. */
export function ticksOf(rights: string[]): GrantRights {
  const level = (kind: 'history' | 'documents'): GrantLevel =>
    rights.includes(`see ${kind}`) ? 'all' : rights.includes(`see ${kind}_released`) ? 'released' : 'none';
  return {
    history: level('history'),
    documents: level('documents'),
    mayWrite: rights.includes('add history'),
    isMentioned: rights.includes('mention history'),
    mayUpload: rights.includes('add documents'),
  };
}

/** What the ticks of a profile are, read from the rights it gives. */
export const profileTicksOf = (rights: string[]): ProfileTicks => ({
  project: rights.includes('see frame'),
  allTasks: rights.includes('see tasks'),
  companyTasks: rights.includes('see company'),
  mayAsk: rights.includes('add tasks'),
  ...ticksOf(rights),
});

const levels = (kind: string, level: GrantLevel) => (level === 'none' ? [] : [level === 'all' ? `all ${kind}` : `released ${kind}`]);
const inOneLine = (words: string[]) => (words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`);

/** "Sees the projects of their tree and all tasks of them with all conversations; may ask for tasks and write." */
export function sentenceOf({
  project,
  allTasks,
  companyTasks,
  mayAsk,
  history,
  documents,
  mayWrite,
  isMentioned,
  mayUpload,
}: ProfileTicks): string {
  const sees = [
    ...(project ? ['the projects they are a client of'] : []),
    ...(project && allTasks ? ['all tasks in them'] : ['the tasks they take part in']),
    ...(project && allTasks ? [...levels('conversations', history), ...levels('documents', documents)] : []),
    ...(companyTasks ? ['every task of their company'] : []),
  ];
  const may = [
    ...(project && mayAsk ? ['ask for tasks'] : []),
    ...(project && allTasks && mayWrite ? ['write'] : []),
    ...(project && allTasks && mayUpload ? ['upload documents'] : []),
  ];
  const reached = project && allTasks && isMentioned ? ' Is reached when the team is mentioned.' : '';
  return `Sees ${inOneLine(sees)}${may.length > 0 ? `; may ${inOneLine(may)}` : ''}.${reached}`;
}
