import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { accessView } from './accesses/view.ts';
import { clientProjectsQuery, grantsQuery, membersQuery, openTasksQuery, projectQuery, taskQuery } from './api/asked.ts';
import { fetchApi } from './api/client.ts';
import { isProblem } from './api/problem.ts';
import type { Setup } from './api/shapes.ts';
import { isViewing } from './api/viewing.ts';
import { Crash } from './frame/crash.tsx';
import { PendingPage } from './frame/loading.tsx';
import { meQuery } from './frame/me.tsx';
import { NotFoundPage, UnseenPage } from './frame/refused.tsx';
import { Shell } from './frame/shell.tsx';
import { doorQuery } from './frame/whose-door.ts';
import { fetchTeamWords, speakTo } from './language/index.ts';
import { orderFilters } from './orders/filters.ts';
import { contactView, employeeView } from './people/view.ts';
import { projectFilters } from './projects/filters.ts';
import { keptLook, taskView } from './tasks/view.ts';

const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Outlet, notFoundComponent: NotFoundPage });

// Before one is signed in.

const setUp = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  beforeLoad: async ({ context }) => {
    const { needed, sample, mayLoadSample } = await readDoor(context.queries);
    if (!isSettled(sample)) throw redirect({ to: '/sample' });
    if (!needed) throw redirect({ to: '/' });
    return { mayLoadSample };
  },
  component: lazyRouteComponent(() => import('./workspaces/set-up.tsx'), 'SetUpPage'),
});
const sample = createRoute({
  getParentRoute: () => root,
  path: '/sample',
  component: lazyRouteComponent(() => import('./pages/sample.tsx'), 'SamplePage'),
});
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search): { next?: string; login?: string } => ({
    ...(isOwnAddress(search['next']) && { next: search['next'] }),
    ...(typeof search['login'] === 'string' && { login: search['login'] }),
  }),
  beforeLoad: async ({ context }) => {
    const { needed, sample } = await readDoor(context.queries);
    if (!isSettled(sample)) throw redirect({ to: '/sample' });
    if (needed) throw redirect({ to: '/setup' });
  },
  component: lazyRouteComponent(() => import('./sessions/sign-in.tsx'), 'SignInPage'),
});
const forgotPassword = createRoute({
  getParentRoute: () => root,
  path: '/forgot-password',
  component: lazyRouteComponent(() => import('./sessions/forgot-password.tsx'), 'ForgotPasswordPage'),
});
const resetPassword = createRoute({
  getParentRoute: () => root,
  path: '/reset-password/$secret',
  component: lazyRouteComponent(() => import('./sessions/link.tsx'), 'ResetPasswordPage'),
});
const activate = createRoute({
  getParentRoute: () => root,
  path: '/activate/$secret',
  validateSearch: (search): { next?: string } => (isOwnAddress(search['next']) ? { next: search['next'] } : {}),
  component: lazyRouteComponent(() => import('./sessions/link.tsx'), 'ActivatePage'),
});
const twoFactor = createRoute({
  getParentRoute: () => root,
  path: '/two-factor',
  validateSearch: (search): { next?: string } => (isOwnAddress(search['next']) ? { next: search['next'] } : {}),
  component: lazyRouteComponent(() => import('./sessions/two-factor-page.tsx'), 'TwoFactorPage'),
});

const viewOver = createRoute({
  getParentRoute: () => root,
  path: '/view-over',
  component: lazyRouteComponent(() => import('./frame/view-over.tsx'), 'ViewOverPage'),
});

// Signed in.

