-- Money: what a project may cost and did cost, whose hours went into it and what they
-- are worth, what was offered and invoiced. All of it in tables of its own, of the
-- class `money`, for which nobody from outside and no link has a word (D15, C11).
--
-- An amount is a whole number of the smallest unit of its currency (ISO 4217), so that
-- nothing is lost to fractions: 12.50 EUR is 1250, 1250 JPY is 1250.

-- What may be spent on a project.
create table project_budgets (
  workspace_id uuid not null,
  project_id uuid not null,
  private boolean not null,
  amount bigint not null check (amount between 0 and 10000000000000),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  note text not null default '',
  version int not null default 1,
  primary key (workspace_id, project_id),
  foreign key (workspace_id, project_id, private) references projects (workspace_id, project_id, private)
    on update cascade on delete cascade
);

-- A cost, and an entry of hours, hangs on a task or on a project itself; `place_id` is its
-- project in both cases. On a task it follows the task wherever that is moved.
create table costs (
  workspace_id uuid not null,
  cost_id uuid not null,
  task_id uuid,
  project_id uuid,
  place_id uuid not null,
  private boolean not null,
  removed boolean not null default false,
  day date not null,
  words text not null,
  amount bigint not null check (amount between -10000000000000 and 10000000000000),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  author_id uuid not null,
  author_side text not null default 'team' check (author_side = 'team'),
  author_name text not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, cost_id),
  foreign key (workspace_id, task_id, place_id, private, removed)
    references tasks (workspace_id, task_id, place_id, private, removed) on update cascade on delete cascade,
  foreign key (workspace_id, project_id, private) references projects (workspace_id, project_id, private)
    on update cascade on delete cascade,
  foreign key (workspace_id, author_id, author_side, author_name)
    references people (workspace_id, person_id, side, name) on update cascade,
  constraint on_a_task_or_a_project check (
    task_id is not null and project_id is null or task_id is null and project_id = place_id and not removed)
);
create index costs_of_place on costs (workspace_id, place_id, day desc, cost_id desc);
create index costs_of_task on costs (workspace_id, task_id);
create index costs_of_project on costs (workspace_id, project_id) where project_id is not null;
create index costs_by_author on costs (workspace_id, author_id);

create table time_entries (
  workspace_id uuid not null,
  entry_id uuid not null,
  task_id uuid,
  project_id uuid,
  place_id uuid not null,
  private boolean not null,
  removed boolean not null default false,
  person_id uuid not null,
  person_side text not null default 'team' check (person_side = 'team'),
  person_name text not null,
  day date not null,
  minutes int not null check (minutes between 1 and 1440),
  note text not null default '',
  created_at timestamptz not null default now(),
  primary key (workspace_id, entry_id),
  foreign key (workspace_id, task_id, place_id, private, removed)
    references tasks (workspace_id, task_id, place_id, private, removed) on update cascade on delete cascade,
  foreign key (workspace_id, project_id, private) references projects (workspace_id, project_id, private)
    on update cascade on delete cascade,
  foreign key (workspace_id, person_id, person_side, person_name)
    references people (workspace_id, person_id, side, name) on update cascade,
  constraint on_a_task_or_a_project check (
    task_id is not null and project_id is null or task_id is null and project_id = place_id and not removed)
);
create index time_entries_of_place on time_entries (workspace_id, place_id, day desc, entry_id desc);
create index time_entries_of_task on time_entries (workspace_id, task_id);
create index time_entries_of_project on time_entries (workspace_id, project_id) where project_id is not null;
create index time_entries_by_person on time_entries (workspace_id, person_id, day desc, entry_id desc);

-- What an hour of somebody is worth from a day on: everywhere, or in one project before
-- everywhere. An hour keeps the rate of its day, whatever comes later.
create table rates (
  workspace_id uuid not null,
  rate_id uuid not null,
  person_id uuid not null,
  person_side text not null default 'team' check (person_side = 'team'),
  person_name text not null,
  project_id uuid,
  private boolean not null default false,
  since date not null,
  amount bigint not null check (amount between 0 and 1000000000000),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  primary key (workspace_id, rate_id),
  foreign key (workspace_id, project_id, private) references projects (workspace_id, project_id, private)
    on update cascade on delete cascade,
  foreign key (workspace_id, person_id, person_side, person_name)
    references people (workspace_id, person_id, side, name) on update cascade,
  constraint no_project_no_privacy check (project_id is not null or not private)
);
create unique index one_rate_a_day on rates (workspace_id, person_id, project_id, since) nulls not distinct;
create index rates_of_project on rates (workspace_id, project_id) where project_id is not null;

-- Offers and invoices. A number is given when one is sent, without gaps for each kind of a
-- workspace: a draft has none and may be thrown away. What was sent does not change any more.
-- `client_name` follows the contact; `billed_to` is what stands on the paper.
create table order_numbers (
  workspace_id uuid not null references workspaces on delete cascade,
  kind text not null check (kind in ('offer', 'invoice')),
  next int not null default 1,
  primary key (workspace_id, kind)
);

