-- The profiles a new workspace starts with, and what each role gives on either side.
--
-- Money is for administrators and managers, and in a project for whoever manages it. A member
-- notes and sees their own hours wherever they may close tasks, and no rate, cost or sum.

create function access.ship(workspace uuid) returns void
  language plpgsql set search_path = '' as $$
begin
  insert into public.profiles (workspace_id, profile_id, side, kind, key, name, sentence)
  select workspace, gen_random_uuid(), side,
    case when side = 'outside' and key in ('collaborator', 'company_lead', 'stakeholder', 'observer', 'released_only', 'open_book', 'mail_only')
      then 'shipped' else 'role' end, key, name, sentence
  from (values
    -- what employees are
    ('team', 'administrator', 'Administrator', 'Sees and sets everything that is not private'),
    ('team', 'manager', 'Manager', 'Runs projects and tasks, and releases to clients'),
    ('team', 'member', 'Member', 'Works in every project that is not private'),
    ('team', 'may_grant_access', 'May grant access', 'Gives and withdraws the access of people from outside'),
    ('team', 'view_client_info', 'View client info', 'Opens the list of contacts'),
    ('team', 'add_client', 'Add client', 'Adds, edits and deletes contacts'),
    -- what roles give
    ('team', 'visitor', 'Visitor', 'Sees the frame of the project'),
    ('team', 'project_lead', 'Project lead', 'Runs the project'),
    ('team', 'project_manager', 'Project manager', 'Runs the project and lets clients into it'),
    ('team', 'worker', 'Worker', 'Works in it'),
    ('team', 'full', 'Auditor', 'Sees, edits, closes, removes and restores everything but money'),
    ('outside', 'visitor', 'Visitor', 'Sees the frame of the project'),
    ('outside', 'taking_part', 'Taking part', 'Sees the frame of the project and may ask for tasks'),
    ('outside', 'requester', 'Requester', 'Sees the task, and may edit it until an employee accepts it'),
    ('outside', 'accepted_requester', 'Requester of an accepted task', 'Sees the task, writes in it and may withdraw it'),
    ('outside', 'assignee', 'Assignee', 'Sees the task, writes in it and may close it'),
    ('outside', 'task_participant', 'Participant', 'Sees the task and writes in it'),
    ('outside', 'requester_addressed', 'Requester, addressed', 'Like a requester, but reads only what is addressed to them'),
    ('outside', 'accepted_requester_addressed', 'Requester of an accepted task, addressed', 'Like one, but reads only what is addressed to them'),
    ('outside', 'assignee_addressed', 'Assignee, addressed', 'Like an assignee, but reads only what is addressed to them'),
    ('outside', 'task_participant_addressed', 'Participant, addressed', 'Like a participant, but reads only what is addressed to them'),
    ('outside', 'colleague', 'Colleague', 'Sees the task of their company, and what is said to its people and by them'),
    ('outside', 'full', 'Auditor from outside', 'Sees, edits, closes, removes and restores every task, except what is private'),
    -- what contacts can be, in the projects of their client tree
    ('outside', 'collaborator', 'Collaborator', 'Sees the project, and of its tasks those they take part in'),
    ('outside', 'company_lead', 'Company lead', 'Sees the project, of its tasks those they take part in, and every task of their company'),
    ('outside', 'stakeholder', 'Stakeholder', 'Sees all tasks and their conversations, and may write'),
    ('outside', 'observer', 'Observer', 'Sees all tasks, without their conversations'),
    ('outside', 'released_only', 'Released only', 'Sees all tasks, and of the conversations what was released'),
    ('outside', 'open_book', 'Open book', 'Sees all tasks and their whole conversations'),
    ('outside', 'mail_only', 'Mail only', 'Sees nothing here; receives mails')
  ) shipped (side, key, name, sentence);

  insert into public.profile_rights (workspace_id, profile_id, side, verb, class)
  select workspace, f.profile_id, f.side, verb, class
  from (values
    ('team', 'administrator', 'frame', 'see add change'), ('team', 'administrator', 'tasks', 'see add change close remove'),
    ('team', 'administrator', 'history', 'see add'), ('team', 'administrator', 'history_released', 'see add'),
    ('team', 'administrator', 'internal', 'see add'), ('team', 'administrator', 'people', 'see add change remove'),
    ('team', 'administrator', 'contacts', 'see add change remove'), ('team', 'administrator', 'access', 'see add change remove'),
    ('team', 'administrator', 'settings', 'see change'), ('team', 'administrator', 'mails', 'see'),
    ('team', 'administrator', 'money', 'see add change remove'),

    ('team', 'manager', 'frame', 'see add change'), ('team', 'manager', 'tasks', 'see add change close remove'),
    ('team', 'manager', 'history', 'see add'), ('team', 'manager', 'history_released', 'see add'),
    ('team', 'manager', 'internal', 'see add'), ('team', 'manager', 'people', 'see'),
    ('team', 'manager', 'money', 'see add change remove'),

    ('team', 'member', 'frame', 'see add'), ('team', 'member', 'tasks', 'see add change close'),
    ('team', 'member', 'history', 'see add'), ('team', 'member', 'history_released', 'see add'),
    ('team', 'member', 'internal', 'see add'), ('team', 'member', 'people', 'see'),

    ('team', 'may_grant_access', 'contacts', 'see'), ('team', 'may_grant_access', 'access', 'see add change remove'),
    ('team', 'view_client_info', 'contacts', 'see'),
    ('team', 'add_client', 'contacts', 'see add change remove'),

    ('team', 'visitor', 'frame', 'see'),
    ('team', 'project_lead', 'frame', 'see change'), ('team', 'project_lead', 'tasks', 'see add change close remove'),
    ('team', 'project_lead', 'history', 'see add'), ('team', 'project_lead', 'history_released', 'see add'),
    ('team', 'project_lead', 'internal', 'see add'),
    ('team', 'project_manager', 'frame', 'see change'), ('team', 'project_manager', 'tasks', 'see add change close remove'),
    ('team', 'project_manager', 'history', 'see add'), ('team', 'project_manager', 'history_released', 'see add'),
    ('team', 'project_manager', 'internal', 'see add'), ('team', 'project_manager', 'access', 'see add change'),
    ('team', 'project_manager', 'money', 'see add change remove'),
    ('team', 'worker', 'frame', 'see'), ('team', 'worker', 'tasks', 'see add change close'),
    ('team', 'worker', 'history', 'see add'), ('team', 'worker', 'history_released', 'see add'),
    ('team', 'worker', 'internal', 'see add'),
    ('team', 'full', 'frame', 'see change'), ('team', 'full', 'tasks', 'see add change close remove'),
    ('team', 'full', 'history', 'see add'), ('team', 'full', 'history_released', 'see add'), ('team', 'full', 'internal', 'see add'),

    ('outside', 'visitor', 'frame', 'see'),
    ('outside', 'taking_part', 'frame', 'see'), ('outside', 'taking_part', 'tasks', 'add'),
    ('outside', 'requester', 'tasks', 'see change close'), ('outside', 'requester', 'history', 'see add'),
    ('outside', 'requester', 'history_released', 'see'),
    ('outside', 'accepted_requester', 'tasks', 'see close'), ('outside', 'accepted_requester', 'history', 'see add'),
    ('outside', 'accepted_requester', 'history_released', 'see'),
    ('outside', 'assignee', 'tasks', 'see close'), ('outside', 'assignee', 'history', 'see add'),
    ('outside', 'assignee', 'history_released', 'see'),
    ('outside', 'task_participant', 'tasks', 'see'), ('outside', 'task_participant', 'history', 'see add'),
    ('outside', 'task_participant', 'history_released', 'see'),
    ('outside', 'requester_addressed', 'tasks', 'see change close'), ('outside', 'requester_addressed', 'history', 'add'),
    ('outside', 'accepted_requester_addressed', 'tasks', 'see close'), ('outside', 'accepted_requester_addressed', 'history', 'add'),
    ('outside', 'assignee_addressed', 'tasks', 'see close'), ('outside', 'assignee_addressed', 'history', 'add'),
    ('outside', 'task_participant_addressed', 'tasks', 'see'), ('outside', 'task_participant_addressed', 'history', 'add'),
    ('outside', 'colleague', 'tasks', 'see'), ('outside', 'colleague', 'company', 'see'), ('outside', 'colleague', 'history', 'add'),
    ('outside', 'full', 'frame', 'see'), ('outside', 'full', 'tasks', 'see add change close remove'),
    ('outside', 'full', 'history', 'see add'), ('outside', 'full', 'history_released', 'see'),

    ('outside', 'collaborator', 'frame', 'see'), ('outside', 'collaborator', 'tasks', 'add'),
    ('outside', 'company_lead', 'frame', 'see'), ('outside', 'company_lead', 'tasks', 'add'), ('outside', 'company_lead', 'company', 'see'),
    ('outside', 'stakeholder', 'frame', 'see'), ('outside', 'stakeholder', 'tasks', 'see add'),
    ('outside', 'stakeholder', 'history', 'see add'), ('outside', 'stakeholder', 'history_released', 'see'),
    ('outside', 'observer', 'frame', 'see'), ('outside', 'observer', 'tasks', 'see'),
    ('outside', 'released_only', 'frame', 'see'), ('outside', 'released_only', 'tasks', 'see'),
    ('outside', 'released_only', 'history_released', 'see'),
    ('outside', 'open_book', 'frame', 'see'), ('outside', 'open_book', 'tasks', 'see'),
    ('outside', 'open_book', 'history', 'see'), ('outside', 'open_book', 'history_released', 'see')
  ) given (side, key, class, verbs)
  join public.profiles f on f.workspace_id = workspace and f.side = given.side and f.key = given.key
  cross join unnest(string_to_array(verbs, ' ')) verb;

  insert into public.roles (workspace_id, scope, role, side, profile_id, addressed_profile_id)
  select workspace, scope, role, given.side, f.profile_id, a.profile_id
  from (values
    ('project', 'manager', 'team', 'project_manager'), ('project', 'client_manager', 'team', 'project_lead'),
    ('project', 'auditor', 'team', 'full'), ('project', 'member', 'team', 'worker'), ('project', 'participant', 'team', 'visitor'),
    ('project', 'member', 'outside', 'taking_part'), ('project', 'participant', 'outside', 'taking_part'),
    ('task', 'visitor', 'team', 'visitor'), ('task', 'requester', 'team', 'worker'), ('task', 'accepted_requester', 'team', 'worker'),
    ('task', 'assignee', 'team', 'worker'), ('task', 'co_assignee', 'team', 'worker'), ('task', 'participant', 'team', 'worker'),
    ('task', 'auditor', 'team', 'full'),
    ('task', 'visitor', 'outside', 'visitor'), ('task', 'requester', 'outside', 'requester'),
    ('task', 'accepted_requester', 'outside', 'accepted_requester'), ('task', 'assignee', 'outside', 'assignee'),
    ('task', 'co_assignee', 'outside', 'assignee'), ('task', 'participant', 'outside', 'task_participant'),
    ('task', 'colleague', 'outside', 'colleague')
  ) given (scope, role, side, key)
  join public.profiles f on f.workspace_id = workspace and f.side = given.side and f.key = given.key
  left join public.profiles a on a.workspace_id = workspace and a.side = given.side and given.scope = 'task' and a.key = given.key || '_addressed';
