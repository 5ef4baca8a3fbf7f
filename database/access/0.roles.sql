-- The roles of the cluster: made once by whoever administers it, before anything else.
--
--   portico_owner    owns every table; nobody signs in as it
--   portico_reach    owns the few functions that look past the rule, and nothing else
--   portico_team, portico_client, portico_link, portico_system
--                    sign in: employees, people from outside, mailed links, jobs

do $$
declare
  wanted text;
begin
  foreach wanted in array array['portico_owner', 'portico_reach', 'portico_team', 'portico_client', 'portico_link', 'portico_system'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      execute format('create role %I nologin', wanted);
    end if;
  end loop;
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant portico_owner, portico_reach, portico_system to %I', current_user);
  end if;
  if not (select rolbypassrls from pg_roles where rolname = 'portico_reach') then
    alter role portico_reach bypassrls;
  end if;
end $$;
