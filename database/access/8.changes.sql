-- What a change opens and closes, told person by person: for the questions about what is not yet so
-- (`8.clients.sql`, `8.moves.sql`). Each looks before and after; here both are laid side by side.

-- Named, for whoever asks may see the project and not the card of the contact. `reads`: of what is said there nothing (0), what
-- was released (1), all but private comments (2); `files`, of its documents, likewise.
create type access.opened as (person_id uuid, name text, kind text, can_sign_in boolean, project_id uuid, frame boolean, tasks boolean, reads int, files int);

create function access.reads_of(everything boolean, released boolean) returns int
  language sql immutable set search_path = '' as $$ select case when everything then 2 when released then 1 else 0 end $$;
grant execute on function access.reads_of(boolean, boolean) to portico_team, portico_reach;

-- A task that is open to somebody by itself: for the sake of their company (P17), or by a part in it.
create type access.single_task as (person_id uuid, name text, kind text, can_sign_in boolean, project_id uuid, task_id uuid);

-- Of the tasks of these projects, and of these tasks, those that one of these people sees by a part in them or for the
-- sake of their company, as far as whoever asks sees them.
create function access.seen_singly(places uuid[], tasks uuid[], people uuid[])
  returns table (person_id uuid, project_id uuid, task_id uuid, because text)
  language sql stable security definer set search_path = '' as $$
  select r.person_id, r.project_id, r.task_id, r.because
  from access.reach r
  where r.workspace_id = (select access.workspace()) and r.person_id = any (people) and r.side = 'outside'
    and r.extent = 'task' and r.verb = 'see' and r.class = 'tasks' and (r.project_id = any (places) or r.task_id = any (tasks))
    and access.may('see', 'tasks', r.project_id, r.task_id, r.private)
$$;
alter function access.seen_singly(uuid[], uuid[], uuid[]) owner to portico_reach;
grant execute on function access.seen_singly(uuid[], uuid[], uuid[]) to portico_team;

-- How many comments and documents somebody reads in a place.
create type access.read_count as (person_id uuid, place_id uuid, comments bigint, documents bigint);

-- What these people hold of the talk and of the documents in these projects, and in single tasks of them or among these, as far as whoever asks
-- sees the projects and tasks.
create function access.reading_rights(people uuid[], places uuid[], tasks uuid[])
  returns table (person_id uuid, project_id uuid, task_id uuid, verb text, class text)
  language sql stable security definer set search_path = '' set enable_nestloop = on as $$ -- not as `reading` has it
  select distinct r.person_id, r.project_id, r.task_id, r.verb, r.class
  from access.reach r
  left join unnest(places) here (place) on here.place = r.project_id
  where r.workspace_id = (select access.workspace()) and r.side = 'outside'
    and r.person_id = any (array(select p.person_id from public.people p
                                 where p.workspace_id = (select access.workspace()) and p.person_id = any (people) and p.deletion_id is null))
    and (r.verb = 'see' and r.class in ('tasks', 'history', 'history_released', 'company', 'documents', 'documents_released') or r.verb = 'mention')
    and (r.extent = 'project' and here.place is not null and access.may('see', 'frame', r.project_id, null, r.private)
      or r.extent = 'task' and (here.place is not null or r.task_id = any (tasks)) and access.may('see', 'tasks', r.project_id, r.task_id, r.private))
$$;
alter function access.reading_rights(uuid[], uuid[], uuid[]) owner to portico_reach;
grant execute on function access.reading_rights(uuid[], uuid[], uuid[]) to portico_team;

