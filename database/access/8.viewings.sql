-- Looking through the eyes of a contact (B2, D12): what they see, less what whoever looks does not see themselves.

-- From here on whoever asks sees as this contact does, until `look_away`, or the end of what is taken back. For those
-- who see who has access; in a project for those who may let people into it, and of its own circle alone.
create function access.look_as(contact uuid, place uuid) returns void
  language plpgsql security definer set search_path = '' as $$
declare
  workspace uuid := access.workspace();
  viewer uuid := access.person();
  hidden jsonb;
  shared jsonb;
begin
  if not access.everywhere('see', 'access') and not access.lets_into(place) then
    raise exception using errcode = 'PT403', message = 'forbidden';
  end if;
  if not exists (
    select from public.people p
    where p.workspace_id = workspace and p.person_id = contact and p.side = 'outside'
      and (access.everywhere('see', 'access') or access.is_around(contact, place))) then
    raise exception using errcode = 'PT404', message = 'not-found';
  end if;
  -- Set by set: what of the contact's is not the viewer's; and of projects that are not, the single tasks that are.
  with beyond as materialized (
    select r.extent, r.verb, r.class, r.project_id, r.task_id, needs.verb as needed
    from access.reach r
    -- (What is said in the tasks of a company, or to @team, is part of the talk: the team has no smaller word for it.)
    cross join lateral (select case r.verb when 'mention' then 'see' else r.verb end as verb,
                               case r.class when 'company' then 'history' else r.class end as class) needs
    where r.workspace_id = workspace and r.person_id = contact and r.verb in ('see', 'mention', 'remove') -- `remove` shows what is in the bin
      and not access.may(needs.verb, needs.class, r.project_id, r.task_id, r.private)
  )
  select (select jsonb_object_agg(h.held, h.ids)
          from (select b.extent || 's.' || b.verb || '.' || b.class as held, jsonb_agg(distinct coalesce(b.task_id, b.project_id)) as ids
                from beyond b group by held) h),
         (select jsonb_agg(distinct jsonb_build_object('verb', b.verb, 'class', b.class, 'project', b.project_id, 'task', v.task_id))
          from beyond b
          join access.reach v on v.workspace_id = workspace and v.person_id = viewer and v.extent = 'task'
            and v.project_id = b.project_id and v.verb = b.needed and v.class = b.class
          where b.extent = 'project')
  into hidden, shared;

  perform access.leave();
  perform access.become(workspace, contact, 'outside');
  perform set_config('access.tasks.' || s.verb || '.' || s.class, (access.tasks(s.verb, s.class) || array_agg(s.task))::text, true)
  from jsonb_to_recordset(shared) s (verb text, class text, project uuid, task uuid)
  where s.project = any (access.projects(s.verb, s.class))
  group by s.verb, s.class;
  perform set_config('access.' || h.held, array(
            select id from unnest(nullif(current_setting('access.' || h.held, true), '')::uuid[]) id where not h.ids ? id::text)::text, true)
  from jsonb_each(hidden) h (held, ids);
  perform set_config('access.viewer', viewer::text, true);
end $$;
alter function access.look_as(uuid, uuid) owner to portico_reach;
grant execute on function access.look_as(uuid, uuid) to portico_team;

