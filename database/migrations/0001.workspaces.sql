-- A workspace is one company's Portico. `workspace_id` stands first in every
-- key, so that a database distributed by workspace takes the schema as it is.

create table workspaces (
  workspace_id uuid primary key,
  name text not null,
  next_number int not null default 1,
  version int not null default 1,
  created_at timestamptz not null default now()
);

-- A profile is a named set of rights. What must never be given to somebody
-- from outside is not a check in the code but a row that cannot be written.
create table profiles (
  workspace_id uuid not null references workspaces on delete cascade,
  profile_id uuid not null,
  side text not null check (side in ('team', 'outside')),
  key text not null,
  name text not null,
  sentence text not null,
  primary key (workspace_id, profile_id),
  unique (workspace_id, profile_id, side),
  unique (workspace_id, side, key)
);

create table profile_rights (
  workspace_id uuid not null,
  profile_id uuid not null,
  side text not null,
  verb text not null check (verb in ('see', 'add', 'change', 'close', 'remove', 'mention')),
  class text not null,
  primary key (workspace_id, profile_id, verb, class),
  foreign key (workspace_id, profile_id, side) references profiles (workspace_id, profile_id, side) on delete cascade,
  constraint class_known check (class in (
    'frame', 'tasks', 'history_released', 'history', 'internal', 'documents_released', 'documents', 'money', 'reports',
    'people', 'contacts', 'access', 'settings', 'mails')),
  constraint outside_never check (side = 'team' or class in (
    'frame', 'tasks', 'history_released', 'history', 'documents_released', 'documents', 'reports'))
);

-- What a role in a project or task gives, on either side. A role with no row
-- for a side cannot be given to anybody of that side: the key refuses it.
-- The policy "people from outside may be auditors" is two rows here (P14).
create table roles (
  workspace_id uuid not null references workspaces on delete cascade,
  scope text not null check (scope in ('project', 'task')),
  role text not null,
  side text not null,
  profile_id uuid not null,
  primary key (workspace_id, scope, role, side),
  foreign key (workspace_id, profile_id, side) references profiles (workspace_id, profile_id, side)
);

-- Named lists of stages, from which a new project takes its own.
create table pipelines (
  workspace_id uuid not null references workspaces on delete cascade,
  pipeline_id uuid not null,
  name text not null,
  stages text[] not null check (cardinality(stages) between 1 and 20),
  position int not null default 0,
  primary key (workspace_id, pipeline_id)
);
