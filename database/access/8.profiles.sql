-- The profiles a new workspace starts with, and what each role gives on either side.
--
-- Money is for administrators and managers, and in a project for whoever manages it. A member
-- notes and sees their own hours wherever they may close tasks, and no rate, cost or sum. Whoever reads the
-- whole talk sees all documents, and whoever writes may upload.

create function access.ship(workspace uuid) returns void
  language plpgsql set search_path = '' as $$
begin
  insert into public.profiles (workspace_id, profile_id, side, kind, key, name, sentence)
  select workspace, gen_random_uuid(), side,
    case when side = 'outside' and key in ('collaborator', 'company_lead', 'stakeholder', 'observer', 'released_only', 'open_book', 'mail_only')
      then 'shipped' else 'role' end, key, name, sentence
  from (values
    -- what employees are
    ('team', 'administrator', 'Administrator', 'Sees and sets everything that is not private'),
    ('team', 'manager', 'Manager', 'Runs projects and tasks, and releases to clients'),
    ('team', 'member', 'Member', 'Works in every project that is not private'),
    ('team', 'may_grant_access', 'May grant access', 'Gives and withdraws the access of people from outside'),
    ('team', 'view_client_info', 'View client info', 'Opens the list of contacts'),
    ('team', 'add_client', 'Add client', 'Adds, edits and deletes contacts'),
    -- what roles give
    ('team', 'visitor', 'Visitor', 'Sees the frame of the project'),
    ('team', 'project_lead', 'Project lead', 'Runs the project'),
    ('team', 'project_manager', 'Project manager', 'Runs the project and lets clients into it'),
    ('team', 'worker', 'Worker', 'Works in it'),
    ('team', 'full', 'Auditor', 'Sees, edits, closes, removes and restores everything but money'),
    ('outside', 'visitor', 'Visitor', 'Sees the frame of the project'),
    ('outside', 'taking_part', 'Taking part', 'Sees the frame of the project and may ask for tasks'),
    ('outside', 'requester', 'Requester', 'Sees the task, and may edit it until an employee accepts it'),
    ('outside', 'accepted_requester', 'Requester of an accepted task', 'Sees the task, writes in it and may withdraw it'),
    ('outside', 'assignee', 'Assignee', 'Sees the task, writes in it and may close it'),
    ('outside', 'task_participant', 'Participant', 'Sees the task and writes in it'),
    ('outside', 'requester_addressed', 'Requester, addressed', 'Like a requester, but reads only what is addressed to them'),
    ('outside', 'accepted_requester_addressed', 'Requester of an accepted task, addressed', 'Like one, but reads only what is addressed to them'),
    ('outside', 'assignee_addressed', 'Assignee, addressed', 'Like an assignee, but reads only what is addressed to them'),
    ('outside', 'task_participant_addressed', 'Participant, addressed', 'Like a participant, but reads only what is addressed to them'),
    ('outside', 'colleague', 'Colleague', 'Sees the task of their company, and what is said to its people and by them'),
    ('outside', 'full', 'Auditor from outside', 'Sees, edits, closes, removes and restores every task, except what is private'),
    -- what contacts can be, in the projects of their client tree
    ('outside', 'collaborator', 'Collaborator', 'Sees the project, and of its tasks those they take part in'),
    ('outside', 'company_lead', 'Company lead', 'Sees the project, of its tasks those they take part in, and every task of their company'),
    ('outside', 'stakeholder', 'Stakeholder', 'Sees all tasks, conversations and documents, writes and uploads'),
    ('outside', 'observer', 'Observer', 'Sees all tasks, without their conversations and documents'),
    ('outside', 'released_only', 'Released only', 'Sees all tasks, and of conversations and documents what was released'),
    ('outside', 'open_book', 'Open book', 'Sees all tasks, their whole conversations and all documents'),
    ('outside', 'mail_only', 'Mail only', 'Sees nothing here; receives mails')
  ) shipped (side, key, name, sentence);

  insert into public.profile_rights (workspace_id, profile_id, side, verb, class)
  select workspace, f.profile_id, f.side, verb, class
  from (values
    ('team', 'administrator', 'frame', 'see add change'), ('team', 'administrator', 'tasks', 'see add change close remove'),
    ('team', 'administrator', 'history', 'see add'), ('team', 'administrator', 'history_released', 'see add'),
    ('team', 'administrator', 'internal', 'see add'),
    ('team', 'administrator', 'documents', 'see add remove'), ('team', 'administrator', 'documents_released', 'see add'),
    ('team', 'administrator', 'people', 'see add change remove'),
    ('team', 'administrator', 'contacts', 'see add change remove'), ('team', 'administrator', 'access', 'see add change remove'),
    ('team', 'administrator', 'settings', 'see change'), ('team', 'administrator', 'mails', 'see'),
    ('team', 'administrator', 'money', 'see add change remove'),

    ('team', 'manager', 'frame', 'see add change'), ('team', 'manager', 'tasks', 'see add change close remove'),
    ('team', 'manager', 'history', 'see add'), ('team', 'manager', 'history_released', 'see add'),
    ('team', 'manager', 'internal', 'see add'),
    ('team', 'manager', 'documents', 'see add remove'), ('team', 'manager', 'documents_released', 'see add'),
    ('team', 'manager', 'people', 'see'),
    ('team', 'manager', 'money', 'see add change remove'),

    ('team', 'member', 'frame', 'see add'), ('team', 'member', 'tasks', 'see add change close'),
    ('team', 'member', 'history', 'see add'), ('team', 'member', 'history_released', 'see add'),
    ('team', 'member', 'internal', 'see add'),
    ('team', 'member', 'documents', 'see add'), ('team', 'member', 'documents_released', 'see add'),
    ('team', 'member', 'people', 'see'),

    ('team', 'may_grant_access', 'contacts', 'see'), ('team', 'may_grant_access', 'access', 'see add change remove'),
    ('team', 'view_client_info', 'contacts', 'see'),
    ('team', 'add_client', 'contacts', 'see add change remove'),

    ('team', 'visitor', 'frame', 'see'),
    ('team', 'project_lead', 'frame', 'see change'), ('team', 'project_lead', 'tasks', 'see add change close remove'),
    ('team', 'project_lead', 'history', 'see add'), ('team', 'project_lead', 'history_released', 'see add'),
    ('team', 'project_lead', 'internal', 'see add'),
    ('team', 'project_lead', 'documents', 'see add remove'), ('team', 'project_lead', 'documents_released', 'see add'),
    ('team', 'project_manager', 'frame', 'see change'), ('team', 'project_manager', 'tasks', 'see add change close remove'),
    ('team', 'project_manager', 'history', 'see add'), ('team', 'project_manager', 'history_released', 'see add'),
    ('team', 'project_manager', 'internal', 'see add'),
    ('team', 'project_manager', 'documents', 'see add remove'), ('team', 'project_manager', 'documents_released', 'see add'), ('team', 'project_manager', 'access', 'see add change'),
    ('team', 'project_manager', 'money', 'see add change remove'),
    ('team', 'worker', 'frame', 'see'), ('team', 'worker', 'tasks', 'see add change close'),
    ('team', 'worker', 'history', 'see add'), ('team', 'worker', 'history_released', 'see add'),
    ('team', 'worker', 'internal', 'see add'),
    ('team', 'worker', 'documents', 'see add'), ('team', 'worker', 'documents_released', 'see add'),
    ('team', 'full', 'frame', 'see change'), ('team', 'full', 'tasks', 'see add change close remove'),
    ('team', 'full', 'history', 'see add'), ('team', 'full', 'history_released', 'see add'), ('team', 'full', 'internal', 'see add'),
    ('team', 'full', 'documents', 'see add remove'), ('team', 'full', 'documents_released', 'see add'),

    ('outside', 'visitor', 'frame', 'see'),
    ('outside', 'taking_part', 'frame', 'see'), ('outside', 'taking_part', 'tasks', 'add'),
    ('outside', 'requester', 'tasks', 'see change close'), ('outside', 'requester', 'history', 'see add'),
    ('outside', 'requester', 'history_released', 'see'), ('outside', 'requester', 'documents', 'see add'), ('outside', 'requester', 'documents_released', 'see'),
    ('outside', 'accepted_requester', 'tasks', 'see close'), ('outside', 'accepted_requester', 'history', 'see add'),
    ('outside', 'accepted_requester', 'history_released', 'see'), ('outside', 'accepted_requester', 'documents', 'see add'), ('outside', 'accepted_requester', 'documents_released', 'see'),
    ('outside', 'assignee', 'tasks', 'see close'), ('outside', 'assignee', 'history', 'see add'),
    ('outside', 'assignee', 'history_released', 'see'), ('outside', 'assignee', 'documents', 'see add'), ('outside', 'assignee', 'documents_released', 'see'),
    ('outside', 'task_participant', 'tasks', 'see'), ('outside', 'task_participant', 'history', 'see add'),
    ('outside', 'task_participant', 'history_released', 'see'), ('outside', 'task_participant', 'documents', 'see add'), ('outside', 'task_participant', 'documents_released', 'see'),
    ('outside', 'requester_addressed', 'tasks', 'see change close'), ('outside', 'requester_addressed', 'history', 'add'), ('outside', 'requester_addressed', 'documents', 'add'),
    ('outside', 'accepted_requester_addressed', 'tasks', 'see close'), ('outside', 'accepted_requester_addressed', 'history', 'add'), ('outside', 'accepted_requester_addressed', 'documents', 'add'),
    ('outside', 'assignee_addressed', 'tasks', 'see close'), ('outside', 'assignee_addressed', 'history', 'add'), ('outside', 'assignee_addressed', 'documents', 'add'),
    ('outside', 'task_participant_addressed', 'tasks', 'see'), ('outside', 'task_participant_addressed', 'history', 'add'), ('outside', 'task_participant_addressed', 'documents', 'add'),
    ('outside', 'colleague', 'tasks', 'see'), ('outside', 'colleague', 'company', 'see'), ('outside', 'colleague', 'history', 'add'),
    ('outside', 'colleague', 'documents', 'add'),
    ('outside', 'full', 'frame', 'see'), ('outside', 'full', 'tasks', 'see add change close remove'),
    ('outside', 'full', 'history', 'see add'), ('outside', 'full', 'history_released', 'see'),
    ('outside', 'full', 'documents', 'see add'), ('outside', 'full', 'documents_released', 'see'),

    ('outside', 'collaborator', 'frame', 'see'), ('outside', 'collaborator', 'tasks', 'add'),
    ('outside', 'company_lead', 'frame', 'see'), ('outside', 'company_lead', 'tasks', 'add'), ('outside', 'company_lead', 'company', 'see'),
    ('outside', 'stakeholder', 'frame', 'see'), ('outside', 'stakeholder', 'tasks', 'see add'),
    ('outside', 'stakeholder', 'history', 'see add'), ('outside', 'stakeholder', 'history_released', 'see'),
    ('outside', 'stakeholder', 'documents', 'see add'), ('outside', 'stakeholder', 'documents_released', 'see'),
    ('outside', 'observer', 'frame', 'see'), ('outside', 'observer', 'tasks', 'see'),
    ('outside', 'released_only', 'frame', 'see'), ('outside', 'released_only', 'tasks', 'see'),
    ('outside', 'released_only', 'history_released', 'see'), ('outside', 'released_only', 'documents_released', 'see'),
    ('outside', 'open_book', 'frame', 'see'), ('outside', 'open_book', 'tasks', 'see'),
    ('outside', 'open_book', 'history', 'see'), ('outside', 'open_book', 'history_released', 'see'),
    ('outside', 'open_book', 'documents', 'see'), ('outside', 'open_book', 'documents_released', 'see')
  ) given (side, key, class, verbs)
  join public.profiles f on f.workspace_id = workspace and f.side = given.side and f.key = given.key
  cross join unnest(string_to_array(verbs, ' ')) verb;

  insert into public.roles (workspace_id, scope, role, side, profile_id, addressed_profile_id)
  select workspace, scope, role, given.side, f.profile_id, a.profile_id
  from (values
    ('project', 'manager', 'team', 'project_manager'), ('project', 'client_manager', 'team', 'project_lead'),
    ('project', 'auditor', 'team', 'full'), ('project', 'member', 'team', 'worker'), ('project', 'participant', 'team', 'visitor'),
    ('project', 'member', 'outside', 'taking_part'), ('project', 'participant', 'outside', 'taking_part'),
    ('task', 'visitor', 'team', 'visitor'), ('task', 'requester', 'team', 'worker'), ('task', 'accepted_requester', 'team', 'worker'),
    ('task', 'assignee', 'team', 'worker'), ('task', 'co_assignee', 'team', 'worker'), ('task', 'participant', 'team', 'worker'),
    ('task', 'auditor', 'team', 'full'),
    ('task', 'visitor', 'outside', 'visitor'), ('task', 'requester', 'outside', 'requester'),
    ('task', 'accepted_requester', 'outside', 'accepted_requester'), ('task', 'assignee', 'outside', 'assignee'),
    ('task', 'co_assignee', 'outside', 'assignee'), ('task', 'participant', 'outside', 'task_participant'),
    ('task', 'colleague', 'outside', 'colleague')
  ) given (scope, role, side, key)
  join public.profiles f on f.workspace_id = workspace and f.side = given.side and f.key = given.key
  left join public.profiles a on a.workspace_id = workspace and a.side = given.side and given.scope = 'task' and a.key = given.key || '_addressed';
end $$;
grant execute on function access.ship(uuid) to portico_system;
