-- What follows from fields and their values, in the same statement.

create or replace trigger count_version before update of name, visible_outside, in_lists on fields
  for each row execute function access.count_version();
create or replace trigger count_version before update of text, number, day, choice_id, named_id on contact_values
  for each row execute function access.count_version();
create or replace trigger count_version before update of text, number, day, choice_id, named_id on project_values
  for each row execute function access.count_version();
create or replace trigger count_version before update of text, number, day, choice_id, named_id on task_values
  for each row execute function access.count_version();
create or replace trigger count_version before update of text, number, day, choice_id, named_id, amount, currency on financial_values
  for each row execute function access.count_version();

-- The values of a field that is removed go with it, and nothing is told of each. Of financial ones nothing is ever told.
create function access.record_value() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare
  it record := coalesce(new, old);
  was text := case when tg_op <> 'INSERT' then coalesce(old.text, trim_scale(old.number)::text, old.day::text, old.choice_id::text, old.named_id::text) end;
  became text := case when tg_op <> 'DELETE' then coalesce(new.text, trim_scale(new.number)::text, new.day::text, new.choice_id::text, new.named_id::text) end;
begin
  -- A name that follows its person, or a field that is shown outside from now on, is no change of the value.
  if was is not distinct from became then
    return null;
  end if;
  insert into public.events (workspace_id, event_id, task_id, place_id, private, removed, class, what, field_id, field_name, was, became,
                             author_id, author_side, author_name)
  select it.workspace_id, access.new_id(), it.task_id, it.place_id, it.private, it.removed,
         case when f.visible_outside then 'history' else 'internal' end, 'field', f.field_id, f.name,
         case when tg_op <> 'INSERT' then coalesce(old.choice_name, old.named_name, was) end,
         case when tg_op <> 'DELETE' then coalesce(new.choice_name, new.named_name, became) end,
         me.person_id, me.side, me.name
  from public.fields f
  join public.people me on me.workspace_id = f.workspace_id and me.person_id = access.person()
  where f.workspace_id = it.workspace_id and f.field_id = it.field_id;
  return null;
end $$;
create or replace trigger record_value after insert or delete or update of text, number, day, choice_id, named_id on task_values
  for each row when (access.person() is not null) execute function access.record_value();

-- What is no longer visible outside was so in the past neither; shown again, what happened in between stays inside.
create function access.hide_past() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update public.events set class = 'internal' where workspace_id = new.workspace_id and field_id = new.field_id;
  return null;
end $$;
create or replace trigger hide_past after update of visible_outside on fields
  for each row when (old.visible_outside and not new.visible_outside) execute function access.hide_past();

alter function access.record_value() owner to portico_reach;
alter function access.hide_past() owner to portico_reach;
