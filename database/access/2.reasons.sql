-- Who sees what. One `select` for each path; nothing else in Portico opens anything.
--
--   extent     how far the reason reaches: the workspace, one project, or one task
--   private    whether the place is closed to the team at large
--   profile_id the set of rights it gives there
--   because    the path; `role` the part played on it; `through` what to change to end it

-- A part played in a task, with what it gives. (Each kind is joined with its
-- profile by itself, so that asking for one profile does not read the others.)
create view access.task_roles with (security_invoker = true) as
select t.workspace_id, t.task_id, t.place_id, t.private, t.removed, t.requester_id as person_id,
       t.requester_side as side, 'requester' as role, r.profile_id, r.addressed_profile_id
from public.tasks t
join public.roles r on r.workspace_id = t.workspace_id and r.scope = 'task' and r.role = 'requester' and r.side = t.requester_side
where t.accepted_at is null
union all
select t.workspace_id, t.task_id, t.place_id, t.private, t.removed, t.requester_id as person_id,
       t.requester_side as side, 'accepted_requester' as role, r.profile_id, r.addressed_profile_id
from public.tasks t
join public.roles r on r.workspace_id = t.workspace_id and r.scope = 'task' and r.role = 'accepted_requester' and r.side = t.requester_side
where t.accepted_at is not null
union all
select t.workspace_id, t.task_id, t.place_id, t.private, t.removed, t.person_id, t.side, t.role, r.profile_id, r.addressed_profile_id
from public.task_members t
join public.roles r on r.workspace_id = t.workspace_id and r.scope = 'task' and r.role = t.role and r.side = t.side;

-- The grants that open something at this moment.
create view access.live_grants with (security_invoker = true) as
select g.workspace_id, g.person_id, g.project_id, g.private, g.profile_id
from public.grants g
where g.active and (g.ends_at is null or g.ends_at > statement_timestamp());

-- The tasks of somebody's company: its counterparty is they or a contact above them (P17).
create view access.company_tasks with (security_invoker = true) as
select t.workspace_id, t.task_id, t.project_id, t.place_id, t.private, t.removed, l.person_id, t.counterparty_id
from public.external_accesses a
join public.profile_rights g on g.workspace_id = a.workspace_id and g.profile_id = a.profile_id and g.verb = 'see' and g.class = 'company'
join public.lineage l on l.workspace_id = a.workspace_id and l.person_id = a.person_id
join public.tasks t on t.workspace_id = l.workspace_id and t.counterparty_id = l.ancestor_id
left join public.projects p on p.workspace_id = t.workspace_id and p.project_id = t.project_id
where not t.hidden_from_company and p.hidden_from_contacts is not true;

create view access.reasons with (security_invoker = true) as

-- employee: the workspace, as far as their kind and each of their ticks says
select p.workspace_id, p.person_id, p.side, 'workspace' as extent, null::uuid as project_id, null::uuid as task_id, false as private,
       f.profile_id, 'employee' as because, held.key as role, p.person_id as through
from public.people p
cross join lateral (values
  (p.kind, true),
  ('may_grant_access', p.may_grant_access),
  ('view_client_info', p.view_client_info),
  ('add_client', p.add_client)) held (key, ticked)
join public.profiles f on f.workspace_id = p.workspace_id and f.side = p.side and f.key = held.key
where p.side = 'team' and held.ticked

union all
-- client: the contact itself, or an ancestor of it, is a client of the project (C6)
select c.workspace_id, l.person_id, 'outside', 'project', c.project_id, null, c.private,
       a.profile_id, 'client', 'client', c.person_id
from public.project_clients c
join public.projects p on p.workspace_id = c.workspace_id and p.project_id = c.project_id
join public.lineage l on l.workspace_id = c.workspace_id and l.ancestor_id = c.person_id
join public.external_accesses a on a.workspace_id = l.workspace_id and a.person_id = l.person_id
where not p.hidden_from_contacts

union all
-- grant: for a time the project and all its tasks, not its sub-projects (D1-D4)
select g.workspace_id, g.person_id, 'outside', 'project', g.project_id, null, g.private,
       g.profile_id, 'grant', 'grant', g.project_id
from access.live_grants g
join public.projects p on p.workspace_id = g.workspace_id and p.project_id = g.project_id
where not p.hidden_from_contacts

union all
-- membership: a role in the project gives what its profile says, there …
select m.workspace_id, m.person_id, m.side, 'project', m.project_id, null, m.private,
       r.profile_id, 'membership', m.role, m.project_id
from public.project_members m
join public.roles r on r.workspace_id = m.workspace_id and r.scope = m.scope and r.role = m.role and r.side = m.side
where m.side = 'team'

union all
-- … and to somebody from outside only where the project is not hidden from contacts (P21)
select m.workspace_id, m.person_id, m.side, 'project', m.project_id, null, m.private,
       r.profile_id, 'membership', m.role, m.project_id
from public.project_members m
join public.projects p on p.workspace_id = m.workspace_id and p.project_id = m.project_id
join public.roles r on r.workspace_id = m.workspace_id and r.scope = m.scope and r.role = m.role and r.side = m.side
where m.side = 'outside' and not p.hidden_from_contacts

union all
-- role: that one task …
select t.workspace_id, t.person_id, t.side, 'task', nullif(t.place_id, t.task_id), t.task_id, t.private,
       t.profile_id, 'role', t.role, t.task_id
from access.task_roles t
where t.side = 'team'

union all
-- … of its conversation somebody from outside reads all, or what is addressed to them (P15). Beside the team, whose
-- profiles stand in the roles themselves: those that open nothing are then left out before a task is looked at …
select t.workspace_id, t.person_id, t.side, 'task', nullif(t.place_id, t.task_id), t.task_id, t.private,
       case a.reads when 'addressed' then coalesce(t.addressed_profile_id, t.profile_id) else t.profile_id end, 'role', t.role, t.task_id
from access.task_roles t
left join public.external_accesses a on a.workspace_id = t.workspace_id and a.person_id = t.person_id
where t.side = 'outside'

union all
-- … and the frame of its project
select t.workspace_id, t.person_id, t.side, 'project', t.place_id, null, t.private,
       r.profile_id, 'role', t.role, t.task_id
from access.task_roles t
join public.roles r on r.workspace_id = t.workspace_id and r.scope = 'task' and r.role = 'visitor' and r.side = t.side
where t.place_id <> t.task_id and not t.removed

union all
-- company: each task of their own company, unless it opted out (P17) …
select t.workspace_id, t.person_id, 'outside', 'task', t.project_id, t.task_id, t.private,
       r.profile_id, 'company', 'colleague', t.counterparty_id
from access.company_tasks t
join public.roles r on r.workspace_id = t.workspace_id and r.scope = 'task' and r.role = 'colleague' and r.side = 'outside'

union all
-- … and the frame of its project
select t.workspace_id, t.person_id, 'outside', 'project', t.project_id, null, t.private,
       r.profile_id, 'company', 'colleague', t.counterparty_id
from access.company_tasks t
join public.roles r on r.workspace_id = t.workspace_id and r.scope = 'task' and r.role = 'visitor' and r.side = 'outside'
where t.project_id is not null and not t.removed;

-- What each reason gives.
create view access.reach with (security_invoker = true) as
select r.*, g.verb, g.class
from access.reasons r
join public.profile_rights g on g.workspace_id = r.workspace_id and g.profile_id = r.profile_id;
