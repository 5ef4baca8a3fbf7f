-- What other clients of projects would change, said before they are set.

-- To whom from outside these projects are open, as far as whoever asks sees the projects. A grant in another one is not told of.
create function access.opened_in(places uuid[]) returns access.opened[]
  language sql stable security definer set search_path = '' as $$
  select array_agg(row(p.person_id, p.name, p.kind, a.level <> 'none' or exists (
    select from access.live_grants g where g.workspace_id = p.workspace_id and g.person_id = p.person_id and g.project_id = any (places)), o.project_id, o.frame, o.tasks, o.reads, o.files)::access.opened)
  from (select r.person_id, r.project_id, bool_or(r.class = 'frame') as frame, bool_or(r.class = 'tasks') as tasks,
             access.reads_of(bool_or(r.class = 'history'), bool_or(r.class = 'history_released')) as reads,
             access.reads_of(bool_or(r.class = 'documents'), bool_or(r.class = 'documents_released')) as files
        from access.reach r
        where r.workspace_id = (select access.workspace()) and r.project_id = any (places) and r.side = 'outside'
          and r.extent = 'project' and r.verb = 'see' and r.class in ('frame', 'tasks', 'history', 'history_released', 'documents', 'documents_released')
          and access.may('see', 'frame', r.project_id, null, r.private)
        group by r.person_id, r.project_id) o
  join public.people p on p.workspace_id = (select access.workspace()) and p.person_id = o.person_id and p.ended_at is null
  join public.external_accesses a on a.workspace_id = p.workspace_id and a.person_id = p.person_id
$$;
alter function access.opened_in(uuid[]) owner to portico_reach;
grant execute on function access.opened_in(uuid[]) to portico_team;

-- These clients are put in the place of those there are, or beside them, in those of the projects whose clients whoever
-- asks may change; then it is looked, and all of it taken back.
create function access.preview_clients(places uuid[], clients uuid[], beside boolean) returns jsonb
  language plpgsql volatile set search_path = '' as $$
declare
  mine uuid[] := array(
    select p.project_id from public.projects p
    where p.workspace_id = access.workspace() and p.project_id = any (places)
      and access.may('change', 'frame', p.project_id, null, p.private));
  before access.opened[] := access.opened_in(mine);
  after access.opened[];
  read_after access.read_count[];
begin
  begin
    delete from public.project_clients c
    where c.workspace_id = access.workspace() and c.project_id = any (mine) and not beside;
    insert into public.project_clients (workspace_id, project_id, private, person_id, name, position)
    select p.workspace_id, p.project_id, p.private, coming.person_id, coming.name, 1000 + row_number() over (partition by p.project_id)
    from public.projects p
    join public.people coming on coming.workspace_id = p.workspace_id and coming.person_id = any (clients) and coming.side = 'outside'
    where p.workspace_id = access.workspace() and p.project_id = any (mine)
      and not exists (select from public.project_clients c
                      where c.workspace_id = p.workspace_id and c.project_id = p.project_id and c.person_id = coming.person_id);
    after := access.opened_in(mine);
    read_after := access.reading_changes(before, after);
    raise exception using errcode = 'PT001', message = 'looked at'; -- not PT000: that would catch every refusal
  exception when sqlstate 'PT001' then
    null; -- taken back
  end;
  return access.told_changes(before, after, read_before => access.reading_changes(before, after), read_after => read_after) || jsonb_build_object('projectCount', cardinality(mine));
end $$;
grant execute on function access.preview_clients(uuid[], uuid[], boolean) to portico_team;
