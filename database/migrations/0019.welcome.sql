-- What everybody from outside reads first, whatever their rights (D14): a few words and a video, both set by the administrator.
-- Without words of their own there are those that Portico ships with, in the language of whoever reads.

alter table workspaces
  add column welcome text check (length(welcome) <= 5000),
  -- Opened beside the page and never within it: nothing of another house is loaded before somebody asks for it.
  add column welcome_video text check (welcome_video ~ '^https://\S+$' and length(welcome_video) <= 500),
  add column welcome_changed_at timestamptz not null default now();

-- When they read it; what is said anew is to be read anew.
alter table preferences add column welcomed_at timestamptz;
