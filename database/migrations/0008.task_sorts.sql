-- A list in another order than that of change walks an index of that order, in
-- one project or in all of them. Tasks without a deadline come after every day,
-- and titles as if they were written small.

create index tasks_by_deadline on tasks (workspace_id, (coalesce(deadline, 'infinity'::date)), task_id);
create index tasks_by_deadline_in_place on tasks (workspace_id, place_id, (coalesce(deadline, 'infinity'::date)), task_id);
create index tasks_by_title on tasks (workspace_id, (lower(title)), task_id);
create index tasks_by_title_in_place on tasks (workspace_id, place_id, (lower(title)), task_id);
create index tasks_by_any_number on tasks (workspace_id, number, task_id);
create index tasks_by_number_in_place on tasks (workspace_id, place_id, number, task_id);
