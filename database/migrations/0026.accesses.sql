-- What a person did before an access was given is no use of it: the overview is sorted by what is.
drop index external_accesses_by_use;
create index external_accesses_by_use
  on external_accesses (workspace_id, (case when last_used_at >= coalesce(since, '-infinity') then last_used_at else '-infinity' end), person_id)
  where level <> 'none';

-- What an access was when it was decided about, to its end (B8): with the access all of it would be gone.
alter table reviews
  add column company text,
  add column email text,
  add column since timestamptz,
  add column until date,
  add column last_used_at timestamptz;
