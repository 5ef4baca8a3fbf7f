-- Who asked for more time is looked up with every page of whoever let them in.
create index grants_asked on grants (workspace_id, given_by) where asked_at is not null;
