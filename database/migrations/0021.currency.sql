-- What amounts are in where nothing else is said.
alter table workspaces
  add column currency text not null default 'EUR' constraint currency_code check (currency ~ '^[A-Z]{3}$');
update workspaces w set currency = o.currency
from (select distinct on (workspace_id) workspace_id, currency from orders order by workspace_id, order_id desc) o
where o.workspace_id = w.workspace_id;
