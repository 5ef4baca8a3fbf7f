-- Every table, and the rights that open it. A server does not start on a
-- database with a table that is missing here.

call access.protect('public.workspaces', everyone => true, change => 'change settings');
call access.protect('public.profiles', see => 'see people');
call access.protect('public.profile_rights', see => 'see people');
call access.protect('public.roles', see => 'see people', add => 'change settings', remove => 'change settings');
call access.protect('public.pipelines', see => 'see people', add => 'change settings', change => 'change settings');

-- People: colleagues and clients are two classes of one table.
call access.protect('public.people', classes => '{people,contacts}', deleted => true, own => 'person_id', meets => 'person_id',
  see => 'see', add => 'add', change => 'change');
call access.protect('public.lineage', see => 'see contacts');
call access.protect('public.external_accesses', see => 'see contacts', change => 'change access', own => 'person_id');
call access.protect('public.deletions', see => 'remove contacts', add => 'remove contacts', remove => 'remove contacts', author => 'author_id');
call access.protect('public.pauses', see => 'see contacts', add => 'change access', remove => 'change access', author => 'author_id');
call access.protect('public.credentials', classes => '{people,access}', own => 'person_id', own_writes => true,
  see => 'see', add => 'add', change => 'change', remove => 'remove');
-- Told to those alone who may take it away.
call access.protect('public.second_factors', classes => '{people,access}', own => 'person_id', see => 'remove', remove => 'remove');
call access.protect('public.preferences', classes => '{people,contacts}', own => 'person_id', own_writes => true,
  see => 'see', add => 'change', change => 'change');
call access.protect('public.tokens', classes => '{access}', own => 'person_id', own_writes => true, see => 'see', change => 'change');
call access.protect('public.idempotency_keys', own => 'person_id', own_writes => true);
call access.protect('public.mails', see => 'see mails');
-- A file of contacts is its author's, row by row, until it is imported: it may hold what nobody else should see.
call access.protect('public.imports', own => 'author_id', author => 'author_id',
  add => 'add contacts', change => 'add contacts', remove => 'add contacts');
call access.protect('public.import_rows', own => 'author_id', author => 'author_id',
  add => 'add contacts', change => 'add contacts', remove => 'add contacts');

-- Projects.
call access.protect('public.projects', place => 'project_id', private => true,
  see => 'see frame', add => 'add frame', change => 'change frame');
call access.protect('public.stages', place => 'project_id', private => true, see => 'see frame', add => 'change frame');
call access.protect('public.project_clients', place => 'project_id', private => true,
  see => 'see frame', add => 'change frame', change => 'change frame', remove => 'change frame');
call access.protect('public.project_members', place => 'project_id', private => true,
  see => 'see frame', add => 'change frame', remove => 'change frame');
-- Who is let in is told to those who may read the team's own talk there; from outside, to that person alone.
call access.protect('public.grants', place => 'project_id', private => true, own => 'person_id',
  see => 'see internal', add => 'add access', change => 'change access');
-- What was decided about the access of their own is told to those who grant access everywhere; of a grant, also where they grant it.
call access.protect('public.reviews', place => 'project_id', private => true, see => 'see access', add => 'change access', author => 'author_id');

-- Who looked through whose eyes.
call access.protect('public.viewings', place => 'project_id', private => true, see => 'see access');

-- Tasks and what hangs on them.
call access.protect('public.tasks', place => 'place_id', task => 'task_id', private => true, removed => true,
  see => 'see tasks', add => 'add tasks', change => 'change tasks', author => 'author_id', loose => 'project_id');
call access.protect('public.task_members', place => 'place_id', task => 'task_id', private => true, removed => true,
  see => 'see tasks', add => 'change tasks', remove => 'change tasks', addressee => 'person_id');
call access.protect('public.closures', place => 'place_id', task => 'task_id', private => true, removed => true,
  see => 'see tasks', add => 'close tasks', remove => 'close tasks', author => 'author_id');
call access.protect('public.removals', place => 'place_id', task => 'task_id', private => true,
  see => 'remove tasks', add => 'remove tasks', remove => 'remove tasks', author => 'author_id');