-- Of the comments and documents there that whoever asks reads, how many each of these people reads. Counted by what they hold in a whole
-- project, and one by one only what they read besides: by a part in a task, for the sake of their company, or by their name.
-- (How many rows come out of a first step the planner cannot know: it would go through all of one for each of the other.)
create function access.reading(people uuid[], places uuid[], tasks uuid[]) returns access.read_count[]
  language sql stable set search_path = '' set enable_nestloop = off as $$
  with rights as materialized (
    select * from access.reading_rights(people, places, tasks)
  ), whole as materialized (
    select r.person_id, r.project_id, array_agg(r.verb || ' ' || r.class) as held
    from rights r where r.task_id is null
    group by r.person_id, r.project_id
  ), said as materialized (
    select c.comment_id as id, true as spoken, c.place_id, c.task_id, c.class, c.to_team, c.of_company,
           c.author_id || c.addressees || coalesce(c.readers, '{}') as named
    from public.comments c
    where c.workspace_id = (select access.workspace()) and (c.place_id = any (places) or c.task_id = any (tasks))
      and not c.removed and c.deleted_at is null
    union all
    select d.document_id, false, d.place_id, d.task_id, d.class, false, d.of_company, array[d.author_id]
    from public.documents d
    where d.workspace_id = (select access.workspace()) and (d.place_id = any (places) or d.task_id = any (tasks)) and not d.removed
  ), to_them as materialized (
    select s.*, n.person_id
    from said s
    cross join lateral unnest(s.named) n (person_id)
    where n.person_id = any (people)
  ), besides as (
    select r.person_id, s.place_id, s.id, s.spoken, s.class, s.to_team
    from rights r
    join said s on s.task_id = r.task_id
    where r.verb = 'see' and (r.class = s.class or r.class = 'company' and s.of_company) or r.verb = 'mention' and s.to_team
    union
    select r.person_id, s.place_id, s.id, s.spoken, s.class, s.to_team
    from to_them s
    join rights r on r.person_id = s.person_id and r.task_id = s.task_id and r.verb = 'see' and r.class = 'tasks'
    union
    select r.person_id, s.place_id, s.id, s.spoken, s.class, s.to_team
    from to_them s
    join rights r on r.person_id = s.person_id and r.project_id = s.place_id and r.task_id is null and r.verb = 'see' and r.class = 'tasks'
  ), counted as (
    select w.person_id, s.place_id, s.spoken, s.entries
    from whole w
    join (select place_id, spoken, class, to_team, count(*) as entries from said group by place_id, spoken, class, to_team) s on s.place_id = w.project_id
    where 'see ' || s.class = any (w.held) or s.to_team and 'mention history' = any (w.held)
    union all
    select b.person_id, b.place_id, b.spoken, count(*)
    from besides b
    left join whole w on w.person_id = b.person_id and w.project_id = b.place_id
    where w.held is null or not ('see ' || b.class = any (w.held) or b.to_team and 'mention history' = any (w.held))
    group by b.person_id, b.place_id, b.spoken
  )
  select coalesce(array_agg(row(one.person_id, one.place_id, one.comments, one.documents)::access.read_count), '{}')
  from (select person_id, place_id, coalesce(sum(entries) filter (where spoken), 0) as comments, coalesce(sum(entries) filter (where not spoken), 0) as documents
        from counted group by person_id, place_id) one
$$;
grant execute on function access.reading(uuid[], uuid[], uuid[]) to portico_team;

-- The same for everybody for whom something changes, where it changes. Asked twice: before the change, and while it is made.
create function access.reading_changes(before access.opened[], after access.opened[],
                                         single_before access.single_task[] default '{}', single_after access.single_task[] default '{}')
  returns access.read_count[] language sql stable set search_path = '' as $$
  with places as (
    select person_id, project_id
    from unnest(before) w
    full join unnest(after) n using (person_id, project_id)
    where (w.frame, w.tasks, w.reads, w.files) is distinct from (n.frame, n.tasks, n.reads, n.files)
  ), tasks as (
    select person_id, task_id
    from unnest(single_before) w
    full join unnest(single_after) n using (person_id, task_id)
    where (w.task_id is null) <> (n.task_id is null)
  )
  select access.reading(
    array(select person_id from places union select person_id from tasks),
    array(select distinct project_id from places),
    array(select distinct task_id from tasks))
