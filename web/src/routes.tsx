import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { fetchApi } from './api/client.ts';
import { isProblem } from './api/problem.ts';
import { Crash } from './frame/crash.tsx';
import { PendingPage } from './frame/loading.tsx';
import { meQuery } from './frame/me.tsx';
import { NotFoundPage } from './frame/refused.tsx';
import { Shell } from './frame/shell.tsx';
import { doorQuery } from './frame/whose-door.ts';
import { speakTo } from './language/index.ts';
import { projectFilters } from './projects/filters.ts';

const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Outlet, notFoundComponent: NotFoundPage });

// Before one is signed in.

const setUp = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  beforeLoad: async ({ context }) => {
    if (!(await setUpNeeded(context.queries))) throw redirect({ to: '/' });
  },
  component: lazyRouteComponent(() => import('./workspaces/set-up.tsx'), 'SetUpPage'),
});
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search): { next?: string; login?: string } => ({
    ...(isOwnAddress(search['next']) && { next: search['next'] }),
    ...(typeof search['login'] === 'string' && { login: search['login'] }),
  }),
  beforeLoad: async ({ context }) => {
    if (await setUpNeeded(context.queries)) throw redirect({ to: '/setup' });
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
  component: lazyRouteComponent(() => import('./sessions/link.tsx'), 'ActivatePage'),
});

// Signed in.

const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  beforeLoad: async ({ context, location }) => {
    try {
      const me = await context.queries.ensureQueryData(meQuery());
      speakTo(me.person.side);
    } catch (error) {
      if (!isProblem(error) || error.code !== 'sign-in-needed') throw error;
      const next = location.href === '/' ? {} : { next: location.href };
      throw redirect({ to: '/sign-in', search: next });
    }
  },
  component: Shell,
});
const start = createRoute({
  getParentRoute: () => frame,
  path: '/',
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
  component: lazyRouteComponent(() => import('./pages/project.tsx'), 'ProjectPage'),
});
const projectTask = createRoute({
  getParentRoute: () => project,
  path: '/tasks/$taskId',
  component: lazyRouteComponent(() => import('./pages/task.tsx'), 'ProjectTask'),
});
const participants = createRoute({
  getParentRoute: () => project,
  path: '/participants',
  component: lazyRouteComponent(() => import('./projects/participants.tsx'), 'ParticipantsPanel'),
});
const myTasks = createRoute({
  getParentRoute: () => frame,
  path: '/my-tasks',
  component: lazyRouteComponent(() => import('./tasks/my-tasks.tsx'), 'MyTasksPage'),
});
const myTask = createRoute({
  getParentRoute: () => myTasks,
  path: '/$taskId',
  component: lazyRouteComponent(() => import('./pages/task.tsx'), 'MyTask'),
});
const task = createRoute({
  getParentRoute: () => frame,
  path: '/tasks/$taskId',
  component: lazyRouteComponent(() => import('./pages/task.tsx'), 'TaskPage'),
});
const contacts = createRoute({
  getParentRoute: () => frame,
  path: '/contacts',
  component: lazyRouteComponent(() => import('./people/contacts.tsx'), 'ContactsPage'),
});
const contact = createRoute({
  getParentRoute: () => contacts,
  path: '/$personId',
  component: lazyRouteComponent(() => import('./people/contact-card.tsx'), 'ContactCard'),
});
const people = createRoute({
  getParentRoute: () => frame,
  path: '/people',
  component: lazyRouteComponent(() => import('./people/employees.tsx'), 'EmployeesPage'),
});
const person = createRoute({
  getParentRoute: () => people,
  path: '/$personId',
  component: lazyRouteComponent(() => import('./people/employee-card.tsx'), 'EmployeeCard'),
});
const outbox = createRoute({
  getParentRoute: () => frame,
  path: '/outbox',
  component: lazyRouteComponent(() => import('./mails/outbox.tsx'), 'OutboxPage'),
});
const mail = createRoute({
  getParentRoute: () => outbox,
  path: '/$mailId',
  component: lazyRouteComponent(() => import('./mails/mail.tsx'), 'MailPanel'),
});
const settings = createRoute({
  getParentRoute: () => frame,
  path: '/settings',
  component: lazyRouteComponent(() => import('./pages/settings.tsx'), 'SettingsPage'),
});

const routeTree = root.addChildren([
  setUp,
  signIn,
  forgotPassword,
  resetPassword,
  activate,
  frame.addChildren([
    start,
    projects,
    project.addChildren([projectTask, participants]),
    myTasks.addChildren([myTask]),
    task,
    contacts.addChildren([contact]),
    people.addChildren([person]),
    outbox.addChildren([mail]),
    settings,
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

/** Asked anew where there was no workspace a moment ago; a sign-in page that cannot ask is shown all the same. */
async function setUpNeeded(queries: QueryClient): Promise<boolean> {
  const known = queries.getQueryData<{ needed: boolean }>(doorQuery().queryKey);
  if (known?.needed === false) return false;
  const { data } = await fetchApi.GET('/api/setup').catch(() => ({ data: undefined }));
  if (data) queries.setQueryData(doorQuery().queryKey, data);
  return data?.needed ?? false;
}

/** Only a page of our own may follow the sign-in: `//elsewhere` and `/\elsewhere` are other sites. */
function isOwnAddress(next: unknown): next is string {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next);
}
