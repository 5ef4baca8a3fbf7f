-- Everybody: employees (`team`) and contacts (`outside`). Contacts form a tree
-- by `parent_id`; `lineage` is its closure, kept by a trigger in the same
-- transaction. The `class` of the row says which right opens it.

create table people (
  workspace_id uuid not null references workspaces on delete cascade,
  person_id uuid not null,
  side text not null,
  kind text not null,
  class text not null generated always as (case side when 'team' then 'people' else 'contacts' end) stored,
  name text not null,
  email text check (email = lower(email)),
  phone text,
  parent_id uuid,
  supervisor_id uuid,
  supervisor_side text not null default 'team' check (supervisor_side = 'team'),
  may_grant_access boolean not null default false,
  view_client_info boolean not null default false,
  add_client boolean not null default false,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  version int not null default 1,
  primary key (workspace_id, person_id),
  unique (workspace_id, person_id, side),
  unique (workspace_id, person_id, side, name),
  unique (workspace_id, person_id, email),
  constraint kind_of_side check (
    side = 'team' and kind in ('administrator', 'manager', 'member')
    or side = 'outside' and kind in ('company', 'individual')),
  -- A contact is never anybody's supervisor, and stands only below a contact.
  foreign key (workspace_id, parent_id, side) references people (workspace_id, person_id, side),
  foreign key (workspace_id, supervisor_id, supervisor_side) references people (workspace_id, person_id, side),
  constraint only_contacts_form_a_tree check (side = 'outside' or parent_id is null),
  constraint ticks_are_for_employees check (side = 'team' or not (may_grant_access or view_client_info or add_client))
);
create index people_by_name on people (workspace_id, side, lower(name), person_id);
create index people_by_parent on people (workspace_id, parent_id, lower(name), person_id);
create index people_by_supervisor on people (workspace_id, supervisor_id);
create index people_by_email on people (email);

create table lineage (
  workspace_id uuid not null,
  person_id uuid not null,
  ancestor_id uuid not null,
  depth int not null check (depth >= 0),
  primary key (workspace_id, person_id, ancestor_id),
  foreign key (workspace_id, person_id) references people on delete cascade,
  foreign key (workspace_id, ancestor_id) references people on delete cascade
);
create index lineage_down on lineage (workspace_id, ancestor_id, person_id);

-- How far a contact may come in (P1). One row for each contact, from the first
-- moment, so that giving and withdrawing are changes of one row under one right.
create table external_accesses (
  workspace_id uuid not null,
  person_id uuid not null,
  side text not null default 'outside' check (side = 'outside'),
  level text not null default 'none' check (level in ('none', 'basic', 'advanced')),
  profile_id uuid not null,
  since timestamptz,
  given_by uuid,
  version int not null default 1,
  primary key (workspace_id, person_id),
  foreign key (workspace_id, person_id, side) references people (workspace_id, person_id, side) on delete cascade,
  foreign key (workspace_id, given_by) references people (workspace_id, person_id),
  foreign key (workspace_id, profile_id, side) references profiles (workspace_id, profile_id, side)
);
create index external_accesses_by_profile on external_accesses (workspace_id, profile_id);
create index external_accesses_by_giver on external_accesses (workspace_id, given_by);

-- What a person signs in with. The address is the one in `people` and follows
-- it; a login name of one's own is for employees (P8). Unique among those who
-- can sign in: two contacts without sign-in may well share an address.
create table credentials (
  workspace_id uuid not null,
  person_id uuid not null,
  side text not null,
  class text not null generated always as (case side when 'team' then 'people' else 'access' end) stored,
  email text not null,
  login_name text check (login_name = lower(login_name)),
  password_hash text,
  password_set_at timestamptz,
  primary key (workspace_id, person_id),
  foreign key (workspace_id, person_id, side) references people (workspace_id, person_id, side) on delete cascade,
  foreign key (workspace_id, person_id, email) references people (workspace_id, person_id, email) on update cascade,
  constraint login_names_are_for_employees check (side = 'team' or login_name is null),
  constraint credentials_email unique (workspace_id, email),
  constraint credentials_login_name unique (workspace_id, login_name)
);
create index credentials_by_login on credentials (email);
create index credentials_by_login_name on credentials (login_name);

-- Every secret Portico ever hands out is a row here, and only its hash.
create table tokens (
  workspace_id uuid not null,
  token_id uuid not null,
  person_id uuid not null,
  side text not null,
  class text not null generated always as (case side when 'team' then 'own' else 'access' end) stored,
  kind text not null check (kind in ('session', 'api_key', 'activation', 'password_reset')),
  hash bytea not null check (length(hash) = 32),
  scope jsonb not null default '{}',
  label text,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  used_at timestamptz,
  withdrawn_at timestamptz,
  last_used_at timestamptz,
  primary key (workspace_id, token_id),
  foreign key (workspace_id, person_id, side) references people (workspace_id, person_id, side) on delete cascade
);
create unique index tokens_by_hash on tokens (hash);
create index tokens_of_person on tokens (workspace_id, person_id, kind);

-- A write that was sent twice is answered twice and done once.
create table idempotency_keys (
  workspace_id uuid not null,
  person_id uuid not null,
  key text not null,
  request_hash bytea not null,
  status int,
  response jsonb,
  created_at timestamptz not null default now(),
  primary key (workspace_id, person_id, key),
  foreign key (workspace_id, person_id) references people on delete cascade
);
create index idempotency_keys_by_age on idempotency_keys (created_at);

-- What was mailed; the outbox while no SMTP server is set.
create table mails (
  workspace_id uuid not null references workspaces on delete cascade,
  mail_id uuid not null,
  person_id uuid,
  kind text not null,
  to_address text not null,
  subject text not null,
  html text not null,
  text text not null,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  failure text,
  primary key (workspace_id, mail_id),
  foreign key (workspace_id, person_id) references people on delete set null (person_id)
);
create index mails_of_person on mails (workspace_id, person_id);