const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  beforeLoad: async ({ context, location }) => {
    try {
      const me = await context.queries.ensureQueryData(meQuery());
      speakTo(me.person.side);
      if (me.person.side === 'team') await fetchTeamWords();
      return { side: me.person.side };
    } catch (error) {
      if (!isProblem(error)) throw error;
      if (isViewing() && error.code === 'sign-in-needed') throw redirect({ to: '/view-over' });
      const next = location.href === '/' ? {} : { next: location.href };
      if (error.code === 'two-factor-needed') throw redirect({ to: '/two-factor', search: next });
      if (error.code !== 'sign-in-needed') throw error;
      throw redirect({ to: '/sign-in', search: next });
    }
  },
  component: Shell,
});
/** Around the pages that only the team has: for somebody else who comes by there is nothing here, not even their frames (P19). */
const team = createRoute({
  getParentRoute: () => frame,
  id: 'team',
  beforeLoad: ({ context }) => {
    if (context.side !== 'team') throw notFound({ routeId: '/frame/team' });
  },
  notFoundComponent: UnseenPage,
  component: Outlet,
});
const start = createRoute({
  getParentRoute: () => frame,
  path: '/',
  loader: ({ context: { queries, side } }) => {
    if (side === 'team') return;
    void queries.prefetchQuery(openTasksQuery({}));
    void queries.prefetchQuery(openTasksQuery({ assignee: 'me' }));
    void queries.prefetchQuery(clientProjectsQuery());
  },
  component: lazyRouteComponent(() => import('./pages/start.tsx'), 'StartPage'),
});
const projects = createRoute({
  getParentRoute: () => frame,
  path: '/projects',
  validateSearch: projectFilters,
  component: lazyRouteComponent(() => import('./projects/list.tsx'), 'ProjectsPage'),
});
const project = createRoute({
  getParentRoute: () => frame,
  path: '/projects/$projectId',
  validateSearch: taskView,
  // An address that says nothing of it shows the project as one looked at it last, and then says so.
  beforeLoad: ({ params, search, location }) => {
    const look = keptLook(params.projectId, search);
    if (look) throw redirect({ to: location.pathname, search: { ...search, ...look }, replace: true });
  },
  loader: ({ context, params }) => void context.queries.prefetchQuery(projectQuery(params.projectId)),
  component: lazyRouteComponent(() => import('./pages/project.tsx'), 'ProjectPage'),
});
const projectTask = createRoute({
  getParentRoute: () => project,
  path: '/tasks/$taskId',
  loader: ({ context, params }) => void context.queries.prefetchQuery(taskQuery(params.taskId)),
  component: lazyRouteComponent(() => import('./pages/task.tsx'), 'ProjectTask'),
});
const participants = createRoute({
  getParentRoute: () => project,
  path: '/participants',
  component: lazyRouteComponent(() => import('./projects/participants.tsx'), 'ParticipantsPanel'),
});
const documents = createRoute({
  getParentRoute: () => project,
  path: '/documents',
  component: lazyRouteComponent(() => import('./pages/project-documents.tsx'), 'ProjectDocumentsPanel'),
});
const grant = createRoute({
  getParentRoute: () => team,
  path: '/projects/$projectId/participants/$personId',
  loader: ({ context: { queries }, params: { projectId } }) => {
    void queries.prefetchQuery(projectQuery(projectId));
    void queries.prefetchQuery(grantsQuery(projectId));
    void queries.prefetchQuery(membersQuery(projectId));
  },
  component: lazyRouteComponent(() => import('./grants/grant-page.tsx'), 'GrantPage'),
});
const invite = createRoute({
  getParentRoute: () => team,
  path: '/projects/$projectId/invite',
  loader: ({ context: { queries }, params: { projectId } }) => void queries.prefetchQuery(projectQuery(projectId)),
  component: lazyRouteComponent(() => import('./grants/invite-page.tsx'), 'InvitePage'),
});
const shownKind = ({ show }: Record<string, unknown>): { show?: 'comment' | 'event' } =>
  show === 'comment' || show === 'event' ? { show } : {};
