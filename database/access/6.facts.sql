-- What follows from a change, in the same statement. None of these asks who may
-- do what; those marked `definer` write a row their caller has no word for.

-- lineage: the closure of the tree, and no circles in it. One change at a time in
-- a workspace: two that are each harmless can close a circle together.
create function access.hold_tree(workspace uuid) returns void
  language plpgsql set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('lineage ' || workspace, 0));
  -- Under a snapshot taken before the lock, the other move would stay unseen.
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'contacts move in read committed transactions only';
  end if;
end $$;
grant execute on function access.hold_tree(uuid) to portico_team, portico_reach;

-- Those who come: many in one statement, above and below each other, in as many questions as one. Planned anew each
-- time (`execute`): how many they are decides how. Not by `plan_cache_mode`, under which every key of every row is planned anew as well.
create function access.enter_lineage() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare
  expected bigint;
  placed bigint;
begin
  perform access.hold_tree(w.workspace_id)
  from (select distinct a.workspace_id from added a where a.side = 'outside' and a.parent_id is not null) w;
  -- Seen by whoever named it; but it may have been deleted while we waited.
  if exists (select from added a
             join public.people p on p.workspace_id = a.workspace_id and p.person_id = a.parent_id and p.deletion_id is not null) then
    raise exception using errcode = 'PT404', message = 'not-found';
  end if;

  execute $enter$
  with recursive down as (
    select a.workspace_id, a.person_id, a.person_id as ancestor_id, 0 as depth
    from added a
    where a.side = 'outside'
      and not exists (select from added above where above.workspace_id = a.workspace_id and above.person_id = a.parent_id)
    union all
    select a.workspace_id, a.person_id, more.ancestor_id, more.depth
    from down d
    join added a on a.workspace_id = d.workspace_id and a.parent_id = d.person_id
    cross join lateral (
      select d.ancestor_id, d.depth + 1
      union all
      select a.person_id, 0 where d.depth = 0) more (ancestor_id, depth)
  ), tops as (
    select d.workspace_id, d.person_id, d.depth, a.parent_id
    from down d
    join added a on a.workspace_id = d.workspace_id and a.person_id = d.ancestor_id
    where a.parent_id is not null
  ), entered as (
    insert into public.lineage (workspace_id, person_id, ancestor_id, depth)
    select workspace_id, person_id, ancestor_id, depth from down
    union all
    select t.workspace_id, t.person_id, l.ancestor_id, t.depth + l.depth + 1
    from tops t
    join public.lineage l on l.workspace_id = t.workspace_id and l.person_id = t.parent_id
    returning depth
  )
  select count(*) filter (where depth = 0) from entered
  $enter$ into placed;
  select count(*) into expected from added a where a.side = 'outside';
  -- A circle among those who come hangs on nothing, and so was never reached.
  if placed < expected then
    raise exception using errcode = 'PT422', message = 'tree-cycle';
  end if;
  return null;
end $$;
create or replace trigger enter_lineage after insert on people
  referencing new table as added for each statement execute function access.enter_lineage();

create function access.keep_lineage() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if new.side = 'team' then
    return null;
  end if;
  perform access.hold_tree(new.workspace_id);
  if exists (select from public.lineage l where l.workspace_id = new.workspace_id
             and l.person_id = new.parent_id and l.ancestor_id = new.person_id) then
    raise exception using errcode = 'PT422', message = 'tree-cycle';
  end if;

  -- Seen by whoever named it; but it may have been deleted while we waited.
  if exists (select from public.people p where p.workspace_id = new.workspace_id and p.person_id = new.parent_id and p.deletion_id is not null) then
    raise exception using errcode = 'PT404', message = 'not-found';
  end if;

  delete from public.lineage l
  using public.lineage below, public.lineage above
  where l.workspace_id = new.workspace_id and l.person_id = below.person_id and l.ancestor_id = above.ancestor_id
    and below.workspace_id = new.workspace_id and below.ancestor_id = new.person_id
    and above.workspace_id = new.workspace_id and above.person_id = new.person_id and above.depth > 0;
  insert into public.lineage (workspace_id, person_id, ancestor_id, depth)
  select new.workspace_id, below.person_id, above.ancestor_id, below.depth + above.depth + 1
  from public.lineage below, public.lineage above
  where below.workspace_id = new.workspace_id and below.ancestor_id = new.person_id
    and above.workspace_id = new.workspace_id and above.person_id = new.parent_id;
  return null;
