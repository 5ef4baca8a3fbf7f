-- Grants: the profile their ticks choose, and what one would open, said before it is given.

-- The profile that the ticks of a grant choose (D5, D8): the project and all its tasks are seen whatever they say (D14). It is the
-- `chosen` one where that says the same; then the grant follows it.
create function access.grant_profile(history text, documents text, may_write boolean, is_mentioned boolean, may_upload boolean,
                                     chosen uuid default null) returns uuid
  language plpgsql set search_path = '' as $$
begin
  if history is null or documents is null or not history = any ('{none,released,all}') or not documents = any ('{none,released,all}') then
    raise exception using errcode = 'PT422', message = 'invalid';
  end if;
  return access.profile_of(jsonb_build_object('project', true, 'allTasks', true, 'history', history, 'documents', documents,
    'mayWrite', may_write, 'isMentioned', is_mentioned, 'mayUpload', may_upload), chosen);
end $$;
grant execute on function access.grant_profile(text, text, boolean, boolean, boolean, uuid) to portico_team, portico_reach;

-- How much of a project there is for whoever asks.
create function access.count_in(place uuid) returns jsonb
  language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'tasks', (select count(*) from public.tasks t
              where t.workspace_id = (select access.workspace()) and t.place_id = place and not t.removed),
    'comments', count(*), 'released', count(*) filter (where c.class = 'history_released'),
    'documents', (select count(*) from public.documents d
                  where d.workspace_id = (select access.workspace()) and d.place_id = place and not d.removed))
  from public.comments c
  where c.workspace_id = (select access.workspace()) and c.place_id = place and not c.removed and c.deleted_at is null
$$;
grant execute on function access.count_in(uuid) to portico_team;

-- The grant is given, the project looked at through the eyes of the contact, and all of
-- it taken back: counted by the rule alone. `supposed` as in `access.suppose_grant`.
create function access.preview_grant(place uuid, contact uuid, supposed jsonb) returns jsonb
  language plpgsql volatile set search_path = '' as $$
declare
  own jsonb := access.count_in(place);
  before jsonb;
  without jsonb; -- any grant: what other ways open
  after jsonb;
begin
  begin
    perform access.look_as(contact, place);
    before := access.count_in(place);
    perform access.look_away();
    perform access.suppose_grant(place, contact, supposed || '{"active": false}');
    perform access.look_as(contact, place);
    without := access.count_in(place);
    perform access.look_away();
    perform access.suppose_grant(place, contact, supposed);
    perform access.look_as(contact, place);
    after := access.count_in(place);
    raise exception using errcode = 'PT001', message = 'looked at'; -- not PT000: that would catch every refusal
  exception when sqlstate 'PT001' then
    null; -- taken back
  end;
  return jsonb_build_object('own', own, 'without', without, 'before', before, 'after', after);
end $$;
grant execute on function access.preview_grant(uuid, uuid, jsonb) to portico_team;

-- Whose grant has a last day may ask for a later one; whoever gave it hears of it.
create function access.ask_for_more_time(place uuid) returns void
  language plpgsql security definer set search_path = '' as $$
declare
  asked uuid;
begin
  if not exists (select from public.grants g
                 where g.workspace_id = access.workspace() and g.project_id = place and g.person_id = access.person()
                   and g.active and g.ends_at > statement_timestamp()) then
    raise exception using errcode = 'PT422', message = 'grant-not-live';
  end if;
  update public.grants g set asked_at = clock_timestamp()
  where g.workspace_id = access.workspace() and g.project_id = place and g.person_id = access.person() and g.asked_at is null
  returning g.grant_id into asked;
  if not found then
    return; -- asked already
  end if;
  perform access.later('mail-asked-for-time', jsonb_build_object('workspaceId', access.workspace(), 'grantId', asked));
end $$;
alter function access.ask_for_more_time(uuid) owner to portico_reach;
grant execute on function access.ask_for_more_time(uuid) to portico_client;

-- What was asked of whoever looks, and waits for their answer: until another last day is chosen, or this one is over.
create view access.time_requests with (security_invoker = true) as
select g.workspace_id, g.grant_id, g.project_id, g.person_id, g.name, g.ends_on, g.asked_at
from public.grants g
where g.workspace_id = (select access.workspace()) and g.given_by = (select access.person())
  and g.asked_at is not null and g.active and g.ends_at > statement_timestamp()
  and access.may('change', 'access', g.project_id, null, g.private);

-- Whether somebody sees a project: asked before a mail about it is written to them.
create function access.sees_project(workspace uuid, person uuid, place uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (
    select from access.reach r
    join public.projects p on p.workspace_id = workspace and p.project_id = place
    where r.workspace_id = workspace and r.person_id = person and r.verb = 'see' and r.class = 'frame'
      and (r.extent = 'project' and r.project_id = place or r.extent = 'workspace' and not p.private))
$$;
alter function access.sees_project(uuid, uuid, uuid) owner to portico_reach;
grant execute on function access.sees_project(uuid, uuid, uuid) to portico_system;

-- Whether the letter of a grant leads first to the page where a password is chosen: told to whoever may send it.
create function access.chooses_password(contact uuid, place uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from public.projects p
                 where p.workspace_id = access.workspace() and p.project_id = place
                   and access.may('add', 'access', p.project_id, null, p.private))
    and not exists (select from public.credentials c
                    where c.workspace_id = access.workspace() and c.person_id = contact and c.password_set_at is not null)
$$;
alter function access.chooses_password(uuid, uuid) owner to portico_reach;
grant execute on function access.chooses_password(uuid, uuid) to portico_team;

-- Whoever holds the first link of a contact chooses their password, and is them from then on. To
-- employees who grant access everywhere it may be handed; to others only where it opens no more than their own project.
create function access.may_hand_over(contact uuid, place uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select access.everywhere('change', 'access')
    or not exists (select from public.external_accesses a
                   where a.workspace_id = access.workspace() and a.person_id = contact and a.level = 'advanced')
      and not exists (select from access.live_grants g
                      where g.workspace_id = access.workspace() and g.person_id = contact and g.project_id <> place)
$$;
alter function access.may_hand_over(uuid, uuid) owner to portico_reach;
grant execute on function access.may_hand_over(uuid, uuid) to portico_team;