end $$;
grant execute on function access.ship(uuid) to portico_system;

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

-- How much there is for whoever asks.
create function access.count_seen() returns jsonb
  language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'projects', (select count(*) from public.projects p where p.workspace_id = (select access.workspace())),
    'tasks', (select count(*) from public.tasks t where t.workspace_id = (select access.workspace()) and not t.removed),
    'comments', (select count(*) from public.comments c where c.workspace_id = (select access.workspace()) and not c.removed and c.deleted_at is null))
$$;
grant execute on function access.count_seen() to portico_team;

-- What each of them sees, one after the other, through their eyes.
create function access.seen_by_each(contacts uuid[]) returns jsonb[]
  language plpgsql volatile set search_path = '' as $$
declare
  contact uuid;
  seen jsonb[] := '{}';
begin
  foreach contact in array contacts loop
    perform access.look_as(contact, null);
    seen := seen || access.count_seen();
    perform access.look_away();
  end loop;
  return seen;
end $$;
grant execute on function access.seen_by_each(uuid[]) to portico_team;

-- Two countings of the same people, side by side.
create function access.seen_change(contacts uuid[], before jsonb[], after jsonb[]) returns jsonb
  language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('person', jsonb_build_object('id', p.person_id, 'name', p.name), 'before', c.before, 'after', c.after)
                            order by c.place), '[]')
  from unnest(contacts, before, after) with ordinality c (person_id, before, after, place)
  join public.people p on p.workspace_id = (select access.workspace()) and p.person_id = c.person_id
