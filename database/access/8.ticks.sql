-- Rights chosen tick by tick: for one contact, for a grant, or under a name.

-- Ticks are what a form offers of the rights of people from outside: `project`, `allTasks`, `companyTasks`, `history` and
-- `documents` (none, released, all), `mayWrite`, `isMentioned`, `mayUpload`, `mayAsk`. A conversation is shown with all
-- the tasks it is about or not at all: this is the only place where such rights are made.
create function access.ticked(ticks jsonb) returns table (verb text, class text)
  language sql immutable set search_path = '' as $$
  select given.verb, given.class
  from (select (ticks ->> 'project')::boolean as project, (ticks ->> 'project')::boolean and (ticks ->> 'allTasks')::boolean as tasks,
               ticks ->> 'history' as history, ticks ->> 'documents' as documents) t
  cross join lateral (values
    ('see', 'frame', t.project),
    ('add', 'tasks', t.project and (ticks ->> 'mayAsk')::boolean),
    ('see', 'company', (ticks ->> 'companyTasks')::boolean),
    ('see', 'tasks', t.tasks),
    ('see', 'history_released', t.tasks and t.history in ('released', 'all')),
    ('see', 'history', t.tasks and t.history = 'all'),
    ('add', 'history', t.tasks and (ticks ->> 'mayWrite')::boolean),
    ('mention', 'history', t.tasks and (ticks ->> 'isMentioned')::boolean),
    ('see', 'documents_released', t.tasks and t.documents in ('released', 'all')),
    ('see', 'documents', t.tasks and t.documents = 'all'),
    ('add', 'documents', t.tasks and (ticks ->> 'mayUpload')::boolean)) given (verb, class, held)
  where given.held
$$;
grant execute on function access.ticked(jsonb) to portico_team, portico_reach;

-- The profile of these ticks: the `chosen` one where it says the same, else one of their own, made when they are
-- chosen for the first time.
create function access.profile_of(ticks jsonb, chosen uuid default null) returns uuid
  language plpgsql security definer set search_path = '' as $$
declare
  wanted text := 'ticks ' || coalesce((select string_agg(t.verb || ' ' || t.class, ', ' order by t.class, t.verb) from access.ticked(ticks) t), '');
  found_id uuid := (select f.profile_id from public.profiles f
                    where f.workspace_id = access.workspace() and f.profile_id = chosen and f.side = 'outside' and f.kind in ('shipped', 'named')
                      and wanted = 'ticks ' || (select string_agg(r.verb || ' ' || r.class, ', ' order by r.class, r.verb) from public.profile_rights r
                                                where r.workspace_id = f.workspace_id and r.profile_id = f.profile_id));
begin
  if found_id is not null then
    return found_id;
  end if;
  insert into public.profiles (workspace_id, profile_id, side, kind, key, name, sentence)
  values (access.workspace(), gen_random_uuid(), 'outside', 'ticks', wanted, 'Rights of their own', '')
  on conflict (workspace_id, side, key) do nothing
  returning profile_id into found_id;
  if found_id is null then
    return (select f.profile_id from public.profiles f where f.workspace_id = access.workspace() and f.side = 'outside' and f.key = wanted);
  end if;
  insert into public.profile_rights (workspace_id, profile_id, side, verb, class)
  select access.workspace(), found_id, 'outside', t.verb, t.class from access.ticked(ticks) t;
  return found_id;
end $$;
alter function access.profile_of(jsonb, uuid) owner to portico_reach;
grant execute on function access.profile_of(jsonb, uuid) to portico_team, portico_reach;

-- A profile of one's own: added where `profile` is left out. Who has it, has what it says from the next request on.
-- Answers with its id, or with nothing where somebody changed it since `if_version`.
create function access.write_profile(profile uuid, called text, ticks jsonb, if_version integer) returns uuid
  language plpgsql security definer set search_path = '' as $$
declare
  written uuid := coalesce(profile, gen_random_uuid());
begin
  if not access.everywhere('change', 'settings') then
    raise exception using errcode = 'PT403', message = 'forbidden';
  end if;
  if profile is null then
    insert into public.profiles (workspace_id, profile_id, side, kind, key, name, sentence)
    values (access.workspace(), written, 'outside', 'named', 'named ' || written, called, '');
  else
    update public.profiles f set name = called, version = f.version + 1
    where f.workspace_id = access.workspace() and f.profile_id = written and f.kind = 'named' and f.version = coalesce(if_version, f.version);
    if not found then
      return null;
    end if;
    delete from public.profile_rights r where r.workspace_id = access.workspace() and r.profile_id = written;
  end if;
  insert into public.profile_rights (workspace_id, profile_id, side, verb, class)
  select access.workspace(), written, 'outside', t.verb, t.class from access.ticked(ticks) t;
  return written;
end $$;
alter function access.write_profile(uuid, text, jsonb, integer) owner to portico_reach;
grant execute on function access.write_profile(uuid, text, jsonb, integer) to portico_team;

-- One that nobody has any more: the keys of contacts and grants refuse another.
create function access.remove_profile(profile uuid) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  if not access.everywhere('change', 'settings') then
    raise exception using errcode = 'PT403', message = 'forbidden';
  end if;
  delete from public.profiles f where f.workspace_id = access.workspace() and f.profile_id = profile and f.kind = 'named';
  if not found then
    raise exception using errcode = 'PT404', message = 'not-found';
  end if;
end $$;
alter function access.remove_profile(uuid) owner to portico_reach;
grant execute on function access.remove_profile(uuid) to portico_team;
