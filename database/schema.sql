-- Made by `npm run generate`. A change here is part of the review.


create table checklist_items (
  workspace_id uuid not null,
  item_id uuid not null,
  task_id uuid not null,
  place_id uuid not null,
  private boolean not null,
  removed boolean not null default false,
  title text not null,
  done boolean not null default false,
  "position" integer not null
);
alter table checklist_items add constraint checklist_items_pkey PRIMARY KEY (workspace_id, item_id);
alter table checklist_items add constraint checklist_items_workspace_id_task_id_place_id_private_remo_fkey FOREIGN KEY (workspace_id, task_id, place_id, private, removed) REFERENCES tasks(workspace_id, task_id, place_id, private, removed) ON UPDATE CASCADE ON DELETE CASCADE;
CREATE INDEX checklist_items_of_task ON public.checklist_items USING btree (workspace_id, task_id, "position");
CREATE TRIGGER record_tick AFTER UPDATE OF done ON public.checklist_items FOR EACH ROW WHEN (((new.done <> old.done) AND (access.person() IS NOT NULL))) EXECUTE FUNCTION access.record_tick();
create policy adds on checklist_items for insert to portico_client, portico_team
  with check (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((NOT private) AND ( SELECT access.everywhere('change'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('change'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('change'::text, 'tasks'::text) AS tasks)::uuid[]))) AND ((NOT removed) OR (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))))));
create policy changes on checklist_items for update to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((NOT private) AND ( SELECT access.everywhere('close'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('close'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('close'::text, 'tasks'::text) AS tasks)::uuid[]))) AND ((NOT removed) OR (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))))));
create policy jobs on checklist_items for all to portico_system
  using (true);
create policy reads on checklist_items for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((NOT private) AND ( SELECT access.everywhere('see'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('see'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('see'::text, 'tasks'::text) AS tasks)::uuid[]))) AND ((NOT removed) OR (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))))));
create policy removes on checklist_items for delete to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((NOT private) AND ( SELECT access.everywhere('change'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('change'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('change'::text, 'tasks'::text) AS tasks)::uuid[]))) AND ((NOT removed) OR (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))))));
grant delete, insert, select on checklist_items to portico_client;
grant update (done) on checklist_items to portico_client;
grant select on checklist_items to portico_reach;
grant delete, insert, select, update on checklist_items to portico_team;

create table closures (
  workspace_id uuid not null,
  task_id uuid not null,
  place_id uuid not null,
  private boolean not null,
  removed boolean not null default false,
  author_id uuid not null,
  author_side text not null,
  author_name text not null,
  note text not null default ''::text,
  withdrawn boolean not null default false,
  created_at timestamp with time zone not null default now()
);
alter table closures add constraint closures_pkey PRIMARY KEY (workspace_id, task_id);
alter table closures add constraint closures_workspace_id_author_id_author_side_author_name_fkey FOREIGN KEY (workspace_id, author_id, author_side, author_name) REFERENCES people(workspace_id, person_id, side, name) ON UPDATE CASCADE;
alter table closures add constraint closures_workspace_id_task_id_place_id_private_removed_fkey FOREIGN KEY (workspace_id, task_id, place_id, private, removed) REFERENCES tasks(workspace_id, task_id, place_id, private, removed) ON UPDATE CASCADE ON DELETE CASCADE;
CREATE INDEX closures_by_author ON public.closures USING btree (workspace_id, author_id);
CREATE TRIGGER echo_closure AFTER INSERT OR DELETE ON public.closures FOR EACH ROW EXECUTE FUNCTION access.echo_closure();
CREATE TRIGGER record_closure AFTER INSERT OR DELETE ON public.closures FOR EACH ROW WHEN ((access.person() IS NOT NULL)) EXECUTE FUNCTION access.record_closure();
create policy adds on closures for insert to portico_client, portico_team
  with check (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((NOT private) AND ( SELECT access.everywhere('close'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('close'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('close'::text, 'tasks'::text) AS tasks)::uuid[]))) AND (author_id = ( SELECT access.person() AS person)) AND ((NOT removed) OR (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))))));
create policy jobs on closures for all to portico_system
  using (true);
create policy reads on closures for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((NOT private) AND ( SELECT access.everywhere('see'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('see'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('see'::text, 'tasks'::text) AS tasks)::uuid[]))) AND ((NOT removed) OR (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))))));
create policy removes on closures for delete to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((NOT private) AND ( SELECT access.everywhere('close'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('close'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('close'::text, 'tasks'::text) AS tasks)::uuid[]))) AND ((NOT removed) OR (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))))));
grant delete, insert, select on closures to portico_client;
grant select on closures to portico_reach;
grant delete, insert, select on closures to portico_team;

create table comment_editions (
  workspace_id uuid not null,
  edition_id uuid not null,
  comment_id uuid not null,
  task_id uuid not null,
  place_id uuid not null,
  private boolean not null,
  removed boolean not null default false,
  class text not null default 'internal'::text,
  readers uuid[],
  author_id uuid not null,
  text text not null,
  replaced_at timestamp with time zone not null default now()
);
alter table comment_editions add constraint comment_editions_class_check CHECK ((class = 'internal'::text));
alter table comment_editions add constraint comment_editions_pkey PRIMARY KEY (workspace_id, edition_id);
alter table comment_editions add constraint comment_editions_workspace_id_author_id_fkey FOREIGN KEY (workspace_id, author_id) REFERENCES people(workspace_id, person_id);
alter table comment_editions add constraint comment_editions_workspace_id_comment_id_fkey FOREIGN KEY (workspace_id, comment_id) REFERENCES comments(workspace_id, comment_id) ON DELETE CASCADE;
alter table comment_editions add constraint comment_editions_workspace_id_task_id_place_id_private_rem_fkey FOREIGN KEY (workspace_id, task_id, place_id, private, removed) REFERENCES tasks(workspace_id, task_id, place_id, private, removed) ON UPDATE CASCADE ON DELETE CASCADE;
CREATE INDEX comment_editions_by_author ON public.comment_editions USING btree (workspace_id, author_id);
CREATE INDEX comment_editions_of_comment ON public.comment_editions USING btree (workspace_id, comment_id, edition_id);
CREATE INDEX comment_editions_of_task ON public.comment_editions USING btree (workspace_id, task_id);
create policy jobs on comment_editions for all to portico_system
  using (true);
create policy reads on comment_editions for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((class = 'internal'::text) AND (((NOT private) AND ( SELECT access.everywhere('see'::text, 'internal'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('see'::text, 'internal'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('see'::text, 'internal'::text) AS tasks)::uuid[]))) AND (readers IS NULL)) OR (((author_id = ( SELECT access.person() AS person)) OR (( SELECT access.person() AS person) = ANY (readers))) AND (((NOT private) AND ( SELECT access.everywhere('see'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('see'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('see'::text, 'tasks'::text) AS tasks)::uuid[]))) AND ((( SELECT access.viewer() AS viewer) IS NULL) OR (readers IS NULL) OR (( SELECT access.viewer() AS viewer) = ANY ((readers || author_id)))))) AND ((NOT removed) OR (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))))));
grant select on comment_editions to portico_client;
grant insert, select on comment_editions to portico_reach;
grant select on comment_editions to portico_team;

create table comments (
  workspace_id uuid not null,
  comment_id uuid not null,
  task_id uuid not null,
  place_id uuid not null,
  private boolean not null,
  removed boolean not null default false,
  class text not null,
  readers uuid[],
  author_id uuid not null,
  author_side text not null,
  author_name text not null,
  text text not null,
  created_at timestamp with time zone not null default now(),
  edited_at timestamp with time zone,
  deleted_at timestamp with time zone,
  addressees uuid[] not null default '{}'::uuid[],
  of_company boolean not null default false,
  to_team boolean not null generated always as (((class <> 'internal'::text) AND (text ~* '(^|[ \t\r\n(\["''])@team($|[^a-z0-9_-])'::text))) stored,
  answers uuid
);
alter table comments add constraint answers_in_the_open CHECK (((answers IS NULL) OR (class <> 'internal'::text)));
alter table comments add constraint comments_class_check CHECK ((class = ANY (ARRAY['internal'::text, 'history'::text, 'history_released'::text])));
alter table comments add constraint comments_pkey PRIMARY KEY (workspace_id, comment_id);
alter table comments add constraint comments_workspace_id_answers_fkey FOREIGN KEY (workspace_id, answers) REFERENCES comments(workspace_id, comment_id);
alter table comments add constraint comments_workspace_id_author_id_author_side_author_name_fkey FOREIGN KEY (workspace_id, author_id, author_side, author_name) REFERENCES people(workspace_id, person_id, side, name) ON UPDATE CASCADE;
alter table comments add constraint comments_workspace_id_task_id_place_id_private_removed_fkey FOREIGN KEY (workspace_id, task_id, place_id, private, removed) REFERENCES tasks(workspace_id, task_id, place_id, private, removed) ON UPDATE CASCADE ON DELETE CASCADE;
alter table comments add constraint deleted_says_nothing CHECK (((deleted_at IS NULL) OR (text = ''::text)));
alter table comments add constraint outside_writes_in_the_open CHECK (((author_side = 'team'::text) OR (class <> 'internal'::text)));
alter table comments add constraint private_is_not_addressed CHECK (((class <> 'internal'::text) OR ((addressees = '{}'::uuid[]) AND (NOT of_company))));
alter table comments add constraint readers_are_of_private_comments CHECK (((readers IS NULL) OR ((class = 'internal'::text) AND (cardinality(readers) > 0))));
CREATE INDEX comments_by_answered ON public.comments USING btree (workspace_id, answers) WHERE (answers IS NOT NULL);
CREATE INDEX comments_by_author ON public.comments USING btree (workspace_id, author_id, comment_id DESC);
CREATE INDEX comments_of_place ON public.comments USING btree (workspace_id, place_id, comment_id DESC);
CREATE INDEX comments_of_task ON public.comments USING btree (workspace_id, task_id, comment_id DESC);
CREATE TRIGGER guard_answer BEFORE INSERT ON public.comments FOR EACH ROW WHEN ((new.answers IS NOT NULL)) EXECUTE FUNCTION access.guard_answer();
CREATE TRIGGER keep_company BEFORE INSERT OR UPDATE OF class, addressees ON public.comments FOR EACH ROW EXECUTE FUNCTION access.keep_company();
CREATE TRIGGER keep_edition BEFORE UPDATE OF text ON public.comments FOR EACH ROW WHEN ((new.text <> old.text)) EXECUTE FUNCTION access.keep_edition();
CREATE TRIGGER record_release AFTER UPDATE OF class ON public.comments FOR EACH ROW WHEN (((new.class <> old.class) AND (access.person() IS NOT NULL))) EXECUTE FUNCTION access.record_release();
CREATE TRIGGER spread_mention AFTER INSERT OR UPDATE OF text ON public.comments FOR EACH ROW WHEN ((new.to_team AND (access.person() IS NOT NULL))) EXECUTE FUNCTION access.spread_mention();
create policy adds on comments for insert to portico_client, portico_team
  with check (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((class = 'internal'::text) AND (((NOT private) AND ( SELECT access.everywhere('add'::text, 'internal'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('add'::text, 'internal'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('add'::text, 'internal'::text) AS tasks)::uuid[])))) OR ((class = 'history'::text) AND (((NOT private) AND ( SELECT access.everywhere('add'::text, 'history'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('add'::text, 'history'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('add'::text, 'history'::text) AS tasks)::uuid[])))) OR ((class = 'history_released'::text) AND (((NOT private) AND ( SELECT access.everywhere('add'::text, 'history_released'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('add'::text, 'history_released'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('add'::text, 'history_released'::text) AS tasks)::uuid[])))) OR ((((NOT private) AND ( SELECT access.everywhere('mention'::text, 'history'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('mention'::text, 'history'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('mention'::text, 'history'::text) AS tasks)::uuid[]))) AND (class = 'history'::text) AND (answers IS NOT NULL))) AND (author_id = ( SELECT access.person() AS person)) AND ((NOT removed) OR (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))))));
create policy changes on comments for update to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((class = 'internal'::text) AND (((NOT private) AND ( SELECT access.everywhere('add'::text, 'internal'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('add'::text, 'internal'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('add'::text, 'internal'::text) AS tasks)::uuid[])))) OR ((class = 'history'::text) AND (((NOT private) AND ( SELECT access.everywhere('add'::text, 'history'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('add'::text, 'history'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('add'::text, 'history'::text) AS tasks)::uuid[])))) OR ((class = 'history_released'::text) AND (((NOT private) AND ( SELECT access.everywhere('add'::text, 'history_released'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('add'::text, 'history_released'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('add'::text, 'history_released'::text) AS tasks)::uuid[])))) OR ((((NOT private) AND ( SELECT access.everywhere('mention'::text, 'history'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('mention'::text, 'history'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('mention'::text, 'history'::text) AS tasks)::uuid[]))) AND (class = 'history'::text) AND (answers IS NOT NULL))) AND (author_id = ( SELECT access.person() AS person)) AND ((NOT removed) OR (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))))));
create policy jobs on comments for all to portico_system
  using (true);
create policy reads on comments for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((class = 'internal'::text) AND (((NOT private) AND ( SELECT access.everywhere('see'::text, 'internal'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('see'::text, 'internal'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('see'::text, 'internal'::text) AS tasks)::uuid[]))) AND (readers IS NULL)) OR ((class = 'history'::text) AND (((NOT private) AND ( SELECT access.everywhere('see'::text, 'history'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('see'::text, 'history'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('see'::text, 'history'::text) AS tasks)::uuid[]))) AND (readers IS NULL)) OR ((class = 'history_released'::text) AND (((NOT private) AND ( SELECT access.everywhere('see'::text, 'history_released'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('see'::text, 'history_released'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('see'::text, 'history_released'::text) AS tasks)::uuid[]))) AND (readers IS NULL)) OR (((author_id = ( SELECT access.person() AS person)) OR (( SELECT access.person() AS person) = ANY (readers))) AND (((NOT private) AND ( SELECT access.everywhere('see'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('see'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('see'::text, 'tasks'::text) AS tasks)::uuid[]))) AND ((( SELECT access.viewer() AS viewer) IS NULL) OR (readers IS NULL) OR (( SELECT access.viewer() AS viewer) = ANY ((readers || author_id))))) OR ((( SELECT access.person() AS person) = ANY (addressees)) AND (((NOT private) AND ( SELECT access.everywhere('see'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('see'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('see'::text, 'tasks'::text) AS tasks)::uuid[])))) OR ((((NOT private) AND ( SELECT access.everywhere('see'::text, 'company'::text) AS everywhere)) OR (task_id = ANY (( SELECT access.tasks('see'::text, 'company'::text) AS tasks)::uuid[]))) AND of_company) OR ((((NOT private) AND ( SELECT access.everywhere('mention'::text, 'history'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('mention'::text, 'history'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('mention'::text, 'history'::text) AS tasks)::uuid[]))) AND to_team)) AND ((NOT removed) OR (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))))));
grant insert (workspace_id, comment_id, task_id, place_id, private, removed, class, author_id, author_side, author_name, text, answers) on comments to portico_client;
grant select on comments to portico_client;
grant update (text, deleted_at) on comments to portico_client;
grant select on comments to portico_reach;
grant update (class, of_company) on comments to portico_reach;
grant insert, select on comments to portico_team;
grant update (text, deleted_at) on comments to portico_team;

create table contact_values (
  workspace_id uuid not null,
  person_id uuid not null,
  side text not null default 'outside'::text,
  field_id uuid not null,
  of text not null default 'contacts'::text,
  class text not null,
  kind text not null,
  text text,
  number numeric(18,6),
  day date,
  choice_id uuid,
  choice_name text,
  named_id uuid,
  named_side text,
  named_name text,
  version integer not null default 1
);
alter table contact_values add constraint contact_values_class_check CHECK ((class = 'contacts'::text));
alter table contact_values add constraint contact_values_of_check CHECK ((of = 'contacts'::text));
alter table contact_values add constraint contact_values_pkey PRIMARY KEY (workspace_id, person_id, field_id);
alter table contact_values add constraint contact_values_side_check CHECK ((side = 'outside'::text));
alter table contact_values add constraint contact_values_text_check CHECK (((length(text) >= 1) AND (length(text) <= 500)));
alter table contact_values add constraint contact_values_workspace_id_field_id_choice_id_choice_name_fkey FOREIGN KEY (workspace_id, field_id, choice_id, choice_name) REFERENCES field_choices(workspace_id, field_id, choice_id, name) ON UPDATE CASCADE;
alter table contact_values add constraint contact_values_workspace_id_field_id_of_kind_class_fkey FOREIGN KEY (workspace_id, field_id, of, kind, class) REFERENCES fields(workspace_id, field_id, of, kind, class) ON UPDATE CASCADE ON DELETE CASCADE;
alter table contact_values add constraint contact_values_workspace_id_named_id_named_side_named_name_fkey FOREIGN KEY (workspace_id, named_id, named_side, named_name) REFERENCES people(workspace_id, person_id, side, name) ON UPDATE CASCADE;
alter table contact_values add constraint contact_values_workspace_id_person_id_side_fkey FOREIGN KEY (workspace_id, person_id, side) REFERENCES people(workspace_id, person_id, side) ON DELETE CASCADE;
alter table contact_values add constraint of_the_kind_of_its_field CHECK ((((text IS NOT NULL) = (kind = 'text'::text)) AND ((number IS NOT NULL) = (kind = 'number'::text)) AND ((day IS NOT NULL) = (kind = 'date'::text)) AND ((choice_id IS NOT NULL) = (kind = 'choice'::text)) AND ((named_id IS NOT NULL) = (kind = 'person'::text)) AND (num_nonnulls(text, number, day, choice_id, named_id) = 1)));
alter table contact_values add constraint outside_reads_no_contact CHECK (((named_side = 'team'::text) OR (class = ANY (ARRAY['internal'::text, 'contacts'::text, 'money'::text]))));
alter table contact_values add constraint what_is_chosen_has_a_name CHECK (((num_nonnulls(choice_id, choice_name) = ANY (ARRAY[0, 2])) AND (num_nonnulls(named_id, named_side, named_name) = ANY (ARRAY[0, 3]))));
CREATE INDEX contact_values_by_choice ON public.contact_values USING btree (workspace_id, field_id, choice_id) WHERE (choice_id IS NOT NULL);
CREATE INDEX contact_values_by_day ON public.contact_values USING btree (workspace_id, field_id, day) WHERE (day IS NOT NULL);
CREATE INDEX contact_values_by_named ON public.contact_values USING btree (workspace_id, named_id, field_id) WHERE (named_id IS NOT NULL);
CREATE INDEX contact_values_by_number ON public.contact_values USING btree (workspace_id, field_id, number) WHERE (number IS NOT NULL);
CREATE INDEX contact_values_by_text ON public.contact_values USING btree (workspace_id, field_id, lower(text) COLLATE "C");
CREATE TRIGGER count_version BEFORE UPDATE OF text, number, day, choice_id, named_id ON public.contact_values FOR EACH ROW EXECUTE FUNCTION access.count_version();
create policy adds on contact_values for insert to portico_client, portico_team
  with check (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ( SELECT access.everywhere('change'::text, 'contacts'::text) AS everywhere)));
create policy changes on contact_values for update to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ( SELECT access.everywhere('change'::text, 'contacts'::text) AS everywhere)));
create policy jobs on contact_values for all to portico_system
  using (true);
