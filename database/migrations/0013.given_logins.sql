-- A contact who has neither user name nor password is a virtual one. An employee may give both and hand them over (C2),
-- also where there is no e-mail address: then the user name alone signs in. The password is an initial one: somebody
-- else knows it, and until it is replaced it opens nothing but the page where it is replaced.

alter table credentials alter column email drop not null;
alter table credentials drop constraint login_names_are_for_employees;
alter table credentials
  add column initial boolean not null default false,
  add constraint signs_in_with_something check (email is not null or login_name is not null),
  -- Employees are invited by mail; nobody else ever knows a password of theirs.
  add constraint initial_ones_are_for_contacts check (not initial or side = 'outside' and password_hash is not null);

alter table tokens drop constraint tokens_kind_check;
alter table tokens add constraint tokens_kind_check check (kind in (
  'session', 'api_key', 'activation', 'password_reset', 'first_password', 'second_factor'));