-- Whether a contact takes part in a project, or belongs to one of its clients.
create function access.is_around(contact uuid, place uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (
    select from public.project_members m
    where m.workspace_id = access.workspace() and m.project_id = place and m.person_id = contact
    union all
    select from public.project_clients c
    join public.lineage l on l.workspace_id = c.workspace_id and l.ancestor_id = c.person_id
    where c.workspace_id = access.workspace() and c.project_id = place and l.person_id = contact)
$$;
alter function access.is_around(uuid, uuid) owner to portico_reach;

-- Back to one's own eyes.
create function access.look_away() returns void
  language plpgsql security definer set search_path = '' as $$
declare
  workspace uuid := access.workspace();
  viewer uuid := access.viewer();
begin
  perform access.leave();
  perform access.become(workspace, viewer, 'team');
end $$;
alter function access.look_away() owner to portico_reach;
grant execute on function access.look_away() to portico_team;

-- Whether whoever asks may let people into this project.
create function access.lets_into(place uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (
    select from public.projects p
    where p.workspace_id = access.workspace() and p.project_id = place and access.may('add', 'access', place, null, p.private))
$$;
alter function access.lets_into(uuid) owner to portico_reach;
grant execute on function access.lets_into(uuid) to portico_team;

-- A grant as it would be, for as long as somebody looks: history, documents, mayWrite, isMentioned, mayUpload, active,
-- endsOn. Whoever looks never commits it.
create function access.suppose_grant(place uuid, contact uuid, supposed jsonb) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  if not access.lets_into(place) then
    raise exception using errcode = 'PT403', message = 'forbidden';
  end if;
  insert into public.grants as g (workspace_id, grant_id, project_id, private, person_id, name, profile_id, active, ends_on, given_by, given_by_name)
  select m.workspace_id, gen_random_uuid(), m.project_id, m.private, m.person_id, m.name,
         access.grant_profile(supposed ->> 'history', supposed ->> 'documents', (supposed ->> 'mayWrite')::boolean,
                              (supposed ->> 'isMentioned')::boolean, (supposed ->> 'mayUpload')::boolean),
         (supposed ->> 'active')::boolean, (supposed ->> 'endsOn')::date, me.person_id, me.name
  from public.project_members m
  join public.people me on me.workspace_id = m.workspace_id and me.person_id = access.person()
  where m.workspace_id = access.workspace() and m.project_id = place and m.person_id = contact and m.side = 'outside'
  limit 1
  on conflict (workspace_id, project_id, person_id) do update
  set profile_id = excluded.profile_id, active = excluded.active, ends_on = excluded.ends_on;
  if not found then
    raise exception using errcode = 'PT422', message = 'not-a-participant';
  end if;
end $$;
alter function access.suppose_grant(uuid, uuid, jsonb) owner to portico_reach;
grant execute on function access.suppose_grant(uuid, uuid, jsonb) to portico_team;

create function access.forget_supposed() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if access.viewer() is not null then
    raise exception 'a grant that was only supposed is not kept';
  end if;
  return null;
end $$;
create constraint trigger forget_supposed after insert or update on public.grants
  deferrable initially deferred for each row execute function access.forget_supposed();

-- The rest of this transaction, through the eyes of a contact. A viewing ends with the session it was begun in.
-- Answers with who looks, until when, and whether a grant is only supposed.
create function access.look_through(workspace uuid, token uuid) returns jsonb
  language plpgsql security definer set search_path = '' as $$
declare
  viewing public.viewings;
begin
  select v.* into viewing
  from public.viewings v
  join public.tokens s on s.workspace_id = v.workspace_id and s.token_id = v.session_id and s.person_id = v.viewer_id
  where v.workspace_id = workspace and v.token_id = token
    and s.withdrawn_at is null and (s.expires_at is null or s.expires_at > clock_timestamp())
    and access.comes_in(v.workspace_id, v.viewer_id) and access.owes(v.workspace_id, v.viewer_id) is null;
  if not found then
    raise exception using errcode = 'PT401', message = 'sign-in-needed';
  end if;
  perform access.become(workspace, viewing.viewer_id, 'team');
  if viewing.supposed is not null then
    perform access.suppose_grant(viewing.project_id, viewing.person_id, viewing.supposed);
  end if;
  perform access.look_as(viewing.person_id, viewing.project_id);
  if not access.comes_in(workspace, viewing.person_id) then
    raise exception using errcode = 'PT422', message = 'nothing-to-look-at';
  end if;
  return jsonb_build_object('by', viewing.viewer_name, 'until', viewing.ends_at, 'supposed', viewing.supposed is not null);
end $$;
alter function access.look_through(uuid, uuid) owner to portico_reach;

-- Begins a viewing for half an hour, and writes down that it was begun: in `place`, with a grant that is only
-- `supposed`, where they are given. It is tried at once, so that it is refused here as it would be later.
create function access.begin_viewing(contact uuid, place uuid, supposed jsonb, session uuid, secret_hash bytea) returns timestamptz
  language plpgsql security definer set search_path = '' as $$
declare
  workspace uuid := access.workspace();
  me uuid := access.person();
  opening uuid := gen_random_uuid();
  until timestamptz := clock_timestamp() + interval '30 minutes';
begin
  if not exists (select from public.people p where p.workspace_id = workspace and p.person_id = contact and p.side = 'outside') then
    raise exception using errcode = 'PT404', message = 'not-found';
  end if;
  insert into public.tokens (workspace_id, token_id, person_id, side, kind, hash, expires_at)
  values (workspace, opening, contact, 'outside', 'viewing', secret_hash, until);
  insert into public.viewings (workspace_id, viewing_id, token_id, person_id, viewer_id, viewer_name, session_id, project_id, private, supposed, ends_at)
  select p.workspace_id, access.new_id(), opening, contact, p.person_id, p.name, session, at.project_id, coalesce(at.private, false), supposed, until
  from public.people p
  left join public.projects at on at.workspace_id = p.workspace_id and at.project_id = place
  where p.workspace_id = workspace and p.person_id = me;
  begin
    perform access.leave();
    perform access.look_through(workspace, opening);
    raise exception using errcode = 'PT001', message = 'looked at';
  exception when sqlstate 'PT001' then
    null; -- taken back
  end;
  return until;
end $$;
alter function access.begin_viewing(uuid, uuid, jsonb, uuid, bytea) owner to portico_reach;
grant execute on function access.begin_viewing(uuid, uuid, jsonb, uuid, bytea) to portico_team;
