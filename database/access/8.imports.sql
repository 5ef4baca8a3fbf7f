-- Contacts from a file: what becomes of each row is found by set, as whoever
-- imports, in a handful of statements and three for each level of the tree.

-- The job that imports acts as whoever began it, with the rights they hold by then.
create function access.enter_import(workspace uuid, import uuid) returns jsonb
  language plpgsql security definer set search_path = '' as $$
declare
  begun record;
begin
  if nullif(current_setting('access.person', true), '') is not null then
    perform access.leave();
  end if;
  select i.author_id, p.kind into begun
  from public.imports i
  join public.people p on p.workspace_id = i.workspace_id and p.person_id = i.author_id and p.side = 'team'
  where i.workspace_id = workspace and i.import_id = import and i.state in ('waiting', 'running')
    and access.comes_in(i.workspace_id, i.author_id) and session_user = 'portico_team';
  if not found then
    raise exception using errcode = 'PT401', message = 'sign-in-needed';
  end if;
  perform access.become(workspace, begun.author_id, 'team');
  return jsonb_build_object(
    'workspaceId', workspace, 'personId', begun.author_id, 'tokenId', import, 'side', 'team', 'kind', begun.kind, 'tokenKind', 'session',
    'projects', cardinality(access.projects('see', 'tasks')), 'tasks', cardinality(access.tasks('see', 'tasks')));
end $$;
alter function access.enter_import(uuid, uuid) owner to portico_reach;
grant execute on function access.enter_import(uuid, uuid) to portico_team;

-- A workspace that was empty a moment ago is one the planner knows nothing of: it would look up each new contact by
-- the wrong index. From PostgreSQL 17 on it can be shown what there is; before, this says no more than a warning.
create function access.show_planner() returns void
  language plpgsql volatile security definer set search_path = '' set client_min_messages = error as $$
begin
  analyze public.people, public.lineage, public.external_accesses;
end $$;
alter function access.show_planner() owner to portico_reach;
grant execute on function access.show_planner() to portico_team;

-- How somebody’s way through the tree ends: `Acme › France` is the France below Acme, wherever Acme stands.
create function access.ends_with(path text[], ending text[]) returns boolean
  language sql immutable parallel safe
  return path[cardinality(path) - cardinality(ending) + 1 :] = ending;
grant execute on function access.ends_with(text[], text[]) to portico_team;

-- Whether something else stands in the fields of a contact than what a file says of them.
create function access.differs(contact uuid, own jsonb) returns boolean
  language sql stable set search_path = '' as $$
  select exists (
    select from jsonb_to_recordset(own) as o
      (field_id uuid, text text, number numeric, day date, choice_id uuid, named_id uuid, amount bigint, currency text)
    left join public.contact_values v on v.workspace_id = access.workspace() and v.person_id = contact and v.field_id = o.field_id
    left join public.financial_values m on m.workspace_id = access.workspace() and m.person_id = contact and m.field_id = o.field_id
    where (o.text, o.number, o.day, o.choice_id, o.named_id, o.amount, o.currency) is distinct from
      (coalesce(v.text, m.text), coalesce(v.number, m.number), coalesce(v.day, m.day), coalesce(v.choice_id, m.choice_id),
       coalesce(v.named_id, m.named_id), m.amount, m.currency))
$$;
grant execute on function access.differs(uuid, jsonb) to portico_team;

-- Judges every row: new, updated, unchanged, or refused and why; answers with how many of each. It writes into the
-- rows, and touches no contact.
-- Rows have just been written and nobody has counted them: left to guess, the planner would go through them one by one.
create function access.check_import(import uuid) returns jsonb
  language plpgsql set search_path = '' set enable_nestloop = off set plan_cache_mode = force_custom_plan as $$
declare
  here constant uuid := access.workspace();
  nowhere constant uuid := '00000000-0000-0000-0000-000000000000';
  deepest constant int := 50;
  gives constant boolean := access.everywhere('change', 'access');
  logins boolean;
  level int := 0;
  settled int;