end $$;
create or replace trigger keep_lineage after update of parent_id on people
  for each row execute function access.keep_lineage();

-- A contact that can come in takes that with it when it moves: whoever moves it
-- gives and takes external access, and needs the right to (P18).
create function access.guard_move() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if new.parent_id is distinct from old.parent_id and not access.everywhere('change', 'access') and exists (
    select from public.lineage l
    join public.external_accesses a on a.workspace_id = l.workspace_id and a.person_id = l.person_id
    where l.workspace_id = new.workspace_id and l.ancestor_id = new.person_id and a.level <> 'none')
  then
    raise exception using errcode = 'PT403', message = 'forbidden';
  end if;
  return new;
end $$;
create or replace trigger guard_move before update of parent_id on people
  for each row execute function access.guard_move();

-- A deleted contact takes everybody below it who is still there. Their secrets are void for
-- good: restored, an old link does not come back to life.
create function access.take_below() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare
  taken integer;
begin
  -- Nobody is put below them meanwhile, and no two deletions take the same.
  perform pg_advisory_xact_lock(hashtextextended('lineage ' || new.workspace_id, 0));
  update public.people p set ended_at = clock_timestamp(), deletion_id = new.deletion_id
  from public.lineage l
  where l.workspace_id = new.workspace_id and l.ancestor_id = new.root_id
    and p.workspace_id = l.workspace_id and p.person_id = l.person_id and p.ended_at is null;
  get diagnostics taken = row_count;
  if not exists (select from public.people p
                 where p.workspace_id = new.workspace_id and p.person_id = new.root_id and p.deletion_id = new.deletion_id) then
    raise exception using errcode = 'PT404', message = 'not-found';
  end if;
  update public.deletions set people = taken where workspace_id = new.workspace_id and deletion_id = new.deletion_id;
  update public.tokens t set withdrawn_at = clock_timestamp()
  from public.people p
  where p.workspace_id = new.workspace_id and p.deletion_id = new.deletion_id
    and t.workspace_id = p.workspace_id and t.person_id = p.person_id and t.withdrawn_at is null;
  return null;
end $$;
create or replace trigger take_below after insert on deletions
  for each row execute function access.take_below();

-- A restored contact comes back with everybody this deletion took, and as they were: with
-- level, grants and parts. Whoever restores somebody who can then come in gives access, and
-- needs the right to (P18).
create function access.bring_back() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare
  bin access.binned;
begin
  perform pg_advisory_xact_lock(hashtextextended('lineage ' || old.workspace_id, 0));
  bin := access.in_bin(old.deletion_id);
  if bin.above is not null then
    raise exception using errcode = 'PT422', message = 'parent-deleted';
  end if;
  if bin is null or bin.let_in > 0 and not access.everywhere('change', 'access') then
    raise exception using errcode = 'PT403', message = 'forbidden';
  end if;
  if exists (
    select from public.people p
    join public.credentials c on c.workspace_id = p.workspace_id and c.email = p.email and c.person_id <> p.person_id
    where p.workspace_id = old.workspace_id and p.deletion_id = old.deletion_id and access.was_let_in(p.workspace_id, p.person_id))
  then
    raise exception using errcode = 'PT409', message = 'email-taken';
  end if;
  insert into public.credentials (workspace_id, person_id, side, email)
  select p.workspace_id, p.person_id, p.side, p.email from public.people p
  where p.workspace_id = old.workspace_id and p.deletion_id = old.deletion_id and p.email is not null
    and access.was_let_in(p.workspace_id, p.person_id)
    and not exists (select from public.credentials c where c.workspace_id = p.workspace_id and c.person_id = p.person_id);
  update public.people set ended_at = null, deletion_id = null
  where workspace_id = old.workspace_id and deletion_id = old.deletion_id;
  return old;
