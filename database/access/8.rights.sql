-- What other rights would open to people from outside, said before they are given.

-- How much there is for whoever asks.
create function access.count_seen() returns jsonb
  language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'projects', (select count(*) from public.projects p where p.workspace_id = (select access.workspace())),
    'tasks', (select count(*) from public.tasks t where t.workspace_id = (select access.workspace()) and not t.removed),
    'comments', (select count(*) from public.comments c where c.workspace_id = (select access.workspace()) and not c.removed and c.deleted_at is null),
    'documents', (select count(*) from public.documents d where d.workspace_id = (select access.workspace()) and not d.removed))
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
