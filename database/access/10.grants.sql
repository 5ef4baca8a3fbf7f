-- What each login role may touch at all. What is not granted here, no
-- injection and no forged setting reaches: a client has no word for a password,
-- a link none for a project, and nobody but jobs one for a token's hash.

revoke create on schema access from portico_reach;
revoke execute on all routines in schema access from public;
revoke all on all tables in schema public from portico_team, portico_client, portico_link, portico_system, portico_reach;

-- Employees.
grant select on workspaces, profiles, profile_rights, roles, pipelines, people, lineage, external_accesses,
  projects, stages, project_clients, project_members, tasks, task_members, closures, removals, checklist_items, comments,
  comment_editions, mentions, events, documents, document_events, grants, deletions, pauses, reviews, mails, imports, import_rows,
  access.own_ways, access.granted_ways, access.live_grants, access.time_requests to portico_team;
grant select (workspace_id, viewing_id, person_id, viewer_id, viewer_name, project_id, private, supposed, created_at, ends_at) on viewings to portico_team;
grant update (name, time_zone, currency, second_factor, brand_colour, logo, logo_type, logo_hash,
  welcome, welcome_video, welcome_changed_at) on workspaces to portico_team;
grant insert, delete on roles to portico_team;
grant insert on pipelines to portico_team;
grant insert, update on people to portico_team;
grant update (level, profile_id, reads, since, given_by, second_factor) on external_accesses to portico_team;
grant insert, update, delete on project_clients, checklist_items to portico_team;
grant insert, delete on deletions, pauses to portico_team;
grant insert on reviews to portico_team;
grant insert on projects, stages, project_members, grants, tasks, task_members, closures, removals, comments to portico_team;
grant delete on documents to portico_team, portico_client;
grant insert (workspace_id, document_id, task_id, project_id, place_id, private, removed, name, size, type, sha256,
  author_id, author_side, author_name) on documents to portico_team, portico_client;
grant update (name, description, status, parent_id, starts_on, ends_on, private, hidden_from_contacts) on projects to portico_team;
grant update (project_id, private, title, description, parent_id, stage_id, counterparty_id, counterparty_name,
  hidden_from_company, planned_start, planned_end, deadline, accepted_at) on tasks to portico_team;
grant update (profile_id, active, ends_on, language, tone, message) on grants to portico_team;
grant delete on project_members, task_members, closures, removals to portico_team;
grant insert (workspace_id, import_id, author_id, file_name, size, bytes, encoding, delimiter, columns),
  update (bytes, encoding, delimiter, columns, state, mode, phase, done, told_at, failure, finished_at,
    new_count, updated_count, unchanged_count, refused_count, login_count), delete on imports to portico_team;
grant insert (workspace_id, import_id, line, author_id, name, email, phone, kind, parent, parent_path, login_name, virtual, own, cell_faults, fresh_id),
  update (outcome, login, faults, known, matched, person_id, parent_id, above, above_path, depth, path, becomes), delete on import_rows to portico_team;

-- Money, for employees alone. Nobody gives a number, writes a sum, or says what happened: the database does.
grant select on history_markers, project_budgets, task_budgets, costs, time_entries, rates, order_numbers, orders, order_lines, order_events to portico_team;
grant insert, delete on project_budgets, task_budgets, costs, time_entries, rates to portico_team;
grant update (amount, currency, note) on project_budgets, task_budgets to portico_team;
grant update (day, words, amount, currency) on costs to portico_team;
grant update (day, minutes, note) on time_entries to portico_team;
grant insert (workspace_id, order_id, project_id, private, kind, client_id, client_name, title, day, due, currency,
  sender, billed_to, terms, offer_id, author_id, author_name), delete on orders to portico_team;
grant update (project_id, private, status, client_id, client_name, title, day, due, currency, sender, billed_to, terms) on orders to portico_team;
grant insert (workspace_id, order_id, place_id, private, line_id, position, text, quantity, unit_price, tax_rate), delete on order_lines to portico_team;

-- Fields and what stands in them. Who else has a word for a financial value: nobody.
grant select on fields, field_choices, contact_values, project_values, task_values, financial_values to portico_team;
grant insert (workspace_id, field_id, of, name, kind, financial, visible_outside, in_lists, position),
  update (name, visible_outside, in_lists, position), delete on fields to portico_team;
grant insert, update (name, position, offered) on field_choices to portico_team;
grant insert, delete, update (text, number, day, choice_id, choice_name, named_id, named_side, named_name)
  on contact_values, project_values, task_values, financial_values to portico_team;
grant update (amount, currency) on financial_values to portico_team;

-- People from outside. No privilege on money, mails, profiles, other people's cards.
grant select (workspace_id, name, time_zone, second_factor, brand_colour, logo, logo_type, logo_hash,
  welcome, welcome_video, welcome_changed_at, version) on workspaces to portico_client;
grant select on projects, stages, project_clients, project_members,
  tasks, task_members, closures, checklist_items, comments, comment_editions, mentions, events, documents, document_events, history_markers to portico_client;
grant select (workspace_id, field_id, of, name, kind, visible_outside, in_lists, position, version) on fields to portico_client;
grant select on field_choices, project_values, task_values to portico_client;
grant select (workspace_id, person_id, side, kind, class, name, email, phone, supervisor_id, version) on people to portico_client;
grant select (workspace_id, grant_id, project_id, private, person_id, side, ends_on, ends_at, asked_at, active) on grants to portico_client;
grant insert on task_members, closures to portico_client;
grant insert (workspace_id, comment_id, task_id, place_id, private, removed, class, author_id, author_side, author_name, text, answers) on comments to portico_client;
-- Not `number`: the next free one would tell of tasks that cannot be seen.
grant insert (workspace_id, task_id, project_id, private, title, description, parent_id, stage_id, author_id, author_side,
  requester_id, requester_side, requester_name, planned_start, planned_end, deadline) on tasks to portico_client;
