-- Whom @team reaches (D9): who works on the project or has a part in the task, and who from outside has the right to be
-- reached there. Each hears of it in the inbox and by mail.

create function access.reached(workspace uuid, place uuid, task uuid) returns table (person_id uuid, side text)
  language sql stable security definer set search_path = '' as $$
  select p.person_id, p.side
  from (
    select m.person_id from public.project_members m
    where m.workspace_id = workspace and m.project_id = place and m.side = 'team'
    union
    select t.person_id from access.task_roles t
    where t.workspace_id = workspace and t.task_id = task and t.side = 'team'
    union
    -- Without access of their own somebody is here by a grant, and reached by that alone.
    select r.person_id from access.reach r
    left join public.external_accesses a on a.workspace_id = r.workspace_id and a.person_id = r.person_id
    where r.workspace_id = workspace and (r.extent = 'project' and r.project_id = place or r.extent = 'task' and r.task_id = task)
      and r.side = 'outside' and r.verb = 'mention' and r.class = 'history' and (r.because = 'grant' or a.level = 'advanced')) reached
  join public.people p on p.workspace_id = workspace and p.person_id = reached.person_id
  where access.comes_in(workspace, p.person_id)
$$;
alter function access.reached(uuid, uuid, uuid) owner to portico_reach;

-- Said to an employee before they send it: who from outside it would reach.
create function access.reached_outside(of_task uuid) returns table (person_id uuid, name text, company text)
  language sql stable security definer set search_path = '' as $$
  select p.person_id, p.name, above.name
  from public.tasks t
  cross join lateral access.reached(t.workspace_id, t.place_id, t.task_id) r
  join public.people p on p.workspace_id = t.workspace_id and p.person_id = r.person_id
  left join public.people above on above.workspace_id = p.workspace_id and above.person_id = p.parent_id
  where t.workspace_id = (select access.workspace()) and t.task_id = of_task and not t.removed and r.side = 'outside'
    and access.may('see', 'tasks', t.place_id, t.task_id, t.private)
  order by lower(p.name), p.person_id
$$;
alter function access.reached_outside(uuid) owner to portico_reach;
grant execute on function access.reached_outside(uuid) to portico_team;

-- Read by whoever it reached; who looks through their eyes cannot say so for them.
create function access.read_mentions(up_to uuid) returns void
  language sql security definer set search_path = '' as $$
  update public.mentions m set read_at = now()
  where m.workspace_id = access.workspace() and m.person_id = access.person() and m.read_at is null and m.comment_id <= up_to
$$;
alter function access.read_mentions(uuid) owner to portico_reach;
grant execute on function access.read_mentions(uuid) to portico_team, portico_client;

-- What stands in the mail to one of them: nothing, where they no longer read it.
create function access.mention_for(workspace uuid, person uuid, comment uuid)
  returns table (task_id uuid, task text, project text, author text, text text, language text, tone text)
  language plpgsql security definer set search_path = '' as $$
begin
  perform set_config('access.workspace', workspace::text, true);
  return query
  select t.task_id, t.title, p.name, c.author_name, c.text, g.language, g.tone
  from public.comments c
  join public.tasks t on t.workspace_id = c.workspace_id and t.task_id = c.task_id
  left join public.projects p on p.workspace_id = t.workspace_id and p.project_id = t.project_id
  left join public.grants g on g.workspace_id = t.workspace_id and g.project_id = t.project_id and g.person_id = person
  where c.workspace_id = workspace and c.comment_id = comment and c.to_team and c.deleted_at is null and access.comes_in(workspace, person)
    and exists (
      select from access.readers(c.place_id, c.task_id, c.private, c.removed, c.class, c.readers, c.author_id, c.addressees,
                                 c.of_company, c.to_team, person) r
      where r.side = 'team' or r.level = 'advanced' or r.because = 'grant');
end $$;
alter function access.mention_for(uuid, uuid, uuid) owner to portico_reach;
grant execute on function access.mention_for(uuid, uuid, uuid) to portico_system;
