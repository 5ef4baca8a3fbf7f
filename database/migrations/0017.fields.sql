-- Fields that a company adds to contacts, projects and tasks, and what stands in them.
--
-- `class` says who reads a value, as with a comment: whoever sees the task or the frame of the project, where
-- the field is visible outside; else the team's own. A financial one is money: its values lie in a table
-- of their own, for which nobody from outside and no link has a word (C11).

create table fields (
  workspace_id uuid not null references workspaces on delete cascade,
  field_id uuid not null,
  of text not null check (of in ('contacts', 'projects', 'tasks')),
  name text not null,
  kind text not null check (kind in ('text', 'number', 'date', 'choice', 'person', 'money')),
  financial boolean not null default false,
  visible_outside boolean not null default false,
  in_lists boolean not null default false,
  position int not null,
  class text not null generated always as (case
    when financial then 'money'
    when of = 'contacts' then 'contacts'
    when not visible_outside then 'internal'
    when of = 'projects' then 'frame'
    else 'tasks' end) stored,
  version int not null default 1,
  primary key (workspace_id, field_id),
  unique (workspace_id, field_id, visible_outside),
  unique (workspace_id, field_id, of, kind, class),
  constraint an_amount_is_financial check (kind <> 'money' or financial),
  constraint financial_stays_inside check (not (financial and visible_outside)),
  -- Nobody from outside reads the cards of contacts.
  constraint contacts_stay_inside check (not (of = 'contacts' and visible_outside))
);
create unique index one_field_a_name on fields (workspace_id, of, lower(name));
create index fields_in_order on fields (workspace_id, of, position, field_id);

-- What is no longer offered stays where it was chosen.
create table field_choices (
  workspace_id uuid not null,
  field_id uuid not null,
  choice_id uuid not null,
  visible_outside boolean not null,
  name text not null,
  position int not null,
  offered boolean not null default true,
  primary key (workspace_id, choice_id),
  unique (workspace_id, field_id, choice_id, name),
  foreign key (workspace_id, field_id, visible_outside) references fields (workspace_id, field_id, visible_outside)
    on update cascade on delete cascade
);
create unique index one_choice_a_name on field_choices (workspace_id, field_id, lower(name)) where offered;

-- Values: where they stand. What stands there is said below, for all four alike.
create table contact_values (
  workspace_id uuid not null,
  person_id uuid not null,
  side text not null default 'outside' check (side = 'outside'),
  field_id uuid not null,
  of text not null default 'contacts' check (of = 'contacts'),
  class text not null check (class = 'contacts'),
  primary key (workspace_id, person_id, field_id),
  foreign key (workspace_id, person_id, side) references people (workspace_id, person_id, side) on delete cascade
);

create table project_values (
  workspace_id uuid not null,
  project_id uuid not null,
  private boolean not null,
  field_id uuid not null,
  of text not null default 'projects' check (of = 'projects'),
  class text not null check (class in ('frame', 'internal')),
  primary key (workspace_id, project_id, field_id),
  foreign key (workspace_id, project_id, private) references projects (workspace_id, project_id, private)
    on update cascade on delete cascade
);

create table task_values (
  workspace_id uuid not null,
  task_id uuid not null,
  place_id uuid not null,
  private boolean not null,
  removed boolean not null default false,
  field_id uuid not null,
  of text not null default 'tasks' check (of = 'tasks'),
  class text not null check (class in ('tasks', 'internal')),
  primary key (workspace_id, task_id, field_id),
  foreign key (workspace_id, task_id, place_id, private, removed)
    references tasks (workspace_id, task_id, place_id, private, removed) on update cascade on delete cascade
);