create policy reads on contact_values for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ( SELECT access.everywhere('see'::text, 'contacts'::text) AS everywhere)));
create policy removes on contact_values for delete to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ( SELECT access.everywhere('change'::text, 'contacts'::text) AS everywhere)));
grant select on contact_values to portico_reach;
grant delete, insert, select on contact_values to portico_team;
grant update (text, number, day, choice_id, choice_name, named_id, named_side, named_name) on contact_values to portico_team;

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
  amount bigint not null,
  currency text not null,
  author_id uuid not null,
  author_side text not null default 'team'::text,
  author_name text not null,
  created_at timestamp with time zone not null default now()
);
alter table costs add constraint costs_amount_check CHECK (((amount >= '-10000000000000'::bigint) AND (amount <= '10000000000000'::bigint)));
alter table costs add constraint costs_author_side_check CHECK ((author_side = 'team'::text));
alter table costs add constraint costs_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text));
alter table costs add constraint costs_pkey PRIMARY KEY (workspace_id, cost_id);
alter table costs add constraint costs_workspace_id_author_id_author_side_author_name_fkey FOREIGN KEY (workspace_id, author_id, author_side, author_name) REFERENCES people(workspace_id, person_id, side, name) ON UPDATE CASCADE;
alter table costs add constraint costs_workspace_id_project_id_private_fkey FOREIGN KEY (workspace_id, project_id, private) REFERENCES projects(workspace_id, project_id, private) ON UPDATE CASCADE ON DELETE CASCADE;
alter table costs add constraint costs_workspace_id_task_id_place_id_private_removed_fkey FOREIGN KEY (workspace_id, task_id, place_id, private, removed) REFERENCES tasks(workspace_id, task_id, place_id, private, removed) ON UPDATE CASCADE ON DELETE CASCADE;
alter table costs add constraint on_a_task_or_a_project CHECK ((((task_id IS NOT NULL) AND (project_id IS NULL)) OR ((task_id IS NULL) AND (project_id = place_id) AND (NOT removed))));
CREATE INDEX costs_by_author ON public.costs USING btree (workspace_id, author_id);
CREATE INDEX costs_of_place ON public.costs USING btree (workspace_id, place_id, day DESC, cost_id DESC);
CREATE INDEX costs_of_project ON public.costs USING btree (workspace_id, project_id) WHERE (project_id IS NOT NULL);
CREATE INDEX costs_of_task ON public.costs USING btree (workspace_id, task_id);
create policy adds on costs for insert to portico_client, portico_team
  with check (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((NOT private) AND ( SELECT access.everywhere('add'::text, 'money'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('add'::text, 'money'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('add'::text, 'money'::text) AS tasks)::uuid[]))) AND (author_id = ( SELECT access.person() AS person)) AND ((NOT removed) OR (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))))));
create policy changes on costs for update to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((NOT private) AND ( SELECT access.everywhere('change'::text, 'money'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('change'::text, 'money'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('change'::text, 'money'::text) AS tasks)::uuid[]))) AND ((NOT removed) OR (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))))));
create policy jobs on costs for all to portico_system
  using (true);
create policy reads on costs for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((NOT private) AND ( SELECT access.everywhere('see'::text, 'money'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('see'::text, 'money'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('see'::text, 'money'::text) AS tasks)::uuid[]))) AND ((NOT removed) OR (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))))));
create policy removes on costs for delete to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((NOT private) AND ( SELECT access.everywhere('remove'::text, 'money'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'money'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'money'::text) AS tasks)::uuid[]))) AND ((NOT removed) OR (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))))));
grant select on costs to portico_reach;
grant delete, insert, select on costs to portico_team;
grant update (day, words, amount, currency) on costs to portico_team;

create table credentials (
  workspace_id uuid not null,
  person_id uuid not null,
  side text not null,
  class text not null generated always as (
CASE side
    WHEN 'team'::text THEN 'people'::text
    ELSE 'access'::text
END) stored,
  email text,
  login_name text,
  password_hash text,
  password_set_at timestamp with time zone,
  initial boolean not null default false
);
alter table credentials add constraint credentials_email UNIQUE (workspace_id, email);
alter table credentials add constraint credentials_login_name UNIQUE (workspace_id, login_name);
alter table credentials add constraint credentials_login_name_check CHECK ((login_name = lower(login_name)));
alter table credentials add constraint credentials_pkey PRIMARY KEY (workspace_id, person_id);
alter table credentials add constraint credentials_workspace_id_person_id_email_fkey FOREIGN KEY (workspace_id, person_id, email) REFERENCES people(workspace_id, person_id, email) ON UPDATE CASCADE;
alter table credentials add constraint credentials_workspace_id_person_id_side_fkey FOREIGN KEY (workspace_id, person_id, side) REFERENCES people(workspace_id, person_id, side) ON DELETE CASCADE;
alter table credentials add constraint initial_ones_are_for_contacts CHECK (((NOT initial) OR ((side = 'outside'::text) AND (password_hash IS NOT NULL))));
alter table credentials add constraint signs_in_with_something CHECK (((email IS NOT NULL) OR (login_name IS NOT NULL)));
CREATE INDEX credentials_by_login ON public.credentials USING btree (email);
CREATE INDEX credentials_by_login_name ON public.credentials USING btree (login_name);
CREATE TRIGGER free_address BEFORE INSERT OR UPDATE OF email, login_name ON public.credentials FOR EACH ROW EXECUTE FUNCTION access.free_address();
create policy adds on credentials for insert to portico_client, portico_team
  with check (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((class = 'people'::text) AND ( SELECT access.everywhere('add'::text, 'people'::text) AS everywhere)) OR ((class = 'access'::text) AND ( SELECT access.everywhere('add'::text, 'access'::text) AS everywhere)) OR ((person_id = ( SELECT access.person() AS person)) AND (( SELECT access.viewer() AS viewer) IS NULL)))));
create policy changes on credentials for update to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((class = 'people'::text) AND ( SELECT access.everywhere('change'::text, 'people'::text) AS everywhere)) OR ((class = 'access'::text) AND ( SELECT access.everywhere('change'::text, 'access'::text) AS everywhere)) OR ((person_id = ( SELECT access.person() AS person)) AND (( SELECT access.viewer() AS viewer) IS NULL)))));
create policy jobs on credentials for all to portico_system
  using (true);
create policy links on credentials for all to portico_link
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (person_id = ( SELECT access.person() AS person)) AND (( SELECT access.viewer() AS viewer) IS NULL)));
create policy reads on credentials for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((class = 'people'::text) AND ( SELECT access.everywhere('see'::text, 'people'::text) AS everywhere)) OR ((class = 'access'::text) AND ( SELECT access.everywhere('see'::text, 'access'::text) AS everywhere)) OR ((person_id = ( SELECT access.person() AS person)) AND (( SELECT access.viewer() AS viewer) IS NULL)))));
create policy removes on credentials for delete to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((class = 'people'::text) AND ( SELECT access.everywhere('remove'::text, 'people'::text) AS everywhere)) OR ((class = 'access'::text) AND ( SELECT access.everywhere('remove'::text, 'access'::text) AS everywhere)))));
grant select (workspace_id, person_id, side, class, email, login_name, password_set_at) on credentials to portico_client;
grant select (workspace_id, person_id, password_hash, initial) on credentials to portico_link;
grant update (password_hash, password_set_at, initial) on credentials to portico_link;
grant delete, select on credentials to portico_reach;
grant insert (workspace_id, person_id, side, email, login_name, password_hash, password_set_at, initial) on credentials to portico_reach;
grant update (email, login_name, password_hash, password_set_at, initial) on credentials to portico_reach;
grant insert, select, update on credentials to portico_system;
grant delete on credentials to portico_team;
grant insert (workspace_id, person_id, side, email) on credentials to portico_team;
grant select (workspace_id, person_id, side, class, email, login_name, password_set_at, initial) on credentials to portico_team;
grant update (login_name) on credentials to portico_team;

create table deletions (
  workspace_id uuid not null,
  deletion_id uuid not null,
  root_id uuid not null,
  root_side text not null default 'outside'::text,
  root_name text not null,
  people integer not null default 0,
  author_id uuid not null,
  author_side text not null default 'team'::text,
  author_name text not null,
  created_at timestamp with time zone not null default now()
);
alter table deletions add constraint deletions_author_side_check CHECK ((author_side = 'team'::text));
alter table deletions add constraint deletions_pkey PRIMARY KEY (workspace_id, deletion_id);
alter table deletions add constraint deletions_root_side_check CHECK ((root_side = 'outside'::text));
alter table deletions add constraint deletions_workspace_id_author_id_author_side_author_name_fkey FOREIGN KEY (workspace_id, author_id, author_side, author_name) REFERENCES people(workspace_id, person_id, side, name) ON UPDATE CASCADE;
alter table deletions add constraint deletions_workspace_id_root_id_root_side_root_name_fkey FOREIGN KEY (workspace_id, root_id, root_side, root_name) REFERENCES people(workspace_id, person_id, side, name) ON UPDATE CASCADE;
CREATE INDEX deletions_by_author ON public.deletions USING btree (workspace_id, author_id);
CREATE INDEX deletions_of_root ON public.deletions USING btree (workspace_id, root_id);
CREATE TRIGGER bring_back BEFORE DELETE ON public.deletions FOR EACH ROW EXECUTE FUNCTION access.bring_back();
CREATE TRIGGER take_below AFTER INSERT ON public.deletions FOR EACH ROW EXECUTE FUNCTION access.take_below();
create policy adds on deletions for insert to portico_client, portico_team
  with check (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (( SELECT access.everywhere('remove'::text, 'contacts'::text) AS everywhere) AND (author_id = ( SELECT access.person() AS person)))));
create policy jobs on deletions for all to portico_system
  using (true);
create policy reads on deletions for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ( SELECT access.everywhere('remove'::text, 'contacts'::text) AS everywhere)));
create policy removes on deletions for delete to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ( SELECT access.everywhere('remove'::text, 'contacts'::text) AS everywhere)));
grant select on deletions to portico_reach;
grant update (people) on deletions to portico_reach;
grant delete, insert, select on deletions to portico_team;

create table document_events (
  workspace_id uuid not null,
  event_id uuid not null,
  document_id uuid not null,
  task_id uuid,
  project_id uuid,
  place_id uuid not null,
  private boolean not null,
  removed boolean not null default false,
  class text not null,
  of_company boolean not null default false,
  what text not null,
  name text not null,
  author_id uuid not null,
  author_side text not null,
  author_name text not null,
  created_at timestamp with time zone not null default now()
);
alter table document_events add constraint document_events_class_check CHECK ((class = ANY (ARRAY['internal'::text, 'documents'::text, 'documents_released'::text])));
alter table document_events add constraint document_events_pkey PRIMARY KEY (workspace_id, event_id);
alter table document_events add constraint document_events_what_check CHECK ((what = ANY (ARRAY['added'::text, 'released'::text, 'release_ended'::text, 'removed'::text])));
alter table document_events add constraint document_events_workspace_id_author_id_author_side_author__fkey FOREIGN KEY (workspace_id, author_id, author_side, author_name) REFERENCES people(workspace_id, person_id, side, name) ON UPDATE CASCADE;
alter table document_events add constraint document_events_workspace_id_project_id_private_fkey FOREIGN KEY (workspace_id, project_id, private) REFERENCES projects(workspace_id, project_id, private) ON UPDATE CASCADE ON DELETE CASCADE;
alter table document_events add constraint document_events_workspace_id_task_id_place_id_private_remo_fkey FOREIGN KEY (workspace_id, task_id, place_id, private, removed) REFERENCES tasks(workspace_id, task_id, place_id, private, removed) ON UPDATE CASCADE ON DELETE CASCADE;
alter table document_events add constraint internal_is_of_no_company CHECK (((class <> 'internal'::text) OR (NOT of_company)));
alter table document_events add constraint on_a_task_or_a_project CHECK ((((task_id IS NOT NULL) AND (project_id IS NULL)) OR ((task_id IS NULL) AND (project_id = place_id) AND (NOT removed))));
alter table document_events add constraint told_to_the_team CHECK (((what = 'added'::text) OR (class = 'internal'::text)));
CREATE INDEX document_events_by_author ON public.document_events USING btree (workspace_id, author_id, event_id DESC);
CREATE INDEX document_events_of_document ON public.document_events USING btree (workspace_id, document_id);
CREATE INDEX document_events_of_place ON public.document_events USING btree (workspace_id, place_id, event_id DESC);
CREATE INDEX document_events_of_project ON public.document_events USING btree (workspace_id, project_id) WHERE (project_id IS NOT NULL);
CREATE INDEX document_events_of_task ON public.document_events USING btree (workspace_id, task_id, event_id DESC);
create policy jobs on document_events for all to portico_system
  using (true);
create policy reads on document_events for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((class = 'internal'::text) AND (((NOT private) AND ( SELECT access.everywhere('see'::text, 'internal'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('see'::text, 'internal'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('see'::text, 'internal'::text) AS tasks)::uuid[])))) OR ((class = 'documents'::text) AND (((NOT private) AND ( SELECT access.everywhere('see'::text, 'documents'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('see'::text, 'documents'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('see'::text, 'documents'::text) AS tasks)::uuid[])))) OR ((class = 'documents_released'::text) AND (((NOT private) AND ( SELECT access.everywhere('see'::text, 'documents_released'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('see'::text, 'documents_released'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('see'::text, 'documents_released'::text) AS tasks)::uuid[])))) OR ((author_id = ( SELECT access.person() AS person)) AND (((NOT private) AND ( SELECT access.everywhere('see'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('see'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('see'::text, 'tasks'::text) AS tasks)::uuid[])))) OR ((((NOT private) AND ( SELECT access.everywhere('see'::text, 'company'::text) AS everywhere)) OR (task_id = ANY (( SELECT access.tasks('see'::text, 'company'::text) AS tasks)::uuid[]))) AND of_company)) AND ((NOT removed) OR (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))))));
grant select on document_events to portico_client;
grant insert, select on document_events to portico_reach;
grant update (class, of_company) on document_events to portico_reach;
grant select on document_events to portico_team;

create table documents (
  workspace_id uuid not null,
  document_id uuid not null,
  task_id uuid,
  project_id uuid,
  place_id uuid not null,
  private boolean not null,
  removed boolean not null default false,
  class text not null default 'documents'::text,
  of_company boolean not null default false,
  name text not null,
  size bigint not null,
  type text not null,
  sha256 bytea not null,
  author_id uuid not null,
  author_side text not null,
  author_name text not null,
  created_at timestamp with time zone not null default now()
);
alter table documents add constraint document_of_its_project FOREIGN KEY (workspace_id, project_id, private) REFERENCES projects(workspace_id, project_id, private) ON UPDATE CASCADE ON DELETE CASCADE;
alter table documents add constraint document_where_it_was FOREIGN KEY (workspace_id, task_id, place_id, private, removed) REFERENCES tasks(workspace_id, task_id, place_id, private, removed) ON UPDATE CASCADE ON DELETE CASCADE;
alter table documents add constraint documents_class_check CHECK ((class = ANY (ARRAY['documents'::text, 'documents_released'::text])));
alter table documents add constraint documents_name_check CHECK ((name <> ''::text));
alter table documents add constraint documents_pkey PRIMARY KEY (workspace_id, document_id);
alter table documents add constraint documents_sha256_check CHECK ((octet_length(sha256) = 32));
alter table documents add constraint documents_size_check CHECK ((size > 0));
alter table documents add constraint documents_workspace_id_author_id_author_side_author_name_fkey FOREIGN KEY (workspace_id, author_id, author_side, author_name) REFERENCES people(workspace_id, person_id, side, name) ON UPDATE CASCADE;
alter table documents add constraint on_a_task_or_a_project CHECK ((((task_id IS NOT NULL) AND (project_id IS NULL)) OR ((task_id IS NULL) AND (project_id = place_id) AND (NOT removed))));
CREATE INDEX documents_by_author ON public.documents USING btree (workspace_id, author_id);
CREATE INDEX documents_of_place ON public.documents USING btree (workspace_id, place_id, document_id DESC);
CREATE INDEX documents_of_project ON public.documents USING btree (workspace_id, project_id) WHERE (project_id IS NOT NULL);
CREATE INDEX documents_of_task ON public.documents USING btree (workspace_id, task_id, document_id DESC);
CREATE TRIGGER keep_company BEFORE INSERT ON public.documents FOR EACH ROW EXECUTE FUNCTION access.keep_company_of_document();
CREATE TRIGGER record_document AFTER INSERT OR DELETE ON public.documents FOR EACH ROW WHEN ((access.person() IS NOT NULL)) EXECUTE FUNCTION access.record_document();
CREATE TRIGGER record_document_release AFTER UPDATE OF class ON public.documents FOR EACH ROW WHEN (((new.class <> old.class) AND (access.person() IS NOT NULL))) EXECUTE FUNCTION access.record_document();
create policy adds on documents for insert to portico_client, portico_team
  with check (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((class = 'documents'::text) AND (((NOT private) AND ( SELECT access.everywhere('add'::text, 'documents'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('add'::text, 'documents'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('add'::text, 'documents'::text) AS tasks)::uuid[])))) OR ((class = 'documents_released'::text) AND (((NOT private) AND ( SELECT access.everywhere('add'::text, 'documents_released'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('add'::text, 'documents_released'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('add'::text, 'documents_released'::text) AS tasks)::uuid[]))))) AND (author_id = ( SELECT access.person() AS person)) AND ((NOT removed) OR (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))))));
create policy jobs on documents for all to portico_system
  using (true);
create policy reads on documents for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((class = 'documents'::text) AND (((NOT private) AND ( SELECT access.everywhere('see'::text, 'documents'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('see'::text, 'documents'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('see'::text, 'documents'::text) AS tasks)::uuid[])))) OR ((class = 'documents_released'::text) AND (((NOT private) AND ( SELECT access.everywhere('see'::text, 'documents_released'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('see'::text, 'documents_released'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('see'::text, 'documents_released'::text) AS tasks)::uuid[])))) OR ((author_id = ( SELECT access.person() AS person)) AND (((NOT private) AND ( SELECT access.everywhere('see'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('see'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('see'::text, 'tasks'::text) AS tasks)::uuid[])))) OR ((((NOT private) AND ( SELECT access.everywhere('see'::text, 'company'::text) AS everywhere)) OR (task_id = ANY (( SELECT access.tasks('see'::text, 'company'::text) AS tasks)::uuid[]))) AND of_company)) AND ((NOT removed) OR (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))))));
create policy removes on documents for delete to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((NOT private) AND ( SELECT access.everywhere('remove'::text, 'documents'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'documents'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'documents'::text) AS tasks)::uuid[])) OR ((((class = 'documents'::text) AND (((NOT private) AND ( SELECT access.everywhere('add'::text, 'documents'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('add'::text, 'documents'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('add'::text, 'documents'::text) AS tasks)::uuid[])))) OR ((class = 'documents_released'::text) AND (((NOT private) AND ( SELECT access.everywhere('add'::text, 'documents_released'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('add'::text, 'documents_released'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('add'::text, 'documents_released'::text) AS tasks)::uuid[]))))) AND (author_id = ( SELECT access.person() AS person)))) AND ((NOT removed) OR (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))))));
grant delete, select on documents to portico_client;
grant insert (workspace_id, document_id, task_id, project_id, place_id, private, removed, name, size, type, sha256, author_id, author_side, author_name) on documents to portico_client;
grant select on documents to portico_reach;
grant update (class, of_company) on documents to portico_reach;
grant select (workspace_id, document_id) on documents to portico_system;
grant delete, select on documents to portico_team;
grant insert (workspace_id, document_id, task_id, project_id, place_id, private, removed, name, size, type, sha256, author_id, author_side, author_name) on documents to portico_team;

