import { type Browser, expect, type Page } from '@playwright/test';
import type { Name } from '@portico/database/sample';
import { type Look, signedIn, somebody } from './people.ts';

/** What the addresses of pages are made of, in a Portico with the sample company. */
export type Landmarks = Record<
  | 'project'
  | 'import'
  | 'centre'
  | 'task'
  | 'signs'
  | 'pierre'
  | 'acme'
  | 'bela'
  | 'order'
  | 'draft'
  | 'mail'
  | 'invitation'
  | 'reset'
  | 'viewing',
  string
>;

export type AppPage = {
  name: string;
  /** As `web/src/routes.tsx` says it. */
  route: string;
  path(at: Landmarks): string;
  who: Name | 'nobody';
  /** Who reads it knows by this that everything is there. */
  shows: string;
  /** The installation it is found in; the sample company unless said. */
  in?: 'empty' | 'new';
};

const ada = 'Ada' as const;
const pierre = 'Pierre' as const;
const john = 'John' as const;
const nobody = 'nobody' as const;

/** Every page of the app, once for everybody to whom it looks different. */
export const pages: AppPage[] = [
  { name: 'set-up', route: '/setup', path: () => '/setup', who: nobody, shows: 'Load the sample company', in: 'empty' },
  { name: 'first-steps', route: '/', path: () => '/', who: ada, shows: 'Your first project', in: 'new' },
  { name: 'projects-none', route: '/projects', path: () => '/projects', who: ada, shows: 'No projects yet', in: 'new' },
  { name: 'contacts-none', route: '/contacts', path: () => '/contacts', who: ada, shows: 'No contacts yet', in: 'new' },
  { name: 'outbox-none', route: '/outbox', path: () => '/outbox', who: ada, shows: 'No mails yet', in: 'new' },

  { name: 'sample', route: '/sample', path: () => '/sample', who: nobody, shows: 'Look as Pierre' },
  { name: 'sign-in', route: '/sign-in', path: () => '/sign-in', who: nobody, shows: 'who is who' },
  { name: 'forgot-password', route: '/forgot-password', path: () => '/forgot-password', who: nobody, shows: 'Send the link' },
  {
    name: 'reset-password',
    route: '/reset-password/$secret',
    path: ({ reset }) => `/reset-password/${reset}`,
    who: nobody,
    shows: 'Choose a password',
  },
  {
    name: 'activate',
    route: '/activate/$secret',
    path: ({ invitation }) => `/activate/${invitation}`,
    who: nobody,
    shows: 'Choose a password',
  },
  {
    name: 'dead-link',
    route: '/activate/$secret',
    path: () => `/activate/l_${'gone'.padEnd(43, '-')}`,
    who: nobody,
    shows: 'no longer works',
  },

  { name: 'two-factor', route: '/two-factor', path: () => '/two-factor', who: pierre, shows: 'Set up two-factor sign-in' },
  { name: 'fields', route: '/fields', path: () => '/fields', who: ada, shows: 'Contract value' },
  { name: 'projects', route: '/projects', path: () => '/projects', who: ada, shows: 'Chennai service desk' },
  { name: 'project', route: '/projects/$projectId', path: ({ project }) => `/projects/${project}`, who: ada, shows: 'Floor plan' },
  {
    name: 'project-columns',
    route: '/projects/$projectId',
    path: ({ project }) => `/projects/${project}?group=assignee&columns=number,stage,planned,comments,outside,assignee,deadline,updatedAt`,
    who: 'Bela',
    shows: 'Approve the colour scheme',
  },
  {
    name: 'board',
    route: '/projects/$projectId',
    path: ({ project }) => `/projects/${project}?view=board`,
    who: 'Bela',
    shows: 'Approve the colour scheme',
  },
  {
    name: 'project-task',
    route: '/projects/$projectId/tasks/$taskId',
    path: ({ project, task }) => `/projects/${project}/tasks/${task}`,
    who: ada,
    shows: 'asked for this',
  },
  {
    name: 'participants',
    route: '/projects/$projectId/participants',
    path: ({ project }) => `/projects/${project}/participants`,
    who: ada,
    shows: 'Client of this project',
  },
  {
    name: 'project-documents',
    route: '/projects/$projectId/documents',
    path: ({ project }) => `/projects/${project}/documents`,
    who: ada,
    shows: 'Seen by the team, and from outside',
  },
  {
    name: 'grant',
    route: '/projects/$projectId/participants/$personId',
    path: ({ project, pierre }) => `/projects/${project}/participants/${pierre}`,
    who: 'Bela',
    shows: 'amounts or orders',
  },
  {
    name: 'invite',
    route: '/projects/$projectId/invite',
    path: ({ project }) => `/projects/${project}/invite`,
    who: 'Bela',
    shows: 'Let all of them in',
  },
  {
    name: 'project-money',
    route: '/projects/$projectId/money',
    path: ({ project }) => `/projects/${project}/money`,
    who: 'Bela',
    shows: 'Samples of oak',
  },
  {
    name: 'project-history',
    route: '/projects/$projectId/history',
    path: ({ project }) => `/projects/${project}/history`,
    who: 'Bela',
    shows: 'in the tasks of this project',
  },
  {
    name: 'contact-history',
    route: '/contacts/$personId/history',
    path: ({ pierre: contact }) => `/contacts/${contact}/history`,
    who: 'Bela',
    shows: 'What Pierre said and did',
  },
  { name: 'orders', route: '/orders', path: () => '/orders', who: 'Bela', shows: 'Offer 1' },
  { name: 'order', route: '/orders/$orderId', path: ({ order }) => `/orders/${order}`, who: 'Bela', shows: 'Printed guides' },
  { name: 'order-draft', route: '/orders/$orderId', path: ({ draft }) => `/orders/${draft}`, who: 'Bela', shows: 'Add a line' },
  { name: 'my-tasks', route: '/my-tasks', path: () => '/my-tasks', who: 'Bela', shows: 'Lyon showroom' },
  { name: 'my-task', route: '/my-tasks/$taskId', path: ({ task }) => `/my-tasks/${task}`, who: 'Bela', shows: 'asked for this' },
  { name: 'task', route: '/tasks/$taskId', path: ({ task }) => `/tasks/${task}`, who: ada, shows: 'asked for this' },
  { name: 'contacts', route: '/contacts', path: () => '/contacts', who: ada, shows: 'Acme' },
  { name: 'contact', route: '/contacts/$personId', path: ({ pierre }) => `/contacts/${pierre}`, who: ada, shows: 'Advanced access' },
  { name: 'contact-company', route: '/contacts/$personId', path: ({ acme }) => `/contacts/${acme}`, who: ada, shows: 'Advanced access' },
  { name: 'profiles', route: '/profiles', path: () => '/profiles', who: ada, shows: 'Company lead' },
  { name: 'imports', route: '/contacts/import', path: () => '/contacts/import', who: ada, shows: 'Drop a CSV file' },
  {
    name: 'import',
    route: '/contacts/import/$importId',
    path: ({ import: id }) => `/contacts/import/${id}`,
    who: ada,
    shows: 'stands on line 3',
  },
  { name: 'people', route: '/people', path: () => '/people', who: ada, shows: 'Chidi' },
  { name: 'person', route: '/people/$personId', path: ({ bela }) => `/people/${bela}`, who: ada, shows: 'May grant access' },
  { name: 'users', route: '/users', path: () => '/users', who: ada, shows: 'Client tree' },
  { name: 'users-review', route: '/users', path: () => '/users?review=true', who: ada, shows: 'Leave review' },
  { name: 'people-bin', route: '/people-bin', path: () => '/people-bin', who: ada, shows: 'Deleted by Ada' },
  { name: 'inbox', route: '/inbox', path: () => '/inbox', who: 'Pierre', shows: 'Welcome to Meridian' },
  { name: 'inbox-reached', route: '/inbox', path: () => '/inbox', who: 'Fred', shows: '@team the landlord' },
  { name: 'inbox-team', route: '/inbox', path: () => '/inbox', who: 'Bela', shows: '@team the landlord' },
  { name: 'outbox', route: '/outbox', path: () => '/outbox', who: ada, shows: 'Kept here' },
  { name: 'mail', route: '/outbox/$mailId', path: ({ mail }) => `/outbox/${mail}`, who: ada, shows: 'As it looks' },
  { name: 'settings', route: '/settings', path: () => '/settings', who: ada, shows: 'API keys' },
  { name: 'not-there', route: '/', path: () => '/nowhere', who: ada, shows: 'There is nothing at this address' },

  { name: 'client-start', route: '/', path: () => '/', who: pierre, shows: 'Lyon showroom' },
  { name: 'client-projects', route: '/projects', path: () => '/projects', who: pierre, shows: 'Lyon showroom' },
  {
    name: 'client-project',
    route: '/projects/$projectId',
    path: ({ project }) => `/projects/${project}`,
    who: pierre,
    shows: 'Floor plan',
  },
  {
    name: 'client-project-task',
    route: '/projects/$projectId/tasks/$taskId',
    path: ({ project, task }) => `/projects/${project}/tasks/${task}`,
    who: pierre,
    shows: 'asked for this',
  },
  {
    name: 'client-project-history',
    route: '/projects/$projectId/history',
    path: ({ project }) => `/projects/${project}/history`,
    who: pierre,
    shows: 'in the tasks that are open to you',
  },
  {
    name: 'client-task',
    route: '/tasks/$taskId',
    path: ({ task }) => `/tasks/${task}`,
    who: pierre,
    shows: 'asked for this',
  },
  { name: 'client-my-tasks', route: '/my-tasks', path: () => '/my-tasks', who: pierre, shows: 'Approve the colour scheme' },
  { name: 'client-settings', route: '/settings', path: () => '/settings', who: pierre, shows: 'Where you are signed in' },
  {
    name: 'client-refused',
    route: '/projects/$projectId',
    path: ({ centre }) => `/projects/${centre}`,
    who: pierre,
    shows: 'nothing here',
  },
  { name: 'stakeholder-start', route: '/', path: () => '/', who: john, shows: 'IBM client centre' },
  {
    name: 'stakeholder-project',
    route: '/projects/$projectId',
    path: ({ centre }) => `/projects/${centre}`,
    who: john,
    shows: 'Conversation|At risk',
  },
  {
    name: 'stakeholder-task',
    route: '/projects/$projectId/tasks/$taskId',
    path: ({ centre, signs }) => `/projects/${centre}/tasks/${signs}`,
    who: john,
    shows: 'asked for this',
  },

  // In windows of Chidi's alone: what is looked through stays in a window.
  {
    name: 'viewing',
    route: '/projects/$projectId',
    path: ({ project, viewing }) => `/projects/${project}${viewing}`,
    who: 'Chidi',
    shows: 'You see Portico as Pierre does',
  },
  { name: 'view-over', route: '/view-over', path: () => '/view-over', who: 'Chidi', shows: 'half an hour' },
];

