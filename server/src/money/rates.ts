import type { NewRate, Rate } from '@portico/contract';
import { sql } from 'kysely';
import { problem, problemOf } from '../problem.ts';
import { newId } from '../work/id.ts';
import { loadPerson } from '../work/person.ts';
import { exactlyOne, type Work } from '../work/work.ts';
import { loadMoneyOf } from './project.ts';

const rates = ({ db, reader }: Work) =>
  db
    .selectFrom('rates as r')
    .leftJoin('projects as p', (join) => join.onRef('p.workspaceId', '=', 'r.workspaceId').onRef('p.projectId', '=', 'r.projectId'))
    .where('r.workspaceId', '=', reader.workspaceId)
    .select(['r.rateId', 'r.personId', 'r.personName', 'r.since', 'r.amount', 'r.currency', 'p.projectId', 'p.name as projectName'])
    .select(sql<boolean>`access.may('remove', 'money', r.project_id, null, r.private)`.as('remove'))
    .orderBy('r.personName')
    .orderBy('r.personId')
    .orderBy('r.since', 'desc');

type Row = Awaited<ReturnType<ReturnType<typeof rates>['execute']>>[number];

const present = (row: Row): Rate => ({
  id: row.rateId,
  person: { id: row.personId, name: row.personName },
  project: row.projectId && row.projectName !== null ? { id: row.projectId, name: row.projectName } : null,
  since: row.since,
  amount: Number(row.amount),
  currency: row.currency,
  may: { remove: row.remove },
});

export async function listRates(work: Work, projectId: string | undefined) {
  const rows = await rates(work)
    .where((it) => (projectId === undefined ? it('r.projectId', 'is', null) : it('r.projectId', '=', projectId)))
    .execute();
  return { items: rows.map(present), nextCursor: null, may: { add: await mayAdd(work, projectId) } };
}

async function mayAdd({ db }: Work, projectId: string | undefined): Promise<boolean> {
  const { rows } = await sql<{ add: boolean }>`
    select ${
      projectId === undefined
        ? sql`access.everywhere('add', 'money')`
        : sql`exists (
      select from projects p where p.project_id = ${projectId} and access.may('add', 'money', p.project_id, null, p.private))`
    } as add`.execute(db);
  return rows[0]!.add;
}

/** Set again for the same person, place and day, it takes the place of the one before. */
export async function addRate(work: Work, { personId, projectId = null, since, amount, currency }: NewRate): Promise<Rate> {
  const { db, reader } = work;
  const { workspaceId } = reader;
  const isPrivate = projectId !== null && (await loadMoneyOf(work, projectId).catch(demandProject)).private;
  const person = await loadPerson(work, personId);
  if (person.side !== 'team') throw problemOf('#/personId', 'not-an-employee', 'Choose an employee.');
  await db
    .deleteFrom('rates')
    .where('workspaceId', '=', workspaceId)
    .where('personId', '=', personId)
    .where('projectId', projectId === null ? 'is' : '=', projectId)
    .where('since', '=', since)
    .execute();
  const rateId = newId();
  await db
    .insertInto('rates')
    .values({ workspaceId, rateId, personId, personName: person.name, projectId, private: isPrivate, since, amount, currency })
    .execute();
  const row = await rates(work).where('r.rateId', '=', rateId).executeTakeFirstOrThrow();
  return present(row);
}

const demandProject = (): never => {
  throw problemOf('#/projectId', 'not-found', 'Choose a project whose money you can see.');
};

export async function removeRate(work: Work, rateId: string): Promise<null> {
  const { db, reader } = work;
  const there = await rates(work).where('r.rateId', '=', rateId).executeTakeFirst();
  if (!there) throw problem('not-found');
  exactlyOne(await db.deleteFrom('rates').where('workspaceId', '=', reader.workspaceId).where('rateId', '=', rateId).executeTakeFirst());
  return null;
}