create table events (
  workspace_id uuid not null,
  event_id uuid not null,
  task_id uuid not null,
  place_id uuid not null,
  private boolean not null,
  removed boolean not null default false,
  class text not null,
  what text not null,
  was text,
  became text,
  person_id uuid,
  person_side text,
  person_name text,
  author_id uuid not null,
  author_side text not null,
  author_name text not null,
  created_at timestamp with time zone not null default now(),
  field_id uuid,
  field_name text
);
alter table events add constraint a_field_has_a_name CHECK (((what = 'field'::text) = (field_name IS NOT NULL)));
alter table events add constraint events_class_check CHECK ((class = ANY (ARRAY['internal'::text, 'history'::text, 'history_released'::text])));
alter table events add constraint events_field FOREIGN KEY (workspace_id, field_id) REFERENCES fields(workspace_id, field_id) ON DELETE SET NULL (field_id);
alter table events add constraint events_pkey PRIMARY KEY (workspace_id, event_id);
alter table events add constraint events_what_check CHECK ((what = ANY (ARRAY['title'::text, 'description'::text, 'stage'::text, 'deadline'::text, 'planned_start'::text, 'planned_end'::text, 'project'::text, 'parent'::text, 'counterparty'::text, 'hidden_from_company'::text, 'accepted'::text, 'closed'::text, 'withdrawn'::text, 'reopened'::text, 'removed'::text, 'restored'::text, 'role_given'::text, 'role_taken'::text, 'ticked'::text, 'unticked'::text, 'field'::text, 'released'::text, 'release_ended'::text])));
alter table events add constraint events_workspace_id_author_id_author_side_author_name_fkey FOREIGN KEY (workspace_id, author_id, author_side, author_name) REFERENCES people(workspace_id, person_id, side, name) ON UPDATE CASCADE;
alter table events add constraint events_workspace_id_person_id_person_side_person_name_fkey FOREIGN KEY (workspace_id, person_id, person_side, person_name) REFERENCES people(workspace_id, person_id, side, name) ON UPDATE CASCADE;
alter table events add constraint events_workspace_id_task_id_place_id_private_removed_fkey FOREIGN KEY (workspace_id, task_id, place_id, private, removed) REFERENCES tasks(workspace_id, task_id, place_id, private, removed) ON UPDATE CASCADE ON DELETE CASCADE;
CREATE INDEX events_by_author ON public.events USING btree (workspace_id, author_id, event_id DESC);
CREATE INDEX events_of_field ON public.events USING btree (workspace_id, field_id) WHERE (field_id IS NOT NULL);
CREATE INDEX events_of_person ON public.events USING btree (workspace_id, person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX events_of_place ON public.events USING btree (workspace_id, place_id, event_id DESC);
CREATE INDEX events_of_task ON public.events USING btree (workspace_id, task_id, event_id DESC);
CREATE TRIGGER record_release AFTER UPDATE OF class ON public.events FOR EACH ROW WHEN (((new.class <> old.class) AND (new.class <> 'internal'::text) AND (access.person() IS NOT NULL))) EXECUTE FUNCTION access.record_release();
create policy jobs on events for all to portico_system
  using (true);
create policy reads on events for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((class = 'internal'::text) AND (((NOT private) AND ( SELECT access.everywhere('see'::text, 'internal'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('see'::text, 'internal'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('see'::text, 'internal'::text) AS tasks)::uuid[])))) OR ((class = 'history'::text) AND (((NOT private) AND ( SELECT access.everywhere('see'::text, 'history'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('see'::text, 'history'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('see'::text, 'history'::text) AS tasks)::uuid[])))) OR ((class = 'history_released'::text) AND (((NOT private) AND ( SELECT access.everywhere('see'::text, 'history_released'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('see'::text, 'history_released'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('see'::text, 'history_released'::text) AS tasks)::uuid[]))))) AND ((NOT removed) OR (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))))));
grant select on events to portico_client;
grant insert, select on events to portico_reach;
grant update (class) on events to portico_reach;
grant select on events to portico_team;

create table external_accesses (
  workspace_id uuid not null,
  person_id uuid not null,
  side text not null default 'outside'::text,
  level text not null default 'none'::text,
  profile_id uuid not null,
  since timestamp with time zone,
  given_by uuid,
  version integer not null default 1,
  last_used_at timestamp with time zone,
  second_factor boolean not null default false,
  given boolean not null default true,
  reads text not null default 'all'::text
);
alter table external_accesses add constraint external_accesses_given_check CHECK (given);
alter table external_accesses add constraint external_accesses_level_check CHECK ((level = ANY (ARRAY['none'::text, 'basic'::text, 'advanced'::text])));
alter table external_accesses add constraint external_accesses_pkey PRIMARY KEY (workspace_id, person_id);
alter table external_accesses add constraint external_accesses_reads_check CHECK ((reads = ANY (ARRAY['all'::text, 'addressed'::text])));
alter table external_accesses add constraint external_accesses_side_check CHECK ((side = 'outside'::text));
alter table external_accesses add constraint external_accesses_workspace_id_given_by_fkey FOREIGN KEY (workspace_id, given_by) REFERENCES people(workspace_id, person_id);
alter table external_accesses add constraint external_accesses_workspace_id_person_id_side_fkey FOREIGN KEY (workspace_id, person_id, side) REFERENCES people(workspace_id, person_id, side) ON DELETE CASCADE;
alter table external_accesses add constraint profile_of_a_contact FOREIGN KEY (workspace_id, profile_id, side, given) REFERENCES profiles(workspace_id, profile_id, side, given);
CREATE INDEX external_accesses_by_giver ON public.external_accesses USING btree (workspace_id, given_by);
CREATE INDEX external_accesses_by_profile ON public.external_accesses USING btree (workspace_id, profile_id);
CREATE INDEX external_accesses_by_start ON public.external_accesses USING btree (workspace_id, COALESCE(since, '-infinity'::timestamp with time zone), person_id) WHERE (level <> 'none'::text);
CREATE INDEX external_accesses_by_use ON public.external_accesses USING btree (workspace_id, (
CASE
    WHEN (last_used_at >= COALESCE(since, '-infinity'::timestamp with time zone)) THEN last_used_at
    ELSE '-infinity'::timestamp with time zone
END), person_id) WHERE (level <> 'none'::text);
CREATE TRIGGER withdraw_secrets AFTER UPDATE OF level ON public.external_accesses FOR EACH ROW WHEN (((new.level <> 'advanced'::text) AND (old.level = 'advanced'::text))) EXECUTE FUNCTION access.withdraw_secrets();
create policy changes on external_accesses for update to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ( SELECT access.everywhere('change'::text, 'access'::text) AS everywhere)));
create policy jobs on external_accesses for all to portico_system
  using (true);
create policy links on external_accesses for all to portico_link
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (person_id = ( SELECT access.person() AS person))));
create policy reads on external_accesses for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (( SELECT access.everywhere('see'::text, 'contacts'::text) AS everywhere) OR (person_id = ( SELECT access.person() AS person)))));
grant insert, maintain, select on external_accesses to portico_reach;
grant update (level, since, given_by, last_used_at) on external_accesses to portico_reach;
grant insert, select, update on external_accesses to portico_system;
grant select on external_accesses to portico_team;
grant update (level, profile_id, since, given_by, second_factor, reads) on external_accesses to portico_team;

create table field_choices (
  workspace_id uuid not null,
  field_id uuid not null,
  choice_id uuid not null,
  visible_outside boolean not null,
  name text not null,
  "position" integer not null,
  offered boolean not null default true
);
alter table field_choices add constraint field_choices_pkey PRIMARY KEY (workspace_id, choice_id);
alter table field_choices add constraint field_choices_workspace_id_field_id_choice_id_name_key UNIQUE (workspace_id, field_id, choice_id, name);
alter table field_choices add constraint field_choices_workspace_id_field_id_visible_outside_fkey FOREIGN KEY (workspace_id, field_id, visible_outside) REFERENCES fields(workspace_id, field_id, visible_outside) ON UPDATE CASCADE ON DELETE CASCADE;
CREATE UNIQUE INDEX one_choice_a_name ON public.field_choices USING btree (workspace_id, field_id, lower(name)) WHERE offered;
create policy adds on field_choices for insert to portico_client, portico_team
  with check (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ( SELECT access.everywhere('change'::text, 'settings'::text) AS everywhere)));
create policy changes on field_choices for update to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ( SELECT access.everywhere('change'::text, 'settings'::text) AS everywhere)));
create policy jobs on field_choices for all to portico_system
  using (true);
create policy reads on field_choices for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (( SELECT access.everywhere('see'::text, 'people'::text) AS everywhere) OR visible_outside)));
grant select on field_choices to portico_client;
grant select on field_choices to portico_reach;
grant insert, select on field_choices to portico_team;
grant update (name, position, offered) on field_choices to portico_team;

create table fields (
  workspace_id uuid not null,
  field_id uuid not null,
  of text not null,
  name text not null,
  kind text not null,
  financial boolean not null default false,
  visible_outside boolean not null default false,
  in_lists boolean not null default false,
  "position" integer not null,
  class text not null generated always as (
CASE
    WHEN financial THEN 'money'::text
    WHEN (of = 'contacts'::text) THEN 'contacts'::text
    WHEN (NOT visible_outside) THEN 'internal'::text
    WHEN (of = 'projects'::text) THEN 'frame'::text
    ELSE 'tasks'::text
END) stored,
  version integer not null default 1
);
alter table fields add constraint an_amount_is_financial CHECK (((kind <> 'money'::text) OR financial));
alter table fields add constraint contacts_stay_inside CHECK ((NOT ((of = 'contacts'::text) AND visible_outside)));
alter table fields add constraint fields_kind_check CHECK ((kind = ANY (ARRAY['text'::text, 'number'::text, 'date'::text, 'choice'::text, 'person'::text, 'money'::text])));
alter table fields add constraint fields_of_check CHECK ((of = ANY (ARRAY['contacts'::text, 'projects'::text, 'tasks'::text])));
alter table fields add constraint fields_pkey PRIMARY KEY (workspace_id, field_id);
alter table fields add constraint fields_workspace_id_field_id_of_kind_class_key UNIQUE (workspace_id, field_id, of, kind, class);
alter table fields add constraint fields_workspace_id_field_id_visible_outside_key UNIQUE (workspace_id, field_id, visible_outside);
alter table fields add constraint fields_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(workspace_id) ON DELETE CASCADE;
alter table fields add constraint financial_stays_inside CHECK ((NOT (financial AND visible_outside)));
CREATE INDEX fields_in_order ON public.fields USING btree (workspace_id, of, "position", field_id);
CREATE UNIQUE INDEX one_field_a_name ON public.fields USING btree (workspace_id, of, lower(name));
CREATE TRIGGER count_version BEFORE UPDATE OF name, visible_outside, in_lists ON public.fields FOR EACH ROW EXECUTE FUNCTION access.count_version();
CREATE TRIGGER hide_past AFTER UPDATE OF visible_outside ON public.fields FOR EACH ROW WHEN ((old.visible_outside AND (NOT new.visible_outside))) EXECUTE FUNCTION access.hide_past();
create policy adds on fields for insert to portico_client, portico_team
  with check (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ( SELECT access.everywhere('change'::text, 'settings'::text) AS everywhere)));
create policy changes on fields for update to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ( SELECT access.everywhere('change'::text, 'settings'::text) AS everywhere)));
create policy jobs on fields for all to portico_system
  using (true);
create policy reads on fields for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (( SELECT access.everywhere('see'::text, 'people'::text) AS everywhere) OR visible_outside)));
create policy removes on fields for delete to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ( SELECT access.everywhere('change'::text, 'settings'::text) AS everywhere)));
grant select (workspace_id, field_id, of, name, kind, visible_outside, in_lists, position, version) on fields to portico_client;
grant select on fields to portico_reach;
grant delete, select on fields to portico_team;
grant insert (workspace_id, field_id, of, name, kind, financial, visible_outside, in_lists, position) on fields to portico_team;
grant update (name, visible_outside, in_lists, position) on fields to portico_team;

create table financial_values (
  workspace_id uuid not null,
  value_id uuid not null,
  task_id uuid,
  project_id uuid,
  place_id uuid,
  person_id uuid,
  side text not null default 'outside'::text,
  private boolean not null default false,
  removed boolean not null default false,
  field_id uuid not null,
  of text not null,
  class text not null default 'money'::text,
  amount bigint,
  currency text,
  kind text not null,
  text text,
  number numeric(18,6),
  day date,
  choice_id uuid,
  choice_name text,
  named_id uuid,
  named_side text,
  named_name text,
  version integer not null default 1
);
alter table financial_values add constraint amount_has_a_currency CHECK (((amount IS NULL) = (currency IS NULL)));
alter table financial_values add constraint financial_values_amount_check CHECK (((amount >= '-10000000000000'::bigint) AND (amount <= '10000000000000'::bigint)));
alter table financial_values add constraint financial_values_class_check CHECK ((class = 'money'::text));
alter table financial_values add constraint financial_values_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text));
alter table financial_values add constraint financial_values_pkey PRIMARY KEY (workspace_id, value_id);
alter table financial_values add constraint financial_values_side_check CHECK ((side = 'outside'::text));
alter table financial_values add constraint financial_values_text_check CHECK (((length(text) >= 1) AND (length(text) <= 500)));
alter table financial_values add constraint financial_values_workspace_id_field_id_choice_id_choice_na_fkey FOREIGN KEY (workspace_id, field_id, choice_id, choice_name) REFERENCES field_choices(workspace_id, field_id, choice_id, name) ON UPDATE CASCADE;
alter table financial_values add constraint financial_values_workspace_id_field_id_of_kind_class_fkey FOREIGN KEY (workspace_id, field_id, of, kind, class) REFERENCES fields(workspace_id, field_id, of, kind, class) ON UPDATE CASCADE ON DELETE CASCADE;
alter table financial_values add constraint financial_values_workspace_id_named_id_named_side_named_na_fkey FOREIGN KEY (workspace_id, named_id, named_side, named_name) REFERENCES people(workspace_id, person_id, side, name) ON UPDATE CASCADE;
alter table financial_values add constraint financial_values_workspace_id_person_id_side_fkey FOREIGN KEY (workspace_id, person_id, side) REFERENCES people(workspace_id, person_id, side) ON DELETE CASCADE;
alter table financial_values add constraint financial_values_workspace_id_project_id_private_fkey FOREIGN KEY (workspace_id, project_id, private) REFERENCES projects(workspace_id, project_id, private) ON UPDATE CASCADE ON DELETE CASCADE;
alter table financial_values add constraint financial_values_workspace_id_task_id_place_id_private_rem_fkey FOREIGN KEY (workspace_id, task_id, place_id, private, removed) REFERENCES tasks(workspace_id, task_id, place_id, private, removed) ON UPDATE CASCADE ON DELETE CASCADE;
alter table financial_values add constraint financial_values_workspace_id_task_id_project_id_person_id__key UNIQUE NULLS NOT DISTINCT (workspace_id, task_id, project_id, person_id, field_id);
alter table financial_values add constraint of_the_kind_of_its_field CHECK ((((text IS NOT NULL) = (kind = 'text'::text)) AND ((number IS NOT NULL) = (kind = 'number'::text)) AND ((day IS NOT NULL) = (kind = 'date'::text)) AND ((choice_id IS NOT NULL) = (kind = 'choice'::text)) AND ((named_id IS NOT NULL) = (kind = 'person'::text)) AND (num_nonnulls(text, number, day, choice_id, named_id, amount) = 1)));
alter table financial_values add constraint on_one_thing CHECK (
CASE of
    WHEN 'tasks'::text THEN ((task_id IS NOT NULL) AND (place_id IS NOT NULL) AND (num_nonnulls(project_id, person_id) = 0))
    WHEN 'projects'::text THEN ((project_id = place_id) AND (num_nonnulls(task_id, person_id) = 0) AND (NOT removed))
    WHEN 'contacts'::text THEN ((person_id IS NOT NULL) AND (num_nonnulls(task_id, project_id, place_id) = 0) AND (NOT private) AND (NOT removed))
    ELSE false
END);
alter table financial_values add constraint outside_reads_no_contact CHECK (((named_side = 'team'::text) OR (class = ANY (ARRAY['internal'::text, 'contacts'::text, 'money'::text]))));
alter table financial_values add constraint what_is_chosen_has_a_name CHECK (((num_nonnulls(choice_id, choice_name) = ANY (ARRAY[0, 2])) AND (num_nonnulls(named_id, named_side, named_name) = ANY (ARRAY[0, 3]))));
CREATE INDEX financial_values_by_amount ON public.financial_values USING btree (workspace_id, field_id, amount) WHERE (amount IS NOT NULL);
CREATE INDEX financial_values_by_choice ON public.financial_values USING btree (workspace_id, field_id, choice_id) WHERE (choice_id IS NOT NULL);
CREATE INDEX financial_values_by_day ON public.financial_values USING btree (workspace_id, field_id, day) WHERE (day IS NOT NULL);
CREATE INDEX financial_values_by_named ON public.financial_values USING btree (workspace_id, named_id, field_id) WHERE (named_id IS NOT NULL);
CREATE INDEX financial_values_by_number ON public.financial_values USING btree (workspace_id, field_id, number) WHERE (number IS NOT NULL);
CREATE INDEX financial_values_by_text ON public.financial_values USING btree (workspace_id, field_id, lower(text) COLLATE "C");
CREATE INDEX financial_values_of_contact ON public.financial_values USING btree (workspace_id, person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX financial_values_of_place ON public.financial_values USING btree (workspace_id, place_id) WHERE (place_id IS NOT NULL);
CREATE INDEX financial_values_of_project ON public.financial_values USING btree (workspace_id, project_id) WHERE (project_id IS NOT NULL);
CREATE TRIGGER count_version BEFORE UPDATE OF text, number, day, choice_id, named_id, amount, currency ON public.financial_values FOR EACH ROW EXECUTE FUNCTION access.count_version();
create policy adds on financial_values for insert to portico_client, portico_team
  with check (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((NOT private) AND ( SELECT access.everywhere('add'::text, 'money'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('add'::text, 'money'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('add'::text, 'money'::text) AS tasks)::uuid[]))) AND ((NOT removed) OR (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))) AND ((person_id IS NULL) OR ( SELECT access.everywhere('see'::text, 'contacts'::text) AS everywhere)))));
create policy changes on financial_values for update to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((NOT private) AND ( SELECT access.everywhere('change'::text, 'money'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('change'::text, 'money'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('change'::text, 'money'::text) AS tasks)::uuid[]))) AND ((NOT removed) OR (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))) AND ((person_id IS NULL) OR ( SELECT access.everywhere('see'::text, 'contacts'::text) AS everywhere)))));
create policy jobs on financial_values for all to portico_system
  using (true);
create policy reads on financial_values for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((NOT private) AND ( SELECT access.everywhere('see'::text, 'money'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('see'::text, 'money'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('see'::text, 'money'::text) AS tasks)::uuid[]))) AND ((NOT removed) OR (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))) AND ((person_id IS NULL) OR ( SELECT access.everywhere('see'::text, 'contacts'::text) AS everywhere)))));
create policy removes on financial_values for delete to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((NOT private) AND ( SELECT access.everywhere('remove'::text, 'money'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'money'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'money'::text) AS tasks)::uuid[]))) AND ((NOT removed) OR (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))) AND ((person_id IS NULL) OR ( SELECT access.everywhere('see'::text, 'contacts'::text) AS everywhere)))));
grant select on financial_values to portico_reach;
grant delete, insert, select on financial_values to portico_team;
grant update (amount, currency, text, number, day, choice_id, choice_name, named_id, named_side, named_name) on financial_values to portico_team;

create table grants (
  workspace_id uuid not null,
  grant_id uuid not null,
  project_id uuid not null,
  private boolean not null,
  person_id uuid not null,
  side text not null default 'outside'::text,
  name text not null,
  profile_id uuid not null,
  active boolean not null default true,
  ends_on date,
  ends_at timestamp with time zone,
  asked_at timestamp with time zone,
  reminded_at timestamp with time zone,
  told_at timestamp with time zone,
  language text,
  tone text,
  message text,
  given_by uuid not null,
  given_by_side text not null default 'team'::text,
  given_by_name text not null,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  version integer not null default 1,
  given boolean not null default true
);
alter table grants add constraint ends_at_is_kept CHECK (((ends_on IS NULL) = (ends_at IS NULL)));
alter table grants add constraint forget_supposed TRIGGER DEFERRABLE INITIALLY DEFERRED;
alter table grants add constraint grants_given_by_side_check CHECK ((given_by_side = 'team'::text));
alter table grants add constraint grants_given_check CHECK (given);
alter table grants add constraint grants_pkey PRIMARY KEY (workspace_id, grant_id);
alter table grants add constraint grants_side_check CHECK ((side = 'outside'::text));
alter table grants add constraint grants_tone_check CHECK ((tone = ANY (ARRAY['informal'::text, 'formal'::text])));
alter table grants add constraint grants_workspace_id_given_by_given_by_side_given_by_name_fkey FOREIGN KEY (workspace_id, given_by, given_by_side, given_by_name) REFERENCES people(workspace_id, person_id, side, name) ON UPDATE CASCADE;
alter table grants add constraint grants_workspace_id_person_id_side_name_fkey FOREIGN KEY (workspace_id, person_id, side, name) REFERENCES people(workspace_id, person_id, side, name) ON UPDATE CASCADE;
alter table grants add constraint grants_workspace_id_project_id_private_fkey FOREIGN KEY (workspace_id, project_id, private) REFERENCES projects(workspace_id, project_id, private) ON UPDATE CASCADE ON DELETE CASCADE;
alter table grants add constraint one_grant_a_project UNIQUE (workspace_id, project_id, person_id);
alter table grants add constraint profile_of_a_grant FOREIGN KEY (workspace_id, profile_id, side, given) REFERENCES profiles(workspace_id, profile_id, side, given);
CREATE INDEX grants_asked ON public.grants USING btree (workspace_id, given_by) WHERE (asked_at IS NOT NULL);
CREATE INDEX grants_by_end ON public.grants USING btree (ends_at) WHERE active;
CREATE INDEX grants_by_giver ON public.grants USING btree (workspace_id, given_by);
CREATE INDEX grants_by_last_day ON public.grants USING btree (workspace_id, COALESCE(ends_at, 'infinity'::timestamp with time zone), person_id) WHERE active;
CREATE INDEX grants_by_person ON public.grants USING btree (workspace_id, person_id, project_id);
CREATE INDEX grants_by_profile ON public.grants USING btree (workspace_id, profile_id);
CREATE INDEX grants_by_start ON public.grants USING btree (workspace_id, created_at, person_id) WHERE active;
CREATE TRIGGER admit_granted AFTER INSERT OR UPDATE OF active, ends_on ON public.grants FOR EACH ROW EXECUTE FUNCTION access.admit_granted();
CREATE CONSTRAINT TRIGGER forget_supposed AFTER INSERT OR UPDATE ON public.grants DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION access.forget_supposed();
CREATE TRIGGER keep_end BEFORE INSERT OR UPDATE OF ends_on ON public.grants FOR EACH ROW EXECUTE FUNCTION access.keep_end();
CREATE TRIGGER note_change BEFORE UPDATE OF profile_id, active, ends_on ON public.grants FOR EACH ROW EXECUTE FUNCTION access.note_change();
create policy adds on grants for insert to portico_client, portico_team
  with check (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((NOT private) AND ( SELECT access.everywhere('add'::text, 'access'::text) AS everywhere)) OR (project_id = ANY (( SELECT access.projects('add'::text, 'access'::text) AS projects)::uuid[])))));
