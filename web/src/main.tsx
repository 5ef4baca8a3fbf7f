import '@fontsource-variable/inter/opsz.css';
import './mantine.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import './main.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { type AnyRoute, RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { makeQueryClient } from './api/queries.ts';
import { isViewing, takeViewing } from './api/viewing.ts';
import { i18next } from './language/index.ts';
import { tellRefusal } from './parts/refusal-notice.tsx';
import { makeRouter } from './routes.tsx';
import { cssVariablesResolver, theme } from './theme.ts';

takeViewing();
const queries = makeQueryClient({
  signedOut: () => {
    if (isViewing()) return void router.navigate({ to: '/view-over' });
    const { pathname, href } = router.state.location;
    if (pathname !== '/sign-in') router.navigate({ to: '/sign-in', search: pathname === '/' ? {} : { next: href } });
  },
  secondFactorNeeded: () => {
    const { pathname, href } = router.state.location;
    if (pathname !== '/two-factor') router.navigate({ to: '/two-factor', search: pathname === '/' ? {} : { next: href } });
  },
  refused: tellRefusal,
});
const router = makeRouter(queries);
// The script of the page comes beside the answer who is signed in, not after it.
const routes: Record<string, AnyRoute> = router.routesById;
for (const { routeId } of router.matchRoutes(router.latestLocation)) void routes[routeId]?.options.component?.preload?.();
const scheme = localStorageColorSchemeManager({ key: 'portico-scheme' });

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <I18nextProvider i18n={i18next}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} colorSchemeManager={scheme} defaultColorScheme="auto">
        <QueryClientProvider client={queries}>
          <Notifications position="bottom-left" limit={3} />
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </I18nextProvider>
  </StrictMode>,
);
