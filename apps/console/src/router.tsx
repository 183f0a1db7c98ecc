import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { caseQuery } from './api/case';
import { casesQuery, summaryQuery } from './api/cases';
import { queryClient } from './api/query-client';
import { warmTasks } from './api/tasks';
import { asProblem } from './api/problem';
import { FailedPage, FailedStart } from './layout/failed-page';
import { whenQuiet } from './lib/later';
import { Shell } from './layout/shell';
import { NotFound } from './layout/not-found';
import { meQuery } from './session/session';
import {
  asCaseSearch,
  asCasesSearch,
  asHistorySearch,
  asMailSearch,
  asProcedureSearch,
  asSignInSearch,
  asStartSearch,
  asWorkSearch,
  queueOf,
} from './lib/search';

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: NotFound,
  errorComponent: ({ error, reset }) => <FailedStart error={error} retry={reset} />,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: asSignInSearch,
  component: lazyRouteComponent(() => import('./pages/sign-in/sign-in-page'), 'SignInPage'),
});

/** Everything behind the sign-in; whoever has no session is sent there and comes back to the page he wanted. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Shell,
  errorComponent: ({ error }) => <FailedStart error={error} retry={() => void router.invalidate()} />,
  beforeLoad: async ({ location }) => {
    try {
      await queryClient.ensureQueryData(meQuery);
    } catch (error) {
      if (asProblem(error).status === 401) redirect({ to: '/sign-in', search: { to: location.href }, throw: true });
      throw error;
    }
  },
});

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  beforeLoad: () => {
    redirect({ to: '/work', throw: true });
  },
});

const work = createRoute({
  getParentRoute: () => inside,
  path: '/work',
  validateSearch: asWorkSearch,
  component: lazyRouteComponent(() => import('./pages/my-work/work-page'), 'WorkPage'),
});
const theCase = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId',
  validateSearch: asCaseSearch,
  loader: ({ params }) => void queryClient.prefetchQuery(caseQuery(params.caseId)),
  component: lazyRouteComponent(() => import('./pages/case/case-page'), 'CasePage'),
});
const cases = createRoute({
  getParentRoute: () => inside,
  path: '/cases',
  validateSearch: asCasesSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) => {
    void queryClient.prefetchInfiniteQuery(casesQuery(deps)); // asked for while the page's code is on its way
    void queryClient.prefetchQuery(summaryQuery(deps));
  },
  component: lazyRouteComponent(() => import('./pages/cases/cases-page'), 'CasesPage'),
});
const me = createRoute({
  getParentRoute: () => inside,
  path: '/me',
  component: lazyRouteComponent(() => import('./pages/profile/profile-page'), 'ProfilePage'),
});

const page = { getParentRoute: () => inside };
const start = createRoute({
  ...page,
  path: '/start',
  validateSearch: asStartSearch,
  component: lazyRouteComponent(() => import('./pages/start/start-page'), 'StartPage'),
});
const procedures = createRoute({
  ...page,
  path: '/procedures',
  component: lazyRouteComponent(() => import('./pages/procedures/procedures-page'), 'ProceduresPage'),
});
const procedure = createRoute({
  ...page,
  path: '/procedures/$key',
  validateSearch: asProcedureSearch,
  component: lazyRouteComponent(() => import('./pages/procedures/procedure-page'), 'ProcedurePage'),
});
const history = createRoute({
  ...page,
  path: '/history',
  validateSearch: asHistorySearch,
  component: lazyRouteComponent(() => import('./pages/history/history-page'), 'HistoryPage'),
});
const caseHistory = createRoute({
  ...page,
  path: '/history/$caseId',
  component: lazyRouteComponent(() => import('./pages/history/case-history-page'), 'CaseHistoryPage'),
});
const mail = createRoute({
  ...page,
  path: '/mail',
  validateSearch: asMailSearch,
  component: lazyRouteComponent(() => import('./pages/mail/mail-page'), 'MailPage'),
});
const moratoria = createRoute({
  ...page,
  path: '/moratoria',
  component: lazyRouteComponent(() => import('./pages/moratoria/moratoria-page'), 'MoratoriaPage'),
});
const concerned = createRoute({
  ...page,
  path: '/concerning-me',
  component: lazyRouteComponent(() => import('./pages/person/person-page'), 'PersonPage'),
});
const rehearsal = createRoute({
  ...page,
  path: '/rehearsal',
  component: lazyRouteComponent(() => import('./pages/rehearsal/rehearsal-page'), 'RehearsalPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    inside.addChildren([
      home,
      work,
      cases,
      theCase,
      start,
      procedures,
      procedure,
      history,
      caseHistory,
      mail,
      moratoria,
      concerned,
      rehearsal,
      me,
    ]),
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: ({ error, reset }) => <FailedPage error={error} retry={reset} />,
});

/** Everything the first page waits for, asked for at once: who is signed in, the page's code, what it reads first. */
export function warmUp(): void {
  void queryClient.prefetchQuery(meQuery);
  const matches = router.matchRoutes(router.latestLocation);
  for (const { routeId, search, params } of matches) {
    if (routeId === work.id) void warmTasks(queryClient, queueOf(asWorkSearch(search))).catch(() => undefined);
    if (routeId === theCase.id && 'caseId' in params) void queryClient.prefetchQuery(caseQuery(params.caseId));
  }
  for (const { routeId } of matches) void router.loadRouteChunk(router.routesById[routeId as keyof typeof router.routesById]);
  for (const route of Object.values(router.routesById)) whenQuiet(() => router.loadRouteChunk(route));
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