create table orders (
  workspace_id uuid not null references workspaces on delete cascade,
  order_id uuid not null,
  project_id uuid,
  place_id uuid not null generated always as (coalesce(project_id, order_id)) stored,
  private boolean not null default false,
  kind text not null check (kind in ('offer', 'invoice')),
  number int,
  status text not null default 'draft',
  client_id uuid not null,
  client_side text not null default 'outside' check (client_side = 'outside'),
  client_name text not null,
  title text not null default '',
  day date not null,
  due date,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  sender text not null default '',
  billed_to text not null default '',
  terms text not null default '',
  -- Kept by a trigger: the sums of the lines.
  net bigint not null default 0,
  tax bigint not null default 0,
  gross bigint not null generated always as (net + tax) stored,
  -- The offer that this invoice was made from.
  offer_id uuid,
  author_id uuid not null,
  author_side text not null default 'team' check (author_side = 'team'),
  author_name text not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version int not null default 1,
  primary key (workspace_id, order_id),
  unique (workspace_id, order_id, place_id, private),
  unique (workspace_id, kind, number),
  foreign key (workspace_id, project_id, private) references projects (workspace_id, project_id, private) on update cascade,
  foreign key (workspace_id, client_id, client_side, client_name)
    references people (workspace_id, person_id, side, name) on update cascade,
  foreign key (workspace_id, author_id, author_side, author_name)
    references people (workspace_id, person_id, side, name) on update cascade,
  foreign key (workspace_id, offer_id) references orders (workspace_id, order_id),
  constraint no_project_no_privacy check (project_id is not null or not private),
  constraint status_of_kind check (
    status in ('draft', 'sent')
    or kind = 'offer' and status in ('accepted', 'declined')
    or kind = 'invoice' and status in ('paid', 'cancelled')),
  constraint numbered_when_sent check ((number is null) = (status = 'draft')),
  constraint due_after_day check (due >= day)
);
create index orders_by_age on orders (workspace_id, order_id desc) include (private, project_id);
create index orders_by_status on orders (workspace_id, status, order_id desc);
create index orders_of_project on orders (workspace_id, project_id, order_id desc) where project_id is not null;
create index orders_of_client on orders (workspace_id, client_id, order_id desc);
create index orders_by_author on orders (workspace_id, author_id);
create index orders_by_offer on orders (workspace_id, offer_id) where offer_id is not null;

-- Rounding: the net of a line is quantity × unit price, to the nearest whole unit, a half
-- away from zero. The tax is reckoned once for each rate, of the sum of the lines that bear
-- it, and rounded likewise.
create table order_lines (
  workspace_id uuid not null,
  order_id uuid not null,
  place_id uuid not null,
  private boolean not null,
  line_id uuid not null,
  position int not null,
  text text not null,
  quantity numeric(8, 3) not null,
  unit_price bigint not null check (unit_price between -1000000000000 and 1000000000000),
  tax_rate numeric(4, 2) not null check (tax_rate >= 0),
  net bigint not null generated always as (round(quantity * unit_price)::bigint) stored,
  primary key (workspace_id, line_id),
  foreign key (workspace_id, order_id, place_id, private) references orders (workspace_id, order_id, place_id, private)
    on update cascade on delete cascade,
  constraint line_in_bounds check (quantity * unit_price between -10000000000000 and 10000000000000)
);
create index lines_of_order on order_lines (workspace_id, order_id, position);

-- What happened to the orders of a project: for those who see its money.
create table order_events (
  workspace_id uuid not null,
  event_id uuid not null,
  order_id uuid not null,
  project_id uuid not null,
  private boolean not null,
  kind text not null,
  number int,
  what text not null check (what in ('added', 'sent', 'accepted', 'declined', 'paid', 'cancelled')),
  author_id uuid not null,
  author_side text not null,
  author_name text not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, event_id),
  foreign key (workspace_id, project_id, private) references projects (workspace_id, project_id, private)
    on update cascade on delete cascade,
  foreign key (workspace_id, order_id) references orders (workspace_id, order_id) on delete cascade,
  foreign key (workspace_id, author_id, author_side, author_name)
    references people (workspace_id, person_id, side, name) on update cascade
);
create index order_events_of_project on order_events (workspace_id, project_id, event_id desc);
create index order_events_of_order on order_events (workspace_id, order_id);
create index order_events_by_author on order_events (workspace_id, author_id);

-- What everybody else who reads the whole history finds in that place (D7): a row that holds
-- nothing but its place in the order. `marker_id` is drawn by lot and tells no time;
-- `position` is compared with the ids of comments and events, and shown to nobody.
create table history_markers (
  workspace_id uuid not null,
  marker_id uuid not null default gen_random_uuid(),
  place_id uuid not null,
  private boolean not null,
  position uuid not null,
  primary key (workspace_id, marker_id),
  foreign key (workspace_id, place_id, private) references projects (workspace_id, project_id, private)
    on update cascade on delete cascade
);
create index history_markers_of_place on history_markers (workspace_id, place_id, position desc);
create index history_markers_by_age on history_markers (workspace_id, position desc);

-- Administrators and managers see and keep all money that is not in a private project; who manages a project, that of it.
insert into profile_rights (workspace_id, profile_id, side, verb, class)
select f.workspace_id, f.profile_id, 'team', verb, 'money'
from profiles f
cross join unnest(array['see', 'add', 'change', 'remove']) verb
where f.side = 'team' and f.key in ('administrator', 'manager', 'project_manager');