create policy changes on grants for update to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((NOT private) AND ( SELECT access.everywhere('change'::text, 'access'::text) AS everywhere)) OR (project_id = ANY (( SELECT access.projects('change'::text, 'access'::text) AS projects)::uuid[])))));
create policy jobs on grants for all to portico_system
  using (true);
create policy links on grants for all to portico_link
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (person_id = ( SELECT access.person() AS person)) AND ((( SELECT access.viewer() AS viewer) IS NULL) OR (((NOT private) AND ( SELECT access.everywhere('see'::text, 'frame'::text) AS everywhere)) OR (project_id = ANY (( SELECT access.projects('see'::text, 'frame'::text) AS projects)::uuid[]))))));
create policy reads on grants for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((NOT private) AND ( SELECT access.everywhere('see'::text, 'internal'::text) AS everywhere)) OR (project_id = ANY (( SELECT access.projects('see'::text, 'internal'::text) AS projects)::uuid[])) OR ((person_id = ( SELECT access.person() AS person)) AND ((( SELECT access.viewer() AS viewer) IS NULL) OR (((NOT private) AND ( SELECT access.everywhere('see'::text, 'frame'::text) AS everywhere)) OR (project_id = ANY (( SELECT access.projects('see'::text, 'frame'::text) AS projects)::uuid[]))))))));
grant select (workspace_id, grant_id, project_id, private, person_id, side, active, ends_on, ends_at, asked_at) on grants to portico_client;
grant insert, select on grants to portico_reach;
grant update (profile_id, active, ends_on, asked_at) on grants to portico_reach;
grant select (workspace_id, grant_id, project_id, person_id, name, profile_id, active, ends_on, ends_at, reminded_at, told_at, language, tone, message, given_by) on grants to portico_system;
grant update (reminded_at, told_at) on grants to portico_system;
grant insert, select on grants to portico_team;
grant update (profile_id, active, ends_on, language, tone, message) on grants to portico_team;

create table history_markers (
  workspace_id uuid not null,
  marker_id uuid not null default gen_random_uuid(),
  place_id uuid not null,
  private boolean not null,
  "position" uuid not null
);
alter table history_markers add constraint history_markers_pkey PRIMARY KEY (workspace_id, marker_id);
alter table history_markers add constraint history_markers_workspace_id_place_id_private_fkey FOREIGN KEY (workspace_id, place_id, private) REFERENCES projects(workspace_id, project_id, private) ON UPDATE CASCADE ON DELETE CASCADE;
CREATE INDEX history_markers_by_age ON public.history_markers USING btree (workspace_id, "position" DESC);
CREATE INDEX history_markers_of_place ON public.history_markers USING btree (workspace_id, place_id, "position" DESC);
create policy jobs on history_markers for all to portico_system
  using (true);
create policy reads on history_markers for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((NOT private) AND ( SELECT access.everywhere('see'::text, 'history'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('see'::text, 'history'::text) AS projects)::uuid[])))));
grant select on history_markers to portico_client;
grant insert, select on history_markers to portico_reach;
grant select on history_markers to portico_team;

create table idempotency_keys (
  workspace_id uuid not null,
  person_id uuid not null,
  key text not null,
  request_hash bytea not null,
  status integer,
  response jsonb,
  created_at timestamp with time zone not null default now()
);
alter table idempotency_keys add constraint idempotency_keys_pkey PRIMARY KEY (workspace_id, person_id, key);
alter table idempotency_keys add constraint idempotency_keys_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES people(workspace_id, person_id) ON DELETE CASCADE;
CREATE INDEX idempotency_keys_by_age ON public.idempotency_keys USING btree (created_at);
create policy adds on idempotency_keys for insert to portico_client, portico_team
  with check (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((person_id = ( SELECT access.person() AS person)) AND (( SELECT access.viewer() AS viewer) IS NULL))));
create policy changes on idempotency_keys for update to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((person_id = ( SELECT access.person() AS person)) AND (( SELECT access.viewer() AS viewer) IS NULL))));
create policy jobs on idempotency_keys for all to portico_system
  using (true);
create policy links on idempotency_keys for all to portico_link
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (person_id = ( SELECT access.person() AS person)) AND (( SELECT access.viewer() AS viewer) IS NULL)));
create policy reads on idempotency_keys for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((person_id = ( SELECT access.person() AS person)) AND (( SELECT access.viewer() AS viewer) IS NULL))));
grant insert, select on idempotency_keys to portico_client;
grant update (status, response) on idempotency_keys to portico_client;
grant select on idempotency_keys to portico_reach;
grant delete on idempotency_keys to portico_system;
grant select (created_at) on idempotency_keys to portico_system;
grant insert, select on idempotency_keys to portico_team;
grant update (status, response) on idempotency_keys to portico_team;

create table import_rows (
  workspace_id uuid not null,
  import_id uuid not null,
  line integer not null,
  author_id uuid not null,
  name text not null,
  email text,
  phone text,
  kind text,
  parent text,
  parent_path text[],
  cell_faults text[] not null,
  outcome text,
  faults text[] not null default '{}'::text[],
  known boolean not null default false,
  matched text,
  fresh_id uuid not null,
  person_id uuid,
  parent_id uuid,
  above uuid[],
  above_path text[],
  depth integer,
  path text[],
  becomes text,
  own jsonb not null default '[]'::jsonb,
  login_name text,
  virtual boolean not null default false,
  login text
);
alter table import_rows add constraint import_rows_kind_check CHECK ((kind = ANY (ARRAY['company'::text, 'individual'::text])));
alter table import_rows add constraint import_rows_login_check CHECK ((login = ANY (ARRAY['given'::text, 'kept'::text])));
alter table import_rows add constraint import_rows_login_name_check CHECK ((login_name = lower(login_name)));
alter table import_rows add constraint import_rows_matched_check CHECK ((matched = ANY (ARRAY['email'::text, 'name'::text])));
alter table import_rows add constraint import_rows_outcome_check CHECK ((outcome = ANY (ARRAY['new'::text, 'updated'::text, 'unchanged'::text, 'refused'::text])));
alter table import_rows add constraint import_rows_pkey PRIMARY KEY (workspace_id, import_id, line);
CREATE INDEX import_rows_by_outcome ON public.import_rows USING btree (workspace_id, import_id, outcome, line);
CREATE INDEX import_rows_in_order ON public.import_rows USING btree (workspace_id, import_id, depth, line) WHERE (outcome = 'new'::text);
CREATE INDEX import_rows_with_login ON public.import_rows USING btree (workspace_id, import_id, login, line) WHERE (login IS NOT NULL);
create policy adds on import_rows for insert to portico_client, portico_team
  with check (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (( SELECT access.everywhere('add'::text, 'contacts'::text) AS everywhere) AND (author_id = ( SELECT access.person() AS person)))));
create policy changes on import_rows for update to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ( SELECT access.everywhere('add'::text, 'contacts'::text) AS everywhere)));
create policy jobs on import_rows for all to portico_system
  using (true);
create policy links on import_rows for all to portico_link
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (author_id = ( SELECT access.person() AS person))));
create policy reads on import_rows for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (author_id = ( SELECT access.person() AS person))));
create policy removes on import_rows for delete to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ( SELECT access.everywhere('add'::text, 'contacts'::text) AS everywhere)));
grant select on import_rows to portico_reach;
grant delete on import_rows to portico_system;
grant select (workspace_id, import_id) on import_rows to portico_system;
grant delete, select on import_rows to portico_team;
grant insert (workspace_id, import_id, line, author_id, name, email, phone, kind, parent, parent_path, cell_faults, fresh_id, own, login_name, virtual) on import_rows to portico_team;
grant update (outcome, faults, known, matched, person_id, parent_id, above, above_path, depth, path, becomes, login) on import_rows to portico_team;

create table imports (
  workspace_id uuid not null,
  import_id uuid not null,
  author_id uuid not null,
  author_side text not null default 'team'::text,
  file_name text not null,
  size integer not null,
  bytes bytea,
  encoding text not null,
  delimiter text not null,
  columns jsonb not null,
  state text not null default 'uploaded'::text,
  mode text,
  phase text,
  done integer not null default 0,
  told_at timestamp with time zone,
  failure text,
  new_count integer not null default 0,
  updated_count integer not null default 0,
  unchanged_count integer not null default 0,
  refused_count integer not null default 0,
  created_at timestamp with time zone not null default now(),
  finished_at timestamp with time zone,
  secret boolean not null generated always as ((columns @> '[{"secret": true}]'::jsonb)) stored,
  login_count integer not null default 0
);
alter table imports add constraint imports_author_side_check CHECK ((author_side = 'team'::text));
alter table imports add constraint imports_mode_check CHECK ((mode = ANY (ARRAY['good-rows'::text, 'all-or-nothing'::text])));
alter table imports add constraint imports_pkey PRIMARY KEY (workspace_id, import_id);
alter table imports add constraint imports_state_check CHECK ((state = ANY (ARRAY['uploaded'::text, 'checked'::text, 'waiting'::text, 'running'::text, 'done'::text, 'failed'::text])));
alter table imports add constraint imports_workspace_id_author_id_author_side_fkey FOREIGN KEY (workspace_id, author_id, author_side) REFERENCES people(workspace_id, person_id, side);
CREATE INDEX imports_by_age ON public.imports USING btree (created_at);
CREATE INDEX imports_by_author ON public.imports USING btree (workspace_id, author_id, import_id);
create policy adds on imports for insert to portico_client, portico_team
  with check (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (( SELECT access.everywhere('add'::text, 'contacts'::text) AS everywhere) AND (author_id = ( SELECT access.person() AS person)))));
create policy changes on imports for update to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ( SELECT access.everywhere('add'::text, 'contacts'::text) AS everywhere)));
create policy jobs on imports for all to portico_system
  using (true);
create policy links on imports for all to portico_link
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (author_id = ( SELECT access.person() AS person))));
create policy reads on imports for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (author_id = ( SELECT access.person() AS person))));
create policy removes on imports for delete to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ( SELECT access.everywhere('add'::text, 'contacts'::text) AS everywhere)));
grant select on imports to portico_reach;
grant delete on imports to portico_system;
grant select (workspace_id, import_id, state, told_at, created_at, secret) on imports to portico_system;
grant update (state, phase, done, told_at, failure, finished_at) on imports to portico_system;
grant delete, select on imports to portico_team;
grant insert (workspace_id, import_id, author_id, file_name, size, bytes, encoding, delimiter, columns) on imports to portico_team;
grant update (bytes, encoding, delimiter, columns, state, mode, phase, done, told_at, failure, new_count, updated_count, unchanged_count, refused_count, finished_at, login_count) on imports to portico_team;

create table lineage (
  workspace_id uuid not null,
  person_id uuid not null,
  ancestor_id uuid not null,
  depth integer not null
);
alter table lineage add constraint lineage_depth_check CHECK ((depth >= 0));
alter table lineage add constraint lineage_pkey PRIMARY KEY (workspace_id, person_id, ancestor_id);
alter table lineage add constraint lineage_workspace_id_ancestor_id_fkey FOREIGN KEY (workspace_id, ancestor_id) REFERENCES people(workspace_id, person_id) ON DELETE CASCADE;
alter table lineage add constraint lineage_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES people(workspace_id, person_id) ON DELETE CASCADE;
CREATE INDEX lineage_down ON public.lineage USING btree (workspace_id, ancestor_id, person_id);
create policy jobs on lineage for all to portico_system
  using (true);
create policy reads on lineage for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ( SELECT access.everywhere('see'::text, 'contacts'::text) AS everywhere)));
grant delete, insert, maintain, select on lineage to portico_reach;
grant select on lineage to portico_team;

create table mails (
  workspace_id uuid not null,
  mail_id uuid not null,
  person_id uuid,
  kind text not null,
  to_address text not null,
  subject text not null,
  html text not null,
  text text not null,
  created_at timestamp with time zone not null default now(),
  sent_at timestamp with time zone,
  failure text
);
alter table mails add constraint mails_pkey PRIMARY KEY (workspace_id, mail_id);
alter table mails add constraint mails_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(workspace_id) ON DELETE CASCADE;
alter table mails add constraint mails_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES people(workspace_id, person_id) ON DELETE SET NULL (person_id);
CREATE INDEX mails_of_person ON public.mails USING btree (workspace_id, person_id);
create policy jobs on mails for all to portico_system
  using (true);
create policy reads on mails for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ( SELECT access.everywhere('see'::text, 'mails'::text) AS everywhere)));
grant select on mails to portico_reach;
grant insert, select, update on mails to portico_system;
grant select on mails to portico_team;

create table mentions (
  workspace_id uuid not null,
  person_id uuid not null,
  comment_id uuid not null,
  side text not null,
  task_id uuid not null,
  place_id uuid not null,
  private boolean not null,
  removed boolean not null default false,
  read_at timestamp with time zone
);
alter table mentions add constraint mentions_pkey PRIMARY KEY (workspace_id, person_id, comment_id);
alter table mentions add constraint mentions_workspace_id_comment_id_fkey FOREIGN KEY (workspace_id, comment_id) REFERENCES comments(workspace_id, comment_id) ON DELETE CASCADE;
alter table mentions add constraint mentions_workspace_id_person_id_side_fkey FOREIGN KEY (workspace_id, person_id, side) REFERENCES people(workspace_id, person_id, side);
alter table mentions add constraint mentions_workspace_id_task_id_place_id_private_removed_fkey FOREIGN KEY (workspace_id, task_id, place_id, private, removed) REFERENCES tasks(workspace_id, task_id, place_id, private, removed) ON UPDATE CASCADE ON DELETE CASCADE;
CREATE INDEX mentions_of_comment ON public.mentions USING btree (workspace_id, comment_id);
CREATE INDEX mentions_of_task ON public.mentions USING btree (workspace_id, task_id);
CREATE INDEX mentions_unread ON public.mentions USING btree (workspace_id, person_id) WHERE (read_at IS NULL);
create policy jobs on mentions for all to portico_system
  using (true);
create policy links on mentions for all to portico_link
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (person_id = ( SELECT access.person() AS person)) AND ((( SELECT access.viewer() AS viewer) IS NULL) OR (((NOT private) AND ( SELECT access.everywhere('see'::text, 'frame'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('see'::text, 'frame'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('see'::text, 'frame'::text) AS tasks)::uuid[]))))));
create policy reads on mentions for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((person_id = ( SELECT access.person() AS person)) AND ((( SELECT access.viewer() AS viewer) IS NULL) OR (((NOT private) AND ( SELECT access.everywhere('see'::text, 'frame'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('see'::text, 'frame'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('see'::text, 'frame'::text) AS tasks)::uuid[])))) AND ((NOT removed) OR (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))))));
grant select on mentions to portico_client;
grant insert, select on mentions to portico_reach;
grant update (read_at) on mentions to portico_reach;
grant select on mentions to portico_team;

create table order_events (
  workspace_id uuid not null,
  event_id uuid not null,
  order_id uuid not null,
  project_id uuid not null,
  private boolean not null,
  kind text not null,
  number integer,
  what text not null,
  author_id uuid not null,
  author_side text not null,
  author_name text not null,
  created_at timestamp with time zone not null default now()
);
alter table order_events add constraint order_events_pkey PRIMARY KEY (workspace_id, event_id);
alter table order_events add constraint order_events_what_check CHECK ((what = ANY (ARRAY['added'::text, 'sent'::text, 'accepted'::text, 'declined'::text, 'paid'::text, 'cancelled'::text])));
alter table order_events add constraint order_events_workspace_id_author_id_author_side_author_nam_fkey FOREIGN KEY (workspace_id, author_id, author_side, author_name) REFERENCES people(workspace_id, person_id, side, name) ON UPDATE CASCADE;
alter table order_events add constraint order_events_workspace_id_order_id_fkey FOREIGN KEY (workspace_id, order_id) REFERENCES orders(workspace_id, order_id) ON DELETE CASCADE;
alter table order_events add constraint order_events_workspace_id_project_id_private_fkey FOREIGN KEY (workspace_id, project_id, private) REFERENCES projects(workspace_id, project_id, private) ON UPDATE CASCADE ON DELETE CASCADE;
CREATE INDEX order_events_by_author ON public.order_events USING btree (workspace_id, author_id);
CREATE INDEX order_events_of_order ON public.order_events USING btree (workspace_id, order_id);
CREATE INDEX order_events_of_project ON public.order_events USING btree (workspace_id, project_id, event_id DESC);
create policy jobs on order_events for all to portico_system
  using (true);
create policy reads on order_events for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((NOT private) AND ( SELECT access.everywhere('see'::text, 'money'::text) AS everywhere)) OR (project_id = ANY (( SELECT access.projects('see'::text, 'money'::text) AS projects)::uuid[])))));
grant insert, select on order_events to portico_reach;
grant select on order_events to portico_team;

create table order_lines (
  workspace_id uuid not null,
  order_id uuid not null,
  place_id uuid not null,
  private boolean not null,
  line_id uuid not null,
  "position" integer not null,
  text text not null,
  quantity numeric(8,3) not null,
  unit_price bigint not null,
  tax_rate numeric(4,2) not null,
  net bigint not null generated always as ((round((quantity * (unit_price)::numeric)))::bigint) stored
);
alter table order_lines add constraint line_in_bounds CHECK ((((quantity * (unit_price)::numeric) >= ('-10000000000000'::bigint)::numeric) AND ((quantity * (unit_price)::numeric) <= ('10000000000000'::bigint)::numeric)));
alter table order_lines add constraint order_lines_pkey PRIMARY KEY (workspace_id, line_id);
alter table order_lines add constraint order_lines_tax_rate_check CHECK ((tax_rate >= (0)::numeric));
alter table order_lines add constraint order_lines_unit_price_check CHECK (((unit_price >= '-1000000000000'::bigint) AND (unit_price <= '1000000000000'::bigint)));
alter table order_lines add constraint order_lines_workspace_id_order_id_place_id_private_fkey FOREIGN KEY (workspace_id, order_id, place_id, private) REFERENCES orders(workspace_id, order_id, place_id, private) ON UPDATE CASCADE ON DELETE CASCADE;
CREATE INDEX lines_of_order ON public.order_lines USING btree (workspace_id, order_id, "position");
CREATE TRIGGER keep_lines BEFORE INSERT OR DELETE OR UPDATE OF "position", text, quantity, unit_price, tax_rate ON public.order_lines FOR EACH ROW EXECUTE FUNCTION access.keep_lines();
CREATE TRIGGER sum_added AFTER INSERT ON public.order_lines REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION access.sum_order();
CREATE TRIGGER sum_removed AFTER DELETE ON public.order_lines REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION access.sum_order();
create policy adds on order_lines for insert to portico_client, portico_team
  with check (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((NOT private) AND ( SELECT access.everywhere('change'::text, 'money'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('change'::text, 'money'::text) AS projects)::uuid[])))));
create policy jobs on order_lines for all to portico_system
  using (true);
create policy reads on order_lines for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((NOT private) AND ( SELECT access.everywhere('see'::text, 'money'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('see'::text, 'money'::text) AS projects)::uuid[])))));
create policy removes on order_lines for delete to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((NOT private) AND ( SELECT access.everywhere('change'::text, 'money'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('change'::text, 'money'::text) AS projects)::uuid[])))));
grant select on order_lines to portico_reach;
grant delete, select on order_lines to portico_team;
grant insert (workspace_id, order_id, place_id, private, line_id, position, text, quantity, unit_price, tax_rate) on order_lines to portico_team;

