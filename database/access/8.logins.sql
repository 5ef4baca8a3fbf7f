-- User names and passwords that an employee chooses for contacts, and hands over (C2).

-- All of them at once, or none: the first, second … of each list belong together. Whoever had a password has this one now, and
-- what they had open is shut. Their address signs them in as well, where nobody else signs in with it: by it a forgotten
-- password is replaced. Hashes are made by the server, as those of all passwords.
create function access.give_logins(contacts uuid[], names text[], hashes text[]) returns void
  language plpgsql security definer set search_path = '' as $$
declare
  workspace uuid := access.workspace();
begin
  if not access.everywhere('change', 'access') then
    raise exception using errcode = 'PT403', message = 'forbidden';
  end if;
  if exists (select from unnest(contacts) given (id) where not exists (
    select from public.people p
    where p.workspace_id = workspace and p.person_id = given.id and p.side = 'outside' and p.ended_at is null))
  then
    raise exception using errcode = 'PT404', message = 'not-found';
  end if;

  update public.external_accesses set level = 'advanced', since = now(), given_by = access.person()
  where workspace_id = workspace and person_id = any (contacts) and level <> 'advanced';

  insert into public.credentials as c (workspace_id, person_id, side, email, login_name, password_hash, password_set_at, initial)
  select p.workspace_id, p.person_id, p.side,
    case when row_number() over (partition by p.email order by p.person_id) = 1 and not exists (
      select from public.credentials other
      where other.workspace_id = workspace and other.email = p.email and other.person_id <> p.person_id) then p.email end,
    lower(given.login_name), given.password_hash, now(), true
  from unnest(contacts, names, hashes) given (person_id, login_name, password_hash)
  join public.people p on p.workspace_id = workspace and p.person_id = given.person_id
  on conflict (workspace_id, person_id) do update
  set login_name = excluded.login_name, password_hash = excluded.password_hash, password_set_at = excluded.password_set_at,
    initial = true, email = coalesce(c.email, excluded.email);

  update public.tokens set withdrawn_at = clock_timestamp()
  where workspace_id = workspace and person_id = any (contacts) and withdrawn_at is null;
end $$;
alter function access.give_logins(uuid[], text[], text[]) owner to portico_reach;
grant execute on function access.give_logins(uuid[], text[], text[]) to portico_team;
