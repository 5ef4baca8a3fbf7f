-- User names and initial passwords out of a file (C2, C16). A password stands in the file alone, which is closed with a key of
-- the installation, and goes with the import or a day after it was sent; of a row only the user name is kept.

alter table imports
  -- A column of it seems to hold passwords, or is said to.
  add column secret boolean not null generated always as (columns @> '[{"secret": true}]') stored,
  add column login_count int not null default 0;

alter table import_rows
  add column login_name text check (login_name = lower(login_name)),
  add column virtual boolean not null default false,
  -- Whether the login is given, or the contact has it already and keeps its password.
  add column login text check (login in ('given', 'kept'));
create index import_rows_with_login on import_rows (workspace_id, import_id, login, line) where login is not null;