end $$;
create or replace trigger bring_back before delete on deletions
  for each row execute function access.bring_back();

-- The address of somebody who was deleted is free: whoever needs it next takes it over.
create function access.free_address() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  delete from public.credentials c
  using public.people p
  where c.workspace_id = new.workspace_id and (c.email = new.email or c.login_name = new.login_name)
    and p.workspace_id = c.workspace_id and p.person_id = c.person_id and p.deletion_id is not null and p.person_id <> new.person_id;
  -- Who may let contacts in knows the employees, and is told that it is one of them.
  if new.side = 'outside' and exists (
    select from public.credentials c where c.workspace_id = new.workspace_id and c.email = new.email and c.side = 'team')
  then
    raise unique_violation using constraint = 'address_of_an_employee', message = 'an employee signs in with this address';
  end if;
  return new;
end $$;
create or replace trigger free_address before insert or update of email, login_name on credentials
  for each row execute function access.free_address();

-- The address somebody from outside signs in with cannot be turned into
-- somebody else's: that would hand the access over.
create function access.keep_sign_in_address() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if new.email is distinct from old.email and new.side = 'outside' and exists (
    select from public.credentials c
    where c.workspace_id = new.workspace_id and c.person_id = new.person_id and c.email is not null)
  then
    raise exception using errcode = 'PT422', message = 'email-signs-in';
  end if;
  return new;
end $$;
create or replace trigger keep_sign_in_address before update of email on people
  for each row execute function access.keep_sign_in_address();

-- Every contact has its row of external access from the first moment, switched off.
create function access.begin_without_access() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  insert into public.external_accesses (workspace_id, person_id, profile_id)
  select a.workspace_id, a.person_id, f.profile_id
  from added a
  join public.profiles f on f.workspace_id = a.workspace_id and f.side = 'outside' and f.key = 'collaborator'
  where a.side = 'outside';
  return null;
end $$;
create or replace trigger begin_without_access after insert on people
  referencing new table as added for each statement execute function access.begin_without_access();

-- Withdrawn access takes every grant and every secret of the person with it, for good:
-- given again, an old link does not come back to life.
create function access.withdraw_secrets() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update public.grants set active = false where workspace_id = new.workspace_id and person_id = new.person_id and active;
  update public.tokens set withdrawn_at = clock_timestamp()
  where workspace_id = new.workspace_id and person_id = new.person_id and withdrawn_at is null;
  return null;
end $$;
create or replace trigger withdraw_secrets after update of level on external_accesses
  for each row when (new.level <> 'advanced' and old.level = 'advanced') execute function access.withdraw_secrets();

-- Who is freed of their second factor by somebody else (a lost phone) signs in anew: a session may be open on it.
create function access.end_sessions() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update public.tokens set withdrawn_at = clock_timestamp()
  where workspace_id = old.workspace_id and person_id = old.person_id and kind in ('session', 'second_factor', 'first_password')
    and withdrawn_at is null;
  return null;
end $$;
create or replace trigger end_sessions after delete on second_factors
  for each row when (access.person() is distinct from old.person_id) execute function access.end_sessions();

-- A grant ends when its last day is over where the company is. Of another day nobody was told yet.
create function access.keep_end() returns trigger
  language plpgsql set search_path = '' as $$
begin
  new.ends_at := (new.ends_on + 1)::timestamp at time zone (select w.time_zone from public.workspaces w where w.workspace_id = new.workspace_id);
  if tg_op = 'UPDATE' and new.ends_on is distinct from old.ends_on then
    new.asked_at := null;
    new.reminded_at := null;
    new.told_at := null;
  end if;
  return new;
