-- Writes the policies of a table. They are never written by hand, so that every
-- table says the same thing in the same words, and an index can serve it:
-- a policy names only columns of its own row and what `enter` has left.
--
--   see, add, change, remove   the right each takes, as "verb class"
--                              ("close tasks"); with `classes`, only the verb, or one right for all of them
--   classes                    the row has a column `class`, one of these
--   place, task                the columns of the row's address
--   private, removed           the row has the column of that name
--   deleted                    the row has a column `deletion_id`: while it is set, the row is there for nobody
--
-- Rules about a row and not a place, all of them:
--
--   everyone   whoever is in the workspace sees the row
--   open       … where the column of that name says so
--   about      the column may name a contact: then the row is there only for those who see contacts, too
--   own        the column names a person: that person sees the row
--   own_writes … and adds and changes it
--   author     the column names who writes the row: only oneself
--   rewrites   … and changes what they wrote, while they may add one like it
--   takes_back … and removes it again, likewise
--   reads_own  … and reads it, where they see the task or all tasks of the project
--   readers    the column lists the only readers of a row, where it is not null;
--              its author reads it too; each only where the task can be seen;
--              who looks through the eyes of one of them must be one too
--   addressees the column lists whom the row is addressed to: they see it where they see the task
--   company    the column says whether the row is of the company of its task: then `see company` in that task opens it
--   mention    the column says whether the row is said to the team: then `mention` of that class opens it to those from outside
--   answers    the column names the row it answers: whoever is reached by what is said to the team answers that
--   addressee  the column names a person: from outside, only an addressee can be put there
--   meets      the column names a person: addressees can be seen
--   loose      the column names a project: a row in none may be added by anybody who is here at large
create procedure access.protect(
  tbl regclass,
  see text default null, add text default null, change text default null, remove text default null,
  classes text[] default null, place text default null, task text default null,
  private boolean default false, removed boolean default false, deleted boolean default false,
  everyone boolean default false, own text default null, own_writes boolean default false,
  author text default null, rewrites boolean default false, takes_back boolean default false, reads_own boolean default false, readers text default null,
  addressees text default null, company text default null, mention text default null, answers text default null, addressee text default null, meets text default null,
  loose text default null, open text default null, about text default null)
language plpgsql set search_path = '' as $$
declare
  here constant text := 'workspace_id = (select access.workspace())';
  -- What is somebody's alone stays theirs, whoever looks through their eyes; the rest where that is seen too.
  mine text := quote_ident(own) || ' = (select access.person())' || case
    when own_writes then ' and (select access.viewer()) is null'
    when place is not null then ' and ((select access.viewer()) is null or ' || access.held('see frame', null, place, task, private) || ')'
    else '' end;
  written text := quote_ident(author) || ' = (select access.person())';
  sees text := access.held(see, classes, place, task, private, quote_ident(readers) || ' is null');
  adds text := access.held(add, classes, place, task, private);
  changes text := access.held(change, classes, place, task, private);
  removes text := access.held(remove, classes, place, task, private);
  known text := '(' || quote_ident(about) || ' is null or ' || access.held('see contacts', null, null, null, false) || ')';
  kept text := '(not removed or ' || access.held('remove tasks', null, place, task, private) || ')';
