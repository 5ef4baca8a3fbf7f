-- Documents: what is stored of a file, beside its bytes, which lie in the data folder under the id (D5, D6, D8).
--
-- A document hangs on a task, or on a project itself; `place_id` is its project in both cases. On a task it follows the
-- task wherever that is moved. The class says who sees it; a release is another class. What people of the task's counterparty
-- uploaded is of their company, as what they said (P17).

create table documents (
  workspace_id uuid not null,
  document_id uuid not null,
  task_id uuid,
  project_id uuid,
  place_id uuid not null,
  private boolean not null,
  removed boolean not null default false,
  class text not null default 'documents' check (class in ('documents', 'documents_released')),
  of_company boolean not null default false,
  name text not null check (name <> ''),
  size bigint not null check (size > 0),
  type text not null,
  sha256 bytea not null check (octet_length(sha256) = 32),
  author_id uuid not null,
  author_side text not null,
  author_name text not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, document_id),
  constraint document_where_it_was foreign key (workspace_id, task_id, place_id, private, removed)
    references tasks (workspace_id, task_id, place_id, private, removed) on update cascade on delete cascade,
  constraint document_of_its_project foreign key (workspace_id, project_id, private) references projects (workspace_id, project_id, private)
    on update cascade on delete cascade,
  foreign key (workspace_id, author_id, author_side, author_name)
    references people (workspace_id, person_id, side, name) on update cascade,
  constraint on_a_task_or_a_project check (
    task_id is not null and project_id is null or task_id is null and project_id = place_id and not removed)
);
create index documents_of_place on documents (workspace_id, place_id, document_id desc);
create index documents_of_task on documents (workspace_id, task_id, document_id desc);
create index documents_of_project on documents (workspace_id, project_id) where project_id is not null;
create index documents_by_author on documents (workspace_id, author_id);

-- What happened to them, for the history. That one was added is of the class of the document, and follows it; the rest is the team's.
create table document_events (
  workspace_id uuid not null,
  event_id uuid not null,
  document_id uuid not null,
  task_id uuid,
  project_id uuid,
  place_id uuid not null,
  private boolean not null,
  removed boolean not null default false,
  class text not null check (class in ('internal', 'documents', 'documents_released')),
  of_company boolean not null default false,
  what text not null check (what in ('added', 'released', 'release_ended', 'removed')),
  name text not null,
  author_id uuid not null,
  author_side text not null,
  author_name text not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, event_id),
  foreign key (workspace_id, task_id, place_id, private, removed)
    references tasks (workspace_id, task_id, place_id, private, removed) on update cascade on delete cascade,
  foreign key (workspace_id, project_id, private) references projects (workspace_id, project_id, private)
    on update cascade on delete cascade,
  foreign key (workspace_id, author_id, author_side, author_name)
    references people (workspace_id, person_id, side, name) on update cascade,
  constraint on_a_task_or_a_project check (
    task_id is not null and project_id is null or task_id is null and project_id = place_id and not removed),
  constraint told_to_the_team check (what = 'added' or class = 'internal'),
  constraint internal_is_of_no_company check (class <> 'internal' or not of_company)
);
create index document_events_of_place on document_events (workspace_id, place_id, event_id desc);
create index document_events_of_task on document_events (workspace_id, task_id, event_id desc);
create index document_events_of_project on document_events (workspace_id, project_id) where project_id is not null;
create index document_events_by_author on document_events (workspace_id, author_id, event_id desc);
create index document_events_of_document on document_events (workspace_id, document_id);

-- What the profiles that Portico brings along say of them: whoever reads the whole talk sees all documents, whoever writes
-- may upload. (Those made of ticks, and those with a name, have said so from the beginning.)
insert into profile_rights (workspace_id, profile_id, side, verb, class)
select f.workspace_id, f.profile_id, f.side, verb, class
from profiles f
join (values
  ('team', 'administrator', 'documents', 'see add remove'), ('team', 'administrator', 'documents_released', 'see add'),
  ('team', 'manager', 'documents', 'see add remove'), ('team', 'manager', 'documents_released', 'see add'),
  ('team', 'member', 'documents', 'see add'), ('team', 'member', 'documents_released', 'see add'),
  ('team', 'project_lead', 'documents', 'see add remove'), ('team', 'project_lead', 'documents_released', 'see add'),
  ('team', 'project_manager', 'documents', 'see add remove'), ('team', 'project_manager', 'documents_released', 'see add'),
  ('team', 'worker', 'documents', 'see add'), ('team', 'worker', 'documents_released', 'see add'),
  ('team', 'full', 'documents', 'see add remove'), ('team', 'full', 'documents_released', 'see add'),
  ('outside', 'requester', 'documents', 'see add'), ('outside', 'requester', 'documents_released', 'see'),
  ('outside', 'accepted_requester', 'documents', 'see add'), ('outside', 'accepted_requester', 'documents_released', 'see'),
  ('outside', 'assignee', 'documents', 'see add'), ('outside', 'assignee', 'documents_released', 'see'),
  ('outside', 'task_participant', 'documents', 'see add'), ('outside', 'task_participant', 'documents_released', 'see'),
  ('outside', 'requester_addressed', 'documents', 'add'), ('outside', 'accepted_requester_addressed', 'documents', 'add'),
  ('outside', 'assignee_addressed', 'documents', 'add'), ('outside', 'task_participant_addressed', 'documents', 'add'),
  ('outside', 'colleague', 'documents', 'add'),
  ('outside', 'full', 'documents', 'see add'), ('outside', 'full', 'documents_released', 'see'),
  ('outside', 'stakeholder', 'documents', 'see add'), ('outside', 'stakeholder', 'documents_released', 'see'),
  ('outside', 'released_only', 'documents_released', 'see'),
  ('outside', 'open_book', 'documents', 'see'), ('outside', 'open_book', 'documents_released', 'see')
) given (side, key, class, verbs) on given.side = f.side and given.key = f.key
cross join unnest(string_to_array(verbs, ' ')) verb
where f.kind in ('shipped', 'role')
on conflict do nothing;

-- Their sentences say so, too.
update profiles set sentence = 'Sees all tasks, conversations and documents, writes and uploads' where kind = 'shipped' and key = 'stakeholder';
update profiles set sentence = 'Sees all tasks, without their conversations and documents' where kind = 'shipped' and key = 'observer';
update profiles set sentence = 'Sees all tasks, and of conversations and documents what was released' where kind = 'shipped' and key = 'released_only';
update profiles set sentence = 'Sees all tasks, their whole conversations and all documents' where kind = 'shipped' and key = 'open_book';
