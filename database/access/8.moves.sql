-- What a move in the tree would change, said before it is made.

create function access.opened_below(contact uuid) returns access.opened[]
  language sql stable set search_path = '' as $$
  select array_agg(row(p.person_id, p.name, p.kind, a.level <> 'none', o.project_id, o.frame, o.tasks)::access.opened)
  from (select person_id, project_id, bool_or(class = 'frame') as frame, bool_or(class = 'tasks') as tasks
        from access.opens(contact, true, 'project') group by person_id, project_id) o
  join public.people p on p.workspace_id = (select access.workspace()) and p.person_id = o.person_id
  join public.external_accesses a on a.workspace_id = p.workspace_id and a.person_id = p.person_id
$$;
grant execute on function access.opened_below(uuid) to portico_team;

create function access.company_below(contact uuid) returns access.company_task[]
  language sql stable set search_path = '' as $$
  select coalesce(array_agg(row(p.person_id, p.name, p.kind, a.level <> 'none', o.project_id, o.task_id)::access.company_task), '{}')
  from (select distinct person_id, project_id, task_id from access.opens(contact, true, 'task') where because = 'company' and class = 'tasks') o
  join public.tasks t on t.workspace_id = (select access.workspace()) and t.task_id = o.task_id and not t.removed
  join public.people p on p.workspace_id = t.workspace_id and p.person_id = o.person_id
  join public.external_accesses a on a.workspace_id = p.workspace_id and a.person_id = p.person_id
$$;
grant execute on function access.company_below(uuid) to portico_team;

-- What a move would change for everybody who moves: it is made, looked at and
-- taken back. Made as whoever asks, so that it is refused here as it would be
-- there; and their own rights count the tasks and name the projects. The paths
-- `client` and `company` follow the tree; parts in tasks are what they were.
create function access.preview_move(contact uuid, parent uuid) returns jsonb
  language plpgsql volatile set search_path = '' as $$
declare
  before access.opened[] := access.opened_below(contact);
  after access.opened[];
  company_before access.company_task[] := access.company_below(contact);
  company_after access.company_task[];
begin
  begin
    update public.people set parent_id = parent where workspace_id = access.workspace() and person_id = contact;
    if not found then
      raise exception using errcode = 'PT403', message = 'forbidden';
    end if;
    after := access.opened_below(contact);
    company_after := access.company_below(contact);
    raise exception using errcode = 'PT001', message = 'looked at'; -- not PT000: that would catch every refusal
  exception when sqlstate 'PT001' then
    null; -- taken back
  end;

  return access.told_changes(before, after, company_before, company_after) || jsonb_build_object('movedCount', (
    select count(*) from public.lineage l
    join public.people p on p.workspace_id = l.workspace_id and p.person_id = l.person_id
    where l.workspace_id = access.workspace() and l.ancestor_id = contact));
end $$;
grant execute on function access.preview_move(uuid, uuid) to portico_team;