create table order_numbers (
  workspace_id uuid not null,
  kind text not null,
  next integer not null default 1
);
alter table order_numbers add constraint order_numbers_kind_check CHECK ((kind = ANY (ARRAY['offer'::text, 'invoice'::text])));
alter table order_numbers add constraint order_numbers_pkey PRIMARY KEY (workspace_id, kind);
alter table order_numbers add constraint order_numbers_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(workspace_id) ON DELETE CASCADE;
create policy jobs on order_numbers for all to portico_system
  using (true);
create policy reads on order_numbers for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ( SELECT access.everywhere('see'::text, 'money'::text) AS everywhere)));
grant insert, select on order_numbers to portico_reach;
grant update (next) on order_numbers to portico_reach;
grant select on order_numbers to portico_team;

create table orders (
  workspace_id uuid not null,
  order_id uuid not null,
  project_id uuid,
  place_id uuid not null generated always as (COALESCE(project_id, order_id)) stored,
  private boolean not null default false,
  kind text not null,
  number integer,
  status text not null default 'draft'::text,
  client_id uuid not null,
  client_side text not null default 'outside'::text,
  client_name text not null,
  title text not null default ''::text,
  day date not null,
  due date,
  currency text not null,
  sender text not null default ''::text,
  billed_to text not null default ''::text,
  terms text not null default ''::text,
  net bigint not null default 0,
  tax bigint not null default 0,
  gross bigint not null generated always as ((net + tax)) stored,
  offer_id uuid,
  author_id uuid not null,
  author_side text not null default 'team'::text,
  author_name text not null,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  version integer not null default 1
);
alter table orders add constraint due_after_day CHECK ((due >= day));
alter table orders add constraint no_project_no_privacy CHECK (((project_id IS NOT NULL) OR (NOT private)));
alter table orders add constraint numbered_when_sent CHECK (((number IS NULL) = (status = 'draft'::text)));
alter table orders add constraint orders_author_side_check CHECK ((author_side = 'team'::text));
alter table orders add constraint orders_client_side_check CHECK ((client_side = 'outside'::text));
alter table orders add constraint orders_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text));
alter table orders add constraint orders_kind_check CHECK ((kind = ANY (ARRAY['offer'::text, 'invoice'::text])));
alter table orders add constraint orders_pkey PRIMARY KEY (workspace_id, order_id);
alter table orders add constraint orders_workspace_id_author_id_author_side_author_name_fkey FOREIGN KEY (workspace_id, author_id, author_side, author_name) REFERENCES people(workspace_id, person_id, side, name) ON UPDATE CASCADE;
alter table orders add constraint orders_workspace_id_client_id_client_side_client_name_fkey FOREIGN KEY (workspace_id, client_id, client_side, client_name) REFERENCES people(workspace_id, person_id, side, name) ON UPDATE CASCADE;
alter table orders add constraint orders_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(workspace_id) ON DELETE CASCADE;
alter table orders add constraint orders_workspace_id_kind_number_key UNIQUE (workspace_id, kind, number);
alter table orders add constraint orders_workspace_id_offer_id_fkey FOREIGN KEY (workspace_id, offer_id) REFERENCES orders(workspace_id, order_id);
alter table orders add constraint orders_workspace_id_order_id_place_id_private_key UNIQUE (workspace_id, order_id, place_id, private);
alter table orders add constraint orders_workspace_id_project_id_private_fkey FOREIGN KEY (workspace_id, project_id, private) REFERENCES projects(workspace_id, project_id, private) ON UPDATE CASCADE;
alter table orders add constraint status_of_kind CHECK (((status = ANY (ARRAY['draft'::text, 'sent'::text])) OR ((kind = 'offer'::text) AND (status = ANY (ARRAY['accepted'::text, 'declined'::text]))) OR ((kind = 'invoice'::text) AND (status = ANY (ARRAY['paid'::text, 'cancelled'::text])))));
CREATE INDEX orders_by_age ON public.orders USING btree (workspace_id, order_id DESC) INCLUDE (private, project_id);
CREATE INDEX orders_by_author ON public.orders USING btree (workspace_id, author_id);
CREATE INDEX orders_by_offer ON public.orders USING btree (workspace_id, offer_id) WHERE (offer_id IS NOT NULL);
CREATE INDEX orders_by_status ON public.orders USING btree (workspace_id, status, order_id DESC);
CREATE INDEX orders_of_client ON public.orders USING btree (workspace_id, client_id, order_id DESC);
CREATE INDEX orders_of_project ON public.orders USING btree (workspace_id, project_id, order_id DESC) WHERE (project_id IS NOT NULL);
CREATE TRIGGER keep_order BEFORE UPDATE OF project_id, kind, number, client_id, title, day, due, currency, sender, billed_to, terms, offer_id ON public.orders FOR EACH ROW WHEN ((old.status <> 'draft'::text)) EXECUTE FUNCTION access.keep_order();
CREATE TRIGGER keep_order_there BEFORE DELETE ON public.orders FOR EACH ROW EXECUTE FUNCTION access.keep_order();
CREATE TRIGGER note_change BEFORE UPDATE OF project_id, client_id, title, day, due, currency, sender, billed_to, terms, status, net, tax ON public.orders FOR EACH ROW EXECUTE FUNCTION access.note_change();
CREATE TRIGGER number_order BEFORE UPDATE OF status ON public.orders FOR EACH ROW WHEN ((new.status <> old.status)) EXECUTE FUNCTION access.number_order();
CREATE TRIGGER record_order AFTER INSERT OR UPDATE OF status ON public.orders FOR EACH ROW WHEN (((new.project_id IS NOT NULL) AND (access.person() IS NOT NULL))) EXECUTE FUNCTION access.record_order();
create policy adds on orders for insert to portico_client, portico_team
  with check (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((NOT private) AND ( SELECT access.everywhere('add'::text, 'money'::text) AS everywhere)) OR (project_id = ANY (( SELECT access.projects('add'::text, 'money'::text) AS projects)::uuid[]))) AND (author_id = ( SELECT access.person() AS person)))));
create policy changes on orders for update to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((NOT private) AND ( SELECT access.everywhere('change'::text, 'money'::text) AS everywhere)) OR (project_id = ANY (( SELECT access.projects('change'::text, 'money'::text) AS projects)::uuid[])))));
create policy jobs on orders for all to portico_system
  using (true);
create policy reads on orders for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((NOT private) AND ( SELECT access.everywhere('see'::text, 'money'::text) AS everywhere)) OR (project_id = ANY (( SELECT access.projects('see'::text, 'money'::text) AS projects)::uuid[])))));
create policy removes on orders for delete to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'money'::text) AS everywhere)) OR (project_id = ANY (( SELECT access.projects('remove'::text, 'money'::text) AS projects)::uuid[])))));
grant select on orders to portico_reach;
grant update (net, tax) on orders to portico_reach;
grant delete, select on orders to portico_team;
grant insert (workspace_id, order_id, project_id, private, kind, client_id, client_name, title, day, due, currency, sender, billed_to, terms, offer_id, author_id, author_name) on orders to portico_team;
grant update (project_id, private, status, client_id, client_name, title, day, due, currency, sender, billed_to, terms) on orders to portico_team;

create table pauses (
  workspace_id uuid not null,
  person_id uuid not null,
  side text not null default 'outside'::text,
  name text not null,
  note text not null default ''::text,
  author_id uuid not null,
  author_side text not null default 'team'::text,
  author_name text not null,
  created_at timestamp with time zone not null default now()
);
alter table pauses add constraint pauses_author_side_check CHECK ((author_side = 'team'::text));
alter table pauses add constraint pauses_pkey PRIMARY KEY (workspace_id, person_id);
alter table pauses add constraint pauses_side_check CHECK ((side = 'outside'::text));
alter table pauses add constraint pauses_workspace_id_author_id_author_side_author_name_fkey FOREIGN KEY (workspace_id, author_id, author_side, author_name) REFERENCES people(workspace_id, person_id, side, name) ON UPDATE CASCADE;
alter table pauses add constraint pauses_workspace_id_person_id_side_name_fkey FOREIGN KEY (workspace_id, person_id, side, name) REFERENCES people(workspace_id, person_id, side, name) ON UPDATE CASCADE;
CREATE INDEX pauses_by_author ON public.pauses USING btree (workspace_id, author_id);
create policy adds on pauses for insert to portico_client, portico_team
  with check (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (( SELECT access.everywhere('change'::text, 'access'::text) AS everywhere) AND (author_id = ( SELECT access.person() AS person)))));
create policy jobs on pauses for all to portico_system
  using (true);
create policy reads on pauses for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ( SELECT access.everywhere('see'::text, 'contacts'::text) AS everywhere)));
create policy removes on pauses for delete to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ( SELECT access.everywhere('change'::text, 'access'::text) AS everywhere)));
grant select on pauses to portico_reach;
grant delete, insert, select on pauses to portico_team;

create table people (
  workspace_id uuid not null,
  person_id uuid not null,
  side text not null,
  kind text not null,
  class text not null generated always as (
CASE side
    WHEN 'team'::text THEN 'people'::text
    ELSE 'contacts'::text
END) stored,
  name text not null,
  email text,
  phone text,
  parent_id uuid,
  supervisor_id uuid,
  supervisor_side text not null default 'team'::text,
  may_grant_access boolean not null default false,
  view_client_info boolean not null default false,
  add_client boolean not null default false,
  created_at timestamp with time zone not null default now(),
  ended_at timestamp with time zone,
  version integer not null default 1,
  deletion_id uuid
);
alter table people add constraint deleted_in_one_deletion FOREIGN KEY (workspace_id, deletion_id) REFERENCES deletions(workspace_id, deletion_id);
alter table people add constraint kind_of_side CHECK ((((side = 'team'::text) AND (kind = ANY (ARRAY['administrator'::text, 'manager'::text, 'member'::text]))) OR ((side = 'outside'::text) AND (kind = ANY (ARRAY['company'::text, 'individual'::text])))));
alter table people add constraint only_contacts_are_deleted CHECK (((side = 'outside'::text) OR (deletion_id IS NULL)));
alter table people add constraint only_contacts_form_a_tree CHECK (((side = 'outside'::text) OR (parent_id IS NULL)));
alter table people add constraint people_email_check CHECK ((email = lower(email)));
alter table people add constraint people_pkey PRIMARY KEY (workspace_id, person_id);
alter table people add constraint people_supervisor_side_check CHECK ((supervisor_side = 'team'::text));
alter table people add constraint people_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(workspace_id) ON DELETE CASCADE;
alter table people add constraint people_workspace_id_parent_id_side_fkey FOREIGN KEY (workspace_id, parent_id, side) REFERENCES people(workspace_id, person_id, side);
alter table people add constraint people_workspace_id_person_id_email_key UNIQUE (workspace_id, person_id, email);
alter table people add constraint people_workspace_id_person_id_side_key UNIQUE (workspace_id, person_id, side);
alter table people add constraint people_workspace_id_person_id_side_name_key UNIQUE (workspace_id, person_id, side, name);
alter table people add constraint people_workspace_id_supervisor_id_supervisor_side_fkey FOREIGN KEY (workspace_id, supervisor_id, supervisor_side) REFERENCES people(workspace_id, person_id, side);
alter table people add constraint the_deleted_have_ended CHECK (((deletion_id IS NULL) OR (ended_at IS NOT NULL)));
alter table people add constraint ticks_are_for_employees CHECK (((side = 'team'::text) OR (NOT (may_grant_access OR view_client_info OR add_client))));
CREATE INDEX people_by_deletion ON public.people USING btree (workspace_id, deletion_id) WHERE (deletion_id IS NOT NULL);
CREATE INDEX people_by_email ON public.people USING btree (email);
CREATE INDEX people_by_name ON public.people USING btree (workspace_id, side, lower(name), person_id);
CREATE INDEX people_by_parent ON public.people USING btree (workspace_id, parent_id, lower(name), person_id);
CREATE INDEX people_by_supervisor ON public.people USING btree (workspace_id, supervisor_id);
CREATE TRIGGER begin_without_access AFTER INSERT ON public.people REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION access.begin_without_access();
CREATE TRIGGER count_version BEFORE UPDATE OF name, kind, email, phone, parent_id, supervisor_id, may_grant_access, view_client_info, add_client, ended_at ON public.people FOR EACH ROW EXECUTE FUNCTION access.count_version();
CREATE TRIGGER enter_lineage AFTER INSERT ON public.people REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION access.enter_lineage();
CREATE TRIGGER guard_move BEFORE UPDATE OF parent_id ON public.people FOR EACH ROW EXECUTE FUNCTION access.guard_move();
CREATE TRIGGER keep_lineage AFTER UPDATE OF parent_id ON public.people FOR EACH ROW EXECUTE FUNCTION access.keep_lineage();
CREATE TRIGGER keep_sign_in_address BEFORE UPDATE OF email ON public.people FOR EACH ROW EXECUTE FUNCTION access.keep_sign_in_address();
create policy adds on people for insert to portico_client, portico_team
  with check (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((class = 'people'::text) AND ( SELECT access.everywhere('add'::text, 'people'::text) AS everywhere)) OR ((class = 'contacts'::text) AND ( SELECT access.everywhere('add'::text, 'contacts'::text) AS everywhere))) AND (deletion_id IS NULL))));
create policy changes on people for update to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((class = 'people'::text) AND ( SELECT access.everywhere('change'::text, 'people'::text) AS everywhere)) OR ((class = 'contacts'::text) AND ( SELECT access.everywhere('change'::text, 'contacts'::text) AS everywhere))) AND (deletion_id IS NULL))));
create policy jobs on people for all to portico_system
  using (true);
create policy links on people for all to portico_link
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (person_id = ( SELECT access.person() AS person))));
create policy reads on people for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((class = 'people'::text) AND ( SELECT access.everywhere('see'::text, 'people'::text) AS everywhere)) OR ((class = 'contacts'::text) AND ( SELECT access.everywhere('see'::text, 'contacts'::text) AS everywhere)) OR (person_id = ( SELECT access.person() AS person)) OR (person_id = ANY (( SELECT access.addressees() AS addressees)::uuid[]))) AND (deletion_id IS NULL))));
grant select (workspace_id, person_id, side, kind, class, name, email, phone, supervisor_id, version) on people to portico_client;
grant select (workspace_id, person_id, side, name, email) on people to portico_link;
grant maintain, select on people to portico_reach;
grant update (ended_at, deletion_id) on people to portico_reach;
grant insert, select on people to portico_system;
grant insert, select, update on people to portico_team;

create table pipelines (
  workspace_id uuid not null,
  pipeline_id uuid not null,
  name text not null,
  stages text[] not null,
  "position" integer not null default 0
);
alter table pipelines add constraint pipelines_pkey PRIMARY KEY (workspace_id, pipeline_id);
alter table pipelines add constraint pipelines_stages_check CHECK (((cardinality(stages) >= 1) AND (cardinality(stages) <= 20)));
alter table pipelines add constraint pipelines_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(workspace_id) ON DELETE CASCADE;
create policy adds on pipelines for insert to portico_client, portico_team
  with check (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ( SELECT access.everywhere('change'::text, 'settings'::text) AS everywhere)));
create policy changes on pipelines for update to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ( SELECT access.everywhere('change'::text, 'settings'::text) AS everywhere)));
create policy jobs on pipelines for all to portico_system
  using (true);
create policy reads on pipelines for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ( SELECT access.everywhere('see'::text, 'people'::text) AS everywhere)));
grant select on pipelines to portico_reach;
grant insert, select on pipelines to portico_system;
grant insert, select on pipelines to portico_team;

create table preferences (
  workspace_id uuid not null,
  person_id uuid not null,
  side text not null,
  class text not null generated always as (
CASE side
    WHEN 'team'::text THEN 'people'::text
    ELSE 'contacts'::text
END) stored,
  language text,
  time_zone text,
  date_format text,
  welcomed_at timestamp with time zone
);
alter table preferences add constraint preferences_date_format_check CHECK ((date_format = ANY (ARRAY['dd.mm.yyyy'::text, 'dd/mm/yyyy'::text, 'mm/dd/yyyy'::text, 'yyyy-mm-dd'::text])));
alter table preferences add constraint preferences_language_check CHECK ((language = ANY (ARRAY['en'::text, 'de'::text, 'fr'::text, 'ro'::text, 'ru'::text])));
alter table preferences add constraint preferences_pkey PRIMARY KEY (workspace_id, person_id);
alter table preferences add constraint preferences_workspace_id_person_id_side_fkey FOREIGN KEY (workspace_id, person_id, side) REFERENCES people(workspace_id, person_id, side) ON DELETE CASCADE;
create policy adds on preferences for insert to portico_client, portico_team
  with check (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((class = 'people'::text) AND ( SELECT access.everywhere('change'::text, 'people'::text) AS everywhere)) OR ((class = 'contacts'::text) AND ( SELECT access.everywhere('change'::text, 'contacts'::text) AS everywhere)) OR ((person_id = ( SELECT access.person() AS person)) AND (( SELECT access.viewer() AS viewer) IS NULL)))));
create policy changes on preferences for update to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((class = 'people'::text) AND ( SELECT access.everywhere('change'::text, 'people'::text) AS everywhere)) OR ((class = 'contacts'::text) AND ( SELECT access.everywhere('change'::text, 'contacts'::text) AS everywhere)) OR ((person_id = ( SELECT access.person() AS person)) AND (( SELECT access.viewer() AS viewer) IS NULL)))));
create policy jobs on preferences for all to portico_system
  using (true);
create policy links on preferences for all to portico_link
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (person_id = ( SELECT access.person() AS person)) AND (( SELECT access.viewer() AS viewer) IS NULL)));
create policy reads on preferences for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((class = 'people'::text) AND ( SELECT access.everywhere('see'::text, 'people'::text) AS everywhere)) OR ((class = 'contacts'::text) AND ( SELECT access.everywhere('see'::text, 'contacts'::text) AS everywhere)) OR ((person_id = ( SELECT access.person() AS person)) AND (( SELECT access.viewer() AS viewer) IS NULL)))));
grant insert, select on preferences to portico_client;
grant update (language, time_zone, date_format, welcomed_at) on preferences to portico_client;
grant select on preferences to portico_reach;
grant select on preferences to portico_system;
grant insert, select on preferences to portico_team;
grant update (language, time_zone, date_format) on preferences to portico_team;

create table profile_rights (
  workspace_id uuid not null,
  profile_id uuid not null,
  side text not null,
  verb text not null,
  class text not null
);
alter table profile_rights add constraint class_known CHECK ((class = ANY (ARRAY['frame'::text, 'tasks'::text, 'history_released'::text, 'history'::text, 'company'::text, 'internal'::text, 'documents_released'::text, 'documents'::text, 'money'::text, 'reports'::text, 'people'::text, 'contacts'::text, 'access'::text, 'settings'::text, 'mails'::text])));
alter table profile_rights add constraint outside_never CHECK (((side = 'team'::text) OR (class = ANY (ARRAY['frame'::text, 'tasks'::text, 'history_released'::text, 'history'::text, 'company'::text, 'documents_released'::text, 'documents'::text, 'reports'::text]))));
alter table profile_rights add constraint profile_rights_pkey PRIMARY KEY (workspace_id, profile_id, verb, class);
alter table profile_rights add constraint profile_rights_verb_check CHECK ((verb = ANY (ARRAY['see'::text, 'add'::text, 'change'::text, 'close'::text, 'remove'::text, 'mention'::text])));
alter table profile_rights add constraint profile_rights_workspace_id_profile_id_side_fkey FOREIGN KEY (workspace_id, profile_id, side) REFERENCES profiles(workspace_id, profile_id, side) ON DELETE CASCADE;
create policy jobs on profile_rights for all to portico_system
  using (true);
create policy reads on profile_rights for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ( SELECT access.everywhere('see'::text, 'people'::text) AS everywhere)));
grant delete, insert, select on profile_rights to portico_reach;
grant insert, select on profile_rights to portico_system;
grant select on profile_rights to portico_team;

