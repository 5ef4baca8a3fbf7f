-- What a move in the tree would change, and a deletion, said before it is made.

-- Of each of these, who it is: asked once, and not once more for each of their projects and tasks.
create function access.told_about(people uuid[]) returns table (person_id uuid, name text, kind text, let_in boolean)
  language sql stable set search_path = '' as $$
  select p.person_id, p.name, p.kind, access.was_let_in(p.workspace_id, p.person_id)
  from public.people p
  where p.workspace_id = (select access.workspace()) and p.person_id = any (people)
$$;
grant execute on function access.told_about(uuid[]) to portico_team;

create function access.opened_below(contact uuid) returns access.opened[]
  language sql stable set search_path = '' as $$
  with opened as materialized (
    select person_id, project_id, bool_or(class = 'frame') as frame, bool_or(class = 'tasks') as tasks,
           access.reads_of(bool_or(class = 'history'), bool_or(class = 'history_released')) as reads,
           access.reads_of(bool_or(class = 'documents'), bool_or(class = 'documents_released')) as files
    from access.opens(contact, true, 'project') group by person_id, project_id
  ), whom as materialized (
    select * from access.told_about(array(select distinct person_id from opened))
  )
  select array_agg(row(person_id, w.name, w.kind, w.let_in, o.project_id, o.frame, o.tasks, o.reads, o.files)::access.opened)
  from opened o
  join whom w using (person_id)
$$;
grant execute on function access.opened_below(uuid) to portico_team;

-- Tasks that are open to them one by one, for one of these reasons.
create function access.single_below(contact uuid, reasons text[]) returns access.single_task[]
  language sql stable set search_path = '' as $$
  with opened as materialized (
    select distinct person_id, project_id, task_id from access.opens(contact, true, 'task') where because = any (reasons) and class = 'tasks'
  ), whom as materialized (
    select * from access.told_about(array(select distinct person_id from opened))
  )
  select coalesce(array_agg(row(person_id, w.name, w.kind, w.let_in, o.project_id, o.task_id)::access.single_task), '{}')
  from opened o
  join whom w using (person_id)
  join public.tasks t on t.workspace_id = (select access.workspace()) and t.task_id = o.task_id and not t.removed
$$;
grant execute on function access.single_below(uuid, text[]) to portico_team;

-- What a move would change for everybody who moves: it is made, looked at and
-- taken back. Made as whoever asks, so that it is refused here as it would be
-- there; and their own rights count the tasks and name the projects. The paths
-- `client` and `company` follow the tree; parts in tasks are what they were. Planned for those whom it is about: with
-- one plan for everybody a company with thousands of projects waits twice as long.
create function access.preview_move(contact uuid, parent uuid) returns jsonb
  language plpgsql volatile set search_path = '' set plan_cache_mode = auto as $$
declare
  before access.opened[] := access.opened_below(contact);
  after access.opened[];
  company_before access.single_task[] := access.single_below(contact, '{company}');
  company_after access.single_task[];
  read_after access.read_count[];
begin
  begin
    update public.people set parent_id = parent where workspace_id = access.workspace() and person_id = contact;
    if not found then
      raise exception using errcode = 'PT403', message = 'forbidden';
    end if;
    after := access.opened_below(contact);
    company_after := access.single_below(contact, '{company}');
    read_after := access.reading_changes(before, after, company_before, company_after);
    raise exception using errcode = 'PT001', message = 'looked at'; -- not PT000: that would catch every refusal
  exception when sqlstate 'PT001' then
    null; -- taken back
  end;

  return access.told_changes(before, after, company_before, company_after, false,
                             access.reading_changes(before, after, company_before, company_after), read_after) || jsonb_build_object('movedCount', (
    select count(*) from public.lineage l
    join public.people p on p.workspace_id = l.workspace_id and p.person_id = l.person_id
    where l.workspace_id = access.workspace() and l.ancestor_id = contact));
end $$;
grant execute on function access.preview_move(uuid, uuid) to portico_team;

-- What a deletion would close to everybody who goes: made, looked at and taken back, like a move. Their parts in tasks end
-- with it. Nothing is told of people who would see less because somebody else goes: nobody sees by a contact below them.
create function access.preview_deletion(contact uuid) returns jsonb
  language plpgsql volatile set search_path = '' set plan_cache_mode = auto as $$
declare
  before access.opened[] := access.opened_below(contact);
  after access.opened[];
  single_before access.single_task[] := access.single_below(contact, '{role,company}');
  single_after access.single_task[];
  read_after access.read_count[];
begin
  begin
    insert into public.deletions (workspace_id, deletion_id, root_id, root_name, author_id, author_name)
    select gone.workspace_id, gen_random_uuid(), gone.person_id, gone.name, me.person_id, me.name
    from public.people gone
    join public.people me on me.workspace_id = gone.workspace_id and me.person_id = access.person()
    where gone.workspace_id = access.workspace() and gone.person_id = contact;
    after := access.opened_below(contact);
    single_after := access.single_below(contact, '{role,company}');
    read_after := access.reading_changes(before, after, single_before, single_after);
    raise exception using errcode = 'PT001', message = 'looked at'; -- not PT000: that would catch every refusal
  exception when sqlstate 'PT001' then
    null; -- taken back
  end;
  return access.told_changes(before, after, single_before, single_after, true,
                             access.reading_changes(before, after, single_before, single_after), read_after);
end $$;
grant execute on function access.preview_deletion(uuid) to portico_team;
