-- How people from outside go, for good or for a while, and come back; and how it
-- is looked over from time to time who may come in.

-- A contact is deleted with everybody below it (C17). This row is the bin: each
-- of those it took points to it, and deleting the row brings exactly them back.
-- Projects and all work stay, and name them still.
create table deletions (
  workspace_id uuid not null,
  deletion_id uuid not null,
  root_id uuid not null,
  root_side text not null default 'outside' check (root_side = 'outside'),
  root_name text not null,
  -- How many it took, kept by a trigger.
  people int not null default 0,
  author_id uuid not null,
  author_side text not null default 'team' check (author_side = 'team'),
  author_name text not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, deletion_id),
  foreign key (workspace_id, root_id, root_side, root_name) references people (workspace_id, person_id, side, name) on update cascade,
  foreign key (workspace_id, author_id, author_side, author_name)
    references people (workspace_id, person_id, side, name) on update cascade
);
create index deletions_of_root on deletions (workspace_id, root_id);
create index deletions_by_author on deletions (workspace_id, author_id);

alter table people
  add column deletion_id uuid,
  add constraint deleted_in_one_deletion foreign key (workspace_id, deletion_id) references deletions,
  add constraint the_deleted_have_ended check (deletion_id is null or ended_at is not null),
  add constraint only_contacts_are_deleted check (side = 'outside' or deletion_id is null);
create index people_by_deletion on people (workspace_id, deletion_id) where deletion_id is not null;

-- All access of a contact, and of everybody below it, stands still (B7). Nothing is withdrawn: it goes on when the row is gone.
create table pauses (
  workspace_id uuid not null,
  person_id uuid not null,
  side text not null default 'outside' check (side = 'outside'),
  name text not null,
  note text not null default '',
  author_id uuid not null,
  author_side text not null default 'team' check (author_side = 'team'),
  author_name text not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, person_id),
  foreign key (workspace_id, person_id, side, name) references people (workspace_id, person_id, side, name) on update cascade,
  foreign key (workspace_id, author_id, author_side, author_name)
    references people (workspace_id, person_id, side, name) on update cascade
);
create index pauses_by_author on pauses (workspace_id, author_id);

-- What was decided about one access when it was reviewed, with what it was at that
-- time in words (B8). With a grant it is about that one, and lies where the grant
-- lies; without, about the access of their own.
create table reviews (
  workspace_id uuid not null,
  review_id uuid not null,
  person_id uuid not null,
  side text not null default 'outside' check (side = 'outside'),
  name text not null,
  grant_id uuid,
  project_id uuid,
  private boolean not null default false,
  decision text not null check (decision in ('confirmed', 'removed')),
  place text not null,
  through text not null,
  rights text not null,
  author_id uuid not null,
  author_side text not null default 'team' check (author_side = 'team'),
  author_name text not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, review_id),
  constraint a_grant_lies_in_a_project check ((grant_id is null) = (project_id is null) and (project_id is not null or not private)),
  foreign key (workspace_id, person_id, side, name) references people (workspace_id, person_id, side, name) on update cascade,
  foreign key (workspace_id, grant_id) references grants on delete cascade,
  foreign key (workspace_id, project_id, private) references projects (workspace_id, project_id, private)
    on update cascade on delete cascade,
  foreign key (workspace_id, author_id, author_side, author_name)
    references people (workspace_id, person_id, side, name) on update cascade
);
create index reviews_of_access on reviews (workspace_id, person_id, grant_id, review_id desc);
create index reviews_of_grant on reviews (workspace_id, grant_id) where grant_id is not null;
create index reviews_by_author on reviews (workspace_id, author_id);

-- When a contact came in last, by whatever secret: the overview is sorted and filtered by it.
alter table external_accesses add column last_used_at timestamptz;
update external_accesses a
set last_used_at = t.at
from (select workspace_id, person_id, max(last_used_at) as at from tokens group by workspace_id, person_id) t
where t.workspace_id = a.workspace_id and t.person_id = a.person_id and t.at is not null;
create index external_accesses_by_use on external_accesses (workspace_id, coalesce(last_used_at, '-infinity'), person_id);
create index external_accesses_by_start on external_accesses (workspace_id, coalesce(since, '-infinity'), person_id) where level <> 'none';
create index grants_by_start on grants (workspace_id, created_at, person_id) where active;
create index grants_by_last_day on grants (workspace_id, coalesce(ends_at, 'infinity'), person_id) where active;

-- Who adds and changes contacts deletes and restores them.
insert into profile_rights (workspace_id, profile_id, side, verb, class)
select workspace_id, profile_id, side, 'remove', 'contacts' from profiles
where side = 'team' and key in ('administrator', 'add_client');