begin
  sees := concat_ws(' or ', sees,
    case when everyone then 'true' end,
    quote_ident(open),
    mine,
    quote_ident(meets) || ' = any ((select access.addressees())::uuid[])',
    '(' || written || ' or (select access.person()) = any (' || quote_ident(readers) || ')) and '
      || access.held('see tasks', null, place, task, private)
      || ' and ((select access.viewer()) is null or ' || quote_ident(readers) || ' is null or (select access.viewer()) = any ('
      || quote_ident(readers) || ' || ' || quote_ident(author) || '))',
    case when reads_own then written || ' and ' || access.held('see tasks', null, place, task, private) end,
    '(select access.person()) = any (' || quote_ident(addressees) || ') and ' || access.held('see tasks', null, place, task, private),
    -- Held task by task: a profile that says so is held in whole projects, and opens nothing there.
    case when company is not null then access.held('see company', null, null, task, private, quote_ident(company)) end,
    case when mention is not null then access.held('mention history', null, place, task, private, quote_ident(mention)) end);
  adds := concat_ws(' or ', adds,
    case when answers is not null then access.held('mention history', null, place, task, private, format('class = ''history'' and %I is not null', answers)) end,
    case when own_writes then mine end, '(select access.at_large()) and ' || quote_ident(loose) || ' is null');
  if author is not null and adds <> '' then
    adds := '(' || adds || ') and ' || written;
  end if;
  changes := concat_ws(' or ', changes, case when own_writes then mine end, case when rewrites then adds end);
  removes := concat_ws(' or ', removes, case when takes_back then adds end);
  -- What is in the bin is there, to be read or written, for those only who may take it out.
  if removed then
    sees := '(' || sees || ') and ' || kept;
    adds := '(' || nullif(adds, '') || ') and ' || kept;
    changes := '(' || nullif(changes, '') || ') and ' || kept;
    removes := '(' || nullif(removes, '') || ') and ' || kept;
  end if;
  if about is not null then
    sees := '(' || sees || ') and ' || known;
    adds := '(' || nullif(adds, '') || ') and ' || known;
    changes := '(' || nullif(changes, '') || ') and ' || known;
    removes := '(' || nullif(removes, '') || ') and ' || known;
  end if;
  if deleted then
    sees := '(' || sees || ') and deletion_id is null';
    adds := '(' || nullif(adds, '') || ') and deletion_id is null';
    changes := '(' || nullif(changes, '') || ') and deletion_id is null';
  end if;

  execute format('alter table %s enable row level security, force row level security', tbl);
  execute format('create policy reads on %s for select to portico_team, portico_client using (%s and (%s))', tbl, here, sees);
  if adds <> '' then
    execute format('create policy adds on %s for insert to portico_team, portico_client with check (%s and (%s))', tbl, here, adds);
  end if;
  if changes <> '' then
    execute format('create policy changes on %s for update to portico_team, portico_client using (%s and (%s))', tbl, here, changes);
  end if;
  if removes <> '' then
    execute format('create policy removes on %s for delete to portico_team, portico_client using (%s and (%s))', tbl, here, removes);
  end if;
  if addressee is not null then
    execute format('create policy addresses on %s as restrictive for insert to portico_client
      with check (%I = any ((select access.addressees())::uuid[]))', tbl, addressee);
  end if;

  -- A mailed link acts for its person, on that person's own rows; jobs act on what they are granted.
  if own is not null or everyone then
    execute format('create policy links on %s to portico_link using (%s and %s)', tbl, here, coalesce(mine, 'true'));
  end if;
  execute format('create policy jobs on %s to portico_system using (true)', tbl);
end $$;

-- "She holds this right here", over the columns of a row.
create function access.held(wanted text, classes text[], place text, task text, private boolean, also text default null) returns text
  language plpgsql immutable set search_path = '' as $$
declare
  one text;
  each_class text[] := '{}';
  verb text := split_part(wanted, ' ', 1);
  class text := split_part(wanted, ' ', 2);
begin
  if wanted is null then
    return null;
  end if;
  if classes is not null and class = '' then
    foreach one in array classes loop
      each_class := each_class || format('class = %L and %s', one, access.held(verb || ' ' || one, null, place, task, private, also));
    end loop;
    return '(' || array_to_string(each_class, ' or ') || ')';
  end if;
  return '(' || concat_ws(' or ',
    case when private then 'not private and ' else '' end || format('(select access.everywhere(%L, %L))', verb, class),
    quote_ident(place) || format(' = any ((select access.projects(%L, %L))::uuid[])', verb, class),
    quote_ident(task) || format(' = any ((select access.tasks(%L, %L))::uuid[])', verb, class)) || ')'
    || coalesce(' and ' || also, '');
end $$;