end $$;
create or replace trigger keep_end before insert or update of ends_on on grants
  for each row execute function access.keep_end();

-- Where the company moves to another zone, days end there, in private projects as well.
create function access.move_ends() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update public.grants set ends_on = ends_on where workspace_id = new.workspace_id and ends_on is not null;
  return null;
end $$;
create or replace trigger move_ends after update of time_zone on workspaces
  for each row when (new.time_zone <> old.time_zone) execute function access.move_ends();

-- Whom a grant lets in signs in by their address, and with the last way in every secret goes
-- for good: granted again, an old session does not come back to life.
create function access.admit_granted() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare
  deletion uuid;
begin
  -- A restore brings back what the deletion took: nothing is added to it meanwhile.
  if new.active and (new.ends_at is null or new.ends_at > statement_timestamp())
    and (tg_op = 'INSERT' or not old.active or new.ends_on is distinct from old.ends_on) then
    select p.deletion_id into deletion from public.people p
    where p.workspace_id = new.workspace_id and p.person_id = new.person_id
    for share;
    if deletion is not null then
      raise exception using errcode = 'PT422', message = 'person-deleted';
    end if;
  end if;
  if tg_op = 'UPDATE' and not exists (
    select from public.external_accesses a
    where a.workspace_id = new.workspace_id and a.person_id = new.person_id and a.level = 'advanced'
    union all
    select from access.live_grants g
    where g.workspace_id = new.workspace_id and g.person_id = new.person_id and g.project_id <> new.project_id)
    and (old.active and (old.ends_at is null or old.ends_at > statement_timestamp()))
      is distinct from (new.active and (new.ends_at is null or new.ends_at > statement_timestamp()))
  then
    update public.tokens set withdrawn_at = clock_timestamp()
    where workspace_id = new.workspace_id and person_id = new.person_id and withdrawn_at is null;
  end if;
  if new.active and not exists (
    select from public.credentials c where c.workspace_id = new.workspace_id and c.person_id = new.person_id)
  then
    insert into public.credentials (workspace_id, person_id, side, email)
    select p.workspace_id, p.person_id, p.side, p.email from public.people p
    where p.workspace_id = new.workspace_id and p.person_id = new.person_id and p.email is not null;
    if not found then
      raise exception using errcode = 'PT422', message = 'email-needed';
    end if;
  end if;
  return null;
end $$;
create or replace trigger admit_granted after insert or update of active, ends_on on grants
  for each row execute function access.admit_granted();

-- Whoever has no part in a project any more is not granted it either.
create function access.end_grant() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update public.grants g set active = false
  where g.workspace_id = old.workspace_id and g.project_id = old.project_id and g.person_id = old.person_id and g.active
    and not exists (
      select from public.project_members m
      where m.workspace_id = old.workspace_id and m.project_id = old.project_id and m.person_id = old.person_id);
  return null;
end $$;
create or replace trigger end_grant after delete on project_members
  for each row when (old.side = 'outside') execute function access.end_grant();

-- Whoever adds a project leads it, until they hand it over: else a member who
-- adds one could not even name its stages.
create function access.lead_what_i_add() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  insert into public.project_members (workspace_id, member_id, project_id, private, person_id, side, name, role)
  select new.workspace_id, gen_random_uuid(), new.project_id, new.private, p.person_id, p.side, p.name, 'manager'
  from public.people p where p.workspace_id = access.workspace() and p.person_id = access.person();
  return null;
end $$;
create or replace trigger lead_what_i_add after insert on projects
  for each row execute function access.lead_what_i_add();

-- What a task or a project is put below must be there for whoever puts it. The
-- foreign key alone would take what is hidden, and tell it from what is not there.
create function access.see_parent() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if tg_table_name = 'tasks' then
    perform from public.tasks t where t.workspace_id = new.workspace_id and t.task_id = new.parent_id;
  else
    perform from public.projects p where p.workspace_id = new.workspace_id and p.project_id = new.parent_id;
  end if;
  if not found then
    raise exception using errcode = 'PT404', message = 'not-found';
  end if;
  return new;
