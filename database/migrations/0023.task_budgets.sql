-- What a single task may cost, beside the budget of its project.
create table task_budgets (
  workspace_id uuid not null,
  task_id uuid not null,
  place_id uuid not null,
  private boolean not null,
  removed boolean not null,
  amount bigint not null check (amount between 0 and 10000000000000),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  note text not null default '',
  version int not null default 1,
  primary key (workspace_id, task_id),
  foreign key (workspace_id, task_id, place_id, private, removed)
    references tasks (workspace_id, task_id, place_id, private, removed) on update cascade on delete cascade
);
