-- What happened to a task, beside what was said in it. Written by the database
-- itself in the statement of the change (`access/6.facts.sql`), so that nothing
-- happens without a trace; the class says who reads of it, as with a comment.
-- What stood in a field is kept as it was called then; another task or project
-- is kept by its id, and named only to those who see it.

create table events (
  workspace_id uuid not null,
  event_id uuid not null,
  task_id uuid not null,
  place_id uuid not null,
  private boolean not null,
  removed boolean not null default false,
  class text not null check (class in ('internal', 'history')),
  what text not null check (what in (
    'title', 'description', 'stage', 'deadline', 'planned_start', 'planned_end', 'project', 'parent', 'counterparty',
    'accepted', 'closed', 'withdrawn', 'reopened', 'removed', 'restored', 'role_given', 'role_taken', 'ticked', 'unticked')),
  was text,
  became text,
  person_id uuid,
  person_side text,
  person_name text,
  author_id uuid not null,
  author_side text not null,
  author_name text not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, event_id),
  foreign key (workspace_id, task_id, place_id, private, removed)
    references tasks (workspace_id, task_id, place_id, private, removed) on update cascade on delete cascade,
  foreign key (workspace_id, person_id, person_side, person_name)
    references people (workspace_id, person_id, side, name) on update cascade,
  foreign key (workspace_id, author_id, author_side, author_name)
    references people (workspace_id, person_id, side, name) on update cascade
);
create index events_of_task on events (workspace_id, task_id, event_id desc);
create index events_of_place on events (workspace_id, place_id, event_id desc);
create index events_by_author on events (workspace_id, author_id);
create index events_of_person on events (workspace_id, person_id) where person_id is not null;

-- Whoever wrote a comment may say it otherwise, or take it back; that it was
-- so stays to be seen.
alter table comments
  add column edited_at timestamptz,
  add column deleted_at timestamptz,
  add constraint deleted_says_nothing check (deleted_at is null or text = '');

-- How it was worded before: for the team, and for whoever wrote it. Outside,
-- what was taken back is gone.
create table comment_editions (
  workspace_id uuid not null,
  edition_id uuid not null,
  comment_id uuid not null,
  task_id uuid not null,
  place_id uuid not null,
  private boolean not null,
  removed boolean not null default false,
  class text not null default 'internal' check (class = 'internal'),
  readers uuid[],
  author_id uuid not null,
  text text not null,
  replaced_at timestamptz not null default now(),
  primary key (workspace_id, edition_id),
  foreign key (workspace_id, comment_id) references comments on delete cascade,
  foreign key (workspace_id, task_id, place_id, private, removed)
    references tasks (workspace_id, task_id, place_id, private, removed) on update cascade on delete cascade,
  foreign key (workspace_id, author_id) references people (workspace_id, person_id)
);
create index comment_editions_of_comment on comment_editions (workspace_id, comment_id, edition_id);
create index comment_editions_of_task on comment_editions (workspace_id, task_id);
create index comment_editions_by_author on comment_editions (workspace_id, author_id);