$$;
grant execute on function access.seen_change(uuid[], jsonb[], jsonb[]) to portico_team;

-- The profile is changed, looked at through the eyes of the first who have it, and all of it taken back.
create function access.preview_profile(profile uuid, ticks jsonb) returns jsonb
  language plpgsql volatile set search_path = '' as $$
declare
  everybody uuid[] := array(
    select p.person_id
    from (select a.person_id from public.external_accesses a
          where a.workspace_id = (select access.workspace()) and a.profile_id = profile and a.level = 'advanced'
          union
          select g.person_id from public.grants g
          where g.workspace_id = (select access.workspace()) and g.profile_id = profile and g.active
            and (g.ends_at is null or g.ends_at > statement_timestamp())) held
    join public.people p on p.workspace_id = (select access.workspace()) and p.person_id = held.person_id
    order by lower(p.name), p.person_id);
  first uuid[] := everybody[1:20];
  before jsonb[];
  after jsonb[];
begin
  begin
    before := access.seen_by_each(first);
    perform access.write_profile(profile, gen_random_uuid()::text, ticks, null);
    after := access.seen_by_each(first);
    raise exception using errcode = 'PT001', message = 'looked at'; -- not PT000: that would catch every refusal
  exception when sqlstate 'PT001' then
    null; -- taken back
  end;
  return jsonb_build_object('peopleCount', cardinality(everybody), 'looked', access.seen_change(first, before, after));
end $$;
grant execute on function access.preview_profile(uuid, jsonb) to portico_team;

-- The same of one contact: another profile, or ticks of their own, and how much of the talk they read; null leaves it.
create function access.preview_rights(contact uuid, other_profile uuid, ticks jsonb, other_reads text) returns jsonb
  language plpgsql volatile set search_path = '' as $$
declare
  before jsonb[];
  after jsonb[];
begin
  begin
    before := access.seen_by_each(array[contact]);
    update public.external_accesses a
    set profile_id = coalesce(other_profile, case when ticks is not null then access.profile_of(ticks) end, a.profile_id),
        reads = coalesce(other_reads, a.reads)
    where a.workspace_id = access.workspace() and a.person_id = contact;
    if not found then
      raise exception using errcode = 'PT403', message = 'forbidden';
    end if;
    after := access.seen_by_each(array[contact]);
    raise exception using errcode = 'PT001', message = 'looked at';
  exception when sqlstate 'PT001' then
    null;
  end;
  return access.seen_change(array[contact], before, after) -> 0;
end $$;
grant execute on function access.preview_rights(uuid, uuid, jsonb, text) to portico_team;
