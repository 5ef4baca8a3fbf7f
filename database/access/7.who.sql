-- The same rows read the other way: who can see this, and why can they?

create type access.reason as (because text, role text, through uuid);

-- Everybody whom something opens this to, people from outside first; a row for
-- each reason. `class` is the class of what is asked about; for a named private
-- comment `named` lists its readers, of another `addressed` whom it is addressed to; whether it is of the company of
-- its task is found out where `is_of_company` is left out; `is_to_team`, whether it is said to @team. `one` asks about one person alone. Of a long list
-- the first `most` people `after` one, given as {side, name, id}; how many
-- there are in all stands in each row.
create function access.readers(place uuid, task uuid, is_private boolean, is_removed boolean, wanted_class text, named uuid[], author uuid,
                               addressed uuid[], is_of_company boolean, is_to_team boolean,
                               one uuid default null, after text[] default null, most integer default null)
  returns table (person_id uuid, name text, side text, kind text, company text, level text, can_sign_in boolean, paused boolean,
                 because text, role text, through uuid, through_name text, outsiders integer, colleagues integer)
  language sql stable security definer set search_path = '' as $$
  with company as materialized (
    select wanted_class in ('history', 'history_released', 'documents', 'documents_released') and coalesce(is_of_company, exists (
      select from public.tasks t
      join public.lineage l on l.workspace_id = t.workspace_id and l.ancestor_id = t.counterparty_id
      where t.workspace_id = (select access.workspace()) and t.task_id = task
        and (l.person_id = author or l.person_id = any (addressed)))) as its
  ), held as (
    select r.person_id, r.because, r.role, r.through, r.verb, r.class
    from access.reach r
    where r.workspace_id = (select access.workspace()) and r.extent = 'workspace' and not is_private
      and (r.verb = 'see' and r.class in (wanted_class, 'tasks') or r.verb = 'remove' and r.class = 'tasks')
    union all
    select r.person_id, r.because, r.role, r.through, r.verb, r.class
    from access.reach r
    where r.workspace_id = (select access.workspace()) and r.extent = 'project' and r.project_id = place
      and (r.verb = 'see' and r.class in (wanted_class, 'tasks') or r.verb = 'remove' and r.class = 'tasks' or r.verb = 'mention')
    union all
    select r.person_id, r.because, r.role, r.through, r.verb, r.class
    from access.reach r
    where r.workspace_id = (select access.workspace()) and r.extent = 'task' and r.task_id = task
      and (r.verb = 'see' and r.class in (wanted_class, 'tasks', 'company') or r.verb = 'remove' and r.class = 'tasks' or r.verb = 'mention')
  ), opened as (
    -- by the class of the row, where nobody is named
    select h.person_id, h.because, h.role, h.through
    from held h where h.verb = 'see' and h.class = wanted_class and named is null
    union all
    -- by its being of their company
    select h.person_id, h.because, h.role, h.through
    from held h where h.verb = 'see' and h.class = 'company' and (select its from company)
    union all
    -- by its being said to the team, for those who are reached
    select h.person_id, h.because, h.role, h.through
    from held h where h.verb = 'mention' and h.class = 'history' and is_to_team
    union all
    -- by being named, addressed, or having written it: each only where the task can be seen
    select h.person_id, who.because, case when task is null then 'project' end, coalesce(task, place)
    from held h
    join (select unnest(named) as person_id, 'named' as because
          union all select unnest(addressed), 'addressed'
          union all select author, 'author') who using (person_id)
    where h.verb = 'see' and h.class = 'tasks'
    union all
    select h.person_id, h.because, h.role, h.through
    from held h where h.verb = 'see' and h.class = 'tasks' and (h.person_id = any (named || addressed) or h.person_id = author)
  ), everybody as (
    select p.person_id, p.name, p.side, p.kind, p.parent_id, lower(p.name) as sorted, o.reasons,
           count(*) filter (where p.side = 'outside') over () as outsiders, count(*) filter (where p.side = 'team') over () as colleagues
    from (select person_id, array_agg(row(because, role, through)::access.reason) as reasons
          from opened group by person_id) o
    join public.people p on p.workspace_id = (select access.workspace()) and p.person_id = o.person_id
    where p.ended_at is null and (one is null or p.person_id = one)
      and (not is_removed or p.person_id in (select h.person_id from held h where h.verb = 'remove' and h.class = 'tasks'))
  ), shown as (
    select e.* from everybody e
    where after is null or (e.side, e.sorted, e.person_id) > (after[1], lower(after[2]), after[3]::uuid)
    order by e.side, e.sorted, e.person_id limit most
  )
  select p.person_id, p.name, p.side, p.kind, above.name, coalesce(a.level, 'none'),
         c.password_hash is not null and not held_back.paused
           and (p.side = 'team' or a.level = 'advanced' or 'grant' = any (select r.because from unnest(p.reasons) r)),
         held_back.paused,
         o.because, o.role, o.through,
         coalesce(
           (select x.name from public.people x where x.workspace_id = (select access.workspace()) and x.person_id = o.through),
           (select x.name from public.projects x where x.workspace_id = (select access.workspace()) and x.project_id = o.through),
           (select x.title from public.tasks x where x.workspace_id = (select access.workspace()) and x.task_id = o.through)),
         p.outsiders, p.colleagues
  from shown p
  -- A task through which a project is open may be hidden from whoever asks: then the project stands for it.
  cross join lateral (
    select distinct r.because, r.role,
           case when r.because = 'role' and not access.may('see', 'tasks', place, r.through, is_private) then place else r.through end as through
    from unnest(p.reasons) r) o
  cross join lateral (
    select exists (
      select from public.lineage l
      join public.pauses z on z.workspace_id = l.workspace_id and z.person_id = l.ancestor_id
      where l.workspace_id = (select access.workspace()) and l.person_id = p.person_id) as paused) held_back
  left join public.people above on above.workspace_id = (select access.workspace()) and above.person_id = p.parent_id
  left join public.external_accesses a on a.workspace_id = (select access.workspace()) and a.person_id = p.person_id
  left join public.credentials c on c.workspace_id = (select access.workspace()) and c.person_id = p.person_id
  order by p.side, p.sorted, p.person_id, o.because
