import type pg from 'pg';

/** Of the participants from outside who have an address, most are granted their project: some for good, some for a time, some no longer. */
export async function giveGrants(client: pg.Client, workspace: string) {
  await client.query(`select set_config('access.workspace', $1, false)`, [workspace]);
  await client.query(
    `
    with profile as materialized (
      select array[access.grant_profile('released', 'none', true, false, false), access.grant_profile('all', 'all', true, true, true)] as ids
    )
    insert into grants (workspace_id, grant_id, project_id, private, person_id, name, profile_id, active, ends_on, ends_at, given_by, given_by_name, created_at)
    select m.workspace_id, gen_random_uuid(), m.project_id, m.private, m.person_id, m.name,
           profile.ids[1 + m.n % 2], m.n % 10 < 9, e.last_day, (e.last_day + 1)::timestamptz, lead.person_id, lead.name, now() - interval '1 year'
    from (select *, row_number() over (order by project_id, member_id) as n from project_members where workspace_id = $1 and side = 'outside') m
    join people p on p.workspace_id = m.workspace_id and p.person_id = m.person_id and p.email is not null
    join project_members lead on lead.workspace_id = m.workspace_id and lead.project_id = m.project_id and lead.role = 'manager'
    cross join profile
    cross join lateral (select case m.n % 4 when 0 then current_date + 90 when 1 then current_date - 30 end as last_day) e
    where m.n % 5 < 4`,
    [workspace],
  );
  await client.query(
    `insert into credentials (workspace_id, person_id, side, email)
     select workspace_id, person_id, side, email from people
     where workspace_id = $1 and side = 'outside' and email is not null
       and (exists (select from external_accesses a where a.workspace_id = $1 and a.person_id = people.person_id and a.level = 'advanced')
         or exists (select from grants g where g.workspace_id = $1 and g.person_id = people.person_id))`,
    [workspace],
  );
}
