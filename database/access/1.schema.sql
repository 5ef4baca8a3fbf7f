-- Everything in this folder is applied whole, in the order of the files, in one
-- transaction, whenever it differs from what the database holds.

drop schema if exists access cascade;
do $$
declare
  old record;
begin
  for old in select polname, polrelid::regclass as tbl from pg_policy
             where polrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace) loop
    execute format('drop policy %I on %s', old.polname, old.tbl);
  end loop;
end $$;

create schema access;
grant usage on schema access to portico_team, portico_client, portico_link, portico_system, portico_reach;
grant usage on schema public to portico_team, portico_client, portico_link, portico_system, portico_reach;
grant create on schema access to portico_reach; -- to be given its functions; taken back at the end

-- What `enter` left for the rest of the transaction. Outside one, and for
-- whoever did not come in, each of these is empty: nothing is seen.
--
-- (`return` and not `as $$ … $$`: such a body is bound when it is made, as safe
-- as a fixed search_path, and can be set into the query that calls it.)

create function access.workspace() returns uuid language sql stable parallel safe
  return nullif(current_setting('access.workspace', true), '')::uuid;

create function access.person() returns uuid language sql stable parallel safe
  return nullif(current_setting('access.person', true), '')::uuid;

create function access.everywhere(verb text, class text) returns boolean language sql stable parallel safe
  return coalesce(verb || ' ' || class = any (nullif(current_setting('access.everywhere', true), '')::text[]), false);

create function access.projects(verb text, class text) returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('access.projects.' || verb || '.' || class, true), ''), '{}')::uuid[];

create function access.tasks(verb text, class text) returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('access.tasks.' || verb || '.' || class, true), ''), '{}')::uuid[];

-- Whom a person from outside may address a task to (P11), and so may meet in the list of people.
create function access.addressees() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('access.addressees', true), ''), '{}')::uuid[];

-- Whether somebody is here at large, or by grants alone: then what they were not granted is not theirs to begin.
create function access.at_large() returns boolean language sql stable parallel safe
  return coalesce(nullif(current_setting('access.at_large', true), '')::boolean, false);

-- Who looks through the eyes of that person, if somebody does (8.viewings).
create function access.viewer() returns uuid language sql stable parallel safe
  return nullif(current_setting('access.viewer', true), '')::uuid;

-- May she? For one thing and one button; policies say the same over whole sets.
create function access.may(verb text, class text, place uuid, task uuid, private boolean) returns boolean
  language sql stable parallel safe
  return coalesce(not private and access.everywhere(verb, class), false)
        or coalesce(place = any (access.projects(verb, class)), false)
        or coalesce(task = any (access.tasks(verb, class)), false);

grant execute on all functions in schema access to portico_team, portico_client, portico_link, portico_system, portico_reach;