end $$;
create or replace trigger see_parent before insert or update of parent_id on tasks
  for each row when (new.parent_id is not null) execute function access.see_parent();
create or replace trigger see_parent before insert or update of parent_id on projects
  for each row when (new.parent_id is not null) execute function access.see_parent();

-- Tasks count up within their project; those without one, within the workspace.
create function access.number_task() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if new.project_id is null then
    update public.workspaces set next_number = next_number + 1
    where workspace_id = new.workspace_id returning next_number - 1 into new.number;
  else
    update public.projects set next_number = next_number + 1
    where workspace_id = new.workspace_id and project_id = new.project_id returning next_number - 1 into new.number;
  end if;
  return new;
end $$;
create or replace trigger number_task before insert on tasks
  for each row when (new.number is null) execute function access.number_task();
create or replace trigger renumber_task before update of project_id on tasks
  for each row when (new.project_id is distinct from old.project_id) execute function access.number_task();

-- Lists ask `closed_at` and `removed`; the closure and the removal are the facts.
create function access.echo_closure() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update public.tasks set closed_at = case when tg_op = 'INSERT' then new.created_at end
  where workspace_id = coalesce(new.workspace_id, old.workspace_id) and task_id = coalesce(new.task_id, old.task_id);
  return null;
end $$;
create or replace trigger echo_closure after insert or delete on closures
  for each row execute function access.echo_closure();

create function access.echo_removal() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update public.tasks set removed = (tg_op = 'INSERT')
  where workspace_id = coalesce(new.workspace_id, old.workspace_id) and task_id = coalesce(new.task_id, old.task_id);
  return null;
end $$;
create or replace trigger echo_removal after insert or delete on removals
  for each row execute function access.echo_removal();

-- Versions for `If-Match`. A comment touches nothing here: the time of a
-- private one would show on the task of somebody who must not know of it.
create function access.count_version() returns trigger
  language plpgsql set search_path = '' as $$
begin
  new.version := old.version + 1;
  return new;
end $$;
create or replace trigger count_version before update of name, currency, brand_colour, logo_hash, second_factor, welcome, welcome_video on workspaces
  for each row execute function access.count_version();
create or replace trigger count_version before update of name, kind, email, phone, parent_id, supervisor_id, may_grant_access, view_client_info, add_client, ended_at on people
  for each row execute function access.count_version();

create function access.note_change() returns trigger
  language plpgsql set search_path = '' as $$
begin
  new.version := old.version + 1;
  new.updated_at := now();
  return new;
end $$;
create or replace trigger note_change before update of name, description, status, parent_id, starts_on, ends_on, private, hidden_from_contacts on projects
  for each row execute function access.note_change();
create or replace trigger note_change before update of profile_id, active, ends_on on grants
  for each row execute function access.note_change();
create or replace trigger note_change before update of project_id, title, description, parent_id, stage_id, counterparty_id, hidden_from_company, planned_start, planned_end, deadline, accepted_at, closed_at, removed on tasks
  for each row execute function access.note_change();

