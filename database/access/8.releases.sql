-- Releases: a comment, an event or a document, shown to those from outside who read what is released, and no more.

create function access.may_release(class text, place uuid, task uuid, private boolean, removed boolean) returns boolean
  language sql stable parallel safe set search_path = '' as $$
  select (class in ('history', 'history_released') and access.may('add', 'history_released', place, task, private)
      or class in ('documents', 'documents_released') and access.may('add', 'documents_released', place, task, private))
    and access.may('see', class, place, task, private) and (not removed or access.may('remove', 'tasks', place, task, private))
$$;
grant execute on function access.may_release(text, uuid, uuid, boolean, boolean) to portico_team, portico_client, portico_reach;

-- Whoever may write what is released may release what stands here, and take that back (D6). Nobody has a privilege on the
-- class of a row: it changes here alone, and between these two. What is private stays private.
create function access.release(entry uuid, released boolean) returns void
  language plpgsql security definer set search_path = '' as $$
declare
  becomes text := case when released then 'history_released' else 'history' end;
begin
  update public.comments c set class = becomes
  where c.workspace_id = access.workspace() and c.comment_id = entry and c.class in ('history', 'history_released') and c.deleted_at is null
    and access.may_release(c.class, c.place_id, c.task_id, c.private, c.removed);
  if found then
    return;
  end if;
  update public.events e set class = becomes
  where e.workspace_id = access.workspace() and e.event_id = entry and e.class in ('history', 'history_released')
    and access.may_release(e.class, e.place_id, e.task_id, e.private, e.removed);
  if found then
    return;
  end if;
  update public.documents d set class = case when released then 'documents_released' else 'documents' end
  where d.workspace_id = access.workspace() and d.document_id = entry
    and access.may_release(d.class, d.place_id, d.task_id, d.private, d.removed);
  if not found then
    raise exception using errcode = 'PT403', message = 'forbidden';
  end if;
end $$;
alter function access.release(uuid, boolean) owner to portico_reach;
grant execute on function access.release(uuid, boolean) to portico_team;

-- Everybody who reads a comment, an event or a document that whoever asks reads too.
create function access.readers_of_entry(entry uuid) returns jsonb
  language plpgsql stable set search_path = '' as $$
declare
  at record;
begin
  select c.place_id as place, c.task_id as task, c.private, c.removed, c.class, c.readers, c.author_id as author,
    c.addressees, c.of_company, c.to_team into at
  from public.comments c where c.workspace_id = access.workspace() and c.comment_id = entry
  union all
  select e.place_id, e.task_id, e.private, e.removed, e.class, null, null, null, false, false
  from public.events e where e.workspace_id = access.workspace() and e.event_id = entry
  union all
  select d.place_id, d.task_id, d.private, d.removed, d.class, null, d.author_id, null, d.of_company, false
  from public.documents d where d.workspace_id = access.workspace() and d.document_id = entry;
  if not found then
    raise exception using errcode = 'PT404', message = 'not-found';
  end if;
  return (
    select coalesce(jsonb_agg(distinct jsonb_build_object(
      'id', r.person_id, 'name', r.name, 'side', r.side, 'company', r.company, 'canSignIn', r.can_sign_in)), '[]')
    from access.readers(at.place, at.task, at.private, at.removed, at.class, at.readers, at.author, at.addressees, at.of_company, at.to_team) r);
end $$;
grant execute on function access.readers_of_entry(uuid) to portico_team;

-- Who of `these` is not among `those`: people from outside first, then by name; the first twenty, and how many in all.
create function access.first_readers(those jsonb, these jsonb) returns jsonb
  language sql immutable set search_path = '' as $$
  with more as (
    select one from jsonb_array_elements(these) one
    except
    select one from jsonb_array_elements(those) one
  )
  select jsonb_build_object('count', (select count(*) from more), 'people', coalesce((
    select jsonb_agg(f.one order by f.side, f.name, f.one)
    from (select one, one ->> 'side' as side, lower(one ->> 'name') as name from more order by side, name, one limit 20) f), '[]'))
$$;
grant execute on function access.first_readers(jsonb, jsonb) to portico_team;

-- Whom a release opens an entry to, or whom its end closes it to: it is made, looked at and taken back.
create function access.preview_release(entry uuid, released boolean) returns jsonb
  language plpgsql volatile set search_path = '' as $$
declare
  before jsonb := access.readers_of_entry(entry);
  after jsonb;
begin
  begin
    perform access.release(entry, released);
    after := access.readers_of_entry(entry);
    raise exception using errcode = 'PT001', message = 'looked at'; -- not PT000: that would catch every refusal
  exception when sqlstate 'PT001' then
    null; -- taken back
  end;
  return jsonb_build_object('opened', access.first_readers(before, after), 'closed', access.first_readers(after, before));
end $$;
grant execute on function access.preview_release(uuid, boolean) to portico_team;

-- Who from outside reads what is said of these tasks, class by class, and of what is said there to @team (`to_team`): the first
-- ten by name, and how many in all. For the signs beside comments of many tasks, in one question; told of tasks that whoever
-- asks sees.
create function access.read_outside(tasks uuid[]) returns table (task_id uuid, class text, to_team boolean, people jsonb, count integer)
  language sql stable security definer set search_path = '' as $$
  with at as materialized (
    select t.task_id, t.place_id from public.tasks t
    where t.workspace_id = (select access.workspace()) and t.task_id = any (tasks) and not t.removed
      and access.may('see', 'tasks', t.place_id, t.task_id, t.private)
  ), holding as (
    -- Place by place and task by task (`lateral`): joined with them all at once, the paths would be walked to their ends first.
    select a.task_id, r.verb, r.class, r.person_id
    from (select distinct place_id from at) place
    cross join lateral (
      select distinct r.verb, r.class, r.person_id
      from access.reach r
      where r.workspace_id = (select access.workspace()) and r.extent = 'project' and r.project_id = place.place_id
        and r.side = 'outside' and r.verb in ('see', 'mention') and r.class in ('history', 'history_released')) r
    join at a on a.place_id = place.place_id
    union all
    select a.task_id, r.verb, r.class, r.person_id
    from at a
    cross join lateral (
      select distinct r.verb, r.class, r.person_id
      from access.reach r
      where r.workspace_id = (select access.workspace()) and r.extent = 'task' and r.task_id = a.task_id
        and r.side = 'outside' and r.verb in ('see', 'mention') and r.class in ('history', 'history_released')) r
  ), reading as (
    select h.task_id, h.class, said.to_team, h.person_id
    from holding h cross join (values (false), (true)) said (to_team) where h.verb = 'see'
    union
    select h.task_id, said.class, true, h.person_id
    from holding h cross join (values ('history'), ('history_released')) said (class) where h.verb = 'mention'
  ), named as (
    select r.task_id, r.class, r.to_team, p.person_id, p.name,
           row_number() over (partition by r.task_id, r.class, r.to_team order by lower(p.name), p.person_id) as place,
           count(*) over (partition by r.task_id, r.class, r.to_team) as total
    from reading r
    join public.people p on p.workspace_id = (select access.workspace()) and p.person_id = r.person_id and p.ended_at is null
  )
  select n.task_id, n.class, n.to_team, jsonb_agg(jsonb_build_object('id', n.person_id, 'name', n.name) order by n.place), max(n.total)::integer
  from named n where n.place <= 10
  group by n.task_id, n.class, n.to_team
$$;
alter function access.read_outside(uuid[]) owner to portico_reach;
grant execute on function access.read_outside(uuid[]) to portico_team;
