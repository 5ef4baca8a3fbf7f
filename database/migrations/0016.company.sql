-- The rights of a contact, one by one: profiles of one's own, the tasks of their company (P17), and
-- how much of the talk in their own tasks they read (P15).

-- What a profile is for: `role` is given by roles and by what employees are, `shipped` and `named` are offered
-- by name, `ticks` was made for the ticks of one contact or grant.
alter table profiles
  add column kind text not null default 'role' check (kind in ('role', 'shipped', 'named', 'ticks')),
  add column version int not null default 1;
update profiles set kind = case when key like 'grant %' then 'ticks' else 'shipped' end
where side = 'outside' and (key like 'grant %'
  or key in ('collaborator', 'stakeholder', 'observer', 'released_only', 'open_book', 'mail_only'));
-- What a role gives is given by nothing else: keys of contacts and grants refuse it.
alter table profiles
  add column given boolean not null generated always as (kind <> 'role') stored,
  add unique (workspace_id, profile_id, side, given);
alter table external_accesses
  add column given boolean not null default true check (given),
  drop constraint external_accesses_workspace_id_profile_id_side_fkey,
  add constraint profile_of_a_contact foreign key (workspace_id, profile_id, side, given) references profiles (workspace_id, profile_id, side, given);
alter table grants
  add column given boolean not null default true check (given),
  drop constraint grants_workspace_id_profile_id_side_fkey,
  add constraint profile_of_a_grant foreign key (workspace_id, profile_id, side, given) references profiles (workspace_id, profile_id, side, given);
create unique index profiles_by_name on profiles (workspace_id, side, lower(name)) where kind in ('shipped', 'named');

-- `company`: what is said to the people of a company, or by them, in the tasks of that company.
alter table profile_rights
  drop constraint class_known,
  drop constraint outside_never,
  add constraint class_known check (class in (
    'frame', 'tasks', 'history_released', 'history', 'company', 'internal', 'documents_released', 'documents', 'money', 'reports',
    'people', 'contacts', 'access', 'settings', 'mails')),
  add constraint outside_never check (side = 'team' or class in (
    'frame', 'tasks', 'history_released', 'history', 'company', 'documents_released', 'documents', 'reports'));

-- A task may stay away from the colleagues of those who have a part in it.
alter table tasks add column hidden_from_company boolean not null default false;
drop index tasks_by_counterparty;
create index tasks_by_counterparty on tasks (workspace_id, counterparty_id)
  include (task_id, place_id, project_id, private, removed, hidden_from_company) where counterparty_id is not null;

-- Whom a comment is addressed to reads it, as far as they see the task. `of_company` is kept by a trigger: whether it was
-- written by, or addressed to, people of the task's counterparty, as the tree stood then.
alter table comments
  add column addressees uuid[] not null default '{}',
  add column of_company boolean not null default false,
  add constraint private_is_not_addressed check (class <> 'internal' or addressees = '{}' and not of_company);

-- Of the talk in tasks they have a part in: all that is not hidden, or what is addressed to them.
alter table external_accesses add column reads text not null default 'all' check (reads in ('all', 'addressed'));
alter table roles
  add column addressed_profile_id uuid,
  add foreign key (workspace_id, addressed_profile_id, side) references profiles (workspace_id, profile_id, side);

alter table events drop constraint events_what_check, add constraint events_what_check check (what in (
  'title', 'description', 'stage', 'deadline', 'planned_start', 'planned_end', 'project', 'parent', 'counterparty', 'hidden_from_company',
  'accepted', 'closed', 'withdrawn', 'reopened', 'removed', 'restored', 'role_given', 'role_taken', 'ticked', 'unticked'));

insert into profiles (workspace_id, profile_id, side, kind, key, name, sentence)
select w.workspace_id, gen_random_uuid(), 'outside', new.kind, new.key, new.name, new.sentence
from workspaces w cross join (values
  ('shipped', 'company_lead', 'Company lead', 'Sees the project, of its tasks those they take part in, and every task of their company'),
  ('role', 'colleague', 'Colleague', 'Sees the task of their company, and what is said to its people and by them'),
  ('role', 'requester_addressed', 'Requester, addressed', 'Like a requester, but reads only what is addressed to them'),
  ('role', 'accepted_requester_addressed', 'Requester of an accepted task, addressed', 'Like one, but reads only what is addressed to them'),
  ('role', 'assignee_addressed', 'Assignee, addressed', 'Like an assignee, but reads only what is addressed to them'),
  ('role', 'task_participant_addressed', 'Participant, addressed', 'Like a participant, but reads only what is addressed to them')
) new (kind, key, name, sentence);
insert into profile_rights (workspace_id, profile_id, side, verb, class)
select f.workspace_id, f.profile_id, 'outside', verb, class
from profiles f
join (values
  ('company_lead', 'frame', 'see'), ('company_lead', 'tasks', 'add'), ('company_lead', 'company', 'see'),
  ('colleague', 'tasks', 'see'), ('colleague', 'company', 'see'), ('colleague', 'history', 'add'),
  ('requester_addressed', 'tasks', 'see change close'), ('requester_addressed', 'history', 'add'),
  ('accepted_requester_addressed', 'tasks', 'see close'), ('accepted_requester_addressed', 'history', 'add'),
  ('assignee_addressed', 'tasks', 'see close'), ('assignee_addressed', 'history', 'add'),
  ('task_participant_addressed', 'tasks', 'see'), ('task_participant_addressed', 'history', 'add')
) given (key, class, verbs) on given.key = f.key
cross join unnest(string_to_array(verbs, ' ')) verb
where f.side = 'outside';
insert into roles (workspace_id, scope, role, side, profile_id)
select workspace_id, 'task', 'colleague', 'outside', profile_id from profiles where side = 'outside' and key = 'colleague';
update roles r set addressed_profile_id = a.profile_id
from profiles f
join profiles a on a.workspace_id = f.workspace_id and a.side = f.side and a.key = f.key || '_addressed'
where f.workspace_id = r.workspace_id and f.profile_id = r.profile_id and r.side = 'outside' and r.scope = 'task';
