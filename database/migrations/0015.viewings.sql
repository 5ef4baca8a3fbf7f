-- Employees look through the eyes of a contact (B2, D12): a token of that contact
-- that opens their door for reading only, and a row here of who looked, and when.

alter table tokens drop constraint tokens_kind_check;
alter table tokens add constraint tokens_kind_check check (kind in (
  'session', 'api_key', 'activation', 'password_reset', 'first_password', 'second_factor', 'viewing'));

create table viewings (
  workspace_id uuid not null,
  viewing_id uuid not null,
  token_id uuid not null,
  person_id uuid not null,
  viewer_id uuid not null,
  viewer_name text not null,
  -- The session it was begun in: it ends with that.
  session_id uuid not null,
  -- The project it was begun from, and the grant that is supposed to be given there.
  project_id uuid,
  private boolean not null,
  supposed jsonb,
  created_at timestamptz not null default now(),
  ends_at timestamptz not null,
  primary key (workspace_id, viewing_id),
  foreign key (workspace_id, token_id) references tokens on delete cascade,
  foreign key (workspace_id, person_id) references people on delete cascade,
  foreign key (workspace_id, viewer_id) references people on delete cascade,
  foreign key (workspace_id, project_id, private) references projects (workspace_id, project_id, private)
    on update cascade on delete cascade,
  constraint no_project_no_privacy check (project_id is not null or not private)
);
create unique index viewings_by_token on viewings (workspace_id, token_id);
create index viewings_of_person on viewings (workspace_id, person_id, viewing_id desc);
create index viewings_by_viewer on viewings (workspace_id, viewer_id);
create index viewings_by_project on viewings (workspace_id, project_id);
