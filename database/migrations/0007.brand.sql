-- A workspace's colour and logo. They are shown to whoever signs in to it, and
-- on its doors before that. The logo stands with the workspace and not in a
-- table of its own: there is one, and it is as open as the name beside it. Large
-- values are kept apart by PostgreSQL itself, so that reading the name stays cheap.

alter table workspaces
  add column brand_colour text constraint brand_colour_form check (brand_colour ~ '^#[0-9a-f]{6}$'),
  add column logo bytea constraint logo_size check (octet_length(logo) <= 262144),
  -- No SVG: a drawing that can carry a script has no place at our own address.
  add column logo_type text constraint logo_type_known check (logo_type in ('image/png', 'image/jpeg', 'image/webp')),
  -- The hash of the picture is its address: nobody finds it who was not shown it, and a new picture has a new one.
  add column logo_hash text,
  add constraint logo_whole check (num_nulls(logo, logo_type, logo_hash) in (0, 3));

create index workspaces_by_logo on workspaces (logo_hash) where logo_hash is not null;