grant update (title, description, stage_id, planned_start, planned_end, deadline) on tasks to portico_client;
grant select, insert, delete on removals to portico_client;
grant insert, delete on checklist_items to portico_client;
grant update (done) on checklist_items to portico_client;
grant delete on task_members, closures to portico_client;

-- Both: what they wrote, their own way of signing in, and what they sent twice.
grant update (text, deleted_at) on comments to portico_team, portico_client;
grant select (workspace_id, person_id, side, class, email, login_name, password_set_at) on credentials to portico_team, portico_client;
grant select (initial), insert (workspace_id, person_id, side, email), delete on credentials to portico_team;
grant delete on second_factors to portico_team;
grant update (login_name) on credentials to portico_team;
grant select (workspace_id, token_id, person_id, side, class, kind, scope, label, created_at, expires_at, used_at, withdrawn_at, last_used_at),
  insert, update (withdrawn_at) on tokens to portico_team, portico_client;
grant select (workspace_id, person_id, side, class, confirmed_at) on second_factors to portico_team, portico_client;
grant select, insert, update (language, time_zone, date_format) on preferences to portico_team, portico_client;
grant update (welcomed_at) on preferences to portico_client;
grant select, insert, update (status, response) on idempotency_keys to portico_team, portico_client;

-- A mailed link, or a step of signing in: one's password and second factor, be signed in, nothing else.
grant select (workspace_id, name, brand_colour, logo_hash, second_factor) on workspaces to portico_link;
grant select (workspace_id, person_id, name, email, side) on people to portico_link;
grant select (workspace_id, person_id, password_hash, initial), update (password_hash, password_set_at, initial) on credentials to portico_link;
grant select, insert, update, delete on second_factors to portico_link;
grant select (workspace_id, token_id, person_id, kind, used_at, withdrawn_at), insert, update (used_at, withdrawn_at) on tokens to portico_link;

-- Jobs, by name in `server/src/access/system.ts`: first set-up, sign-in, mails.
grant select, insert on workspaces, profiles, profile_rights, roles, pipelines, people to portico_system;
grant select, insert, update on external_accesses, credentials, tokens, mails to portico_system;
grant select (workspace_id, person_id, confirmed_at) on second_factors to portico_system;
grant select on preferences to portico_system;
-- The letter that offers a grant names its project.
grant select (workspace_id, project_id, name, hidden_from_contacts) on projects to portico_system;
grant select (workspace_id, grant_id, project_id, person_id, profile_id, active, ends_on, ends_at, reminded_at, told_at,
  given_by, name, language, tone, message), update (reminded_at, told_at) on grants to portico_system;
-- Bytes that belong to no document any more are forgotten.
grant select (workspace_id, document_id) on documents to portico_system;
grant select (created_at), delete on idempotency_keys to portico_system;
grant select (workspace_id, import_id, state, told_at, secret, created_at), update (state, phase, done, told_at, failure, finished_at),
  delete on imports to portico_system;
grant select (workspace_id, import_id), delete on import_rows to portico_system;

-- Inside the functions that look past the rule.
grant select on all tables in schema public to portico_reach;
grant select on all tables in schema access to portico_reach;
grant update (last_used_at, withdrawn_at) on tokens to portico_reach;
grant update (last_used_at) on external_accesses to portico_reach;
grant update (ended_at, deletion_id) on people to portico_reach;
grant update (people) on deletions to portico_reach;
grant update (class) on comments, events, documents, document_events to portico_reach;
grant insert on document_events to portico_reach;
grant insert, delete on lineage to portico_reach;
grant insert on external_accesses, project_members, events, grants, comment_editions, profiles, profile_rights to portico_reach;
grant update (name, version), delete on profiles to portico_reach;
grant delete on profile_rights to portico_reach;
grant insert (workspace_id, person_id, side, email, login_name, password_hash, password_set_at, initial),
  update (email, login_name, password_hash, password_set_at, initial), delete on credentials to portico_reach;
grant update (level, since, given_by) on external_accesses to portico_reach;
grant update (active, ends_on, asked_at, profile_id) on grants to portico_reach;
grant insert (workspace_id, token_id, person_id, side, kind, hash, expires_at) on tokens to portico_reach;
grant insert on viewings to portico_reach;
-- `show_planner` counts rows, where PostgreSQL can be granted that.
do $$
begin
  if current_setting('server_version_num')::int >= 170000 then
    grant maintain on public.people, public.lineage, public.external_accesses to portico_reach;
  end if;
end $$;
grant execute on function access.new_id(), access.record(uuid, text, text, text, text, uuid) to portico_reach;
grant update (next_number) on projects, workspaces to portico_reach;
grant update (closed_at, removed) on tasks to portico_reach;
grant update (of_company) on comments, documents, document_events to portico_reach;
grant insert, update (read_at) on mentions to portico_reach;
grant insert, update (next) on order_numbers to portico_reach;
grant update (net, tax) on orders to portico_reach;
grant insert on order_events, history_markers to portico_reach;
grant update (class) on events to portico_reach;

-- What follows a key by cascade is written by the owner of the tables, and asks of triggers whether anybody did it.
grant execute on function access.person() to portico_owner;
