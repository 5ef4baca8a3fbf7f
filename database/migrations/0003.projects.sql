-- A project, its own stages, whom it is for and who takes part.
--
-- Every row below a project carries the project's address
-- (`project_id`, `private`), kept true by composite foreign keys: the rule can
-- then judge a row by its own columns. A row that names a person carries the
-- name too, so that somebody who may read the row need not reach the person.

create table projects (
  workspace_id uuid not null references workspaces on delete cascade,
  project_id uuid not null,
  name text not null,
  description text not null default '',
  status text not null default 'on-track' check (status in ('planned', 'on-track', 'at-risk', 'paused', 'done')),
  parent_id uuid,
  starts_on date,
  ends_on date,
  private boolean not null default false,
  hidden_from_contacts boolean not null default false,
  next_number int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version int not null default 1,
  primary key (workspace_id, project_id),
  unique (workspace_id, project_id, private),
  foreign key (workspace_id, parent_id) references projects (workspace_id, project_id),
  constraint dates_in_order check (ends_on >= starts_on),
  constraint not_below_itself check (parent_id <> project_id)
);
create index projects_by_change on projects (workspace_id, updated_at desc, project_id desc);
create index projects_by_parent on projects (workspace_id, parent_id);

create table stages (
  workspace_id uuid not null,
  project_id uuid not null,
  private boolean not null,
  stage_id uuid not null,
  name text not null,
  position int not null,
  primary key (workspace_id, stage_id),
  unique (workspace_id, project_id, stage_id),
  foreign key (workspace_id, project_id, private) references projects (workspace_id, project_id, private)
    on update cascade on delete cascade
);

create table project_clients (
  workspace_id uuid not null,
  project_id uuid not null,
  private boolean not null,
  person_id uuid not null,
  side text not null default 'outside' check (side = 'outside'),
  name text not null,
  position int not null,
  primary key (workspace_id, project_id, person_id),
  foreign key (workspace_id, project_id, private) references projects (workspace_id, project_id, private)
    on update cascade on delete cascade,
  foreign key (workspace_id, person_id, side, name) references people (workspace_id, person_id, side, name) on update cascade
);
create index project_clients_by_person on project_clients (workspace_id, person_id, project_id) include (private);

create table project_members (
  workspace_id uuid not null,
  member_id uuid not null,
  project_id uuid not null,
  private boolean not null,
  person_id uuid not null,
  side text not null,
  name text not null,
  scope text not null default 'project' check (scope = 'project'),
  role text not null,
  primary key (workspace_id, member_id),
  unique (workspace_id, project_id, person_id, role),
  foreign key (workspace_id, project_id, private) references projects (workspace_id, project_id, private)
    on update cascade on delete cascade,
  foreign key (workspace_id, person_id, side, name) references people (workspace_id, person_id, side, name) on update cascade,
  foreign key (workspace_id, scope, role, side) references roles (workspace_id, scope, role, side)
);
create index project_members_by_person on project_members (workspace_id, person_id, role, project_id) include (scope, side, private);
create index project_members_by_role on project_members (workspace_id, scope, role, side);
create unique index one_manager_a_project on project_members (workspace_id, project_id) where role = 'manager';
create index project_client_managers on project_members (workspace_id, project_id) include (person_id) where role = 'client_manager';
