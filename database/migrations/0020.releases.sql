-- What was said or what happened is released to people from outside, and taken back, entry by entry (D6). A release is the
-- class of the row; that it was made is an event of its own, for the team.

alter table events
  drop constraint events_class_check,
  drop constraint events_what_check,
  add constraint events_class_check check (class in ('internal', 'history', 'history_released')),
  add constraint events_what_check check (what in (
    'title', 'description', 'stage', 'deadline', 'planned_start', 'planned_end', 'project', 'parent', 'counterparty',
    'hidden_from_company', 'accepted', 'closed', 'withdrawn', 'reopened', 'removed', 'restored', 'role_given', 'role_taken', 'ticked', 'unticked', 'field',
    'released', 'release_ended'));

-- What somebody from outside wrote stands in the open; the team may release it further.
alter table comments
  drop constraint outside_writes_in_the_open,
  add constraint outside_writes_in_the_open check (author_side = 'team' or class <> 'internal');