create table financial_values (
  workspace_id uuid not null,
  value_id uuid not null,
  task_id uuid,
  project_id uuid,
  place_id uuid,
  person_id uuid,
  side text not null default 'outside' check (side = 'outside'),
  private boolean not null default false,
  removed boolean not null default false,
  field_id uuid not null,
  of text not null,
  class text not null default 'money' check (class = 'money'),
  amount bigint check (amount between -10000000000000 and 10000000000000),
  currency text check (currency ~ '^[A-Z]{3}$'),
  primary key (workspace_id, value_id),
  unique nulls not distinct (workspace_id, task_id, project_id, person_id, field_id),
  foreign key (workspace_id, task_id, place_id, private, removed)
    references tasks (workspace_id, task_id, place_id, private, removed) on update cascade on delete cascade,
  foreign key (workspace_id, project_id, private) references projects (workspace_id, project_id, private)
    on update cascade on delete cascade,
  foreign key (workspace_id, person_id, side) references people (workspace_id, person_id, side) on delete cascade,
  constraint on_one_thing check (case of
    when 'tasks' then task_id is not null and place_id is not null and num_nonnulls(project_id, person_id) = 0
    when 'projects' then project_id = place_id and num_nonnulls(task_id, person_id) = 0 and not removed
    when 'contacts' then person_id is not null and num_nonnulls(task_id, project_id, place_id) = 0 and not private and not removed
    else false end),
  constraint amount_has_a_currency check ((amount is null) = (currency is null))
);
create index financial_values_of_project on financial_values (workspace_id, project_id) where project_id is not null;
create index financial_values_of_contact on financial_values (workspace_id, person_id) where person_id is not null;
create index financial_values_of_place on financial_values (workspace_id, place_id) where place_id is not null;
create index financial_values_by_amount on financial_values (workspace_id, field_id, amount) where amount is not null;

-- What stands in a value is one thing, and of the kind of its field.
do $$
declare
  tbl text;
  kinds text;
begin
  foreach tbl in array array['contact_values', 'project_values', 'task_values', 'financial_values'] loop
    kinds := 'text, number, day, choice_id, named_id' || case tbl when 'financial_values' then ', amount' else '' end;
    execute format($ddl$
      alter table %1$I
        add column kind text not null,
        add column text text check (length(text) between 1 and 500),
        add column number numeric(18, 6),
        add column day date,
        add column choice_id uuid,
        add column choice_name text,
        add column named_id uuid,
        add column named_side text,
        add column named_name text,
        add column version int not null default 1,
        add foreign key (workspace_id, field_id, of, kind, class) references fields (workspace_id, field_id, of, kind, class)
          on update cascade on delete cascade,
        add foreign key (workspace_id, field_id, choice_id, choice_name)
          references field_choices (workspace_id, field_id, choice_id, name) on update cascade,
        add foreign key (workspace_id, named_id, named_side, named_name)
          references people (workspace_id, person_id, side, name) on update cascade,
        add constraint of_the_kind_of_its_field check (
          (text is not null) = (kind = 'text') and (number is not null) = (kind = 'number') and (day is not null) = (kind = 'date')
          and (choice_id is not null) = (kind = 'choice') and (named_id is not null) = (kind = 'person') and num_nonnulls(%2$s) = 1),
        add constraint what_is_chosen_has_a_name check (
          num_nonnulls(choice_id, choice_name) in (0, 2) and num_nonnulls(named_id, named_side, named_name) in (0, 3)),
        -- From outside one may meet employees in what one reads, and never another company.
        add constraint outside_reads_no_contact check (named_side = 'team' or class in ('internal', 'contacts', 'money'));
      create index %1$s_by_text on %1$I (workspace_id, field_id, lower(text) collate "C");
      create index %1$s_by_number on %1$I (workspace_id, field_id, number) where number is not null;
      create index %1$s_by_day on %1$I (workspace_id, field_id, day) where day is not null;
      create index %1$s_by_choice on %1$I (workspace_id, field_id, choice_id) where choice_id is not null;
      create index %1$s_by_named on %1$I (workspace_id, named_id, field_id) where named_id is not null$ddl$, tbl, kinds);
  end loop;
end $$;

-- That a value of a task changed is told in its history, with the field as it was called then.
alter table events
  add column field_id uuid,
  add column field_name text,
  add constraint events_field foreign key (workspace_id, field_id) references fields on delete set null (field_id),
  drop constraint events_what_check,
  add constraint events_what_check check (what in (
    'title', 'description', 'stage', 'deadline', 'planned_start', 'planned_end', 'project', 'parent', 'counterparty',
    'hidden_from_company', 'accepted', 'closed', 'withdrawn', 'reopened', 'removed', 'restored', 'role_given', 'role_taken', 'ticked', 'unticked', 'field')),
  add constraint a_field_has_a_name check ((what = 'field') = (field_name is not null));
create index events_of_field on events (workspace_id, field_id) where field_id is not null;

-- What a file says of them, until it is imported.
alter table import_rows add column own jsonb not null default '[]';
