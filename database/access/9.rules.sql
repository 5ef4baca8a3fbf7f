-- Rules the schema keeps about itself. A server does not serve a database that
-- breaks one; `database/test/rules.test.ts` breaks each to see that it is caught.

create function access.broken_rules() returns table (rule text, thing text)
  language sql stable set search_path = '' as $$
  with tables as (
    select c.oid, c.relname, c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.reloptions, c.relnamespace, c.relowner
    from pg_catalog.pg_class c
    where c.relnamespace in ('public'::regnamespace, 'access'::regnamespace)
  ), functions as (
    select p.oid::regprocedure::text as name, p.prosecdef, p.proretset, p.proconfig, p.prosqlbody, p.proowner, p.proacl
    from pg_catalog.pg_proc p where p.pronamespace in ('public'::regnamespace, 'access'::regnamespace)
      and not exists (select from pg_catalog.pg_depend d where d.objid = p.oid and d.deptype = 'e')
  )
  select 'a table is without forced row security', relname
  from tables where relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)
  union all
  select 'a table is without policies from access.protect', t.relname
  from tables t where t.relkind in ('r', 'p') and not exists (
    select from pg_catalog.pg_policy p where p.polrelid = t.oid and p.polname = 'reads')
  union all
  select 'a policy was not written by access.protect', t.relname || '.' || p.polname
  from pg_catalog.pg_policy p join tables t on t.oid = p.polrelid
  where p.polname not in ('reads', 'adds', 'changes', 'removes', 'addresses', 'links', 'jobs')
     or p.polname = 'addresses' and p.polpermissive
  union all
  select 'a policy looks at another table', t.relname || '.' || p.polname
  from pg_catalog.pg_policy p join tables t on t.oid = p.polrelid
  join pg_catalog.pg_depend d on d.classid = 'pg_catalog.pg_policy'::regclass and d.objid = p.oid
  where d.refclassid = 'pg_catalog.pg_class'::regclass and d.refobjid <> p.polrelid
  union all
  select 'a view does not run with the rights of its reader', relname
  from tables where relkind = 'v' and not 'security_invoker=true' = any (coalesce(reloptions, '{}'))
  union all
  select 'a materialized view keeps rows past the rule', relname from tables where relkind = 'm'
  union all
  select 'a function has no fixed search_path', name
  from functions where prosqlbody is null and not exists (select from unnest(proconfig) c where c like 'search_path=%')
  union all
  select 'a function looks past the rule and is not on the list', name
  from functions where prosecdef and (
    proowner <> 'portico_reach'::regrole
    or name not in (
      'access.become(uuid,uuid,text)', 'access.comes_in(uuid,uuid)', 'access.owes(uuid,uuid)', 'access.second_factor_demanded(uuid,uuid)', 'access.enter(bytea)', 'access.enter_import(uuid,uuid)', 'access.show_planner()', 'access.keep_lineage()', 'access.enter_lineage()', 'access.guard_move()',
      'access.opened_in(uuid[])', 'access.release(uuid,boolean)', 'access.record_release()',
      'access.keep_sign_in_address()', 'access.begin_without_access()', 'access.withdraw_secrets()', 'access.lead_what_i_add()',
      'access.number_task()', 'access.echo_closure()', 'access.echo_removal()', 'access.record_task()', 'access.record_role()',
      'access.record_closure()', 'access.move_ends()', 'access.admit_granted()', 'access.end_grant()',
      'access.take_below()', 'access.bring_back()', 'access.free_address()', 'access.in_bin(uuid)', 'access.binned_of(uuid)', 'access.opened_by_own(uuid[])',
      'access.profile_of(jsonb,uuid)', 'access.write_profile(uuid,text,jsonb,integer)', 'access.remove_profile(uuid)', 'access.look_as(uuid,uuid)', 'access.look_away()',
      'access.lets_into(uuid)', 'access.is_around(uuid,uuid)', 'access.suppose_grant(uuid,uuid,jsonb)', 'access.look_through(uuid,uuid)',
      'access.begin_viewing(uuid,uuid,jsonb,uuid,bytea)',
      'access.ask_for_more_time(uuid)', 'access.sees_project(uuid,uuid,uuid)', 'access.may_hand_over(uuid,uuid)', 'access.chooses_password(uuid,uuid)', 'access.give_logins(uuid[],text[],text[])', 'access.end_sessions()', 'access.record_removal()', 'access.record_tick()', 'access.keep_edition()', 'access.keep_company()', 'access.keep_company_of_document()', 'access.change_company()', 'access.spread_mention()', 'access.record_document()', 'access.read_mentions(uuid)',
      'access.record_value()', 'access.hide_past()',
      'access.number_order()', 'access.keep_lines()', 'access.sum_order()', 'access.record_order()',
      -- Returns rows, on purpose: what hours are worth, to those who see the money there.
      'access.worth_of(uuid,uuid[])',
      -- Returns rows, on purpose: who can see a thing. People's ids and reasons, for employees only.
      'access.readers(uuid,uuid,boolean,boolean,text,uuid[],uuid,uuid[],boolean,boolean,uuid,text[],integer)',
      -- Returns rows, on purpose: who from outside sees or reads which of these tasks, where whoever asks sees the task.
      'access.seen_singly(uuid[],uuid[],uuid[])', 'access.reading_rights(uuid[],uuid[],uuid[])', 'access.read_outside(uuid[])',
      -- Returns rows, on purpose: whom @team reaches. To triggers, to employees who see the task, and to the job that writes the mail.
      'access.reached(uuid,uuid,uuid)', 'access.reached_outside(uuid)', 'access.mention_for(uuid,uuid,uuid)',
      -- Returns rows, on purpose: what is open to a contact. Only for employees who see contacts, and of what they see themselves.
      'access.opens(uuid,boolean,text,uuid[])'))
    -- The queue belongs to jobs, and so does the one function that adds to it.
    and not (name = 'access.later(text,jsonb)' and proowner = 'portico_system'::regrole)
  union all
  select 'everybody may call a function', name
  from functions where proacl is null or exists (select from pg_catalog.aclexplode(proacl) a where a.grantee = 0)
  union all
  select 'a profile shows a conversation or documents without the tasks', f.name
  from public.profiles f
  where f.side = 'outside'
    and exists (select from public.profile_rights r where r.workspace_id = f.workspace_id and r.profile_id = f.profile_id
                and r.verb = 'see' and r.class in ('history', 'history_released', 'documents', 'documents_released'))
    and not exists (select from public.profile_rights r where r.workspace_id = f.workspace_id and r.profile_id = f.profile_id
                    and r.verb = 'see' and r.class = 'tasks')
  union all
  select 'a login role is more than it should be', rolname
  from pg_catalog.pg_roles
  where rolname in ('portico_team', 'portico_client', 'portico_link', 'portico_system')
    and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
  union all
  select 'a login role owns something', t.relname
  from tables t where t.relowner in ('portico_team'::regrole, 'portico_client'::regrole, 'portico_link'::regrole, 'portico_system'::regrole)
  union all
  select 'people from outside, or links, may touch what is never theirs', t.relname || ' ' || r.role || ' ' || r.privilege
  from tables t
  cross join (
    select role, privilege from unnest(array['portico_client', 'portico_link']) role,
      unnest(array['SELECT', 'INSERT', 'UPDATE', 'REFERENCES']) privilege) r
  where t.relkind in ('r', 'p', 'v')
    and (exists (select from pg_catalog.pg_policy p where p.polrelid = t.oid and pg_catalog.pg_get_expr(p.polqual, t.oid) like '%''money''%')
         or t.relname in ('profiles', 'profile_rights', 'roles', 'pipelines', 'lineage', 'external_accesses', 'deletions', 'pauses', 'reviews', 'mails', 'viewings', 'imports', 'import_rows', 'contact_values', 'reasons', 'reach', 'task_roles', 'company_tasks', 'live_grants', 'time_requests', 'own_ways', 'granted_ways')
         or r.role = 'portico_link' and t.relname not in ('workspaces', 'people', 'credentials', 'tokens', 'second_factors'))
    and pg_catalog.has_any_column_privilege(r.role, t.oid, r.privilege)
  union all
  select 'a secret can be read', t.relname || '.' || a.attname || ' ' || r.role
  from tables t
  join pg_catalog.pg_attribute a on a.attrelid = t.oid
  cross join unnest(array['portico_team', 'portico_client', 'portico_link']) r(role)
  where (t.relname = 'credentials' and a.attname = 'password_hash' and r.role <> 'portico_link' or t.relname = 'tokens' and a.attname = 'hash'
         or t.relname = 'second_factors' and a.attname in ('secret', 'recovery_hashes') and r.role <> 'portico_link')
    and pg_catalog.has_column_privilege(r.role, t.oid, a.attname, 'SELECT')
  union all
  select 'the address of a row has no index', t.relname
  from tables t
  where t.relkind = 'r' and exists (select from pg_catalog.pg_attribute a where a.attrelid = t.oid and a.attname = 'task_id' and not a.attisdropped)
    and not exists (
      select from pg_catalog.pg_index i
      where i.indrelid = t.oid and pg_catalog.pg_get_indexdef(i.indexrelid, 2, true) = 'task_id')
$$;
grant execute on function access.broken_rules() to portico_system;
