-- What follows from money, in the same statement; and what hours are worth.

-- An order is numbered when it is sent, one after the other: the counter waits for whoever
-- is sending another, and goes back with a transaction that fails. From then on it stands.
create function access.number_order() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if (old.status, new.status) not in (('draft', 'sent'), ('sent', 'accepted'), ('sent', 'declined'), ('sent', 'paid'), ('sent', 'cancelled')) then
    raise exception using errcode = 'PT409', message = 'order-elsewhere';
  end if;
  if new.status = 'sent' then
    if not exists (select from public.order_lines l where l.workspace_id = new.workspace_id and l.order_id = new.order_id) then
      raise exception using errcode = 'PT422', message = 'order-empty';
    end if;
    insert into public.order_numbers as n (workspace_id, kind, next) values (new.workspace_id, new.kind, 2)
    on conflict (workspace_id, kind) do update set next = n.next + 1
    returning next - 1 into new.number;
  end if;
  return new;
end $$;
create or replace trigger number_order before update of status on orders
  for each row when (new.status <> old.status) execute function access.number_order();

create function access.keep_order() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if old.status <> 'draft' then
    raise exception using errcode = 'PT409', message = 'order-sent';
  end if;
  return coalesce(new, old);
end $$;
create or replace trigger keep_order
  before update of project_id, kind, number, client_id, title, day, due, currency, sender, billed_to, terms, offer_id on orders
  for each row when (old.status <> 'draft') execute function access.keep_order();
create or replace trigger keep_order_there before delete on orders
  for each row execute function access.keep_order();

-- The order is held while its lines are written: sent meanwhile, it keeps those it was sent with.
create function access.keep_lines() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare
  line record := coalesce(new, old);
  found_status text;
begin
  select o.status into found_status from public.orders o
  where o.workspace_id = line.workspace_id and o.order_id = line.order_id for update;
  if found_status <> 'draft' then
    raise exception using errcode = 'PT409', message = 'order-sent';
  end if;
  return line;
end $$;
create or replace trigger keep_lines before insert or delete or update of position, text, quantity, unit_price, tax_rate on order_lines
  for each row execute function access.keep_lines();

create function access.sum_order() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update public.orders o set net = coalesce(s.net, 0), tax = coalesce(s.tax, 0)
  from (select distinct l.workspace_id, l.order_id from changed l) c
  left join lateral (
    select sum(r.net)::bigint as net, sum(r.tax)::bigint as tax
    from (select sum(l.net) as net, round(sum(l.net) * l.tax_rate / 100) as tax
          from public.order_lines l where l.workspace_id = c.workspace_id and l.order_id = c.order_id
          group by l.tax_rate) r) s on true
  where o.workspace_id = c.workspace_id and o.order_id = c.order_id;
  return null;
end $$;
create or replace trigger sum_added after insert on order_lines
  referencing new table as changed for each statement execute function access.sum_order();
create or replace trigger sum_removed after delete on order_lines
  referencing old table as changed for each statement execute function access.sum_order();

create or replace trigger note_change
  before update of project_id, client_id, title, day, due, currency, sender, billed_to, terms, status, net, tax on orders
  for each row execute function access.note_change();
create or replace trigger count_version before update of amount, currency, note on project_budgets
  for each row execute function access.count_version();
create or replace trigger count_version before update of amount, currency, note on task_budgets
  for each row execute function access.count_version();

-- What happened to an order is told to those who see the money of its project; all others who read the
-- whole history there find a marker in its place, which holds nothing else.
create function access.record_order() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare
  place uuid := access.new_id();
begin
  insert into public.order_events (workspace_id, event_id, order_id, project_id, private, kind, number, what, author_id, author_side, author_name)
  select new.workspace_id, place, new.order_id, new.project_id, new.private, new.kind, new.number,
         case new.status when 'draft' then 'added' else new.status end, me.person_id, me.side, me.name
  from public.people me where me.workspace_id = new.workspace_id and me.person_id = access.person();
  insert into public.history_markers (workspace_id, place_id, private, position)
  values (new.workspace_id, new.project_id, new.private, place);
  return null;
end $$;
create or replace trigger record_order after insert or update of status on orders
  for each row when (new.project_id is not null and access.person() is not null) execute function access.record_order();

-- What hours are worth: of a place, or of some entries. The rate of the project goes before the one held everywhere, and
-- each entry is reckoned by itself, to the nearest whole unit. General rates belong to no project: whoever manages
-- one sees what its hours are worth by them, and so asks here.
create function access.worth_of(place uuid, entries uuid[]) returns table (entry_id uuid, amount bigint, currency text)
  language sql stable security definer set search_path = '' as $$
  select e.entry_id, round(r.amount * e.minutes / 60.0)::bigint, r.currency
  from public.time_entries e
  cross join lateral (
    select r.amount, r.currency from public.rates r
    where r.workspace_id = e.workspace_id and r.person_id = e.person_id and r.since <= e.day
      and (r.project_id is null or r.project_id = e.place_id)
    order by (r.project_id is null), r.since desc limit 1) r
  where e.workspace_id = (select access.workspace()) and (e.place_id = place or e.entry_id = any (entries)) and not e.removed
    and access.may('see', 'money', e.place_id, e.task_id, e.private)
$$;
alter function access.worth_of(uuid, uuid[]) owner to portico_reach;
grant execute on function access.worth_of(uuid, uuid[]) to portico_team;

do $$
declare
  name text;
begin
  foreach name in array array['number_order', 'keep_lines', 'sum_order', 'record_order'] loop
    execute format('alter function access.%I() owner to portico_reach', name);
  end loop;
end $$;
