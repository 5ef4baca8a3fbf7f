import type { Server } from './children.ts';
import type { Load } from './load.ts';
import { asAdministrator, type Readers, signIn } from './readers.ts';
import type { Town } from './town.ts';

/** One thing that is timed: which requests, from whom. */
export type Visit = { name: string; url: string; requests: Load['requests']; after?: () => Promise<void> };

const newest = (headers: Record<string, string>) => [{ path: '/api/tasks', headers }];

/** In the full town. The visits to the small one stand beside those they are compared with. */
export async function visits(full: { town: Town; server: Server }, small: { town: Town; server: Server }): Promise<Visit[]> {
  const { sights, url: database } = full.town;
  const readers = await signIn(full.town);
  const fewer = await signIn(small.town);
  const list = (who: keyof Readers, name: string): Visit[] => [
    { name: `newest 50, ${name}`, url: full.server.url, requests: newest(readers[who]) },
    { name: `newest 50, ${name}, of 10,000`, url: small.server.url, requests: newest(fewer[who]) },
  ];
  const visit = (name: string, requests: Load['requests'], after?: Visit['after']): Visit => ({
    name,
    url: full.server.url,
    requests,
    after,
  });
  const written = await anotherTask(full.town);
  const asMember = (path: string) => [{ path, headers: readers.member }];

  return [
    ...list('clientOfThree', 'client of three projects'),
    ...list('member', 'employee'),
    ...list('largestClient', 'client of 5,000 projects').slice(0, 1),
    ...(['clientOfThree', 'member'] as const).map((who) =>
      visit(
        who === 'member' ? 'the same, employee' : 'task with 30 comments',
        [`/api/tasks/${sights.discussed}`, `/api/comments?task=${sights.discussed}`].map((path) => ({ path, headers: readers[who] })),
      ),
    ),
    visit(
      'add a comment',
      [
        {
          method: 'POST',
          path: '/api/comments',
          headers: { ...readers.clientOfThree, 'content-type': 'application/json' },
          body: JSON.stringify({ taskId: written, text: 'Thank you, this is what we had in mind.' }),
        },
      ],
      () => forget(database, written),
    ),
    ...(['clientOfThree', 'member'] as const).map((who) =>
      visit(who === 'member' ? 'documents of a project, employee' : 'documents of a project', [
        { path: `/api/documents?project=${sights.project}`, headers: readers[who] },
      ]),
    ),
    visit('overview of accesses', [{ path: '/api/accesses', headers: readers.administrator }]),
    visit('what a grant would open', [await grantToPreview(full.town, readers.administrator)]),
    visit('who can see a project', asMember(`/api/access/who?project=${sights.project}`)),
    visit('who can see a task', asMember(`/api/access/who?task=${sights.discussed}`)),
  ];
}

/** In the project with the most tasks of those in which somebody from outside takes part. */
const grantToPreview = ({ url, sights }: Town, headers: Record<string, string>) =>
  asAdministrator(url, async (client): Promise<Load['requests'][number]> => {
    const { rows } = await client.query<{ project: string; person: string }>(
      `select m.project_id as project, m.person_id as person
       from project_members m
       join projects j on j.workspace_id = m.workspace_id and j.project_id = m.project_id and not j.private and not j.hidden_from_contacts
       join people p on p.workspace_id = m.workspace_id and p.person_id = m.person_id and p.email is not null
       where m.workspace_id = $1 and m.side = 'outside' order by j.next_number desc limit 1`,
      [sights.workspace],
    );
    const { project, person: personId } = rows[0]!;
    return {
      method: 'POST',
      path: `/api/projects/${project}/grants/preview`,
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ personId, history: 'all', documents: 'none', mayWrite: true, isMentioned: false, mayUpload: false }),
    };
  });

/** Comments are written where they change nothing that is measured elsewhere, and taken back. */
const anotherTask = ({ url, sights }: Town) =>
  asAdministrator(url, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      'select task_id as id from tasks where workspace_id = $1 and project_id = $2 and task_id <> $3 and not removed order by task_id limit 1',
      [sights.workspace, sights.project, sights.discussed],
    );
    return rows[0]!.id;
  });

const forget = (url: string, task: string) =>
  asAdministrator(url, async (client) => {
    await client.query('delete from comments where task_id = $1', [task]);
    await client.query('vacuum comments');
  });

/** The ids that the client of three projects is shown, for the floors. */
export async function shownIds(visit: Visit): Promise<string[]> {
  const { path, headers = {} } = visit.requests[0]!;
  const answer = (await (await fetch(visit.url + path, { headers })).json()) as { items: { id: string }[] };
  return answer.items.map(({ id }) => id);
}
