-- What amounts are in where nothing else is said.
alter table workspaces
  add column currency text not null default 'EUR' constraint currency_code check (currency ~ '^[A-Z]{3}$');