call access.protect('public.checklist_items', place => 'place_id', task => 'task_id', private => true, removed => true,
  see => 'see tasks', add => 'change tasks', change => 'close tasks', remove => 'change tasks');
call access.protect('public.comments', place => 'place_id', task => 'task_id', private => true, removed => true,
  classes => '{internal,history,history_released}', author => 'author_id', rewrites => true, readers => 'readers',
  addressees => 'addressees', company => 'of_company', mention => 'to_team', answers => 'answers', see => 'see', add => 'add');
call access.protect('public.mentions', place => 'place_id', task => 'task_id', private => true, removed => true, own => 'person_id');
call access.protect('public.comment_editions', place => 'place_id', task => 'task_id', private => true, removed => true,
  classes => '{internal}', author => 'author_id', readers => 'readers', see => 'see');
call access.protect('public.events', place => 'place_id', task => 'task_id', private => true, removed => true,
  classes => '{internal,history,history_released}', see => 'see');

call access.protect('public.documents', place => 'place_id', task => 'task_id', private => true, removed => true,
  classes => '{documents,documents_released}', author => 'author_id', reads_own => true, takes_back => true, company => 'of_company',
  see => 'see', add => 'add', remove => 'remove documents');
call access.protect('public.document_events', place => 'place_id', task => 'task_id', private => true, removed => true,
  classes => '{internal,documents,documents_released}', author => 'author_id', reads_own => true, company => 'of_company', see => 'see');

-- What anybody but those who see money finds in the place of what happened to an order (D7).
call access.protect('public.history_markers', place => 'place_id', private => true, see => 'see history');

-- Money. Whoever works in a place notes their hours there and sees them; what they are worth is told by `access.worth_of`.
call access.protect('public.project_budgets', place => 'project_id', private => true,
  see => 'see money', add => 'add money', change => 'change money', remove => 'remove money');
call access.protect('public.task_budgets', place => 'place_id', task => 'task_id', private => true, removed => true,
  see => 'see money', add => 'add money', change => 'change money', remove => 'remove money');
call access.protect('public.costs', place => 'place_id', task => 'task_id', private => true, removed => true,
  see => 'see money', add => 'add money', change => 'change money', remove => 'remove money', author => 'author_id');
call access.protect('public.time_entries', place => 'place_id', task => 'task_id', private => true, removed => true,
  see => 'see money', own => 'person_id', add => 'close tasks', remove => 'remove money',
  author => 'person_id', rewrites => true, takes_back => true);
call access.protect('public.rates', place => 'project_id', private => true,
  see => 'see money', add => 'add money', remove => 'remove money');
call access.protect('public.order_numbers', see => 'see money');
call access.protect('public.orders', place => 'project_id', private => true,
  see => 'see money', add => 'add money', change => 'change money', remove => 'remove money', author => 'author_id');
call access.protect('public.order_lines', place => 'place_id', private => true,
  see => 'see money', add => 'change money', remove => 'change money');
call access.protect('public.order_events', place => 'project_id', private => true, see => 'see money');

-- Fields: employees know them all, from outside one knows those that are shown there. What stands in them is read with the
-- thing, or with the team's own talk about it, and written by whoever changes the thing.
call access.protect('public.fields', open => 'visible_outside',
  see => 'see people', add => 'change settings', change => 'change settings', remove => 'change settings');
call access.protect('public.field_choices', open => 'visible_outside',
  see => 'see people', add => 'change settings', change => 'change settings');
call access.protect('public.contact_values',
  see => 'see contacts', add => 'change contacts', change => 'change contacts', remove => 'change contacts');
call access.protect('public.project_values', classes => '{frame,internal}', place => 'project_id', private => true,
  see => 'see', add => 'change frame', change => 'change frame', remove => 'change frame');
call access.protect('public.task_values', classes => '{tasks,internal}', place => 'place_id', task => 'task_id', private => true, removed => true,
  see => 'see', add => 'change tasks', change => 'change tasks', remove => 'change tasks');
call access.protect('public.financial_values', place => 'place_id', task => 'task_id', private => true, removed => true, about => 'person_id',
  see => 'see money', add => 'add money', change => 'change money', remove => 'remove money');