begin
  if not access.everywhere('see', 'contacts') or not access.everywhere('add', 'contacts') then
    raise exception using errcode = 'PT403', message = 'forbidden';
  end if;

  logins := exists (select from public.import_rows where workspace_id = here and import_id = import and login_name is not null);

  -- By its address: one contact, several, an employee, or a row further up.
  update public.import_rows r
  set outcome = null, becomes = null, login = null, depth = null, path = null, parent_id = null, above = null, above_path = null,
      known = coalesce(o.contacts = 1 and not o.employee, false),
      matched = case when o.contacts = 1 and not o.employee then 'email' end,
      person_id = case when o.contacts = 1 and not o.employee then o.contact else r.fresh_id end,
      faults = r.cell_faults
        || case when t.first < r.line then array['email-twice:' || t.first] else '{}' end
        || case when o.employee then array['of-an-employee'] when o.contacts > 1 then array['email-of-several:' || o.contacts] else '{}' end
        || case when r.login_name is not null and not gives then array['login-not-yours']
                when t.first_login < r.line then array['login-twice:' || t.first_login] else '{}' end
  from (select line, email, case when email is not null then min(line) over (partition by email) end as first,
               case when login_name is not null then min(line) over (partition by login_name) end as first_login
        from public.import_rows where workspace_id = here and import_id = import) t
  left join (
    select p.email, bool_or(p.side = 'team') as employee, count(*) filter (where p.side = 'outside') as contacts,
           (array_agg(p.person_id) filter (where p.side = 'outside'))[1] as contact
    from public.people p
    where p.workspace_id = here and p.email in (select email from public.import_rows where workspace_id = here and import_id = import)
    group by p.email) o on o.email = t.email
  where r.workspace_id = here and r.import_id = import and r.line = t.line;

  -- The existing contacts that a parent may mean.
  with wanted as materialized (
    select distinct parent_path, parent_path[cardinality(parent_path)] as name
    from public.import_rows where workspace_id = here and import_id = import and parent_path is not null
  ), named as materialized (
    select w.parent_path, p.person_id
    from wanted w join public.people p on p.workspace_id = here and p.side = 'outside' and lower(p.name) = w.name
  ), ways as materialized (
    select l.person_id, array_agg(lower(a.name) order by l.depth desc) as path
    from public.lineage l
    join public.people a on a.workspace_id = here and a.person_id = l.ancestor_id
    where l.workspace_id = here and l.person_id in (select person_id from named)
    group by l.person_id
  ), meant as (
    select n.parent_path, array_agg(n.person_id) as above, min(w.path) as way
    from named n join ways w using (person_id)
    where access.ends_with(w.path, n.parent_path)
    group by n.parent_path
  )
  update public.import_rows r set above = m.above, above_path = m.way
  from meant m
  where r.workspace_id = here and r.import_id = import and r.parent_path = m.parent_path;

  -- From the top down: a row is placed once every row that its parent may mean is.
  loop
    with unplaced as materialized (
      select distinct lower(name) as name from public.import_rows where workspace_id = here and import_id = import and depth is null
    ), ready as materialized (
      select r.line, r.parent_path, r.above, r.above_path, lower(r.name) as name
      from public.import_rows r
      where r.workspace_id = here and r.import_id = import and r.depth is null
        and (r.parent_path is null or r.parent_path[cardinality(r.parent_path)] not in (select name from unplaced))
    ), rows_meant as (
      select w.parent_path, array_agg(distinct n.person_id) filter (where n.faults = '{}') as above,
             max(n.depth) as depth, min(n.path) filter (where n.faults = '{}') as way, min(n.line) filter (where n.faults <> '{}') as refused
      from (select distinct parent_path, parent_path[cardinality(parent_path)] as name from ready where parent_path is not null) w
      join public.import_rows n on n.workspace_id = here and n.import_id = import and n.depth is not null
        and lower(n.name) = w.name and access.ends_with(n.path, w.parent_path)
      group by w.parent_path
    ), resolved as (
      select r.line, r.name, r.parent_path, coalesce(m.way, r.above_path, '{}') as way, coalesce(m.depth + 1, 0) as depth, m.refused,
             array(select distinct a from unnest(coalesce(r.above, '{}') || coalesce(m.above, '{}')) a) as above
      from ready r left join rows_meant m on m.parent_path = r.parent_path
    )
    update public.import_rows r
    set depth = x.depth, path = case when cardinality(x.above) = 1 then x.way else '{}' end || x.name,
        parent_id = case when cardinality(x.above) = 1 then x.above[1] end,
        faults = r.faults || case
          when x.parent_path is null or cardinality(x.above) = 1 then '{}'
          when cardinality(x.above) > 1 then array['parent-ambiguous:' || cardinality(x.above)]
          when x.refused is not null then array['parent-refused:' || x.refused]
          else array['parent-not-found'] end
    from resolved x
    where r.workspace_id = here and r.import_id = import and r.line = x.line;
    get diagnostics settled = row_count;
    exit when settled = 0;

    -- By name and parent, where the address does not say otherwise.
    update public.import_rows r
    set known = o.contacts = 1, matched = case when o.contacts = 1 then 'name' end,
        person_id = case when o.contacts = 1 then o.contact else r.person_id end,
        faults = r.faults || case when o.contacts > 1 then array['name-of-several:' || o.contacts] else '{}' end
    from (
      select n.line, count(*) as contacts, (array_agg(p.person_id))[1] as contact
      from public.import_rows n
      join public.people p on p.workspace_id = here and p.side = 'outside' and lower(p.name) = lower(n.name)
        and coalesce(p.parent_id, nowhere) = coalesce(n.parent_id, nowhere) and (p.email is null or n.email is null)
      where n.workspace_id = here and n.import_id = import and n.depth is not null and n.path is not null and not n.known and n.faults = '{}'
      group by n.line) o
    where r.workspace_id = here and r.import_id = import and r.line = o.line;

    -- A user name is one person’s in the whole workspace, and no import replaces a login that somebody has.
    if logins and gives then
      update public.import_rows r
      set faults = r.faults || case when c.person_id = r.person_id then 'signs-in-already' else 'login-taken' end
      from public.credentials c
      where r.workspace_id = here and r.import_id = import and r.depth is not null and r.faults = '{}' and r.login_name is not null
        and c.workspace_id = here and (
          c.login_name = r.login_name and c.person_id <> r.person_id
          or c.person_id = r.person_id and c.password_set_at is not null and c.login_name is distinct from r.login_name);
    end if;

    -- The same contact twice: by what is known of it, or new with nothing to tell it apart.
    update public.import_rows r set faults = r.faults || ('contact-twice:' || t.first)
    from (
      select line, min(line) over (
        partition by case when known then person_id::text else lower(name) || ' ' || coalesce(parent_id, nowhere) end) as first
      from public.import_rows
      where workspace_id = here and import_id = import and depth is not null and faults = '{}' and (known or email is null)) t
    where r.workspace_id = here and r.import_id = import and r.line = t.line and t.first < t.line;

    level := level + 1;
    exit when level = deepest;
  end loop;

  -- What could not be placed stands below itself, or below something that does.
  update public.import_rows set faults = faults || case when level = deepest then 'too-deep:' || deepest else 'cycle' end
  where workspace_id = here and import_id = import and depth is null;

  -- Access is withdrawn on the card, where it is read what ends.
  update public.import_rows r set faults = r.faults || 'virtual-comes-in'::text
  from public.external_accesses a
  where r.workspace_id = here and r.import_id = import and r.virtual and r.known and r.faults = '{}'
    and a.workspace_id = here and a.person_id = r.person_id and a.level <> 'none';

  -- A contact that moves must not come to stand below itself either, now or when all of it is done.
  if exists (
    select from public.import_rows r join public.people p on p.workspace_id = here and p.person_id = r.person_id
    where r.workspace_id = here and r.import_id = import and r.known and r.faults = '{}' and r.parent_id is not null
      and r.parent_id is distinct from p.parent_id)
  then
    with recursive standing as materialized (
      select p.person_id, coalesce(r.parent_id, p.parent_id) as parent_id, r.line,
             r.parent_id is not null and r.parent_id is distinct from p.parent_id as moves
      from public.people p
      left join public.import_rows r on r.workspace_id = here and r.import_id = import and r.known and r.faults = '{}' and r.person_id = p.person_id
      where p.workspace_id = here and p.side = 'outside'
      union all
      select r.person_id, r.parent_id, r.line, false
      from public.import_rows r
      where r.workspace_id = here and r.import_id = import and not r.known and r.faults = '{}'
    ), climb as (
      select line, person_id as mover, parent_id as at from standing where moves
      union
      select c.line, c.mover, s.parent_id from climb c join standing s on s.person_id = c.at
      where s.parent_id is not null and c.at <> c.mover
    ), circling as (
      select line from climb where at = mover
      union
      select s.line from standing s
      join public.lineage l on l.workspace_id = here and l.person_id = s.parent_id and l.ancestor_id = s.person_id
      where s.moves
    )
    update public.import_rows r set faults = r.faults || 'cycle'::text
    from circling c
    where r.workspace_id = here and r.import_id = import and r.line = c.line;

    -- Whoever moves somebody that can come in gives and takes access (P18).
    if not access.everywhere('change', 'access') then
      update public.import_rows r set faults = r.faults || 'moves-access'::text
      from public.people p
      where r.workspace_id = here and r.import_id = import and r.known and r.faults = '{}' and r.parent_id is not null
        and p.workspace_id = here and p.person_id = r.person_id and p.parent_id is distinct from r.parent_id
        and p.person_id in (
          select l.ancestor_id from public.lineage l
          join public.external_accesses a on a.workspace_id = l.workspace_id and a.person_id = l.person_id
          where l.workspace_id = here and a.level <> 'none');
    end if;
  end if;

  -- The address of somebody who signs in with it stays (`keep_sign_in_address`); an empty cell changes nothing.
  update public.import_rows r
  set outcome = case
        when r.faults <> '{}' then 'refused'
        when not r.known then 'new'
        when x.changed and not access.everywhere('change', 'contacts') then 'refused'
        when x.changed or x.login = 'given' then 'updated'
        else 'unchanged' end,
      login = case when r.faults = '{}' then x.login end,
      faults = r.faults || case when r.faults = '{}' and r.known and x.changed and not access.everywhere('change', 'contacts')
        then array['not-to-change'] else '{}' end,
      becomes = coalesce(r.kind, x.kind, case when x.has_children then 'company' else 'individual' end)
  from (
    select n.line, p.kind, case when n.login_name is not null then case when c.person_id is null then 'given' else 'kept' end end as login, n.person_id in (
             select parent_id from public.import_rows where workspace_id = here and import_id = import and parent_id is not null) as has_children,
           coalesce((p.name, p.email, p.phone, p.kind, p.parent_id) is distinct from
             (n.name, coalesce(n.email, p.email), coalesce(n.phone, p.phone), coalesce(n.kind, p.kind), coalesce(n.parent_id, p.parent_id)), false)
             or n.known and n.own <> '[]' and access.differs(n.person_id, n.own) as changed
    from public.import_rows n
    left join public.people p on p.workspace_id = here and n.known and p.person_id = n.person_id
    left join public.credentials c on c.workspace_id = here and logins and n.known and c.person_id = n.person_id and c.login_name = n.login_name
      and c.password_set_at is not null
    where n.workspace_id = here and n.import_id = import) x
  where r.workspace_id = here and r.import_id = import and r.line = x.line;

  return (
    select jsonb_build_object('newCount', count(*) filter (where outcome = 'new'), 'updatedCount', count(*) filter (where outcome = 'updated'),
      'unchangedCount', count(*) filter (where outcome = 'unchanged'), 'refusedCount', count(*) filter (where outcome = 'refused'),
      'loginCount', count(*) filter (where outcome <> 'refused' and login = 'given'))
    from public.import_rows where workspace_id = here and import_id = import);
end $$;
grant execute on function access.check_import(uuid) to portico_team;
