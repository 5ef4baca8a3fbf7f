-- What is open to a contact, and why: the same rows once more, for the card of
-- a contact and for what a move would change (`8.moves.sql`).

-- `wanted` is the extent: projects, with what is read of their history, or tasks one by one; `within` only of these
-- projects. Told to employees who see contacts, and of it only what they see
-- themselves: nothing else leaves here, not even to be counted. A task that opens
-- the frame of its project may be hidden where the project is not: it goes unnamed.
create function access.opens(contact uuid, everybody_below boolean, wanted text, within uuid[] default null)
  returns table (person_id uuid, project_id uuid, task_id uuid, class text, because text, role text, through uuid)
  language plpgsql stable security definer set search_path = '' as $$
declare
  -- Named one by one, so that each path is walked once for all of them and not once for each.
  people uuid[] := array(
    select l.person_id from public.lineage l
    join public.people p on p.workspace_id = l.workspace_id and p.person_id = l.person_id and p.deletion_id is null
    where l.workspace_id = access.workspace() and l.ancestor_id = contact and (everybody_below or l.depth = 0));
begin
  if not access.everywhere('see', 'contacts') then
    return;
  end if;
  return query
  select r.person_id, r.project_id, r.task_id, r.class, r.because, r.role,
         case when r.because <> 'role' or access.may('see', 'tasks', r.project_id, r.through, r.private) then r.through end
  from access.reach r
  where r.workspace_id = access.workspace() and r.person_id = any (people) and r.side = 'outside'
    and r.extent = wanted and r.verb = 'see'
    and (r.class in ('frame', 'tasks') or wanted = 'project' and r.class in ('history', 'history_released', 'documents', 'documents_released'))
    and (within is null or r.project_id = any (within))
    and access.may('see', case wanted when 'task' then 'tasks' else 'frame' end, r.project_id, r.task_id, r.private);
end $$;
alter function access.opens(uuid, boolean, text, uuid[]) owner to portico_reach;
grant execute on function access.opens(uuid, boolean, text, uuid[]) to portico_team;

-- The projects that are open to each of these as a client or by a part they play: told to those who see who can come in,
-- and of them only what they see themselves. Where somebody sees every task of a large company, to walk them all for the
-- projects they lie in would take longer than all the rest: their rights tell of it.
create function access.opened_by_own(people uuid[]) returns table (person_id uuid, project_id uuid, because text)
  language sql stable security definer set search_path = '' as $$
  select o.person_id, o.project_id, o.because
  from (
    -- Each once before it is asked about: a path leads through many tasks to one project.
    select distinct r.person_id, r.project_id, r.because, r.private
    from access.reach r
    where r.workspace_id = access.workspace() and r.person_id = any (people) and r.side = 'outside'
      and r.extent = 'project' and r.verb = 'see' and r.class = 'frame' and r.because in ('client', 'membership', 'role')) o
  where (select access.everywhere('see', 'access')) and access.may('see', 'frame', o.project_id, null, o.private)
$$;
alter function access.opened_by_own(uuid[]) owner to portico_reach;
grant execute on function access.opened_by_own(uuid[]) to portico_team;
