-- What is said to @team reaches the team of the project, and those from outside whose rights say so (D9). That it is stands in
-- the text alone, for whoever reads it reads that, too; what is private reaches nobody but its readers.
alter table comments
  add column to_team boolean not null
    generated always as (class <> 'internal' and text ~* '(^|[ \t\r\n(\["''])@team($|[^a-z0-9_-])') stored,
  -- Said in answer to this comment: whoever was reached may answer that, whether or not they may write here.
  add column answers uuid,
  add foreign key (workspace_id, answers) references comments (workspace_id, comment_id),
  add constraint answers_in_the_open check (answers is null or class <> 'internal');
create index comments_by_answered on comments (workspace_id, answers) where answers is not null;

-- Whom it reached, when it was said; what it says is read in the comment, by those who may.
create table mentions (
  workspace_id uuid not null,
  person_id uuid not null,
  comment_id uuid not null,
  side text not null,
  task_id uuid not null,
  place_id uuid not null,
  private boolean not null,
  removed boolean not null default false,
  read_at timestamptz,
  primary key (workspace_id, person_id, comment_id),
  foreign key (workspace_id, person_id, side) references people (workspace_id, person_id, side),
  foreign key (workspace_id, comment_id) references comments (workspace_id, comment_id) on delete cascade,
  foreign key (workspace_id, task_id, place_id, private, removed)
    references tasks (workspace_id, task_id, place_id, private, removed) on update cascade on delete cascade
);
create index mentions_of_comment on mentions (workspace_id, comment_id);
create index mentions_of_task on mentions (workspace_id, task_id);
create index mentions_unread on mentions (workspace_id, person_id) where read_at is null;
