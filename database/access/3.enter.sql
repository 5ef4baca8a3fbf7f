-- The one way in. `enter` takes the hash of a secret, and for the rest of the
-- transaction the reader is the person it was given to: no more, and not one
-- statement longer than the secret, the person and the clock allow.

-- Each function plans its questions once a connection, not at every request:
-- planning costs ten times what running does.

-- The places a profile opens to somebody. `open`: what is held everywhere is held there too.
create type access.held_set as (profile_id uuid, extent text, open boolean, ids text);

-- Puts the sets of what this person may reach where the policies read them.
-- Rights held in the whole workspace stand in one list; only what goes beyond it
-- is spelled out place by place, and with it everything in private projects, and
-- the frame of those one may change: they may turn private in the next statement.
create function access.become(workspace uuid, person uuid, side text) returns void
  language plpgsql security definer set search_path = '' set plan_cache_mode = force_generic_plan as $$
declare
  everywhere text[] := '{}';
  beyond uuid[];
  sets access.held_set[];
  -- Somebody without access of their own is here by their grants, and has nothing else.
  at_large boolean := side = 'team';
  -- Few have the tasks of their company: of the others it is not asked which these are.
  by_company boolean := false;
begin
  if side = 'outside' then
    select a.level = 'advanced', exists (
      select from public.profile_rights g
      where g.workspace_id = a.workspace_id and g.profile_id = a.profile_id and g.verb = 'see' and g.class = 'company')
    into at_large, by_company
    from public.external_accesses a where a.workspace_id = workspace and a.person_id = person;
    sets := array(
      select row(mine.profile_id, mine.extent, false, string_agg(mine.id::text, ','))::access.held_set
      from (
        select distinct r.profile_id, r.extent, case r.extent when 'task' then r.task_id else r.project_id end as id
        from access.reasons r
        where r.workspace_id = workspace and r.person_id = person and r.side = 'outside'
          and (at_large or r.because = 'grant') and (by_company or r.because <> 'company')) mine
      group by mine.profile_id, mine.extent);
  else
    everywhere := array(
      select distinct r.verb || ' ' || r.class from access.reach r
      where r.workspace_id = workspace and r.person_id = person and r.because = 'employee');
    beyond := array(
      select g.profile_id from public.profile_rights g
      where g.workspace_id = workspace and g.side = 'team'
        and (not g.verb || ' ' || g.class = any (everywhere) or g.verb = 'change' and g.class = 'frame')
      group by g.profile_id);
    sets := array(
      select row(mine.profile_id, mine.extent, not mine.private, string_agg(mine.id::text, ','))::access.held_set
      from (
        select r.profile_id, r.extent, r.private, case r.extent when 'task' then r.task_id else r.project_id end as id
        from access.reasons r
        where r.workspace_id = workspace and r.person_id = person and r.side = 'team' and r.because <> 'employee'
          and r.profile_id = any (beyond)
        union all
        select r.profile_id, r.extent, r.private, case r.extent when 'task' then r.task_id else r.project_id end
        from access.reasons r
        where r.workspace_id = workspace and r.person_id = person and r.side = 'team' and r.because <> 'employee'
          and r.private) mine
      group by mine.profile_id, mine.extent, mine.private);
  end if;

  perform set_config('access.workspace', workspace::text, true),
          set_config('access.person', person::text, true),
          set_config('access.at_large', at_large::text, true),
          set_config('access.everywhere', everywhere::text, true);
  perform set_config('access.' || held.extent || 's.' || held.verb || '.' || held.class, '{' || held.ids || '}', true)
  from (
    select s.extent, g.verb, g.class, string_agg(s.ids, ',') as ids
    from unnest(sets) s
    join public.profile_rights g on g.workspace_id = workspace and g.profile_id = s.profile_id
    where not s.open or g.class = 'frame' or not g.verb || ' ' || g.class = any (everywhere)
    group by s.extent, g.verb, g.class) held;
  if side = 'outside' and at_large then
    perform set_config('access.addressees', array(
      select p.supervisor_id from public.people p
      where p.workspace_id = workspace and p.person_id = person and p.supervisor_id is not null
      union
      select m.person_id from public.project_members m
      where m.workspace_id = workspace and m.role = 'client_manager' and m.project_id = any (access.projects('add', 'tasks')))::text, true);
  end if;
end $$;

-- A second `enter` in one transaction (after a change of the reader's own
-- rights) must not keep what the first one found.
create function access.leave() returns void
  language plpgsql set search_path = '' as $$
declare
  name text;
begin
  for name in
    select kind || '.' || verb || '.' || class
    from unnest(array['access.projects', 'access.tasks']) kind,
         unnest(array['see', 'add', 'change', 'close', 'remove', 'mention']) verb,
         (select distinct class from public.profile_rights) classes
  loop
    if nullif(current_setting(name, true), '') is not null then
      perform set_config(name, '', true);
    end if;
  end loop;
  perform set_config('access.workspace', '', true), set_config('access.person', '', true),
          set_config('access.at_large', '', true), set_config('access.everywhere', '', true), set_config('access.addressees', '', true),
          set_config('access.viewer', '', true);
end $$;

