-- Tasks, who takes part in them, and what hangs on them.
--
-- The address of a task is (`place_id`, `task_id`, `private`, `removed`):
-- `place_id` is its project, or itself where it has none. Everything below a
-- task carries the same address and follows it by cascade.

create table tasks (
  workspace_id uuid not null references workspaces on delete cascade,
  task_id uuid not null,
  project_id uuid,
  place_id uuid not null generated always as (coalesce(project_id, task_id)) stored,
  private boolean not null default false,
  removed boolean not null default false,
  number int not null,
  title text not null,
  description text not null default '',
  parent_id uuid,
  stage_id uuid,
  author_id uuid not null,
  author_side text not null,
  requester_id uuid not null,
  requester_side text not null,
  requester_name text not null,
  counterparty_id uuid,
  counterparty_side text not null default 'outside' check (counterparty_side = 'outside'),
  counterparty_name text,
  planned_start date,
  planned_end date,
  deadline date,
  accepted_at timestamptz,
  closed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version int not null default 1,
  primary key (workspace_id, task_id),
  unique (workspace_id, task_id, place_id, private, removed),
  foreign key (workspace_id, project_id, private) references projects (workspace_id, project_id, private) on update cascade,
  foreign key (workspace_id, project_id, stage_id) references stages (workspace_id, project_id, stage_id),
  foreign key (workspace_id, parent_id) references tasks (workspace_id, task_id),
  foreign key (workspace_id, author_id, author_side) references people (workspace_id, person_id, side),
  foreign key (workspace_id, requester_id, requester_side, requester_name)
    references people (workspace_id, person_id, side, name) on update cascade,
  foreign key (workspace_id, counterparty_id, counterparty_side, counterparty_name)
    references people (workspace_id, person_id, side, name) on update cascade,
  constraint no_project_no_privacy check (project_id is not null or not private),
  constraint no_project_no_stage check (project_id is not null or stage_id is null),
  constraint counterparty_has_a_name check ((counterparty_id is null) = (counterparty_name is null)),
  constraint not_below_itself check (parent_id <> task_id),
  constraint planned_in_order check (planned_end >= planned_start),
  constraint deadline_after_start check (deadline >= planned_start),
  -- Somebody from outside asks in their own name only.
  constraint outside_asks_for_themself check (author_side = 'team' or requester_id = author_id)
);
create unique index tasks_by_number on tasks (workspace_id, project_id, number) nulls not distinct;
create index tasks_by_change on tasks (workspace_id, updated_at desc, task_id desc) include (private, removed);
create index tasks_by_change_in_place on tasks (workspace_id, place_id, updated_at desc, task_id desc) include (private, removed);
create index tasks_by_age_in_place on tasks (workspace_id, place_id, task_id desc);
create index tasks_by_requester on tasks (workspace_id, requester_id, task_id);
create index private_tasks_by_requester on tasks (workspace_id, requester_id) include (task_id, place_id, requester_side, accepted_at, private, removed) where private;
create index tasks_by_parent on tasks (workspace_id, parent_id) where parent_id is not null;
create index tasks_by_stage on tasks (workspace_id, project_id, stage_id) where stage_id is not null;
create index tasks_by_counterparty on tasks (workspace_id, counterparty_id) where counterparty_id is not null;

create table task_members (
  workspace_id uuid not null,
  member_id uuid not null,
  task_id uuid not null,
  place_id uuid not null,
  private boolean not null,
  removed boolean not null default false,
  person_id uuid not null,
  side text not null,
  name text not null,
  scope text not null default 'task' check (scope = 'task'),
  role text not null check (role in ('assignee', 'co_assignee', 'participant', 'auditor')),
  primary key (workspace_id, member_id),
  unique (workspace_id, task_id, role, person_id),
  foreign key (workspace_id, task_id, place_id, private, removed)
    references tasks (workspace_id, task_id, place_id, private, removed) on update cascade on delete cascade,
  foreign key (workspace_id, person_id, side, name) references people (workspace_id, person_id, side, name) on update cascade,
  foreign key (workspace_id, scope, role, side) references roles (workspace_id, scope, role, side)
);
create index task_members_by_person on task_members (workspace_id, person_id, role, task_id) include (scope, place_id, side, private, removed);
create index private_task_members_by_person on task_members (workspace_id, person_id) include (scope, role, task_id, place_id, side, private, removed) where private;
create index task_members_by_place on task_members (workspace_id, place_id);
create index task_members_by_role on task_members (workspace_id, scope, role, side);

-- Closing is a fact with who, when and why; `tasks.closed_at` only echoes it for lists.
create table closures (
  workspace_id uuid not null,
  task_id uuid not null,
  place_id uuid not null,
  private boolean not null,
  removed boolean not null default false,
  author_id uuid not null,
  author_side text not null,
  author_name text not null,
  note text not null default '',
  withdrawn boolean not null default false,
  created_at timestamptz not null default now(),
  primary key (workspace_id, task_id),
  foreign key (workspace_id, task_id, place_id, private, removed)
    references tasks (workspace_id, task_id, place_id, private, removed) on update cascade on delete cascade,
  foreign key (workspace_id, author_id, author_side, author_name)
    references people (workspace_id, person_id, side, name) on update cascade
);
create index closures_by_author on closures (workspace_id, author_id);

-- A removed task waits in the bin: this row is the bin.
create table removals (
  workspace_id uuid not null,
  task_id uuid not null,
  place_id uuid not null,
  private boolean not null,
  removed boolean not null default false,
  author_id uuid not null,
  author_side text not null,
  author_name text not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, task_id),
  foreign key (workspace_id, task_id, place_id, private, removed)
    references tasks (workspace_id, task_id, place_id, private, removed) on update cascade on delete cascade,
  foreign key (workspace_id, author_id, author_side, author_name)
    references people (workspace_id, person_id, side, name) on update cascade
);
create index removals_by_author on removals (workspace_id, author_id);

create table checklist_items (
  workspace_id uuid not null,
  item_id uuid not null,
  task_id uuid not null,
  place_id uuid not null,
  private boolean not null,
  removed boolean not null default false,
  title text not null,
  done boolean not null default false,
  position int not null,
  primary key (workspace_id, item_id),
  foreign key (workspace_id, task_id, place_id, private, removed)
    references tasks (workspace_id, task_id, place_id, private, removed) on update cascade on delete cascade
);
create index checklist_items_of_task on checklist_items (workspace_id, task_id, position);

-- `class` says who may read it; `readers` names the only readers of a private one (P16).
create table comments (
  workspace_id uuid not null,
  comment_id uuid not null,
  task_id uuid not null,
  place_id uuid not null,
  private boolean not null,
  removed boolean not null default false,
  class text not null check (class in ('internal', 'history', 'history_released')),
  readers uuid[],
  author_id uuid not null,
  author_side text not null,
  author_name text not null,
  text text not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, comment_id),
  foreign key (workspace_id, task_id, place_id, private, removed)
    references tasks (workspace_id, task_id, place_id, private, removed) on update cascade on delete cascade,
  foreign key (workspace_id, author_id, author_side, author_name)
    references people (workspace_id, person_id, side, name) on update cascade,
  constraint readers_are_of_private_comments check (readers is null or class = 'internal' and cardinality(readers) > 0),
  constraint outside_writes_in_the_open check (author_side = 'team' or class = 'history')
);
create index comments_of_task on comments (workspace_id, task_id, comment_id desc);
create index comments_of_place on comments (workspace_id, place_id, comment_id desc);
create index comments_by_author on comments (workspace_id, author_id);
