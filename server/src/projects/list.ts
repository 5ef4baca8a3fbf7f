import type { countProjects, listProjects } from '@portico/contract';
import { sql } from 'kysely';
import type { Call } from '../http/route.ts';
import { isId, isMoment, pageOf, readCursor } from '../work/cursor.ts';
import { inFields } from '../work/fieldFilter.ts';
import { containing } from '../work/like.ts';
import type { Work } from '../work/work.ts';
import { presentProject, projects } from './project.ts';

/** Newest change first. */
export async function list(work: Work, { query }: Call<typeof listProjects>) {
  const limit = query.limit ?? 50;
  const after = readCursor(query.cursor, [isMoment, isId]);
  const rows = await filtered(work, query)
    .select(sql<string>`to_char(p.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as('changed'))
    .$if(after !== undefined, (q) =>
      q.where(sql<boolean>`(p.updated_at, p.project_id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
    )
    .orderBy('p.updatedAt', 'desc')
    .orderBy('p.projectId', 'desc')
    .limit(sql.lit(limit + 1))
    .execute();
  return pageOf(rows, limit, (row) => [row.changed, row.projectId], presentProject);
}

export async function count(work: Work, { query }: Call<typeof countProjects>) {
  const { count } = await filtered(work, query).clearSelect().select(sql<number>`count(*)::int`.as('count')).executeTakeFirstOrThrow();
  return { count };
}

function filtered(work: Work, { status, client, below, manager, parent, text, field, addTask }: Call<typeof countProjects>['query']) {
  return projects(work)
    .where((it) => it.and(inFields(work, 'projects', sql`p.project_id`, field)))
    .$if(status !== undefined, (q) => q.where('p.status', '=', status!))
    .$if(parent !== undefined, (q) => q.where('p.parentId', '=', parent!))
    .$if(client !== undefined, (q) =>
      q.where('p.projectId', 'in', (of) =>
        of
          .selectFrom('projectClients')
          .where('workspaceId', '=', work.reader.workspaceId)
          .where((it) =>
            below && work.reader.side === 'team' // from outside there is no tree to be seen
              ? it.or([
                  it('personId', '=', client!),
                  it('personId', 'in', it.selectFrom('lineage').where('ancestorId', '=', client!).select('personId')),
                ])
              : it('personId', '=', client!),
          )
          .select('projectId'),
      ),
    )
    .$if(manager !== undefined, (q) =>
      q.where('p.projectId', 'in', (of) =>
        of
          .selectFrom('projectMembers')
          .where('workspaceId', '=', work.reader.workspaceId)
          .where('role', '=', 'manager')
          .where('personId', '=', manager!)
          .select('projectId'),
      ),
    )
    .$if(text !== undefined, (q) => q.where('p.name', 'ilike', containing(text!)))
    .$if(addTask === true, (q) => q.where(sql<boolean>`access.may('add', 'tasks', p.project_id, null, p.private)`));
}
