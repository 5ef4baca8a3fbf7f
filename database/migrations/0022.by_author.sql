-- What somebody said and did, newest first (C18).
drop index comments_by_author;
create index comments_by_author on comments (workspace_id, author_id, comment_id desc);
drop index events_by_author;
create index events_by_author on events (workspace_id, author_id, event_id desc);
