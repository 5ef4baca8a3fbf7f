-- What a move in the tree would change, said before it is made.

create type access.opened as (person_id uuid, project_id uuid, frame boolean, tasks boolean);

create function access.opened_below(contact uuid) returns access.opened[]
  language sql stable set search_path = '' as $$
  select array_agg(row(o.person_id, o.project_id, o.frame, o.tasks)::access.opened)
  from (select person_id, project_id, bool_or(class = 'frame') as frame, bool_or(class = 'tasks') as tasks
        from access.opens(contact, true, 'project') group by person_id, project_id) o
$$;
grant execute on function access.opened_below(uuid) to portico_team;

-- What a move would change for everybody who moves: it is made, looked at and
-- taken back. Made as whoever asks, so that it is refused here as it would be
-- there; and their own rights count the tasks and name the projects. Only the
-- path `client` follows the tree, so parts in tasks are what they were.
create function access.preview_move(contact uuid, parent uuid) returns jsonb
  language plpgsql volatile set search_path = '' as $$
declare
  before access.opened[] := access.opened_below(contact);
  after access.opened[];
  answer jsonb;
begin
  begin
    update public.people set parent_id = parent where workspace_id = access.workspace() and person_id = contact;
    if not found then
      raise exception using errcode = 'PT403', message = 'forbidden';
    end if;
    after := access.opened_below(contact);
    raise exception using errcode = 'PT001', message = 'looked at'; -- not PT000: that would catch every refusal
  exception when sqlstate 'PT001' then
    null; -- taken back
  end;

  with changed as materialized (
    select person_id, project_id,
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
    from access.opens(contact, true, 'task', (select projects from whole)) o
    join public.tasks t on t.workspace_id = (select access.workspace()) and t.task_id = o.task_id and not t.removed
    where o.class = 'tasks'
    group by o.person_id, o.project_id
  ), each_person as (
    select c.person_id,
           coalesce(array_agg(c.project_id order by c.project_id) filter (where c.opened), '{}') as opened,
           coalesce(array_agg(c.project_id order by c.project_id) filter (where c.closed), '{}') as closed,
           coalesce(sum(p.tasks - coalesce(o.tasks, 0)) filter (where c.tasks_opened), 0) as tasks_opened,
           coalesce(sum(p.tasks - coalesce(o.tasks, 0)) filter (where c.tasks_closed), 0) as tasks_closed
    from changed c
    left join in_project p using (project_id)
    left join own o using (person_id, project_id)
    group by c.person_id
  ), alike as materialized (
    select e.opened, e.closed, e.tasks_opened, e.tasks_closed, a.level <> 'none' as can_sign_in, count(*) as people,
           (array_agg(jsonb_build_object('id', p.person_id, 'name', p.name, 'kind', p.kind) order by lower(p.name), p.person_id))[1:5] as named
    from each_person e
    join public.people p on p.workspace_id = (select access.workspace()) and p.person_id = e.person_id
    join public.external_accesses a on a.workspace_id = (select access.workspace()) and a.person_id = e.person_id
    where cardinality(e.opened) > 0 or cardinality(e.closed) > 0 or e.tasks_opened > 0 or e.tasks_closed > 0
    group by 1, 2, 3, 4, 5
  ), told as (
    select row_number() over (order by a.can_sign_in desc, a.people desc, a.named) as place, a.* from alike a order by place limit 20
  )
  select jsonb_build_object(
    'movedCount', (select count(*) from public.lineage l
                   join public.people p on p.workspace_id = l.workspace_id and p.person_id = l.person_id
                   where l.workspace_id = (select access.workspace()) and l.ancestor_id = contact),
    'affectedCount', (select coalesce(sum(people), 0) from alike),
    'changes', coalesce(jsonb_agg(jsonb_build_object(
      'people', to_jsonb(t.named), 'peopleCount', t.people, 'canSignIn', t.can_sign_in,
      'opened', jsonb_build_object('projects', access.first_projects(t.opened), 'projectCount', cardinality(t.opened), 'taskCount', t.tasks_opened),
      'closed', jsonb_build_object('projects', access.first_projects(t.closed), 'projectCount', cardinality(t.closed), 'taskCount', t.tasks_closed))
      order by t.place), '[]'))
  into answer from told t;
  return answer;
end $$;
grant execute on function access.preview_move(uuid, uuid) to portico_team;

-- By name, as far as the reader sees them.
create function access.first_projects(ids uuid[]) returns jsonb
  language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', f.project_id, 'name', f.name) order by f.sorted, f.project_id), '[]')
  from (select p.project_id, p.name, lower(p.name) as sorted from public.projects p
        where p.workspace_id = (select access.workspace()) and p.project_id = any (ids)
        order by sorted, p.project_id limit 5) f
$$;
grant execute on function access.first_projects(uuid[]) to portico_team;