-- History: who changed what, told by the change itself, so that nothing happens
-- without a trace. A change that nobody made (a job, the operator's import)
-- leaves none. People from outside read of what they could follow anyway: not
-- how a thing was worded or where it stood before, nor which others from
-- outside came and went.

-- An id that sorts by time, as the server makes them, and within a millisecond too: of what one statement after the other told,
-- the first stays first. (PostgreSQL makes them itself from 18 on.)
create function access.new_id() returns uuid
  language sql volatile set search_path = '' as $$
  select (substr(ms, 1, 8) || '-' || substr(ms, 9) || '-7' || lpad(to_hex(us % 1000 * 4096 / 1000), 3, '0') || substr(gen_random_uuid()::text, 19))::uuid
  from (select (extract(epoch from clock_timestamp()) * 1000000)::bigint) now (us), lpad(to_hex(us / 1000), 12, '0') ms
$$;

create function access.record(task uuid, told text, happened text, before text, after text, whom uuid) returns void
  language sql volatile set search_path = '' as $$
  insert into public.events (workspace_id, event_id, task_id, place_id, private, removed, class, what, was, became,
                             person_id, person_side, person_name, author_id, author_side, author_name)
  select t.workspace_id, access.new_id(), t.task_id, t.place_id, t.private, t.removed, told, happened, before, after,
         p.person_id, p.side, p.name, me.person_id, me.side, me.name
  from public.tasks t
  join public.people me on me.workspace_id = t.workspace_id and me.person_id = access.person()
  left join public.people p on p.workspace_id = t.workspace_id and p.person_id = whom
  where t.workspace_id = (select access.workspace()) and t.task_id = task
$$;

create function access.record_task() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform access.record(new.task_id, change.class, change.what, change.was, change.became, null)
  from (values
    (new.title is distinct from old.title, 'internal', 'title', old.title, new.title),
    (new.description is distinct from old.description, 'internal', 'description', null, null),
    (new.project_id is distinct from old.project_id, 'internal', 'project', old.project_id::text, new.project_id::text),
    (new.parent_id is distinct from old.parent_id, 'internal', 'parent', old.parent_id::text, new.parent_id::text),
    (new.counterparty_id is distinct from old.counterparty_id, 'internal', 'counterparty', old.counterparty_name, new.counterparty_name),
    (new.hidden_from_company is distinct from old.hidden_from_company, 'internal', 'hidden_from_company',
      old.hidden_from_company::text, new.hidden_from_company::text),
    (new.stage_id is distinct from old.stage_id, 'history', 'stage',
      (select s.name from public.stages s where s.workspace_id = old.workspace_id and s.stage_id = old.stage_id),
      (select s.name from public.stages s where s.workspace_id = new.workspace_id and s.stage_id = new.stage_id)),
    (new.deadline is distinct from old.deadline, 'history', 'deadline', old.deadline::text, new.deadline::text),
    (new.planned_start is distinct from old.planned_start, 'history', 'planned_start', old.planned_start::text, new.planned_start::text),
    (new.planned_end is distinct from old.planned_end, 'history', 'planned_end', old.planned_end::text, new.planned_end::text),
    (new.accepted_at is distinct from old.accepted_at, 'history', 'accepted', null, null)
  ) change (made, class, what, was, became)
  where change.made;
  return null;
end $$;
create or replace trigger record_task
  after update of title, description, project_id, parent_id, counterparty_id, hidden_from_company, stage_id, deadline, planned_start, planned_end, accepted_at on tasks
  for each row when (access.person() is not null) execute function access.record_task();

create function access.record_role() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare
  part record := coalesce(new, old);
begin
  perform access.record(part.task_id, case part.side when 'team' then 'history' else 'internal' end,
    case tg_op when 'INSERT' then 'role_given' else 'role_taken' end, null, part.role, part.person_id);
  return null;
end $$;
create or replace trigger record_role after insert or delete on task_members
  for each row when (access.person() is not null) execute function access.record_role();

create function access.record_closure() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform access.record(coalesce(new.task_id, old.task_id), 'history',
    case when tg_op = 'DELETE' then 'reopened' when new.withdrawn then 'withdrawn' else 'closed' end, null, nullif(new.note, ''), null);
  return null;
end $$;
create or replace trigger record_closure after insert or delete on closures
  for each row when (access.person() is not null) execute function access.record_closure();

create function access.record_removal() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform access.record(coalesce(new.task_id, old.task_id), 'internal',
    case tg_op when 'INSERT' then 'removed' else 'restored' end, null, null, null);
  return null;
end $$;
create or replace trigger record_removal after insert or delete on removals
  for each row when (access.person() is not null) execute function access.record_removal();

create function access.record_tick() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform access.record(new.task_id, 'history', case when new.done then 'ticked' else 'unticked' end, null, new.title, null);
  return null;
end $$;
create or replace trigger record_tick after update of done on checklist_items
  for each row when (new.done <> old.done and access.person() is not null) execute function access.record_tick();

-- What is said by people of the task's counterparty, or to them, and what they upload, is of their company (P17): as the tree
-- stands when it is said. For another counterparty it is decided anew.
create function access.is_of_company(workspace uuid, task uuid, people uuid[]) returns boolean
  language sql stable set search_path = '' as $$
  select exists (
    select from public.tasks t
    join public.lineage l on l.workspace_id = t.workspace_id and l.ancestor_id = t.counterparty_id
    where t.workspace_id = workspace and t.task_id = task and l.person_id = any (people))
$$;
grant execute on function access.is_of_company(uuid, uuid, uuid[]) to portico_reach;

create function access.keep_company() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  new.of_company := new.class <> 'internal' and access.is_of_company(new.workspace_id, new.task_id, new.addressees || new.author_id);
  return new;
end $$;
create or replace trigger keep_company before insert or update of class, addressees on comments
  for each row execute function access.keep_company();

create function access.keep_company_of_document() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  new.of_company := access.is_of_company(new.workspace_id, new.task_id, array[new.author_id]);
  return new;
end $$;
create or replace trigger keep_company before insert on documents
  for each row execute function access.keep_company_of_document();

create function access.change_company() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update public.comments c set of_company = access.is_of_company(c.workspace_id, c.task_id, c.addressees || c.author_id)
  where c.workspace_id = new.workspace_id and c.task_id = new.task_id and c.class <> 'internal';
  update public.documents d set of_company = access.is_of_company(d.workspace_id, d.task_id, array[d.author_id])
  where d.workspace_id = new.workspace_id and d.task_id = new.task_id;
  update public.document_events e set of_company = access.is_of_company(e.workspace_id, e.task_id, array[e.author_id])
  where e.workspace_id = new.workspace_id and e.task_id = new.task_id and e.class <> 'internal';
  return null;
end $$;
create or replace trigger change_company after update of counterparty_id on tasks
  for each row when (new.counterparty_id is distinct from old.counterparty_id) execute function access.change_company();

-- An answer is to what was said to the team, in the same task, and is read by whoever answers: it is looked for under their
-- rights. Refused as a policy refuses, for another word would tell that there is something.
create function access.guard_answer() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if not exists (select from public.comments c
                 where c.workspace_id = new.workspace_id and c.comment_id = new.answers and c.task_id = new.task_id
                   and c.to_team and c.deleted_at is null) then
    raise exception using errcode = '42501', message = 'nothing to answer';
  end if;
  return new;
end $$;
create or replace trigger guard_answer before insert on comments
  for each row when (new.answers is not null) execute function access.guard_answer();

-- Whom it reaches (`8.mentions.sql`), and the mails to them. Said later, by an edit, it reaches them then.
create function access.spread_mention() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare
  reached uuid;
begin
  for reached in
    insert into public.mentions (workspace_id, person_id, comment_id, side, task_id, place_id, private, removed)
    select new.workspace_id, r.person_id, new.comment_id, r.side, new.task_id, new.place_id, new.private, new.removed
    from access.reached(new.workspace_id, new.place_id, new.task_id) r
    where r.person_id <> new.author_id
    on conflict do nothing
    returning person_id
  loop
    perform access.later('mail-mention',
      jsonb_build_object('workspaceId', new.workspace_id, 'commentId', new.comment_id, 'personId', reached));
  end loop;
  return null;
end $$;
create or replace trigger spread_mention after insert or update of text on comments
  for each row when (new.to_team and access.person() is not null) execute function access.spread_mention();

create function access.record_release() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform access.record(new.task_id, 'internal', case new.class when 'history_released' then 'released' else 'release_ended' end,
    null, case tg_table_name when 'comments' then 'comment' else 'event' end, new.author_id);
  return null;
end $$;
create or replace trigger record_release after update of class on comments
  for each row when (new.class <> old.class and access.person() is not null) execute function access.record_release();
create or replace trigger record_release after update of class on events
  for each row when (new.class <> old.class and new.class <> 'internal' and access.person() is not null) execute function access.record_release();

-- What happened to a document. That it was added is told as it is seen itself; once it is gone, to the team.
create function access.record_document() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare
  it public.documents := coalesce(new, old);
begin
  if tg_op <> 'INSERT' then
    update public.document_events e
    set class = case tg_op when 'DELETE' then 'internal' else it.class end, of_company = tg_op <> 'DELETE' and it.of_company
    where e.workspace_id = it.workspace_id and e.document_id = it.document_id and e.what = 'added';
  end if;
  insert into public.document_events (workspace_id, event_id, document_id, task_id, project_id, place_id, private, removed,
                                      class, of_company, what, name, author_id, author_side, author_name)
  select it.workspace_id, access.new_id(), it.document_id, it.task_id, it.project_id, it.place_id, it.private, it.removed,
         case tg_op when 'INSERT' then it.class else 'internal' end, tg_op = 'INSERT' and it.of_company,
         case when tg_op = 'INSERT' then 'added' when tg_op = 'DELETE' then 'removed'
              when it.class = 'documents_released' then 'released' else 'release_ended' end,
         it.name, me.person_id, me.side, me.name
  from public.people me where me.workspace_id = it.workspace_id and me.person_id = access.person();
  return null;
end $$;
create or replace trigger record_document after insert or delete on documents
  for each row when (access.person() is not null) execute function access.record_document();
create or replace trigger record_document_release after update of class on documents
  for each row when (new.class <> old.class and access.person() is not null) execute function access.record_document();

-- What a comment said before is kept for whoever wrote it, and for those of the
-- team who read it. For a reader outside what was taken back is gone, named or not.
create function access.keep_edition() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  insert into public.comment_editions (workspace_id, edition_id, comment_id, task_id, place_id, private, removed, readers, author_id, text)
  values (old.workspace_id, access.new_id(), old.comment_id, old.task_id, old.place_id, old.private, old.removed,
    case when old.readers is not null then array(
      select p.person_id from public.people p
      where p.workspace_id = old.workspace_id and p.person_id = any (old.readers) and p.side = 'team') end,
    old.author_id, old.text);
  new.edited_at := now();
  return new;
end $$;
create or replace trigger keep_edition before update of text on comments
  for each row when (new.text <> old.text) execute function access.keep_edition();

-- A job is added in the transaction of the change that causes it. The queue is
-- `portico_system`'s; a person adds jobs about their own workspace only.
create function access.later(job text, payload jsonb) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  if session_user <> 'portico_system' and payload ->> 'workspaceId' is distinct from access.workspace()::text then
    raise exception using errcode = 'PT403', message = 'forbidden';
  end if;
  perform graphile_worker.add_job(job, payload::json, max_attempts => 12);
end $$;
grant create on schema access to portico_system;
alter function access.later(text, jsonb) owner to portico_system;
revoke create on schema access from portico_system;
grant execute on function access.later(text, jsonb) to portico_team, portico_link, portico_system, portico_reach;

do $$
declare
  name text;
begin
  foreach name in array array['keep_lineage', 'enter_lineage', 'guard_move', 'keep_sign_in_address', 'begin_without_access',
                              'withdraw_secrets', 'lead_what_i_add', 'number_task', 'echo_closure', 'echo_removal',
                              'record_task', 'record_role', 'record_closure', 'record_removal', 'record_tick', 'record_release', 'keep_edition',
                              'keep_company', 'keep_company_of_document', 'change_company', 'spread_mention', 'record_document',
                              'move_ends', 'admit_granted', 'end_grant', 'end_sessions', 'take_below', 'bring_back', 'free_address'] loop
    execute format('alter function access.%I() owner to portico_reach', name);
  end loop;
end $$;