$$;
grant execute on function access.reading_changes(access.opened[], access.opened[], access.single_task[], access.single_task[]) to portico_team;

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
-- counted, and projects named, under the rights of whoever asks; of comments and documents the most that anybody of a group gains or loses. Where the change may open tasks for the sake of a
-- company, and close them, these are told one by one: `single`; and where parts in tasks end with it, the tasks of these too.
create function access.told_changes(before access.opened[], after access.opened[],
                                    single_before access.single_task[] default null, single_after access.single_task[] default null,
                                    parts_end boolean default false,
                                    read_before access.read_count[] default '{}', read_after access.read_count[] default '{}') returns jsonb
  language sql stable set search_path = '' as $$
  with flags as materialized (
    select person_id, project_id, coalesce(w.tasks, false) as was, coalesce(n.tasks, false) as becomes
    from unnest(before) w
    full join unnest(after) n using (person_id, project_id)
  ), changed as materialized (
    select person_id, project_id, coalesce(n.name, w.name) as name, coalesce(n.kind, w.kind) as kind,
           coalesce(n.can_sign_in, w.can_sign_in) as can_sign_in,
           coalesce(n.frame, false) and not coalesce(w.frame, false) as opened, coalesce(w.frame, false) and not coalesce(n.frame, false) as closed,
           coalesce(n.tasks, false) and not coalesce(w.tasks, false) as tasks_opened, coalesce(w.tasks, false) and not coalesce(n.tasks, false) as tasks_closed,
           coalesce(w.reads, 0) as read, coalesce(n.reads, 0) as reads, coalesce(w.files, 0) as held, coalesce(n.files, 0) as files
    from unnest(before) w
    full join unnest(after) n using (person_id, project_id)
    where (w.frame, w.tasks, w.reads, w.files) is distinct from (n.frame, n.tasks, n.reads, n.files)
  ), whole as materialized (
    select array(select distinct project_id from changed where tasks_opened or tasks_closed) as projects
  ), in_project as materialized (
    select t.place_id as project_id, count(*) as tasks
    from public.tasks t
    where t.workspace_id = (select access.workspace()) and t.place_id = any ((select projects from whole)::uuid[]) and not t.removed
    group by t.place_id
  ), by_itself as materialized (
    select person_id, coalesce(n.name, w.name) as name, coalesce(n.kind, w.kind) as kind, coalesce(n.can_sign_in, w.can_sign_in) as can_sign_in,
           coalesce(n.project_id, w.project_id) as project_id, task_id, n.task_id is not null as becomes
    from unnest(single_before) w
    full join unnest(single_after) n using (person_id, task_id)
    where (w.task_id is null) <> (n.task_id is null)
  ), single as materialized (
    select s.person_id, s.project_id, s.task_id, s.because
    from access.seen_singly((select projects from whole), array(select task_id from by_itself),
                            array(select person_id from changed union select person_id from by_itself)) s
    join public.tasks t on t.workspace_id = (select access.workspace()) and t.task_id = s.task_id and not t.removed
  ), own as materialized (
    -- What is seen singly now; and after the change, where that touches the tasks of companies, or ends parts in tasks.
    select person_id, project_id, count(distinct task_id) filter (where before) as before, count(distinct task_id) filter (where after) as after
    from (select person_id, project_id, task_id, true as before, not parts_end and because = 'role' or single_after is null as after from single
          union all
          select n.person_id, n.project_id, n.task_id, false, true from unnest(single_after) n) o
    group by person_id, project_id
  ), each_change as (
    select c.person_id, c.name, c.kind, c.can_sign_in,
           case when c.opened then c.project_id end as opened, case when c.closed then c.project_id end as closed,
           case when c.tasks_opened then p.tasks - coalesce(o.before, 0) else 0 end as tasks_opened,
           case when c.tasks_closed then p.tasks - coalesce(o.after, 0) else 0 end as tasks_closed,
           case when c.opened then c.reads else 0 end as reads_opened, case when c.closed then c.read else 0 end as reads_closed,
           not c.opened and c.reads > c.read as reads_more, not c.closed and c.reads < c.read as reads_less,
           case when c.opened then c.files else 0 end as files_opened, case when c.closed then c.held else 0 end as files_closed,
           not c.opened and c.files > c.held as files_more, not c.closed and c.files < c.held as files_less
    from changed c
    left join in_project p using (project_id)
    left join own o using (person_id, project_id)
    union all
    select c.person_id, c.name, c.kind, c.can_sign_in, null, null, c.becomes::int, (not c.becomes)::int, 0, 0, false, false, 0, 0, false, false
    from by_itself c
    left join flags f using (person_id, project_id)
    where f.was is not true and f.becomes is not true
      and (parts_end or not exists (select from single s where s.person_id = c.person_id and s.task_id = c.task_id and s.because = 'role'))
  ), talk as (
    select person_id, sum(greatest(coalesce(n.comments, 0) - coalesce(w.comments, 0), 0)) as opened,
           sum(greatest(coalesce(w.comments, 0) - coalesce(n.comments, 0), 0)) as closed,
           sum(greatest(coalesce(n.documents, 0) - coalesce(w.documents, 0), 0)) as documents_opened,
           sum(greatest(coalesce(w.documents, 0) - coalesce(n.documents, 0), 0)) as documents_closed
    from unnest(read_before) w
    full join unnest(read_after) n using (person_id, place_id)
    group by person_id
  ), each_person as (
    select e.person_id, e.name, e.kind, e.can_sign_in,
           coalesce(array_agg(e.opened order by e.opened) filter (where e.opened is not null), '{}') as opened,
           coalesce(array_agg(e.closed order by e.closed) filter (where e.closed is not null), '{}') as closed,
           coalesce(sum(e.tasks_opened), 0) as tasks_opened, coalesce(sum(e.tasks_closed), 0) as tasks_closed,
           max(e.reads_opened) as reads_opened, max(e.reads_closed) as reads_closed,
           bool_or(e.reads_more) as reads_more, bool_or(e.reads_less) as reads_less,
           max(e.files_opened) as files_opened, max(e.files_closed) as files_closed,
           bool_or(e.files_more) as files_more, bool_or(e.files_less) as files_less,
           coalesce(max(k.opened), 0) as comments_opened, coalesce(max(k.closed), 0) as comments_closed,
           coalesce(max(k.documents_opened), 0) as documents_opened, coalesce(max(k.documents_closed), 0) as documents_closed
    from each_change e
    left join talk k using (person_id)
    group by e.person_id, e.name, e.kind, e.can_sign_in
  ), alike as materialized (
    select e.opened, e.closed, e.tasks_opened, e.tasks_closed, e.reads_opened, e.reads_closed,
           e.reads_more, e.reads_less, e.files_opened, e.files_closed, e.files_more, e.files_less, e.can_sign_in, count(*) as people,
           max(e.comments_opened) as comments_opened, max(e.comments_closed) as comments_closed,
           max(e.documents_opened) as documents_opened, max(e.documents_closed) as documents_closed,
           (array_agg(jsonb_build_object('id', e.person_id, 'name', e.name, 'kind', e.kind) order by lower(e.name), e.person_id))[1:5] as named
    from each_person e
    where cardinality(e.opened) > 0 or cardinality(e.closed) > 0 or e.tasks_opened > 0 or e.tasks_closed > 0
       or e.reads_more or e.reads_less or e.files_more or e.files_less or e.comments_opened > 0 or e.comments_closed > 0
       or e.documents_opened > 0 or e.documents_closed > 0
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13
  ), told as (
    select row_number() over (order by a.can_sign_in desc, a.people desc, a.named) as place, a.* from alike a order by place limit 20
  )
  select jsonb_build_object(
    'affectedCount', (select coalesce(sum(people), 0) from alike),
    'changes', coalesce(jsonb_agg(jsonb_build_object(
      'people', to_jsonb(t.named), 'peopleCount', t.people, 'canSignIn', t.can_sign_in,
      'opened', jsonb_build_object('projects', access.first_projects(t.opened), 'projectCount', cardinality(t.opened), 'taskCount', t.tasks_opened, 'commentCount', t.comments_opened, 'documentCount', t.documents_opened,
        'reads', (array['released', 'all'])[t.reads_opened], 'readsElsewhere', t.reads_more,
        'documents', (array['released', 'all'])[t.files_opened], 'documentsElsewhere', t.files_more),
      'closed', jsonb_build_object('projects', access.first_projects(t.closed), 'projectCount', cardinality(t.closed), 'taskCount', t.tasks_closed, 'commentCount', t.comments_closed, 'documentCount', t.documents_closed,
        'reads', (array['released', 'all'])[t.reads_closed], 'readsElsewhere', t.reads_less,
        'documents', (array['released', 'all'])[t.files_closed], 'documentsElsewhere', t.files_less))
      order by t.place), '[]'))
  from told t
$$;
grant execute on function access.told_changes(access.opened[], access.opened[], access.single_task[], access.single_task[], boolean,
                                               access.read_count[], access.read_count[]) to portico_team;