$$;
alter function access.readers(uuid, uuid, boolean, boolean, text, uuid[], uuid, uuid[], boolean, boolean, uuid, text[], integer) owner to portico_reach;
grant execute on function access.readers(uuid, uuid, boolean, boolean, text, uuid[], uuid, uuid[], boolean, boolean, uuid, text[], integer) to portico_team;

-- Asked by an employee, of something they can see themselves: the row is
-- fetched under their own rights, so that what they cannot see is not there.
create function access.who(of_project uuid, of_task uuid, of_comment uuid, of_document uuid, as_class text, addressing uuid[] default null, mentioning boolean default false,
                           one uuid default null, after text[] default null, most integer default null)
  returns table (person_id uuid, name text, side text, kind text, company text, level text, can_sign_in boolean, paused boolean,
                 because text, role text, through uuid, through_name text, outsiders integer, colleagues integer)
  language plpgsql stable set search_path = '' as $$
declare
  at record;
begin
  if of_comment is not null then
    select c.place_id as place, c.task_id as task, c.private, c.removed, c.class, c.readers, c.author_id as author, c.addressees, c.of_company, c.to_team into at
    from public.comments c where c.workspace_id = access.workspace() and c.comment_id = of_comment;
  elsif of_document is not null then
    select d.place_id as place, d.task_id as task, d.private, d.removed, d.class, null::uuid[] as readers, d.author_id as author,
           null::uuid[] as addressees, d.of_company, false as to_team into at
    from public.documents d where d.workspace_id = access.workspace() and d.document_id = of_document;
  elsif of_task is not null then
    select t.place_id as place, t.task_id as task, t.private, t.removed, coalesce(as_class, 'tasks') as class,
           null::uuid[] as readers, null::uuid as author, addressing as addressees, null::boolean as of_company, mentioning as to_team into at
    from public.tasks t where t.workspace_id = access.workspace() and t.task_id = of_task;
  else
    select p.project_id as place, null::uuid as task, p.private, false as removed, 'frame' as class,
           null::uuid[] as readers, null::uuid as author, null::uuid[] as addressees, false as of_company, false as to_team into at
    from public.projects p where p.workspace_id = access.workspace() and p.project_id = of_project;
  end if;
  if not found then
    raise exception using errcode = 'PT404', message = 'not-found';
  end if;
  return query select * from access.readers(at.place, at.task, at.private, at.removed, at.class, at.readers, at.author,
                                            at.addressees, at.of_company, at.to_team, one, after, most);
end $$;
grant execute on function access.who(uuid, uuid, uuid, uuid, text, uuid[], boolean, uuid, text[], integer) to portico_team;
