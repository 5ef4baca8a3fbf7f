-- The bin of contacts, and the accesses there are.

-- In which deletion the contact above the root is, where it was deleted too; how many have access; how many of these would sign
-- in again, and how many have no password, or none any more, and would have to be invited.
create type access.binned as (above uuid, let_in integer, can_sign_in integer, to_invite integer);

create function access.was_let_in(workspace uuid, person uuid) returns boolean
  language sql stable set search_path = '' as $$
  select exists (select from public.external_accesses a
                 where a.workspace_id = workspace and a.person_id = person and a.level <> 'none')
    or exists (select from access.live_grants g where g.workspace_id = workspace and g.person_id = person)
$$;
grant execute on function access.was_let_in(uuid, uuid) to portico_reach, portico_team;

create function access.in_bin(deletion uuid) returns access.binned
  language sql stable security definer set search_path = '' as $$
  select row(
    (select above.deletion_id
     from public.deletions d
     join public.people root on root.workspace_id = d.workspace_id and root.person_id = d.root_id
     join public.people above on above.workspace_id = root.workspace_id and above.person_id = root.parent_id
     where d.workspace_id = access.workspace() and d.deletion_id = deletion),
    counts.let_in, counts.can_sign_in, counts.to_invite)::access.binned
  from (
    select count(*) as let_in, count(*) filter (where signs_in and has_password and not paused) as can_sign_in,
      count(*) filter (where signs_in and not has_password) as to_invite
    from public.people p
    cross join lateral (
      select
        exists (select from public.external_accesses a
                where a.workspace_id = p.workspace_id and a.person_id = p.person_id and a.level = 'advanced')
          or exists (select from access.live_grants g where g.workspace_id = p.workspace_id and g.person_id = p.person_id) as signs_in,
        exists (select from public.credentials c
                where c.workspace_id = p.workspace_id and c.person_id = p.person_id and c.password_hash is not null) as has_password,
        exists (select from public.lineage l
                join public.pauses z on z.workspace_id = l.workspace_id and z.person_id = l.ancestor_id
                where l.workspace_id = p.workspace_id and l.person_id = p.person_id) as paused) theirs
    where p.workspace_id = access.workspace() and p.deletion_id = deletion and access.was_let_in(p.workspace_id, p.person_id)) counts
  where access.everywhere('remove', 'contacts')
$$;
alter function access.in_bin(uuid) owner to portico_reach;
grant execute on function access.in_bin(uuid) to portico_team, portico_reach;

-- Of those who take part in a project or are a client of it, who is in the bin: their names stand there still.
create function access.binned_of(place uuid) returns uuid[]
  language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(p.person_id), '{}')
  from public.projects x
  join public.people p on p.workspace_id = x.workspace_id and p.deletion_id is not null
  where x.workspace_id = access.workspace() and x.project_id = place and access.may('see', 'frame', x.project_id, null, x.private)
    and p.person_id in (
      select c.person_id from public.project_clients c where c.workspace_id = access.workspace() and c.project_id = place
      union all
      select m.person_id from public.project_members m where m.workspace_id = access.workspace() and m.project_id = place)
$$;
alter function access.binned_of(uuid) owner to portico_reach;
grant execute on function access.binned_of(uuid) to portico_team;

-- Every way in that somebody from outside holds at this moment: access of their own, or a
-- grant. Parts in projects and tasks let nobody in by themselves. Two views and not one, so that
-- each can be walked along an index in any order the overview is sorted by. A use from before
-- an access was given is none of it.
create view access.own_ways with (security_invoker = true) as
select a.workspace_id, a.person_id, null::uuid as grant_id, a.person_id as way_id,
       coalesce(a.since, '-infinity') as since, 'infinity'::timestamptz as until,
       case when a.last_used_at >= coalesce(a.since, '-infinity') then a.last_used_at else '-infinity' end as last_used
from public.external_accesses a
where a.level <> 'none' and (select access.everywhere('see', 'access'));

create view access.granted_ways with (security_invoker = true) as
select g.workspace_id, g.person_id, g.grant_id, g.grant_id as way_id,
       g.created_at as since, coalesce(g.ends_at, 'infinity') as until,
       case when a.last_used_at >= g.created_at then a.last_used_at else '-infinity' end as last_used
from public.grants g
join public.external_accesses a on a.workspace_id = g.workspace_id and a.person_id = g.person_id
where g.active and coalesce(g.ends_at, 'infinity') > statement_timestamp() and (select access.everywhere('see', 'access'));
