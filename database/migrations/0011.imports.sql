-- Contacts from a file (C16). The file is kept as it was sent until it is
-- imported or discarded, so that nothing is lost by going away meanwhile; its
-- rows stand in a table of their own, where they are judged and imported by set.

create table imports (
  workspace_id uuid not null,
  import_id uuid not null,
  author_id uuid not null,
  author_side text not null default 'team' check (author_side = 'team'),
  file_name text not null,
  size int not null,
  bytes bytea,
  encoding text not null,
  delimiter text not null,
  -- Of each column of the file its header, its first cells, and the field it is; null: it is not imported.
  columns jsonb not null,
  state text not null default 'uploaded' check (state in ('uploaded', 'checked', 'waiting', 'running', 'done', 'failed')),
  mode text check (mode in ('good-rows', 'all-or-nothing')),
  -- How far it is, told while it runs, outside of the transaction that it is.
  phase text,
  done int not null default 0,
  told_at timestamptz,
  failure text,
  new_count int not null default 0,
  updated_count int not null default 0,
  unchanged_count int not null default 0,
  refused_count int not null default 0,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  primary key (workspace_id, import_id),
  foreign key (workspace_id, author_id, author_side) references people (workspace_id, person_id, side)
);
create index imports_by_author on imports (workspace_id, author_id, import_id);
create index imports_by_age on imports (created_at);

create table import_rows (
  workspace_id uuid not null,
  import_id uuid not null,
  line int not null,
  author_id uuid not null,
  -- What the file says; `faults` with a cell alone stand in `cell_faults`.
  name text not null,
  email text,
  phone text,
  kind text check (kind in ('company', 'individual')),
  parent text,
  parent_path text[],
  cell_faults text[] not null,
  -- What becomes of it: found by `access.check_import`.
  outcome text check (outcome in ('new', 'updated', 'unchanged', 'refused')),
  faults text[] not null default '{}',
  known boolean not null default false,
  matched text check (matched in ('email', 'name')),
  fresh_id uuid not null,
  person_id uuid,
  parent_id uuid,
  -- Of existing contacts that `parent` may mean: which, and how the way to the only one reads.
  above uuid[],
  above_path text[],
  depth int,
  path text[],
  becomes text,
  -- No foreign key to `imports`: it would be asked again for each row, each time that rows are judged.
  primary key (workspace_id, import_id, line)
);
create index import_rows_by_outcome on import_rows (workspace_id, import_id, outcome, line);
create index import_rows_in_order on import_rows (workspace_id, import_id, depth, line) where outcome = 'new';
