import type { Reader as Seer, whoCanSee, whyCanSee } from '@portico/contract';
import { sql } from 'kysely';
import type { Call } from '../http/route.ts';
import { problem } from '../problem.ts';
import { loadPerson } from '../work/person.ts';
import type { Work } from '../work/work.ts';
import { inWords, type Opened } from './words.ts';

type Row = Opened & { side: 'team' | 'outside'; company: string | null; level: Seer['accessLevel']; canSignIn: boolean };
type Thing = Call<typeof whoCanSee>['query'];

/** People from outside first: they are whom one asks about. */
export async function who(work: Work, { query }: Call<typeof whoCanSee>) {
  const rows = await opened(work, query);
  const readers = Map.groupBy(rows, ({ personId }) => personId)
    .values()
    .map(([first, ...others]) => present(first!, [first!, ...others]))
    .toArray();
  return { items: readers, nextCursor: null };
}

export async function why(work: Work, { query }: Call<typeof whyCanSee>) {
  await loadPerson(work, query.person, '#/person');
  const reasons = (await opened(work, query)).filter(({ personId }) => personId === query.person).map(inWords);
  return { sees: reasons.length > 0, reasons };
}

async function opened({ db }: Work, { project, task, comment, class: asClass }: Thing): Promise<Row[]> {
  if ([project, task, comment].filter(Boolean).length !== 1) {
    throw problem('invalid', 'Ask about one thing: `project`, `task` or `comment`.', {
      fields: [{ field: 'querystring#/project', message: 'Exactly one of project, task, comment' }],
    });
  }
  const { rows } = await sql<Row>`
    select * from access.who(${project ?? null}, ${task ?? null}, ${comment ?? null}, ${asClass ?? null})
    order by side, lower(name), person_id, because`.execute(db);
  return rows;
}

const present = ({ personId, name, side, kind, company, level, canSignIn }: Row, reasons: Row[]): Seer => ({
  person: { id: personId, name, side, kind, company },
  accessLevel: level,
  canSignIn,
  reasons: reasons.map(inWords),
});