create table profiles (
  workspace_id uuid not null,
  profile_id uuid not null,
  side text not null,
  key text not null,
  name text not null,
  sentence text not null,
  kind text not null default 'role'::text,
  version integer not null default 1,
  given boolean not null generated always as ((kind <> 'role'::text)) stored
);
alter table profiles add constraint profiles_kind_check CHECK ((kind = ANY (ARRAY['role'::text, 'shipped'::text, 'named'::text, 'ticks'::text])));
alter table profiles add constraint profiles_pkey PRIMARY KEY (workspace_id, profile_id);
alter table profiles add constraint profiles_side_check CHECK ((side = ANY (ARRAY['team'::text, 'outside'::text])));
alter table profiles add constraint profiles_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(workspace_id) ON DELETE CASCADE;
alter table profiles add constraint profiles_workspace_id_profile_id_side_given_key UNIQUE (workspace_id, profile_id, side, given);
alter table profiles add constraint profiles_workspace_id_profile_id_side_key UNIQUE (workspace_id, profile_id, side);
alter table profiles add constraint profiles_workspace_id_side_key_key UNIQUE (workspace_id, side, key);
CREATE UNIQUE INDEX profiles_by_name ON public.profiles USING btree (workspace_id, side, lower(name)) WHERE (kind = ANY (ARRAY['shipped'::text, 'named'::text]));
create policy jobs on profiles for all to portico_system
  using (true);
create policy reads on profiles for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ( SELECT access.everywhere('see'::text, 'people'::text) AS everywhere)));
grant delete, insert, select on profiles to portico_reach;
grant update (name, version) on profiles to portico_reach;
grant insert, select on profiles to portico_system;
grant select on profiles to portico_team;

create table project_budgets (
  workspace_id uuid not null,
  project_id uuid not null,
  private boolean not null,
  amount bigint not null,
  currency text not null,
  note text not null default ''::text,
  version integer not null default 1
);
alter table project_budgets add constraint project_budgets_amount_check CHECK (((amount >= 0) AND (amount <= '10000000000000'::bigint)));
alter table project_budgets add constraint project_budgets_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text));
alter table project_budgets add constraint project_budgets_pkey PRIMARY KEY (workspace_id, project_id);
alter table project_budgets add constraint project_budgets_workspace_id_project_id_private_fkey FOREIGN KEY (workspace_id, project_id, private) REFERENCES projects(workspace_id, project_id, private) ON UPDATE CASCADE ON DELETE CASCADE;
CREATE TRIGGER count_version BEFORE UPDATE OF amount, currency, note ON public.project_budgets FOR EACH ROW EXECUTE FUNCTION access.count_version();
create policy adds on project_budgets for insert to portico_client, portico_team
  with check (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((NOT private) AND ( SELECT access.everywhere('add'::text, 'money'::text) AS everywhere)) OR (project_id = ANY (( SELECT access.projects('add'::text, 'money'::text) AS projects)::uuid[])))));
create policy changes on project_budgets for update to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((NOT private) AND ( SELECT access.everywhere('change'::text, 'money'::text) AS everywhere)) OR (project_id = ANY (( SELECT access.projects('change'::text, 'money'::text) AS projects)::uuid[])))));
create policy jobs on project_budgets for all to portico_system
  using (true);
create policy reads on project_budgets for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((NOT private) AND ( SELECT access.everywhere('see'::text, 'money'::text) AS everywhere)) OR (project_id = ANY (( SELECT access.projects('see'::text, 'money'::text) AS projects)::uuid[])))));
create policy removes on project_budgets for delete to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'money'::text) AS everywhere)) OR (project_id = ANY (( SELECT access.projects('remove'::text, 'money'::text) AS projects)::uuid[])))));
grant select on project_budgets to portico_reach;
grant delete, insert, select on project_budgets to portico_team;
grant update (amount, currency, note) on project_budgets to portico_team;

create table project_clients (
  workspace_id uuid not null,
  project_id uuid not null,
  private boolean not null,
  person_id uuid not null,
  side text not null default 'outside'::text,
  name text not null,
  "position" integer not null
);
alter table project_clients add constraint project_clients_pkey PRIMARY KEY (workspace_id, project_id, person_id);
alter table project_clients add constraint project_clients_side_check CHECK ((side = 'outside'::text));
alter table project_clients add constraint project_clients_workspace_id_person_id_side_name_fkey FOREIGN KEY (workspace_id, person_id, side, name) REFERENCES people(workspace_id, person_id, side, name) ON UPDATE CASCADE;
alter table project_clients add constraint project_clients_workspace_id_project_id_private_fkey FOREIGN KEY (workspace_id, project_id, private) REFERENCES projects(workspace_id, project_id, private) ON UPDATE CASCADE ON DELETE CASCADE;
CREATE INDEX project_clients_by_person ON public.project_clients USING btree (workspace_id, person_id, project_id) INCLUDE (private);
create policy adds on project_clients for insert to portico_client, portico_team
  with check (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((NOT private) AND ( SELECT access.everywhere('change'::text, 'frame'::text) AS everywhere)) OR (project_id = ANY (( SELECT access.projects('change'::text, 'frame'::text) AS projects)::uuid[])))));
create policy changes on project_clients for update to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((NOT private) AND ( SELECT access.everywhere('change'::text, 'frame'::text) AS everywhere)) OR (project_id = ANY (( SELECT access.projects('change'::text, 'frame'::text) AS projects)::uuid[])))));
create policy jobs on project_clients for all to portico_system
  using (true);
create policy reads on project_clients for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((NOT private) AND ( SELECT access.everywhere('see'::text, 'frame'::text) AS everywhere)) OR (project_id = ANY (( SELECT access.projects('see'::text, 'frame'::text) AS projects)::uuid[])))));
create policy removes on project_clients for delete to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((NOT private) AND ( SELECT access.everywhere('change'::text, 'frame'::text) AS everywhere)) OR (project_id = ANY (( SELECT access.projects('change'::text, 'frame'::text) AS projects)::uuid[])))));
grant select on project_clients to portico_client;
grant select on project_clients to portico_reach;
grant delete, insert, select, update on project_clients to portico_team;

create table project_members (
  workspace_id uuid not null,
  member_id uuid not null,
  project_id uuid not null,
  private boolean not null,
  person_id uuid not null,
  side text not null,
  name text not null,
  scope text not null default 'project'::text,
  role text not null
);
alter table project_members add constraint project_members_pkey PRIMARY KEY (workspace_id, member_id);
alter table project_members add constraint project_members_scope_check CHECK ((scope = 'project'::text));
alter table project_members add constraint project_members_workspace_id_person_id_side_name_fkey FOREIGN KEY (workspace_id, person_id, side, name) REFERENCES people(workspace_id, person_id, side, name) ON UPDATE CASCADE;
alter table project_members add constraint project_members_workspace_id_project_id_person_id_role_key UNIQUE (workspace_id, project_id, person_id, role);
alter table project_members add constraint project_members_workspace_id_project_id_private_fkey FOREIGN KEY (workspace_id, project_id, private) REFERENCES projects(workspace_id, project_id, private) ON UPDATE CASCADE ON DELETE CASCADE;
alter table project_members add constraint project_members_workspace_id_scope_role_side_fkey FOREIGN KEY (workspace_id, scope, role, side) REFERENCES roles(workspace_id, scope, role, side);
CREATE UNIQUE INDEX one_manager_a_project ON public.project_members USING btree (workspace_id, project_id) WHERE (role = 'manager'::text);
CREATE INDEX project_client_managers ON public.project_members USING btree (workspace_id, project_id) INCLUDE (person_id) WHERE (role = 'client_manager'::text);
CREATE INDEX project_members_by_person ON public.project_members USING btree (workspace_id, person_id, role, project_id) INCLUDE (scope, side, private);
CREATE INDEX project_members_by_role ON public.project_members USING btree (workspace_id, scope, role, side);
CREATE TRIGGER end_grant AFTER DELETE ON public.project_members FOR EACH ROW WHEN ((old.side = 'outside'::text)) EXECUTE FUNCTION access.end_grant();
create policy adds on project_members for insert to portico_client, portico_team
  with check (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((NOT private) AND ( SELECT access.everywhere('change'::text, 'frame'::text) AS everywhere)) OR (project_id = ANY (( SELECT access.projects('change'::text, 'frame'::text) AS projects)::uuid[])))));
create policy jobs on project_members for all to portico_system
  using (true);
create policy reads on project_members for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((NOT private) AND ( SELECT access.everywhere('see'::text, 'frame'::text) AS everywhere)) OR (project_id = ANY (( SELECT access.projects('see'::text, 'frame'::text) AS projects)::uuid[])))));
create policy removes on project_members for delete to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((NOT private) AND ( SELECT access.everywhere('change'::text, 'frame'::text) AS everywhere)) OR (project_id = ANY (( SELECT access.projects('change'::text, 'frame'::text) AS projects)::uuid[])))));
grant select on project_members to portico_client;
grant insert, select on project_members to portico_reach;
grant delete, insert, select on project_members to portico_team;

create table project_values (
  workspace_id uuid not null,
  project_id uuid not null,
  private boolean not null,
  field_id uuid not null,
  of text not null default 'projects'::text,
  class text not null,
  kind text not null,
  text text,
  number numeric(18,6),
  day date,
  choice_id uuid,
  choice_name text,
  named_id uuid,
  named_side text,
  named_name text,
  version integer not null default 1
);
alter table project_values add constraint of_the_kind_of_its_field CHECK ((((text IS NOT NULL) = (kind = 'text'::text)) AND ((number IS NOT NULL) = (kind = 'number'::text)) AND ((day IS NOT NULL) = (kind = 'date'::text)) AND ((choice_id IS NOT NULL) = (kind = 'choice'::text)) AND ((named_id IS NOT NULL) = (kind = 'person'::text)) AND (num_nonnulls(text, number, day, choice_id, named_id) = 1)));
alter table project_values add constraint outside_reads_no_contact CHECK (((named_side = 'team'::text) OR (class = ANY (ARRAY['internal'::text, 'contacts'::text, 'money'::text]))));
alter table project_values add constraint project_values_class_check CHECK ((class = ANY (ARRAY['frame'::text, 'internal'::text])));
alter table project_values add constraint project_values_of_check CHECK ((of = 'projects'::text));
alter table project_values add constraint project_values_pkey PRIMARY KEY (workspace_id, project_id, field_id);
alter table project_values add constraint project_values_text_check CHECK (((length(text) >= 1) AND (length(text) <= 500)));
alter table project_values add constraint project_values_workspace_id_field_id_choice_id_choice_name_fkey FOREIGN KEY (workspace_id, field_id, choice_id, choice_name) REFERENCES field_choices(workspace_id, field_id, choice_id, name) ON UPDATE CASCADE;
alter table project_values add constraint project_values_workspace_id_field_id_of_kind_class_fkey FOREIGN KEY (workspace_id, field_id, of, kind, class) REFERENCES fields(workspace_id, field_id, of, kind, class) ON UPDATE CASCADE ON DELETE CASCADE;
alter table project_values add constraint project_values_workspace_id_named_id_named_side_named_name_fkey FOREIGN KEY (workspace_id, named_id, named_side, named_name) REFERENCES people(workspace_id, person_id, side, name) ON UPDATE CASCADE;
alter table project_values add constraint project_values_workspace_id_project_id_private_fkey FOREIGN KEY (workspace_id, project_id, private) REFERENCES projects(workspace_id, project_id, private) ON UPDATE CASCADE ON DELETE CASCADE;
alter table project_values add constraint what_is_chosen_has_a_name CHECK (((num_nonnulls(choice_id, choice_name) = ANY (ARRAY[0, 2])) AND (num_nonnulls(named_id, named_side, named_name) = ANY (ARRAY[0, 3]))));
CREATE INDEX project_values_by_choice ON public.project_values USING btree (workspace_id, field_id, choice_id) WHERE (choice_id IS NOT NULL);
CREATE INDEX project_values_by_day ON public.project_values USING btree (workspace_id, field_id, day) WHERE (day IS NOT NULL);
CREATE INDEX project_values_by_named ON public.project_values USING btree (workspace_id, named_id, field_id) WHERE (named_id IS NOT NULL);
CREATE INDEX project_values_by_number ON public.project_values USING btree (workspace_id, field_id, number) WHERE (number IS NOT NULL);
CREATE INDEX project_values_by_text ON public.project_values USING btree (workspace_id, field_id, lower(text) COLLATE "C");
CREATE TRIGGER count_version BEFORE UPDATE OF text, number, day, choice_id, named_id ON public.project_values FOR EACH ROW EXECUTE FUNCTION access.count_version();
create policy adds on project_values for insert to portico_client, portico_team
  with check (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((NOT private) AND ( SELECT access.everywhere('change'::text, 'frame'::text) AS everywhere)) OR (project_id = ANY (( SELECT access.projects('change'::text, 'frame'::text) AS projects)::uuid[])))));
create policy changes on project_values for update to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((NOT private) AND ( SELECT access.everywhere('change'::text, 'frame'::text) AS everywhere)) OR (project_id = ANY (( SELECT access.projects('change'::text, 'frame'::text) AS projects)::uuid[])))));
create policy jobs on project_values for all to portico_system
  using (true);
create policy reads on project_values for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((class = 'frame'::text) AND (((NOT private) AND ( SELECT access.everywhere('see'::text, 'frame'::text) AS everywhere)) OR (project_id = ANY (( SELECT access.projects('see'::text, 'frame'::text) AS projects)::uuid[])))) OR ((class = 'internal'::text) AND (((NOT private) AND ( SELECT access.everywhere('see'::text, 'internal'::text) AS everywhere)) OR (project_id = ANY (( SELECT access.projects('see'::text, 'internal'::text) AS projects)::uuid[])))))));
create policy removes on project_values for delete to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((NOT private) AND ( SELECT access.everywhere('change'::text, 'frame'::text) AS everywhere)) OR (project_id = ANY (( SELECT access.projects('change'::text, 'frame'::text) AS projects)::uuid[])))));
grant select on project_values to portico_client;
grant select on project_values to portico_reach;
grant delete, insert, select on project_values to portico_team;
grant update (text, number, day, choice_id, choice_name, named_id, named_side, named_name) on project_values to portico_team;

create table projects (
  workspace_id uuid not null,
  project_id uuid not null,
  name text not null,
  description text not null default ''::text,
  status text not null default 'on-track'::text,
  parent_id uuid,
  starts_on date,
  ends_on date,
  private boolean not null default false,
  hidden_from_contacts boolean not null default false,
  next_number integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  version integer not null default 1
);
alter table projects add constraint dates_in_order CHECK ((ends_on >= starts_on));
alter table projects add constraint not_below_itself CHECK ((parent_id <> project_id));
alter table projects add constraint projects_pkey PRIMARY KEY (workspace_id, project_id);
alter table projects add constraint projects_status_check CHECK ((status = ANY (ARRAY['planned'::text, 'on-track'::text, 'at-risk'::text, 'paused'::text, 'done'::text])));
alter table projects add constraint projects_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(workspace_id) ON DELETE CASCADE;
alter table projects add constraint projects_workspace_id_parent_id_fkey FOREIGN KEY (workspace_id, parent_id) REFERENCES projects(workspace_id, project_id);
alter table projects add constraint projects_workspace_id_project_id_private_key UNIQUE (workspace_id, project_id, private);
CREATE INDEX projects_by_change ON public.projects USING btree (workspace_id, updated_at DESC, project_id DESC);
CREATE INDEX projects_by_parent ON public.projects USING btree (workspace_id, parent_id);
CREATE TRIGGER lead_what_i_add AFTER INSERT ON public.projects FOR EACH ROW EXECUTE FUNCTION access.lead_what_i_add();
CREATE TRIGGER note_change BEFORE UPDATE OF name, description, status, parent_id, starts_on, ends_on, private, hidden_from_contacts ON public.projects FOR EACH ROW EXECUTE FUNCTION access.note_change();
CREATE TRIGGER see_parent BEFORE INSERT OR UPDATE OF parent_id ON public.projects FOR EACH ROW WHEN ((new.parent_id IS NOT NULL)) EXECUTE FUNCTION access.see_parent();
create policy adds on projects for insert to portico_client, portico_team
  with check (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((NOT private) AND ( SELECT access.everywhere('add'::text, 'frame'::text) AS everywhere)) OR (project_id = ANY (( SELECT access.projects('add'::text, 'frame'::text) AS projects)::uuid[])))));
create policy changes on projects for update to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((NOT private) AND ( SELECT access.everywhere('change'::text, 'frame'::text) AS everywhere)) OR (project_id = ANY (( SELECT access.projects('change'::text, 'frame'::text) AS projects)::uuid[])))));
create policy jobs on projects for all to portico_system
  using (true);
create policy reads on projects for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((NOT private) AND ( SELECT access.everywhere('see'::text, 'frame'::text) AS everywhere)) OR (project_id = ANY (( SELECT access.projects('see'::text, 'frame'::text) AS projects)::uuid[])))));
grant select on projects to portico_client;
grant select on projects to portico_reach;
grant update (next_number) on projects to portico_reach;
grant select (workspace_id, project_id, name, hidden_from_contacts) on projects to portico_system;
grant insert, select on projects to portico_team;
grant update (name, description, status, parent_id, starts_on, ends_on, private, hidden_from_contacts) on projects to portico_team;

create table rates (
  workspace_id uuid not null,
  rate_id uuid not null,
  person_id uuid not null,
  person_side text not null default 'team'::text,
  person_name text not null,
  project_id uuid,
  private boolean not null default false,
  since date not null,
  amount bigint not null,
  currency text not null
);
alter table rates add constraint no_project_no_privacy CHECK (((project_id IS NOT NULL) OR (NOT private)));
alter table rates add constraint rates_amount_check CHECK (((amount >= 0) AND (amount <= '1000000000000'::bigint)));
alter table rates add constraint rates_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text));
alter table rates add constraint rates_person_side_check CHECK ((person_side = 'team'::text));
alter table rates add constraint rates_pkey PRIMARY KEY (workspace_id, rate_id);
alter table rates add constraint rates_workspace_id_person_id_person_side_person_name_fkey FOREIGN KEY (workspace_id, person_id, person_side, person_name) REFERENCES people(workspace_id, person_id, side, name) ON UPDATE CASCADE;
alter table rates add constraint rates_workspace_id_project_id_private_fkey FOREIGN KEY (workspace_id, project_id, private) REFERENCES projects(workspace_id, project_id, private) ON UPDATE CASCADE ON DELETE CASCADE;
CREATE UNIQUE INDEX one_rate_a_day ON public.rates USING btree (workspace_id, person_id, project_id, since) NULLS NOT DISTINCT;
CREATE INDEX rates_of_project ON public.rates USING btree (workspace_id, project_id) WHERE (project_id IS NOT NULL);
create policy adds on rates for insert to portico_client, portico_team
  with check (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((NOT private) AND ( SELECT access.everywhere('add'::text, 'money'::text) AS everywhere)) OR (project_id = ANY (( SELECT access.projects('add'::text, 'money'::text) AS projects)::uuid[])))));
create policy jobs on rates for all to portico_system
  using (true);
create policy reads on rates for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((NOT private) AND ( SELECT access.everywhere('see'::text, 'money'::text) AS everywhere)) OR (project_id = ANY (( SELECT access.projects('see'::text, 'money'::text) AS projects)::uuid[])))));
create policy removes on rates for delete to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'money'::text) AS everywhere)) OR (project_id = ANY (( SELECT access.projects('remove'::text, 'money'::text) AS projects)::uuid[])))));
grant select on rates to portico_reach;
grant delete, insert, select on rates to portico_team;

create table removals (
  workspace_id uuid not null,
  task_id uuid not null,
  place_id uuid not null,
  private boolean not null,
  removed boolean not null default false,
  author_id uuid not null,
  author_side text not null,
  author_name text not null,
  created_at timestamp with time zone not null default now()
);
alter table removals add constraint removals_pkey PRIMARY KEY (workspace_id, task_id);
alter table removals add constraint removals_workspace_id_author_id_author_side_author_name_fkey FOREIGN KEY (workspace_id, author_id, author_side, author_name) REFERENCES people(workspace_id, person_id, side, name) ON UPDATE CASCADE;
alter table removals add constraint removals_workspace_id_task_id_place_id_private_removed_fkey FOREIGN KEY (workspace_id, task_id, place_id, private, removed) REFERENCES tasks(workspace_id, task_id, place_id, private, removed) ON UPDATE CASCADE ON DELETE CASCADE;
CREATE INDEX removals_by_author ON public.removals USING btree (workspace_id, author_id);
CREATE TRIGGER echo_removal AFTER INSERT OR DELETE ON public.removals FOR EACH ROW EXECUTE FUNCTION access.echo_removal();
CREATE TRIGGER record_removal AFTER INSERT OR DELETE ON public.removals FOR EACH ROW WHEN ((access.person() IS NOT NULL)) EXECUTE FUNCTION access.record_removal();
create policy adds on removals for insert to portico_client, portico_team
  with check (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[]))) AND (author_id = ( SELECT access.person() AS person)))));