-- Whether somebody can be here at all: an employee, a contact with access of their own, or one who was granted
-- something; none of them deleted, and neither they nor anybody above them paused.
create function access.comes_in(workspace uuid, person uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (
    select from public.people p
    left join public.external_accesses a on a.workspace_id = p.workspace_id and a.person_id = p.person_id
    where p.workspace_id = workspace and p.person_id = person and p.ended_at is null
      and (p.side = 'team' or a.level = 'advanced' or exists (
        select from access.live_grants g where g.workspace_id = workspace and g.person_id = person)))
    and not exists (
      select from public.lineage l
      join public.pauses z on z.workspace_id = l.workspace_id and z.person_id = l.ancestor_id
      where l.workspace_id = workspace and l.person_id = person)
$$;

-- Whether somebody has to have a second factor: clients, as the policy of the workspace says (P25).
create function access.second_factor_demanded(workspace uuid, person uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (
    select from public.external_accesses a
    join public.workspaces w on w.workspace_id = a.workspace_id
    where a.workspace_id = workspace and a.person_id = person
      and (w.second_factor = 'all' or w.second_factor = 'selected' and a.second_factor))
$$;

-- What somebody has to do before anything else: choose a password that nobody else knows, or have the second factor
-- that is demanded of them (P25). Asked at every request: it holds for what was open before, too.
create function access.owes(workspace uuid, person uuid) returns text
  language sql stable security definer set search_path = '' as $$
  select case
    when c.initial then 'password-change-needed'
    when f.confirmed_at is null and access.second_factor_demanded(workspace, person) then 'two-factor-needed'
  end
  from public.people p
  left join public.credentials c on c.workspace_id = p.workspace_id and c.person_id = p.person_id
  left join public.second_factors f on f.workspace_id = p.workspace_id and f.person_id = p.person_id
  where p.workspace_id = workspace and p.person_id = person
$$;

-- Answers with who came in, and with the sizes of their sets, by which a list picks its shape.
create function access.enter(secret_hash bytea) returns jsonb
  language plpgsql security definer set search_path = '' set plan_cache_mode = force_generic_plan as $$
declare
  token record;
  viewing jsonb;
  instant timestamptz := clock_timestamp();
  debt text;
begin
  if nullif(current_setting('access.person', true), '') is not null then
    perform access.leave();
  end if;

  select t.workspace_id, t.person_id, t.token_id, t.kind, t.last_used_at, p.side, p.kind as person_kind
  into token
  from public.tokens t
  join public.people p on p.workspace_id = t.workspace_id and p.person_id = t.person_id
  where t.hash = secret_hash
    and t.withdrawn_at is null and t.used_at is null
    and (t.expires_at is null or t.expires_at > instant)
    and (t.kind = 'viewing' or access.comes_in(p.workspace_id, p.person_id)) -- what a viewing supposes may be what lets them in
    -- Each kind of secret opens its own door; the login role says which door this is. A session opens the door of
    -- links as well: there one keeps one's own password and second factor. An API key does not.
    and session_user = case
      when t.kind in ('activation', 'password_reset', 'first_password', 'second_factor') then 'portico_link'
      when t.kind = 'session' and session_user = 'portico_link' then 'portico_link'
      when p.side = 'team' then 'portico_team'
      else 'portico_client' end;
  if not found then
    raise exception using errcode = 'PT401', message = 'sign-in-needed';
  end if;
  if session_user <> 'portico_link' and token.kind <> 'viewing' then
    debt := access.owes(token.workspace_id, token.person_id);
    if debt is not null then
      raise exception using errcode = 'PT403', message = debt;
    end if;
  end if;

  if token.kind = 'viewing' then
    begin
      viewing := access.look_through(token.workspace_id, token.token_id);
    exception when sqlstate 'PT403' or sqlstate 'PT422' then
      raise exception using errcode = 'PT401', message = 'sign-in-needed'; -- what it was begun with is no longer so
    end;
  elsif session_user = 'portico_link' then
    perform set_config('access.workspace', token.workspace_id::text, true),
            set_config('access.person', token.person_id::text, true);
  else
    perform access.become(token.workspace_id, token.person_id, token.side);
  end if;
  -- Often enough for "last used", seldom enough not to make every reading a writing. Whoever looks through the eyes of somebody is not them.
  if session_user <> 'portico_link' and viewing is null and (token.last_used_at is null or token.last_used_at < instant - interval '1 minute') then
    update public.tokens set last_used_at = instant
    where workspace_id = token.workspace_id and token_id = token.token_id;
    -- Not waited for: whoever withdraws the access just now holds the row, and then wants the token.
    update public.external_accesses set last_used_at = instant
    where (workspace_id, person_id) in (
      select a.workspace_id, a.person_id from public.external_accesses a
      where a.workspace_id = token.workspace_id and a.person_id = token.person_id for no key update skip locked);
  end if;
  if viewing is not null then
    perform set_config('transaction_read_only', 'on', true);
  end if;

  return jsonb_build_object(
    'workspaceId', token.workspace_id, 'personId', token.person_id, 'tokenId', token.token_id,
    'side', token.side, 'kind', token.person_kind, 'tokenKind', token.kind, 'viewing', viewing,
    'projects', cardinality(access.projects('see', 'tasks')), 'tasks', cardinality(access.tasks('see', 'tasks')));
end $$;

alter function access.become(uuid, uuid, text) owner to portico_reach;
alter function access.comes_in(uuid, uuid) owner to portico_reach;
alter function access.owes(uuid, uuid) owner to portico_reach;
alter function access.second_factor_demanded(uuid, uuid) owner to portico_reach;
alter function access.enter(bytea) owner to portico_reach;
grant execute on function access.enter(bytea) to portico_team, portico_client, portico_link;
grant execute on function access.leave() to portico_reach;
grant execute on function access.comes_in(uuid, uuid) to portico_system;
grant execute on function access.second_factor_demanded(uuid, uuid) to portico_link, portico_reach;
