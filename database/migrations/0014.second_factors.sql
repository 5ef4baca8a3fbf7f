-- What people decide about how they are here themselves: a second factor at signing in (P25), and the language, the time
-- zone and the form of dates they read in (C15). A row is there only where somebody has decided something.

-- The secret is closed with a key of the installation, which the database does not have.
create table second_factors (
  workspace_id uuid not null,
  person_id uuid not null,
  side text not null,
  class text not null generated always as (case side when 'team' then 'people' else 'access' end) stored,
  secret bytea not null,
  -- Until a first code has shown that the app has it, it is asked for nowhere.
  confirmed_at timestamptz,
  -- The half minute of the code that was taken last: none is taken twice.
  last_step bigint,
  recovery_hashes bytea[] not null default '{}',
  created_at timestamptz not null default now(),
  primary key (workspace_id, person_id),
  foreign key (workspace_id, person_id, side) references people (workspace_id, person_id, side) on delete cascade
);

-- Which clients must have one: none, all, or those with the tick.
alter table workspaces add column second_factor text not null default 'none' check (second_factor in ('none', 'selected', 'all'));
alter table external_accesses add column second_factor boolean not null default false;

create table preferences (
  workspace_id uuid not null,
  person_id uuid not null,
  side text not null,
  class text not null generated always as (case side when 'team' then 'people' else 'contacts' end) stored,
  language text check (language in ('en', 'de', 'fr', 'ro', 'ru')),
  time_zone text,
  date_format text check (date_format in ('dd.mm.yyyy', 'dd/mm/yyyy', 'mm/dd/yyyy', 'yyyy-mm-dd')),
  primary key (workspace_id, person_id),
  foreign key (workspace_id, person_id, side) references people (workspace_id, person_id, side) on delete cascade
);