create policy jobs on removals for all to portico_system
  using (true);
create policy reads on removals for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))));
create policy removes on removals for delete to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))));
grant delete, insert, select on removals to portico_client;
grant select on removals to portico_reach;
grant delete, insert, select on removals to portico_team;

create table reviews (
  workspace_id uuid not null,
  review_id uuid not null,
  person_id uuid not null,
  side text not null default 'outside'::text,
  name text not null,
  grant_id uuid,
  project_id uuid,
  private boolean not null default false,
  decision text not null,
  place text not null,
  through text not null,
  rights text not null,
  author_id uuid not null,
  author_side text not null default 'team'::text,
  author_name text not null,
  created_at timestamp with time zone not null default now(),
  company text,
  email text,
  since timestamp with time zone,
  until date,
  last_used_at timestamp with time zone
);
alter table reviews add constraint a_grant_lies_in_a_project CHECK ((((grant_id IS NULL) = (project_id IS NULL)) AND ((project_id IS NOT NULL) OR (NOT private))));
alter table reviews add constraint reviews_author_side_check CHECK ((author_side = 'team'::text));
alter table reviews add constraint reviews_decision_check CHECK ((decision = ANY (ARRAY['confirmed'::text, 'removed'::text])));
alter table reviews add constraint reviews_pkey PRIMARY KEY (workspace_id, review_id);
alter table reviews add constraint reviews_side_check CHECK ((side = 'outside'::text));
alter table reviews add constraint reviews_workspace_id_author_id_author_side_author_name_fkey FOREIGN KEY (workspace_id, author_id, author_side, author_name) REFERENCES people(workspace_id, person_id, side, name) ON UPDATE CASCADE;
alter table reviews add constraint reviews_workspace_id_grant_id_fkey FOREIGN KEY (workspace_id, grant_id) REFERENCES grants(workspace_id, grant_id) ON DELETE CASCADE;
alter table reviews add constraint reviews_workspace_id_person_id_side_name_fkey FOREIGN KEY (workspace_id, person_id, side, name) REFERENCES people(workspace_id, person_id, side, name) ON UPDATE CASCADE;
alter table reviews add constraint reviews_workspace_id_project_id_private_fkey FOREIGN KEY (workspace_id, project_id, private) REFERENCES projects(workspace_id, project_id, private) ON UPDATE CASCADE ON DELETE CASCADE;
CREATE INDEX reviews_by_author ON public.reviews USING btree (workspace_id, author_id);
CREATE INDEX reviews_of_access ON public.reviews USING btree (workspace_id, person_id, grant_id, review_id DESC);
CREATE INDEX reviews_of_grant ON public.reviews USING btree (workspace_id, grant_id) WHERE (grant_id IS NOT NULL);
create policy adds on reviews for insert to portico_client, portico_team
  with check (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((NOT private) AND ( SELECT access.everywhere('change'::text, 'access'::text) AS everywhere)) OR (project_id = ANY (( SELECT access.projects('change'::text, 'access'::text) AS projects)::uuid[]))) AND (author_id = ( SELECT access.person() AS person)))));
create policy jobs on reviews for all to portico_system
  using (true);
create policy reads on reviews for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((NOT private) AND ( SELECT access.everywhere('see'::text, 'access'::text) AS everywhere)) OR (project_id = ANY (( SELECT access.projects('see'::text, 'access'::text) AS projects)::uuid[])))));
grant select on reviews to portico_reach;
grant insert, select on reviews to portico_team;

create table roles (
  workspace_id uuid not null,
  scope text not null,
  role text not null,
  side text not null,
  profile_id uuid not null,
  addressed_profile_id uuid
);
alter table roles add constraint roles_pkey PRIMARY KEY (workspace_id, scope, role, side);
alter table roles add constraint roles_scope_check CHECK ((scope = ANY (ARRAY['project'::text, 'task'::text])));
alter table roles add constraint roles_workspace_id_addressed_profile_id_side_fkey FOREIGN KEY (workspace_id, addressed_profile_id, side) REFERENCES profiles(workspace_id, profile_id, side);
alter table roles add constraint roles_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(workspace_id) ON DELETE CASCADE;
alter table roles add constraint roles_workspace_id_profile_id_side_fkey FOREIGN KEY (workspace_id, profile_id, side) REFERENCES profiles(workspace_id, profile_id, side);
create policy adds on roles for insert to portico_client, portico_team
  with check (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ( SELECT access.everywhere('change'::text, 'settings'::text) AS everywhere)));
create policy jobs on roles for all to portico_system
  using (true);
create policy reads on roles for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ( SELECT access.everywhere('see'::text, 'people'::text) AS everywhere)));
create policy removes on roles for delete to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ( SELECT access.everywhere('change'::text, 'settings'::text) AS everywhere)));
grant select on roles to portico_reach;
grant insert, select on roles to portico_system;
grant delete, insert, select on roles to portico_team;

create table second_factors (
  workspace_id uuid not null,
  person_id uuid not null,
  side text not null,
  class text not null generated always as (
CASE side
    WHEN 'team'::text THEN 'people'::text
    ELSE 'access'::text
END) stored,
  secret bytea not null,
  confirmed_at timestamp with time zone,
  last_step bigint,
  recovery_hashes bytea[] not null default '{}'::bytea[],
  created_at timestamp with time zone not null default now()
);
alter table second_factors add constraint second_factors_pkey PRIMARY KEY (workspace_id, person_id);
alter table second_factors add constraint second_factors_workspace_id_person_id_side_fkey FOREIGN KEY (workspace_id, person_id, side) REFERENCES people(workspace_id, person_id, side) ON DELETE CASCADE;
CREATE TRIGGER end_sessions AFTER DELETE ON public.second_factors FOR EACH ROW WHEN ((access.person() IS DISTINCT FROM old.person_id)) EXECUTE FUNCTION access.end_sessions();
create policy jobs on second_factors for all to portico_system
  using (true);
create policy links on second_factors for all to portico_link
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (person_id = ( SELECT access.person() AS person))));
create policy reads on second_factors for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((class = 'people'::text) AND ( SELECT access.everywhere('remove'::text, 'people'::text) AS everywhere)) OR ((class = 'access'::text) AND ( SELECT access.everywhere('remove'::text, 'access'::text) AS everywhere)) OR (person_id = ( SELECT access.person() AS person)))));
create policy removes on second_factors for delete to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((class = 'people'::text) AND ( SELECT access.everywhere('remove'::text, 'people'::text) AS everywhere)) OR ((class = 'access'::text) AND ( SELECT access.everywhere('remove'::text, 'access'::text) AS everywhere)))));
grant select (workspace_id, person_id, side, class, confirmed_at) on second_factors to portico_client;
grant delete, insert, select, update on second_factors to portico_link;
grant select on second_factors to portico_reach;
grant select (workspace_id, person_id, confirmed_at) on second_factors to portico_system;
grant delete on second_factors to portico_team;
grant select (workspace_id, person_id, side, class, confirmed_at) on second_factors to portico_team;

create table stages (
  workspace_id uuid not null,
  project_id uuid not null,
  private boolean not null,
  stage_id uuid not null,
  name text not null,
  "position" integer not null
);
alter table stages add constraint stages_pkey PRIMARY KEY (workspace_id, stage_id);
alter table stages add constraint stages_workspace_id_project_id_private_fkey FOREIGN KEY (workspace_id, project_id, private) REFERENCES projects(workspace_id, project_id, private) ON UPDATE CASCADE ON DELETE CASCADE;
alter table stages add constraint stages_workspace_id_project_id_stage_id_key UNIQUE (workspace_id, project_id, stage_id);
create policy adds on stages for insert to portico_client, portico_team
  with check (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((NOT private) AND ( SELECT access.everywhere('change'::text, 'frame'::text) AS everywhere)) OR (project_id = ANY (( SELECT access.projects('change'::text, 'frame'::text) AS projects)::uuid[])))));
create policy jobs on stages for all to portico_system
  using (true);
create policy reads on stages for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((NOT private) AND ( SELECT access.everywhere('see'::text, 'frame'::text) AS everywhere)) OR (project_id = ANY (( SELECT access.projects('see'::text, 'frame'::text) AS projects)::uuid[])))));
grant select on stages to portico_client;
grant select on stages to portico_reach;
grant insert, select on stages to portico_team;

create table task_budgets (
  workspace_id uuid not null,
  task_id uuid not null,
  place_id uuid not null,
  private boolean not null,
  removed boolean not null,
  amount bigint not null,
  currency text not null,
  note text not null default ''::text,
  version integer not null default 1
);
alter table task_budgets add constraint task_budgets_amount_check CHECK (((amount >= 0) AND (amount <= '10000000000000'::bigint)));
alter table task_budgets add constraint task_budgets_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text));
alter table task_budgets add constraint task_budgets_pkey PRIMARY KEY (workspace_id, task_id);
alter table task_budgets add constraint task_budgets_workspace_id_task_id_place_id_private_removed_fkey FOREIGN KEY (workspace_id, task_id, place_id, private, removed) REFERENCES tasks(workspace_id, task_id, place_id, private, removed) ON UPDATE CASCADE ON DELETE CASCADE;
CREATE TRIGGER count_version BEFORE UPDATE OF amount, currency, note ON public.task_budgets FOR EACH ROW EXECUTE FUNCTION access.count_version();
create policy adds on task_budgets for insert to portico_client, portico_team
  with check (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((NOT private) AND ( SELECT access.everywhere('add'::text, 'money'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('add'::text, 'money'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('add'::text, 'money'::text) AS tasks)::uuid[]))) AND ((NOT removed) OR (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))))));
create policy changes on task_budgets for update to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((NOT private) AND ( SELECT access.everywhere('change'::text, 'money'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('change'::text, 'money'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('change'::text, 'money'::text) AS tasks)::uuid[]))) AND ((NOT removed) OR (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))))));
create policy jobs on task_budgets for all to portico_system
  using (true);
create policy reads on task_budgets for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((NOT private) AND ( SELECT access.everywhere('see'::text, 'money'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('see'::text, 'money'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('see'::text, 'money'::text) AS tasks)::uuid[]))) AND ((NOT removed) OR (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))))));
create policy removes on task_budgets for delete to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((NOT private) AND ( SELECT access.everywhere('remove'::text, 'money'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'money'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'money'::text) AS tasks)::uuid[]))) AND ((NOT removed) OR (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))))));
grant select on task_budgets to portico_reach;
grant delete, insert, select on task_budgets to portico_team;
grant update (amount, currency, note) on task_budgets to portico_team;

create table task_members (
  workspace_id uuid not null,
  member_id uuid not null,
  task_id uuid not null,
  place_id uuid not null,
  private boolean not null,
  removed boolean not null default false,
  person_id uuid not null,
  side text not null,
  name text not null,
  scope text not null default 'task'::text,
  role text not null
);
alter table task_members add constraint task_members_pkey PRIMARY KEY (workspace_id, member_id);
alter table task_members add constraint task_members_role_check CHECK ((role = ANY (ARRAY['assignee'::text, 'co_assignee'::text, 'participant'::text, 'auditor'::text])));
alter table task_members add constraint task_members_scope_check CHECK ((scope = 'task'::text));
alter table task_members add constraint task_members_workspace_id_person_id_side_name_fkey FOREIGN KEY (workspace_id, person_id, side, name) REFERENCES people(workspace_id, person_id, side, name) ON UPDATE CASCADE;
alter table task_members add constraint task_members_workspace_id_scope_role_side_fkey FOREIGN KEY (workspace_id, scope, role, side) REFERENCES roles(workspace_id, scope, role, side);
alter table task_members add constraint task_members_workspace_id_task_id_place_id_private_removed_fkey FOREIGN KEY (workspace_id, task_id, place_id, private, removed) REFERENCES tasks(workspace_id, task_id, place_id, private, removed) ON UPDATE CASCADE ON DELETE CASCADE;
alter table task_members add constraint task_members_workspace_id_task_id_role_person_id_key UNIQUE (workspace_id, task_id, role, person_id);
CREATE INDEX private_task_members_by_person ON public.task_members USING btree (workspace_id, person_id) INCLUDE (scope, role, task_id, place_id, side, private, removed) WHERE private;
CREATE INDEX task_members_by_person ON public.task_members USING btree (workspace_id, person_id, role, task_id) INCLUDE (scope, place_id, side, private, removed);
CREATE INDEX task_members_by_place ON public.task_members USING btree (workspace_id, place_id);
CREATE INDEX task_members_by_role ON public.task_members USING btree (workspace_id, scope, role, side);
CREATE TRIGGER record_role AFTER INSERT OR DELETE ON public.task_members FOR EACH ROW WHEN ((access.person() IS NOT NULL)) EXECUTE FUNCTION access.record_role();
create policy addresses on task_members as restrictive for insert to portico_client
  with check ((person_id = ANY (( SELECT access.addressees() AS addressees)::uuid[])));
create policy adds on task_members for insert to portico_client, portico_team
  with check (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((NOT private) AND ( SELECT access.everywhere('change'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('change'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('change'::text, 'tasks'::text) AS tasks)::uuid[]))) AND ((NOT removed) OR (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))))));
create policy jobs on task_members for all to portico_system
  using (true);
create policy reads on task_members for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((NOT private) AND ( SELECT access.everywhere('see'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('see'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('see'::text, 'tasks'::text) AS tasks)::uuid[]))) AND ((NOT removed) OR (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))))));
create policy removes on task_members for delete to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((NOT private) AND ( SELECT access.everywhere('change'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('change'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('change'::text, 'tasks'::text) AS tasks)::uuid[]))) AND ((NOT removed) OR (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))))));
grant delete, insert, select on task_members to portico_client;
grant select on task_members to portico_reach;
grant delete, insert, select on task_members to portico_team;

create table task_values (
  workspace_id uuid not null,
  task_id uuid not null,
  place_id uuid not null,
  private boolean not null,
  removed boolean not null default false,
  field_id uuid not null,
  of text not null default 'tasks'::text,
  class text not null,
  kind text not null,
  text text,
  number numeric(18,6),
  day date,
  choice_id uuid,
  choice_name text,
  named_id uuid,
  named_side text,
  named_name text,
  version integer not null default 1
);
alter table task_values add constraint of_the_kind_of_its_field CHECK ((((text IS NOT NULL) = (kind = 'text'::text)) AND ((number IS NOT NULL) = (kind = 'number'::text)) AND ((day IS NOT NULL) = (kind = 'date'::text)) AND ((choice_id IS NOT NULL) = (kind = 'choice'::text)) AND ((named_id IS NOT NULL) = (kind = 'person'::text)) AND (num_nonnulls(text, number, day, choice_id, named_id) = 1)));
alter table task_values add constraint outside_reads_no_contact CHECK (((named_side = 'team'::text) OR (class = ANY (ARRAY['internal'::text, 'contacts'::text, 'money'::text]))));
alter table task_values add constraint task_values_class_check CHECK ((class = ANY (ARRAY['tasks'::text, 'internal'::text])));
alter table task_values add constraint task_values_of_check CHECK ((of = 'tasks'::text));
alter table task_values add constraint task_values_pkey PRIMARY KEY (workspace_id, task_id, field_id);
alter table task_values add constraint task_values_text_check CHECK (((length(text) >= 1) AND (length(text) <= 500)));
alter table task_values add constraint task_values_workspace_id_field_id_choice_id_choice_name_fkey FOREIGN KEY (workspace_id, field_id, choice_id, choice_name) REFERENCES field_choices(workspace_id, field_id, choice_id, name) ON UPDATE CASCADE;
alter table task_values add constraint task_values_workspace_id_field_id_of_kind_class_fkey FOREIGN KEY (workspace_id, field_id, of, kind, class) REFERENCES fields(workspace_id, field_id, of, kind, class) ON UPDATE CASCADE ON DELETE CASCADE;
alter table task_values add constraint task_values_workspace_id_named_id_named_side_named_name_fkey FOREIGN KEY (workspace_id, named_id, named_side, named_name) REFERENCES people(workspace_id, person_id, side, name) ON UPDATE CASCADE;
alter table task_values add constraint task_values_workspace_id_task_id_place_id_private_removed_fkey FOREIGN KEY (workspace_id, task_id, place_id, private, removed) REFERENCES tasks(workspace_id, task_id, place_id, private, removed) ON UPDATE CASCADE ON DELETE CASCADE;
alter table task_values add constraint what_is_chosen_has_a_name CHECK (((num_nonnulls(choice_id, choice_name) = ANY (ARRAY[0, 2])) AND (num_nonnulls(named_id, named_side, named_name) = ANY (ARRAY[0, 3]))));
CREATE INDEX task_values_by_choice ON public.task_values USING btree (workspace_id, field_id, choice_id) WHERE (choice_id IS NOT NULL);
CREATE INDEX task_values_by_day ON public.task_values USING btree (workspace_id, field_id, day) WHERE (day IS NOT NULL);
CREATE INDEX task_values_by_named ON public.task_values USING btree (workspace_id, named_id, field_id) WHERE (named_id IS NOT NULL);
CREATE INDEX task_values_by_number ON public.task_values USING btree (workspace_id, field_id, number) WHERE (number IS NOT NULL);
CREATE INDEX task_values_by_text ON public.task_values USING btree (workspace_id, field_id, lower(text) COLLATE "C");
CREATE TRIGGER count_version BEFORE UPDATE OF text, number, day, choice_id, named_id ON public.task_values FOR EACH ROW EXECUTE FUNCTION access.count_version();
CREATE TRIGGER record_value AFTER INSERT OR DELETE OR UPDATE OF text, number, day, choice_id, named_id ON public.task_values FOR EACH ROW WHEN ((access.person() IS NOT NULL)) EXECUTE FUNCTION access.record_value();
create policy adds on task_values for insert to portico_client, portico_team
  with check (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((NOT private) AND ( SELECT access.everywhere('change'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('change'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('change'::text, 'tasks'::text) AS tasks)::uuid[]))) AND ((NOT removed) OR (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))))));
create policy changes on task_values for update to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((NOT private) AND ( SELECT access.everywhere('change'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('change'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('change'::text, 'tasks'::text) AS tasks)::uuid[]))) AND ((NOT removed) OR (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))))));
create policy jobs on task_values for all to portico_system
  using (true);
create policy reads on task_values for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((class = 'tasks'::text) AND (((NOT private) AND ( SELECT access.everywhere('see'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('see'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('see'::text, 'tasks'::text) AS tasks)::uuid[])))) OR ((class = 'internal'::text) AND (((NOT private) AND ( SELECT access.everywhere('see'::text, 'internal'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('see'::text, 'internal'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('see'::text, 'internal'::text) AS tasks)::uuid[]))))) AND ((NOT removed) OR (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))))));
create policy removes on task_values for delete to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((NOT private) AND ( SELECT access.everywhere('change'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('change'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('change'::text, 'tasks'::text) AS tasks)::uuid[]))) AND ((NOT removed) OR (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))))));
grant select on task_values to portico_client;
grant select on task_values to portico_reach;
grant delete, insert, select on task_values to portico_team;
grant update (text, number, day, choice_id, choice_name, named_id, named_side, named_name) on task_values to portico_team;

