import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listTasks } from '@portico/contract';
import Fastify from 'fastify';
import pg from 'pg';

/** What the same answer costs without Portico: how fast could it be at all on this machine? */
export type Floors = { databaseUrl: string; pool: number; ids: string[] };
export type FloorUrls = { bare: string; pg: string };

// In the shape in which Portico asks, so that the comparison is with the rule and not with another query.
const query = {
  name: 'tasks',
  text: `
    with page as materialized (
      select t.* from tasks t where t.workspace_id = (select workspace_id from workspaces limit 1) and t.task_id = any ($1)),
    taking_part as materialized (
      select m.task_id,
        json_agg(json_build_object('id', m.person_id, 'name', m.name)) filter (where m.role in ('assignee', 'co_assignee')) as assignees,
        jsonb_agg(distinct jsonb_build_object('id', m.person_id, 'name', m.name)) filter (where m.side = 'outside') as outsiders
      from task_members m
      where m.workspace_id = (select workspace_id from workspaces limit 1) and m.task_id = any ($1)
      group by m.task_id),
    said as materialized (
      select c.task_id, count(*)::int as number from comments c
      where c.workspace_id = (select workspace_id from workspaces limit 1) and c.task_id = any ($1)
      group by c.task_id),
    noted as materialized (
      select v.task_id, json_agg(json_build_object('id', f.field_id, 'name', f.name, 'kind', f.kind, 'financial', false, 'visibleOutside', f.visible_outside,
        'value', case v.kind
          when 'text' then json_build_object('kind', v.kind, 'text', v.text)
          when 'number' then json_build_object('kind', v.kind, 'number', v.number)
          when 'date' then json_build_object('kind', v.kind, 'day', v.day)
          else json_build_object('kind', v.kind, 'choice', json_build_object('id', v.choice_id, 'name', v.choice_name)) end) order by f.position, f.field_id) as fields
      from task_values v
      join fields f on f.workspace_id = v.workspace_id and f.field_id = v.field_id and f.in_lists and f.visible_outside
      where v.workspace_id = (select workspace_id from workspaces limit 1) and v.task_id = any ($1)
      group by v.task_id)
    select t.task_id as id, t.number, t.title, t.parent_id as parent, t.planned_start as "plannedStart", t.planned_end as "plannedEnd", t.deadline,
      t.closed_at as "closedAt", t.created_at as "createdAt", t.updated_at as "updatedAt", t.version,
      json_build_object('id', t.requester_id, 'name', t.requester_name) as requester,
      json_build_object('id', p.project_id, 'name', p.name) as project, json_build_object('id', s.stage_id, 'name', s.name) as stage,
      coalesce(taking_part.assignees, '[]') as assignees, coalesce(taking_part.outsiders, '[]') as outsiders, coalesce(said.number, 0) as "commentCount",
      coalesce(noted.fields, '[]') as fields
    from page t
    left join projects p on p.workspace_id = t.workspace_id and p.project_id = t.project_id
    left join stages s on s.workspace_id = t.workspace_id and s.stage_id = t.stage_id
    left join taking_part on taking_part.task_id = t.task_id
    left join said on said.task_id = t.task_id
    left join noted on noted.task_id = t.task_id
    order by t.updated_at desc, t.task_id desc`,
};

const days = { getTypeParser: (oid: number, format?: 'text') => (oid === 1082 ? String : pg.types.getTypeParser(oid, format)) };

/** Fastify with one query of known ids, as nobody in particular and under no rule. */
async function fastifyAndPg({ databaseUrl, pool: max, ids }: Floors) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max, types: days as pg.CustomTypesConfig });
  const app = Fastify();
  app.get('/', { schema: { response: listTasks.response } }, async () => ({
    items: (await pool.query(query, [ids])).rows,
    nextCursor: null,
  }));
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`The floor answers ${answer.status}: ${await answer.text()}`);
  return { url, body: await answer.text() };
}

/** The same bytes, always: nothing but `node:http`. */
async function bareHttp(body: string) {
  const server = createServer((_request, reply) => reply.setHeader('content-type', 'application/json; charset=utf-8').end(body));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

process.on('message', async (floors: Floors) => {
  const { url, body } = await fastifyAndPg(floors);
  process.send!({ bare: await bareHttp(body), pg: url } satisfies FloorUrls);
});
process.on('disconnect', () => process.exit());
