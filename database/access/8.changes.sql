-- What a change opens and closes, told person by person: for the questions about what is not yet so
-- (`8.clients.sql`, `8.moves.sql`). Each looks before and after; here both are laid side by side.

-- Named, for whoever asks may see the project and not the card of the contact.
create type access.opened as (person_id uuid, name text, kind text, can_sign_in boolean, project_id uuid, frame boolean, tasks boolean);

-- The tasks of these projects that one of these people sees by a part in them, as far as whoever asks sees them.
create function access.tasks_by_role(places uuid[], people uuid[]) returns table (person_id uuid, project_id uuid, task_id uuid)
  language sql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan as $$
  select r.person_id, r.project_id, r.task_id
  from access.reach r
  where r.workspace_id = (select access.workspace()) and r.person_id = any (people) and r.side = 'outside'
    and r.extent = 'task' and r.verb = 'see' and r.class = 'tasks' and r.project_id = any (places)
    and access.may('see', 'tasks', r.project_id, r.task_id, r.private)
$$;
alter function access.tasks_by_role(uuid[], uuid[]) owner to portico_reach;
grant execute on function access.tasks_by_role(uuid[], uuid[]) to portico_team;

-- By name, as far as the reader sees them.
create function access.first_projects(ids uuid[]) returns jsonb
  language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', f.project_id, 'name', f.name) order by f.sorted, f.project_id), '[]')
  from (select p.project_id, p.name, lower(p.name) as sorted from public.projects p
        where p.workspace_id = (select access.workspace()) and p.project_id = any (ids)
        order by sorted, p.project_id limit 5) f
$$;
grant execute on function access.first_projects(uuid[]) to portico_team;

-- People for whom the same changes are told together, those who can sign in and the largest groups first. Tasks are
-- counted, and projects named, under the rights of whoever asks.
create function access.told_changes(before access.opened[], after access.opened[]) returns jsonb
  language sql stable set search_path = '' as $$
  with changed as materialized (
    select person_id, project_id, coalesce(n.name, w.name) as name, coalesce(n.kind, w.kind) as kind,
           coalesce(n.can_sign_in, w.can_sign_in) as can_sign_in,
           coalesce(n.frame, false) and not coalesce(w.frame, false) as opened, coalesce(w.frame, false) and not coalesce(n.frame, false) as closed,
           coalesce(n.tasks, false) and not coalesce(w.tasks, false) as tasks_opened, coalesce(w.tasks, false) and not coalesce(n.tasks, false) as tasks_closed
    from unnest(before) w
    full join unnest(after) n using (person_id, project_id)
    where (w.frame, w.tasks) is distinct from (n.frame, n.tasks)
  ), whole as materialized (
    select array(select distinct project_id from changed where tasks_opened or tasks_closed) as projects
  ), in_project as materialized (
    select t.place_id as project_id, count(*) as tasks
    from public.tasks t
    where t.workspace_id = (select access.workspace()) and t.place_id = any ((select projects from whole)::uuid[]) and not t.removed
    group by t.place_id
  ), own as materialized (
    select o.person_id, o.project_id, count(distinct o.task_id) as tasks
    from access.tasks_by_role((select projects from whole), array(select distinct person_id from changed)) o
    join public.tasks t on t.workspace_id = (select access.workspace()) and t.task_id = o.task_id and not t.removed
    group by o.person_id, o.project_id
  ), each_person as (
    select c.person_id, c.name, c.kind, c.can_sign_in,
           coalesce(array_agg(c.project_id order by c.project_id) filter (where c.opened), '{}') as opened,
           coalesce(array_agg(c.project_id order by c.project_id) filter (where c.closed), '{}') as closed,
           coalesce(sum(p.tasks - coalesce(o.tasks, 0)) filter (where c.tasks_opened), 0) as tasks_opened,
           coalesce(sum(p.tasks - coalesce(o.tasks, 0)) filter (where c.tasks_closed), 0) as tasks_closed
    from changed c
    left join in_project p using (project_id)
    left join own o using (person_id, project_id)
    group by c.person_id, c.name, c.kind, c.can_sign_in
  ), alike as materialized (
    select e.opened, e.closed, e.tasks_opened, e.tasks_closed, e.can_sign_in, count(*) as people,
           (array_agg(jsonb_build_object('id', e.person_id, 'name', e.name, 'kind', e.kind) order by lower(e.name), e.person_id))[1:5] as named
    from each_person e
    where cardinality(e.opened) > 0 or cardinality(e.closed) > 0 or e.tasks_opened > 0 or e.tasks_closed > 0
    group by 1, 2, 3, 4, 5
  ), told as (
    select row_number() over (order by a.can_sign_in desc, a.people desc, a.named) as place, a.* from alike a order by place limit 20
  )
  select jsonb_build_object(
    'affectedCount', (select coalesce(sum(people), 0) from alike),
    'changes', coalesce(jsonb_agg(jsonb_build_object(
      'people', to_jsonb(t.named), 'peopleCount', t.people, 'canSignIn', t.can_sign_in,
      'opened', jsonb_build_object('projects', access.first_projects(t.opened), 'projectCount', cardinality(t.opened), 'taskCount', t.tasks_opened),
      'closed', jsonb_build_object('projects', access.first_projects(t.closed), 'projectCount', cardinality(t.closed), 'taskCount', t.tasks_closed))
      order by t.place), '[]'))
  from told t
$$;
grant execute on function access.told_changes(access.opened[], access.opened[]) to portico_team;
