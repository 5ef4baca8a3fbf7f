-- A grant lets one contact into one project for a time (D1-D17). Its rights are
-- a profile, as all rights are: the ticks of the form choose one of a few.

-- Days end where the company is.
alter table workspaces add column time_zone text not null default 'UTC';

create table grants (
  workspace_id uuid not null,
  grant_id uuid not null,
  project_id uuid not null,
  private boolean not null,
  person_id uuid not null,
  side text not null default 'outside' check (side = 'outside'),
  name text not null,
  profile_id uuid not null,
  active boolean not null default true,
  -- The last day, as it was chosen; and the instant at which that day is over, kept by a trigger.
  ends_on date,
  ends_at timestamptz,
  -- Of this last day: when the contact asked for a later one, when whoever gave it was told that it comes, and that it came.
  asked_at timestamptz,
  reminded_at timestamptz,
  told_at timestamptz,
  -- The letter that offers it, as it was written last.
  language text,
  tone text check (tone in ('informal', 'formal')),
  message text,
  given_by uuid not null,
  given_by_side text not null default 'team' check (given_by_side = 'team'),
  given_by_name text not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version int not null default 1,
  primary key (workspace_id, grant_id),
  constraint one_grant_a_project unique (workspace_id, project_id, person_id),
  foreign key (workspace_id, project_id, private) references projects (workspace_id, project_id, private)
    on update cascade on delete cascade,
  foreign key (workspace_id, person_id, side, name) references people (workspace_id, person_id, side, name) on update cascade,
  foreign key (workspace_id, given_by, given_by_side, given_by_name) references people (workspace_id, person_id, side, name) on update cascade,
  foreign key (workspace_id, profile_id, side) references profiles (workspace_id, profile_id, side),
  constraint ends_at_is_kept check ((ends_on is null) = (ends_at is null))
);
create index grants_by_end on grants (ends_at) where active;
create index grants_by_person on grants (workspace_id, person_id, project_id);
create index grants_by_profile on grants (workspace_id, profile_id);
create index grants_by_giver on grants (workspace_id, given_by);

-- Who manages a project may let clients into it (D1); a client manager may not.
insert into profiles (workspace_id, profile_id, side, key, name, sentence)
select workspace_id, gen_random_uuid(), 'team', 'project_manager', 'Project manager', 'Runs the project and lets clients into it'
from workspaces;
insert into profile_rights (workspace_id, profile_id, side, verb, class)
select f.workspace_id, f.profile_id, 'team', verb, class
from profiles f
cross join (values
  ('frame', 'see change'), ('tasks', 'see add change close remove'), ('history', 'see add'), ('history_released', 'see add'),
  ('internal', 'see add'), ('access', 'see add change')) given (class, verbs)
cross join unnest(string_to_array(verbs, ' ')) verb
where f.side = 'team' and f.key = 'project_manager';
update roles r set profile_id = f.profile_id
from profiles f
where f.workspace_id = r.workspace_id and f.side = 'team' and f.key = 'project_manager'
  and r.scope = 'project' and r.role = 'manager' and r.side = 'team';