create table tasks (
  workspace_id uuid not null,
  task_id uuid not null,
  project_id uuid,
  place_id uuid not null generated always as (COALESCE(project_id, task_id)) stored,
  private boolean not null default false,
  removed boolean not null default false,
  number integer not null,
  title text not null,
  description text not null default ''::text,
  parent_id uuid,
  stage_id uuid,
  author_id uuid not null,
  author_side text not null,
  requester_id uuid not null,
  requester_side text not null,
  requester_name text not null,
  counterparty_id uuid,
  counterparty_side text not null default 'outside'::text,
  counterparty_name text,
  planned_start date,
  planned_end date,
  deadline date,
  accepted_at timestamp with time zone,
  closed_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  version integer not null default 1,
  hidden_from_company boolean not null default false
);
alter table tasks add constraint counterparty_has_a_name CHECK (((counterparty_id IS NULL) = (counterparty_name IS NULL)));
alter table tasks add constraint deadline_after_start CHECK ((deadline >= planned_start));
alter table tasks add constraint no_project_no_privacy CHECK (((project_id IS NOT NULL) OR (NOT private)));
alter table tasks add constraint no_project_no_stage CHECK (((project_id IS NOT NULL) OR (stage_id IS NULL)));
alter table tasks add constraint not_below_itself CHECK ((parent_id <> task_id));
alter table tasks add constraint outside_asks_for_themself CHECK (((author_side = 'team'::text) OR (requester_id = author_id)));
alter table tasks add constraint planned_in_order CHECK ((planned_end >= planned_start));
alter table tasks add constraint tasks_counterparty_side_check CHECK ((counterparty_side = 'outside'::text));
alter table tasks add constraint tasks_pkey PRIMARY KEY (workspace_id, task_id);
alter table tasks add constraint tasks_workspace_id_author_id_author_side_fkey FOREIGN KEY (workspace_id, author_id, author_side) REFERENCES people(workspace_id, person_id, side);
alter table tasks add constraint tasks_workspace_id_counterparty_id_counterparty_side_count_fkey FOREIGN KEY (workspace_id, counterparty_id, counterparty_side, counterparty_name) REFERENCES people(workspace_id, person_id, side, name) ON UPDATE CASCADE;
alter table tasks add constraint tasks_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(workspace_id) ON DELETE CASCADE;
alter table tasks add constraint tasks_workspace_id_parent_id_fkey FOREIGN KEY (workspace_id, parent_id) REFERENCES tasks(workspace_id, task_id);
alter table tasks add constraint tasks_workspace_id_project_id_private_fkey FOREIGN KEY (workspace_id, project_id, private) REFERENCES projects(workspace_id, project_id, private) ON UPDATE CASCADE;
alter table tasks add constraint tasks_workspace_id_project_id_stage_id_fkey FOREIGN KEY (workspace_id, project_id, stage_id) REFERENCES stages(workspace_id, project_id, stage_id);
alter table tasks add constraint tasks_workspace_id_requester_id_requester_side_requester_n_fkey FOREIGN KEY (workspace_id, requester_id, requester_side, requester_name) REFERENCES people(workspace_id, person_id, side, name) ON UPDATE CASCADE;
alter table tasks add constraint tasks_workspace_id_task_id_place_id_private_removed_key UNIQUE (workspace_id, task_id, place_id, private, removed);
CREATE INDEX private_tasks_by_requester ON public.tasks USING btree (workspace_id, requester_id) INCLUDE (task_id, place_id, requester_side, accepted_at, private, removed) WHERE private;
CREATE INDEX tasks_by_age_in_place ON public.tasks USING btree (workspace_id, place_id, task_id DESC);
CREATE INDEX tasks_by_any_number ON public.tasks USING btree (workspace_id, number, task_id);
CREATE INDEX tasks_by_change ON public.tasks USING btree (workspace_id, updated_at DESC, task_id DESC) INCLUDE (private, removed);
CREATE INDEX tasks_by_change_in_place ON public.tasks USING btree (workspace_id, place_id, updated_at DESC, task_id DESC) INCLUDE (private, removed);
CREATE INDEX tasks_by_counterparty ON public.tasks USING btree (workspace_id, counterparty_id) INCLUDE (task_id, place_id, project_id, private, removed, hidden_from_company) WHERE (counterparty_id IS NOT NULL);
CREATE INDEX tasks_by_deadline ON public.tasks USING btree (workspace_id, COALESCE(deadline, 'infinity'::date), task_id);
CREATE INDEX tasks_by_deadline_in_place ON public.tasks USING btree (workspace_id, place_id, COALESCE(deadline, 'infinity'::date), task_id);
CREATE UNIQUE INDEX tasks_by_number ON public.tasks USING btree (workspace_id, project_id, number) NULLS NOT DISTINCT;
CREATE INDEX tasks_by_number_in_place ON public.tasks USING btree (workspace_id, place_id, number, task_id);
CREATE INDEX tasks_by_parent ON public.tasks USING btree (workspace_id, parent_id) WHERE (parent_id IS NOT NULL);
CREATE INDEX tasks_by_requester ON public.tasks USING btree (workspace_id, requester_id, task_id);
CREATE INDEX tasks_by_stage ON public.tasks USING btree (workspace_id, project_id, stage_id) WHERE (stage_id IS NOT NULL);
CREATE INDEX tasks_by_title ON public.tasks USING btree (workspace_id, lower(title), task_id);
CREATE INDEX tasks_by_title_in_place ON public.tasks USING btree (workspace_id, place_id, lower(title), task_id);
CREATE TRIGGER change_company AFTER UPDATE OF counterparty_id ON public.tasks FOR EACH ROW WHEN ((new.counterparty_id IS DISTINCT FROM old.counterparty_id)) EXECUTE FUNCTION access.change_company();
CREATE TRIGGER note_change BEFORE UPDATE OF project_id, title, description, parent_id, stage_id, counterparty_id, hidden_from_company, planned_start, planned_end, deadline, accepted_at, closed_at, removed ON public.tasks FOR EACH ROW EXECUTE FUNCTION access.note_change();
CREATE TRIGGER number_task BEFORE INSERT ON public.tasks FOR EACH ROW WHEN ((new.number IS NULL)) EXECUTE FUNCTION access.number_task();
CREATE TRIGGER record_task AFTER UPDATE OF title, description, project_id, parent_id, counterparty_id, hidden_from_company, stage_id, deadline, planned_start, planned_end, accepted_at ON public.tasks FOR EACH ROW WHEN ((access.person() IS NOT NULL)) EXECUTE FUNCTION access.record_task();
CREATE TRIGGER renumber_task BEFORE UPDATE OF project_id ON public.tasks FOR EACH ROW WHEN ((new.project_id IS DISTINCT FROM old.project_id)) EXECUTE FUNCTION access.number_task();
CREATE TRIGGER see_parent BEFORE INSERT OR UPDATE OF parent_id ON public.tasks FOR EACH ROW WHEN ((new.parent_id IS NOT NULL)) EXECUTE FUNCTION access.see_parent();
create policy adds on tasks for insert to portico_client, portico_team
  with check (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((NOT private) AND ( SELECT access.everywhere('add'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('add'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('add'::text, 'tasks'::text) AS tasks)::uuid[])) OR (( SELECT access.at_large() AS at_large) AND (project_id IS NULL))) AND (author_id = ( SELECT access.person() AS person)) AND ((NOT removed) OR (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))))));
create policy changes on tasks for update to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((NOT private) AND ( SELECT access.everywhere('change'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('change'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('change'::text, 'tasks'::text) AS tasks)::uuid[]))) AND ((NOT removed) OR (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))))));
create policy jobs on tasks for all to portico_system
  using (true);
create policy reads on tasks for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((NOT private) AND ( SELECT access.everywhere('see'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('see'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('see'::text, 'tasks'::text) AS tasks)::uuid[]))) AND ((NOT removed) OR (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))))));
grant insert (workspace_id, task_id, project_id, private, title, description, parent_id, stage_id, author_id, author_side, requester_id, requester_side, requester_name, planned_start, planned_end, deadline) on tasks to portico_client;
grant select on tasks to portico_client;
grant update (title, description, stage_id, planned_start, planned_end, deadline) on tasks to portico_client;
grant select on tasks to portico_reach;
grant update (removed, closed_at) on tasks to portico_reach;
grant insert, select on tasks to portico_team;
grant update (project_id, private, title, description, parent_id, stage_id, counterparty_id, counterparty_name, planned_start, planned_end, deadline, accepted_at, hidden_from_company) on tasks to portico_team;

create table time_entries (
  workspace_id uuid not null,
  entry_id uuid not null,
  task_id uuid,
  project_id uuid,
  place_id uuid not null,
  private boolean not null,
  removed boolean not null default false,
  person_id uuid not null,
  person_side text not null default 'team'::text,
  person_name text not null,
  day date not null,
  minutes integer not null,
  note text not null default ''::text,
  created_at timestamp with time zone not null default now()
);
alter table time_entries add constraint on_a_task_or_a_project CHECK ((((task_id IS NOT NULL) AND (project_id IS NULL)) OR ((task_id IS NULL) AND (project_id = place_id) AND (NOT removed))));
alter table time_entries add constraint time_entries_minutes_check CHECK (((minutes >= 1) AND (minutes <= 1440)));
alter table time_entries add constraint time_entries_person_side_check CHECK ((person_side = 'team'::text));
alter table time_entries add constraint time_entries_pkey PRIMARY KEY (workspace_id, entry_id);
alter table time_entries add constraint time_entries_workspace_id_person_id_person_side_person_nam_fkey FOREIGN KEY (workspace_id, person_id, person_side, person_name) REFERENCES people(workspace_id, person_id, side, name) ON UPDATE CASCADE;
alter table time_entries add constraint time_entries_workspace_id_project_id_private_fkey FOREIGN KEY (workspace_id, project_id, private) REFERENCES projects(workspace_id, project_id, private) ON UPDATE CASCADE ON DELETE CASCADE;
alter table time_entries add constraint time_entries_workspace_id_task_id_place_id_private_removed_fkey FOREIGN KEY (workspace_id, task_id, place_id, private, removed) REFERENCES tasks(workspace_id, task_id, place_id, private, removed) ON UPDATE CASCADE ON DELETE CASCADE;
CREATE INDEX time_entries_by_person ON public.time_entries USING btree (workspace_id, person_id, day DESC, entry_id DESC);
CREATE INDEX time_entries_of_place ON public.time_entries USING btree (workspace_id, place_id, day DESC, entry_id DESC);
CREATE INDEX time_entries_of_project ON public.time_entries USING btree (workspace_id, project_id) WHERE (project_id IS NOT NULL);
CREATE INDEX time_entries_of_task ON public.time_entries USING btree (workspace_id, task_id);
create policy adds on time_entries for insert to portico_client, portico_team
  with check (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((NOT private) AND ( SELECT access.everywhere('close'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('close'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('close'::text, 'tasks'::text) AS tasks)::uuid[]))) AND (person_id = ( SELECT access.person() AS person)) AND ((NOT removed) OR (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))))));
create policy changes on time_entries for update to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((NOT private) AND ( SELECT access.everywhere('close'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('close'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('close'::text, 'tasks'::text) AS tasks)::uuid[]))) AND (person_id = ( SELECT access.person() AS person)) AND ((NOT removed) OR (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))))));
create policy jobs on time_entries for all to portico_system
  using (true);
create policy links on time_entries for all to portico_link
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (person_id = ( SELECT access.person() AS person)) AND ((( SELECT access.viewer() AS viewer) IS NULL) OR (((NOT private) AND ( SELECT access.everywhere('see'::text, 'frame'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('see'::text, 'frame'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('see'::text, 'frame'::text) AS tasks)::uuid[]))))));
create policy reads on time_entries for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((NOT private) AND ( SELECT access.everywhere('see'::text, 'money'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('see'::text, 'money'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('see'::text, 'money'::text) AS tasks)::uuid[])) OR ((person_id = ( SELECT access.person() AS person)) AND ((( SELECT access.viewer() AS viewer) IS NULL) OR (((NOT private) AND ( SELECT access.everywhere('see'::text, 'frame'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('see'::text, 'frame'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('see'::text, 'frame'::text) AS tasks)::uuid[])))))) AND ((NOT removed) OR (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))))));
create policy removes on time_entries for delete to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((((NOT private) AND ( SELECT access.everywhere('remove'::text, 'money'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'money'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'money'::text) AS tasks)::uuid[])) OR ((((NOT private) AND ( SELECT access.everywhere('close'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('close'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('close'::text, 'tasks'::text) AS tasks)::uuid[]))) AND (person_id = ( SELECT access.person() AS person)))) AND ((NOT removed) OR (((NOT private) AND ( SELECT access.everywhere('remove'::text, 'tasks'::text) AS everywhere)) OR (place_id = ANY (( SELECT access.projects('remove'::text, 'tasks'::text) AS projects)::uuid[])) OR (task_id = ANY (( SELECT access.tasks('remove'::text, 'tasks'::text) AS tasks)::uuid[])))))));
grant select on time_entries to portico_reach;
grant delete, insert, select on time_entries to portico_team;
grant update (day, minutes, note) on time_entries to portico_team;

create table tokens (
  workspace_id uuid not null,
  token_id uuid not null,
  person_id uuid not null,
  side text not null,
  class text not null generated always as (
CASE side
    WHEN 'team'::text THEN 'own'::text
    ELSE 'access'::text
END) stored,
  kind text not null,
  hash bytea not null,
  scope jsonb not null default '{}'::jsonb,
  label text,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone,
  used_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  last_used_at timestamp with time zone
);
alter table tokens add constraint tokens_hash_check CHECK ((length(hash) = 32));
alter table tokens add constraint tokens_kind_check CHECK ((kind = ANY (ARRAY['session'::text, 'api_key'::text, 'activation'::text, 'password_reset'::text, 'first_password'::text, 'second_factor'::text, 'viewing'::text])));
alter table tokens add constraint tokens_pkey PRIMARY KEY (workspace_id, token_id);
alter table tokens add constraint tokens_workspace_id_person_id_side_fkey FOREIGN KEY (workspace_id, person_id, side) REFERENCES people(workspace_id, person_id, side) ON DELETE CASCADE;
CREATE UNIQUE INDEX tokens_by_hash ON public.tokens USING btree (hash);
CREATE INDEX tokens_of_person ON public.tokens USING btree (workspace_id, person_id, kind);
create policy adds on tokens for insert to portico_client, portico_team
  with check (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ((person_id = ( SELECT access.person() AS person)) AND (( SELECT access.viewer() AS viewer) IS NULL))));
create policy changes on tokens for update to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((class = 'access'::text) AND ( SELECT access.everywhere('change'::text, 'access'::text) AS everywhere)) OR ((person_id = ( SELECT access.person() AS person)) AND (( SELECT access.viewer() AS viewer) IS NULL)))));
create policy jobs on tokens for all to portico_system
  using (true);
create policy links on tokens for all to portico_link
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (person_id = ( SELECT access.person() AS person)) AND (( SELECT access.viewer() AS viewer) IS NULL)));
create policy reads on tokens for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((class = 'access'::text) AND ( SELECT access.everywhere('see'::text, 'access'::text) AS everywhere)) OR ((person_id = ( SELECT access.person() AS person)) AND (( SELECT access.viewer() AS viewer) IS NULL)))));
grant insert on tokens to portico_client;
grant select (workspace_id, token_id, person_id, side, class, kind, scope, label, created_at, expires_at, used_at, withdrawn_at, last_used_at) on tokens to portico_client;
grant update (withdrawn_at) on tokens to portico_client;
grant insert on tokens to portico_link;
grant select (workspace_id, token_id, person_id, kind, used_at, withdrawn_at) on tokens to portico_link;
grant update (used_at, withdrawn_at) on tokens to portico_link;
grant insert (workspace_id, token_id, person_id, side, kind, hash, expires_at) on tokens to portico_reach;
grant select on tokens to portico_reach;
grant update (withdrawn_at, last_used_at) on tokens to portico_reach;
grant insert, select, update on tokens to portico_system;
grant insert on tokens to portico_team;
grant select (workspace_id, token_id, person_id, side, class, kind, scope, label, created_at, expires_at, used_at, withdrawn_at, last_used_at) on tokens to portico_team;
grant update (withdrawn_at) on tokens to portico_team;

create table viewings (
  workspace_id uuid not null,
  viewing_id uuid not null,
  token_id uuid not null,
  person_id uuid not null,
  viewer_id uuid not null,
  viewer_name text not null,
  session_id uuid not null,
  project_id uuid,
  private boolean not null,
  supposed jsonb,
  created_at timestamp with time zone not null default now(),
  ends_at timestamp with time zone not null
);
alter table viewings add constraint no_project_no_privacy CHECK (((project_id IS NOT NULL) OR (NOT private)));
alter table viewings add constraint viewings_pkey PRIMARY KEY (workspace_id, viewing_id);
alter table viewings add constraint viewings_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES people(workspace_id, person_id) ON DELETE CASCADE;
alter table viewings add constraint viewings_workspace_id_project_id_private_fkey FOREIGN KEY (workspace_id, project_id, private) REFERENCES projects(workspace_id, project_id, private) ON UPDATE CASCADE ON DELETE CASCADE;
alter table viewings add constraint viewings_workspace_id_token_id_fkey FOREIGN KEY (workspace_id, token_id) REFERENCES tokens(workspace_id, token_id) ON DELETE CASCADE;
alter table viewings add constraint viewings_workspace_id_viewer_id_fkey FOREIGN KEY (workspace_id, viewer_id) REFERENCES people(workspace_id, person_id) ON DELETE CASCADE;
CREATE INDEX viewings_by_project ON public.viewings USING btree (workspace_id, project_id);
CREATE UNIQUE INDEX viewings_by_token ON public.viewings USING btree (workspace_id, token_id);
CREATE INDEX viewings_by_viewer ON public.viewings USING btree (workspace_id, viewer_id);
CREATE INDEX viewings_of_person ON public.viewings USING btree (workspace_id, person_id, viewing_id DESC);
create policy jobs on viewings for all to portico_system
  using (true);
create policy reads on viewings for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND (((NOT private) AND ( SELECT access.everywhere('see'::text, 'access'::text) AS everywhere)) OR (project_id = ANY (( SELECT access.projects('see'::text, 'access'::text) AS projects)::uuid[])))));
grant insert, select on viewings to portico_reach;
grant select (workspace_id, viewing_id, person_id, viewer_id, viewer_name, project_id, private, supposed, created_at, ends_at) on viewings to portico_team;

create table workspaces (
  workspace_id uuid not null,
  name text not null,
  next_number integer not null default 1,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  brand_colour text,
  logo bytea,
  logo_type text,
  logo_hash text,
  time_zone text not null default 'UTC'::text,
  second_factor text not null default 'none'::text,
  welcome text,
  welcome_video text,
  welcome_changed_at timestamp with time zone not null default now(),
  currency text not null default 'EUR'::text
);
alter table workspaces add constraint brand_colour_form CHECK ((brand_colour ~ '^#[0-9a-f]{6}$'::text));
alter table workspaces add constraint currency_code CHECK ((currency ~ '^[A-Z]{3}$'::text));
alter table workspaces add constraint logo_size CHECK ((octet_length(logo) <= 262144));
alter table workspaces add constraint logo_type_known CHECK ((logo_type = ANY (ARRAY['image/png'::text, 'image/jpeg'::text, 'image/webp'::text])));
alter table workspaces add constraint logo_whole CHECK ((num_nulls(logo, logo_type, logo_hash) = ANY (ARRAY[0, 3])));
alter table workspaces add constraint workspaces_pkey PRIMARY KEY (workspace_id);
alter table workspaces add constraint workspaces_second_factor_check CHECK ((second_factor = ANY (ARRAY['none'::text, 'selected'::text, 'all'::text])));
alter table workspaces add constraint workspaces_welcome_check CHECK ((length(welcome) <= 5000));
alter table workspaces add constraint workspaces_welcome_video_check CHECK (((welcome_video ~ '^https://\S+$'::text) AND (length(welcome_video) <= 500)));
CREATE INDEX workspaces_by_logo ON public.workspaces USING btree (logo_hash) WHERE (logo_hash IS NOT NULL);
CREATE TRIGGER count_version BEFORE UPDATE OF name, currency, brand_colour, logo_hash, second_factor, welcome, welcome_video ON public.workspaces FOR EACH ROW EXECUTE FUNCTION access.count_version();
CREATE TRIGGER move_ends AFTER UPDATE OF time_zone ON public.workspaces FOR EACH ROW WHEN ((new.time_zone <> old.time_zone)) EXECUTE FUNCTION access.move_ends();
create policy changes on workspaces for update to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND ( SELECT access.everywhere('change'::text, 'settings'::text) AS everywhere)));
create policy jobs on workspaces for all to portico_system
  using (true);
create policy links on workspaces for all to portico_link
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND true));
create policy reads on workspaces for select to portico_client, portico_team
  using (((workspace_id = ( SELECT access.workspace() AS workspace)) AND true));
grant select (workspace_id, name, version, brand_colour, logo, logo_type, logo_hash, time_zone, second_factor, welcome, welcome_video, welcome_changed_at) on workspaces to portico_client;
grant select (workspace_id, name, brand_colour, logo_hash, second_factor) on workspaces to portico_link;
grant select on workspaces to portico_reach;
grant update (next_number) on workspaces to portico_reach;
grant insert, select on workspaces to portico_system;
grant select on workspaces to portico_team;
grant update (name, brand_colour, logo, logo_type, logo_hash, time_zone, second_factor, welcome, welcome_video, welcome_changed_at, currency) on workspaces to portico_team;