const projectHistory = createRoute({
  getParentRoute: () => frame,
  path: '/projects/$projectId/history',
  validateSearch: shownKind,
  loader: ({ context: { queries }, params: { projectId } }) => void queries.prefetchQuery(projectQuery(projectId)),
  component: lazyRouteComponent(() => import('./pages/project-history.tsx'), 'ProjectHistoryPage'),
});
const projectMoney = createRoute({
  getParentRoute: () => team,
  path: '/projects/$projectId/money',
  loader: ({ context: { queries }, params: { projectId } }) => {
    void queries.prefetchQuery(projectQuery(projectId));
  },
  component: lazyRouteComponent(() => import('./pages/project-money.tsx'), 'ProjectMoneyPage'),
});
const orders = createRoute({
  getParentRoute: () => team,
  path: '/orders',
  validateSearch: orderFilters,
  component: lazyRouteComponent(() => import('./orders/list.tsx'), 'OrdersPage'),
});
const order = createRoute({
  getParentRoute: () => team,
  path: '/orders/$orderId',
  component: lazyRouteComponent(() => import('./orders/order.tsx'), 'OrderPage'),
});
const myTasks = createRoute({
  getParentRoute: () => frame,
  path: '/my-tasks',
  component: lazyRouteComponent(() => import('./tasks/my-tasks.tsx'), 'MyTasksPage'),
});
const myTask = createRoute({
  getParentRoute: () => myTasks,
  path: '/$taskId',
  loader: ({ context, params }) => void context.queries.prefetchQuery(taskQuery(params.taskId)),
  component: lazyRouteComponent(() => import('./pages/task.tsx'), 'MyTask'),
});
const task = createRoute({
  getParentRoute: () => frame,
  path: '/tasks/$taskId',
  loader: ({ context, params }) => void context.queries.prefetchQuery(taskQuery(params.taskId)),
  component: lazyRouteComponent(() => import('./pages/task.tsx'), 'TaskPage'),
});
const contacts = createRoute({
  getParentRoute: () => team,
  path: '/contacts',
  validateSearch: contactView,
  component: lazyRouteComponent(() => import('./people/contacts.tsx'), 'ContactsPage'),
});
const contact = createRoute({
  getParentRoute: () => contacts,
  path: '/$personId',
  component: lazyRouteComponent(() => import('./pages/contact.tsx'), 'ContactPanel'),
});
const contactHistory = createRoute({
  getParentRoute: () => team,
  path: '/contacts/$personId/history',
  validateSearch: shownKind,
  component: lazyRouteComponent(() => import('./pages/contact-history.tsx'), 'ContactHistoryPage'),
});
const imports = createRoute({
  getParentRoute: () => team,
  path: '/contacts/import',
  component: lazyRouteComponent(() => import('./imports/imports-page.tsx'), 'ImportsPage'),
});
const oneImport = createRoute({
  getParentRoute: () => team,
  path: '/contacts/import/$importId',
  component: lazyRouteComponent(() => import('./imports/import-page.tsx'), 'ImportPage'),
});
const people = createRoute({
  getParentRoute: () => team,
  path: '/people',
  validateSearch: employeeView,
  component: lazyRouteComponent(() => import('./people/employees.tsx'), 'EmployeesPage'),
});
const person = createRoute({
  getParentRoute: () => people,
  path: '/$personId',
  component: lazyRouteComponent(() => import('./people/employee-card.tsx'), 'EmployeeCard'),
});
const users = createRoute({
  getParentRoute: () => team,
  path: '/users',
  validateSearch: accessView,
  component: lazyRouteComponent(() => import('./accesses/users.tsx'), 'UsersPage'),
});
const profiles = createRoute({
  getParentRoute: () => team,
  path: '/profiles',
  component: lazyRouteComponent(() => import('./profiles/profiles-page.tsx'), 'ProfilesPage'),
});
const peopleBin = createRoute({
  getParentRoute: () => team,
  path: '/people-bin',
  component: lazyRouteComponent(() => import('./deletions/people-bin.tsx'), 'PeopleBinPage'),
});
const inbox = createRoute({
  getParentRoute: () => frame,
  path: '/inbox',
  component: lazyRouteComponent(() => import('./pages/inbox.tsx'), 'InboxPage'),
});
const outbox = createRoute({
  getParentRoute: () => team,
  path: '/outbox',
  component: lazyRouteComponent(() => import('./mails/outbox.tsx'), 'OutboxPage'),
});
const mail = createRoute({
  getParentRoute: () => outbox,
  path: '/$mailId',
  component: lazyRouteComponent(() => import('./mails/mail.tsx'), 'MailPanel'),
});
const fields = createRoute({
  getParentRoute: () => team,
  path: '/fields',
  component: lazyRouteComponent(() => import('./fields/fields-page.tsx'), 'FieldsPage'),
});
const settings = createRoute({
  getParentRoute: () => frame,
  path: '/settings',
  component: lazyRouteComponent(() => import('./pages/settings.tsx'), 'SettingsPage'),
});

const routeTree = root.addChildren([
  setUp,
  sample,
  signIn,
  forgotPassword,
  resetPassword,
  activate,
  viewOver,
  twoFactor,
  frame.addChildren([
    start,
    projects,
    project.addChildren([projectTask, participants, documents]),
    projectHistory,
    myTasks.addChildren([myTask]),
    task,
    inbox,
    settings,
    team.addChildren([
      grant,
      invite,
      projectMoney,
      orders,
      order,
      contacts.addChildren([contact]),
      contactHistory,
      imports,
      oneImport,
      people.addChildren([person]),
      users,
      profiles,
      peopleBin,
      outbox.addChildren([mail]),
      fields,
    ]),
  ]),
]);

export function makeRouter(queries: QueryClient) {
  return createRouter({
    routeTree,
    context: { queries },
    defaultPreload: 'intent',
    defaultPendingComponent: PendingPage,
    defaultPendingMs: 200,
    defaultPendingMinMs: 200,
    defaultErrorComponent: Crash,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}

type Door = Pick<Setup, 'needed' | 'sample' | 'mayLoadSample'>;

/** Asked anew while it may change; a page that cannot ask is shown all the same. */
async function readDoor(queries: QueryClient): Promise<Door> {
  const known = queries.getQueryData<Door>(doorQuery().queryKey);
  if (known && !known.needed && isSettled(known.sample)) return known;
  const { data } = await fetchApi.GET('/api/setup').catch(() => ({ data: undefined }));
  if (data) queries.setQueryData(doorQuery().queryKey, data);
  return data ?? { needed: false, sample: 'none', mayLoadSample: false };
}

/** Until the sample company is whole, nobody can be told who may sign in. */
const isSettled = (sample: Setup['sample']) => sample === 'none' || sample === 'loaded';

/** Only a page of our own may follow the sign-in: `//elsewhere` and `/\elsewhere` are other sites. */
function isOwnAddress(next: unknown): next is string {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next);
}