/** Where the pages are, found as Ada; the two links are mailed for this. */
export async function findLandmarks(browser: Browser, url: string): Promise<Landmarks> {
  const page = await signedIn(browser, url, 'Ada');
  const get = async (address: string) => (await page.request.get(address)).json();
  const first = async (address: string) => (await get(address)).items[0].id;
  const secretOf = async (to: string, kind: string) => {
    let secret = '';
    await expect(async () => {
      const { items } = await get('/api/mails?limit=50');
      const mail = items.find((it: { to: string; kind: string }) => it.to === to && it.kind === kind);
      secret = /(l_[\w-]{43})/.exec((await get(`/api/mails/${mail.id}`)).text)?.[1] ?? '';
      expect(secret).not.toBe('');
    }).toPass();
    return secret;
  };

  const named = { name: 'Nils', kind: 'individual', email: 'nils@ibm.example' };
  const nils = await (await page.request.post('/api/people', { data: named })).json();
  await page.request.put(`/api/people/${nils.id}/access`, { data: { level: 'advanced' } });
  await page.request.post('/api/password-resets', { data: { email: 'fred@freelance.example' } });
  const csv =
    'Name;Email;Phone;Parent;Username;Password;Notes\nOrion Labs;;;;;;\nVera;vera@orion.example;+1 555 01;Orion Labs;vera;harbour quilt anvil 9;likes tea\nVera too;vera@orion.example;;;;;\nLost;;;Nowhere;;;\nPierre;pierre@acme.example;+33 1;;;;\nWanda;;;Orion Labs;wanda;12345678;\n';
  const file = { data: Buffer.from(csv), headers: { 'content-type': 'application/octet-stream' } };
  const uploaded = await (await page.request.post('/api/imports?fileName=contacts%202026.csv', file)).json();
  await page.request.put(`/api/imports/${uploaded.id}/check`);
  const suresh = await first('/api/people?text=Suresh');
  await page.request.put(`/api/people/${suresh}/deletion`);
  const project = await first('/api/projects?text=Lyon');
  const centre = await first('/api/projects?text=IBM%20client');
  const pierre = await first('/api/people?text=Pierre');
  const viewing = await (await page.request.post(`/api/people/${pierre}/viewings`, { data: { projectId: project } })).json();
  const order = await first('/api/orders?kind=offer');
  // Fred is reached with the team of Lyon.
  const fred = await first('/api/people?text=Fred');
  const rights = { history: 'none', documents: 'none', mayWrite: false, isMentioned: true, mayUpload: false };
  await page.request.post(`/api/projects/${project}/members`, { data: { personId: fred, role: 'participant' } });
  await page.request.post(`/api/projects/${project}/grants`, { data: { personId: fred, ...rights } });
  for (const [task, text] of [
    ['Freight route', '@team the landlord opens the yard at six. Who can be there to let the lorry in?'],
    ['Opening hours', '@team the landlord asks whether we open on the first Sunday in February.\nI would say yes; tell me by Thursday.'],
  ] as const)
    await page.request.post('/api/comments', { data: { taskId: await first(`/api/tasks?text=${encodeURIComponent(task)}`), text } });
  const found: Landmarks = {
    project,
    import: uploaded.id,
    centre,
    task: await first('/api/tasks?text=Floor%20plan%2C%20second'),
    signs: await first(`/api/tasks?project=${centre}`),
    pierre,
    acme: await first('/api/people?text=Acme%20(France)'),
    bela: await first('/api/people?text=Bela'),
    order,
    draft: (await (await page.request.post(`/api/orders/${order}/invoices`)).json()).id,
    mail: await first('/api/mails?limit=1'),
    invitation: await secretOf(named.email, 'invitation'),
    reset: await secretOf('fred@freelance.example', 'password-reset'),
    viewing: new URL(viewing.url).hash,
  };
  await page.context().close();
  return found;
}

/** A window of its own for somebody of the sample company, or for nobody. */
export const windowOf = (browser: Browser, url: string, who: AppPage['who'], look?: Look) =>
  who === 'nobody' ? somebody(browser, url, look) : signedIn(browser, url, who, look);

/** Opens one, and waits until what is said of it is to be seen. */
export async function open(page: Page, { path, shows }: AppPage, at: Landmarks): Promise<void> {
  await page.goto(path(at));
  await expect(page.getByText(new RegExp(shows)).locator('visible=true').first()).toBeVisible();
  // What is on its way still is not seen as busy before it is drawn.
  await page.waitForLoadState('networkidle');
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}
