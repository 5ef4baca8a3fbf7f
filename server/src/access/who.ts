import type { Reader as Seer, whoCanSee, whyCanSee } from '@portico/contract';
import { sql } from 'kysely';
import type { Call } from '../http/route.ts';
import { problem } from '../problem.ts';
import { isId, isText, pageOf, readCursor } from '../work/cursor.ts';
import { loadPerson } from '../work/person.ts';
import type { Work } from '../work/work.ts';
import { inWords, type Opened } from './words.ts';

type Row = Opened & {
  kind: string;
  side: 'team' | 'outside';
  company: string | null;
  level: Seer['accessLevel'];
  canSignIn: boolean;
  paused: boolean;
  outsiders: number;
  colleagues: number;
};
type Thing = Pick<Call<typeof whoCanSee>['query'], 'project' | 'task' | 'comment' | 'document'> & {
  class?: string;
  addressees?: string[];
  toTeam?: boolean;
};
/** One person, or a page of everybody. */
type Narrowed = { only: string } | { after: string[] | undefined; most: number };

/** People from outside first: they are whom one asks about. */
export async function who(work: Work, { query }: Call<typeof whoCanSee>) {
  const limit = query.limit ?? 50;
  const after = readCursor(query.cursor, [/^(outside|team)$/, isText, isId]);
  const rows = await opened(work, query, { after, most: limit + 1 });
  const readers = [...Map.groupBy(rows, ({ personId }) => personId).values()];
  return {
    ...pageOf(readers, limit, ([first]) => [first!.side, first!.name, first!.personId], present),
    outsiders: rows[0]?.outsiders ?? 0,
    colleagues: rows[0]?.colleagues ?? 0,
  };
}

export async function why(work: Work, { query }: Call<typeof whyCanSee>) {
  await loadPerson(work, query.person, '#/person');
  const rows = await opened(work, query, { only: query.person });
  return { sees: rows.length > 0, paused: rows.some(({ paused }) => paused), reasons: rows.map(inWords) };
}

async function opened(
  { db }: Work,
  { project, task, comment, document, class: asClass, addressees, toTeam }: Thing,
  narrowed: Narrowed,
): Promise<Row[]> {
  if ([project, task, comment, document].filter(Boolean).length !== 1) {
    throw problem('invalid', 'Ask about one thing: `project`, `task`, `comment` or `document`.', {
      fields: [{ field: 'querystring#/project', message: 'Exactly one of project, task, comment, document' }],
    });
  }
  const { only, after, most } = { only: null, after: null, most: null, ...narrowed };
  const { rows } = await sql<Row>`
    select * from access.who(${project ?? null}, ${task ?? null}, ${comment ?? null}, ${document ?? null}, ${asClass ?? null}, ${addressees ?? null}, ${toTeam ?? false}, ${only}, ${after ?? null}, ${most})`.execute(
    db,
  );
  // Open through a task that whoever asks does not see: then the project stands in its place.
  if (project) return rows.map((row) => (row.because === 'role' && row.through === project ? { ...row, because: 'tasks' } : row));
  return document ? rows.map((row) => (row.because === 'author' ? { ...row, because: 'uploaded' } : row)) : rows;
}

const present = (reasons: Row[]): Seer => {
  const { personId, name, side, kind, company, level, canSignIn, paused } = reasons[0]!;
  return { person: { id: personId, name, side, kind, company }, accessLevel: level, canSignIn, paused, reasons: reasons.map(inWords) };
};
