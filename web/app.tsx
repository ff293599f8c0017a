/** Every address of the web and the page behind it. Pages are loaded when they are first opened; their numbers are asked for at once. */
import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { FailurePage, NotFoundPage } from './components/failure-page.tsx'
import { PageFrame } from './components/page-frame.tsx'
import { Waiting } from './components/states.tsx'
import { editionRoutes } from './edition-routes.ts'
import { basisOf, scorecardQuery } from './features/scorecards/scorecard-query.ts'
import { indexRoutes } from './index-routes.ts'
import { planRoutes } from './plan-routes.ts'
import { findPresentationRoute, presentationRoute } from './presentation-routes.ts'
import { printRoutes } from './print-routes.ts'
import { publishedRoutes } from './published-routes.ts'
import { createQueryClient, meQuery, overviewQuery, sheetQuery, siteQuery } from './queries.ts'
import { reviewsQuery } from './reviews.ts'
import { parseSearch, searchOf, stringifySearch } from './search.ts'
import { taskRoutes } from './task-routes.ts'

/** Builds the router and the store of answers; a fresh pair for every browser tab and every test. */
export function createApp() {
  const queries = createQueryClient(() => {
    const here = router.state.location
    if (here.pathname !== '/') void router.navigate({ to: '/', search: { ve: here.href }, replace: true })
  })
  const router = createRouter({
    routeTree: routeTree(queries),
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultPreload: 'intent',
    defaultPendingComponent: () => <Waiting />,
    defaultErrorComponent: ({ error, reset }) => <FailurePage thrown={error} retry={reset} />,
    defaultNotFoundComponent: NotFoundPage,
  })
  return { router, queries }
}

function routeTree(queries: QueryClient) {
  const root = createRootRoute({ component: Outlet })
  const front = createRoute({
    getParentRoute: () => root,
    path: '/',
    validateSearch: searchOf.front,
    component: lazyRouteComponent(() => import('./features/accounts/front-page.tsx'), 'FrontPage'),
    loader: () => void queries.prefetchQuery(siteQuery),
  })
  const invitation = createRoute({
    getParentRoute: () => root,
    path: '/loi-moi/$token',
    component: lazyRouteComponent(() => import('./features/accounts/invitation-page.tsx'), 'InvitationPage'),
  })
  const frame = createRoute({
    getParentRoute: () => root,
    id: 'frame',
    component: PageFrame,
    loader: () => {
      void queries.prefetchQuery(meQuery)
      void queries.prefetchQuery(siteQuery)
    },
  })
  const overview = createRoute({
    getParentRoute: () => frame,
    path: '/tong-quan',
    validateSearch: searchOf.overview,
    loaderDeps: ({ search }) => ({ parent: search.tinh, period: search.ky }),
    loader: ({ deps }) => void queries.prefetchQuery(overviewQuery(deps)),
    component: lazyRouteComponent(() => import('./features/overview/overview-page.tsx'), 'OverviewPage'),
  })
  const units = createRoute({
    getParentRoute: () => frame,
    path: '/don-vi',
    validateSearch: searchOf.units,
    component: lazyRouteComponent(() => import('./features/units/units-page.tsx'), 'UnitsPage'),
  })
  const unit = createRoute({
    getParentRoute: () => frame,
    path: '/don-vi/$unit',
    validateSearch: searchOf.unit,
    loaderDeps: ({ search }) => ({ period: search.ky, basis: basisOf(search) }),
    loader: ({ params, deps }) => void queries.prefetchQuery(scorecardQuery(params.unit, deps.period, deps.basis)),
    component: lazyRouteComponent(() => import('./features/scorecards/scorecard-page.tsx'), 'ScorecardPage'),
  })
  const sheets = createRoute({
    getParentRoute: () => frame,
    path: '/phieu',
    validateSearch: searchOf.sheets,
    component: lazyRouteComponent(() => import('./features/completeness/completeness-page.tsx'), 'CompletenessPage'),
  })
  const owners = createRoute({
    getParentRoute: () => frame,
    path: '/phieu/$unit/phan-cong',
    component: lazyRouteComponent(() => import('./features/duties/owners-page.tsx'), 'OwnersPage'),
  })
  const duties = createRoute({
    getParentRoute: () => frame,
    path: '/viec',
    component: lazyRouteComponent(() => import('./features/duties/duties-page.tsx'), 'DutiesPage'),
  })
  const sheet = createRoute({
    getParentRoute: () => frame,
    path: '/phieu/$unit/$month',
    validateSearch: searchOf.sheet,
    component: lazyRouteComponent(() => import('./features/sheets/sheet-page.tsx'), 'SheetPage'),
  })
  const records = createRoute({
    getParentRoute: () => frame,
    path: '/phieu/$unit/$month/so/$element',
    component: lazyRouteComponent(() => import('./features/sheets/records-page.tsx'), 'RecordsPage'),
  })
  const reviews = createRoute({
    getParentRoute: () => frame,
    path: '/duyet',
    loader: () => void queries.prefetchQuery(reviewsQuery),
    component: lazyRouteComponent(() => import('./features/review/queue-page.tsx'), 'QueuePage'),
  })
  const review = createRoute({
    getParentRoute: () => frame,
    path: '/duyet/$unit/$month',
    loader: ({ params }) => void queries.prefetchQuery(sheetQuery(params.unit, params.month)),
    component: lazyRouteComponent(() => import('./features/review/review-page.tsx'), 'ReviewPage'),
  })
  const imports = createRoute({
    getParentRoute: () => frame,
    path: '/nhap-tep',
    validateSearch: searchOf.imports,
    component: lazyRouteComponent(() => import('./features/imports/import-page.tsx'), 'ImportPage'),
  })
  const ownAccount = createRoute({
    getParentRoute: () => frame,
    path: '/tai-khoan',
    component: lazyRouteComponent(() => import('./features/accounts/own-page.tsx'), 'OwnPage'),
  })
  const administration = createRoute({
    getParentRoute: () => frame,
    path: '/quan-tri',
    beforeLoad: () => {
      throw redirect({ to: '/quan-tri/nguoi-dung', replace: true })
    },
  })
  const people = createRoute({
    getParentRoute: () => frame,
    path: '/quan-tri/nguoi-dung',
    validateSearch: searchOf.people,
    component: lazyRouteComponent(() => import('./features/people/people-page.tsx'), 'PeoplePage'),
  })
  const newPerson = createRoute({
    getParentRoute: () => frame,
    path: '/quan-tri/nguoi-dung/them',
    component: lazyRouteComponent(() => import('./features/people/new-person-page.tsx'), 'NewPersonPage'),
  })
  const importPeople = createRoute({
    getParentRoute: () => frame,
    path: '/quan-tri/nguoi-dung/nhap-csv',
    component: lazyRouteComponent(() => import('./features/people/import-page.tsx'), 'ImportPage'),
  })
  const person = createRoute({
    getParentRoute: () => frame,
    path: '/quan-tri/nguoi-dung/$account',
    component: lazyRouteComponent(() => import('./features/people/person-page.tsx'), 'PersonPage'),
  })
  const settings = createRoute({
    getParentRoute: () => frame,
    path: '/quan-tri/cai-dat',
    validateSearch: searchOf.settings,
    component: lazyRouteComponent(() => import('./features/settings/settings-page.tsx'), 'SettingsPage'),
  })
  const mergers = createRoute({
    getParentRoute: () => frame,
    path: '/quan-tri/sap-xep',
    validateSearch: searchOf.mergers,
    component: lazyRouteComponent(() => import('./features/mergers/mergers-page.tsx'), 'MergersPage'),
  })
  const audit = createRoute({
    getParentRoute: () => frame,
    path: '/quan-tri/nhat-ky',
    validateSearch: searchOf.audit,
    component: lazyRouteComponent(() => import('./features/audit/audit-page.tsx'), 'AuditPage'),
  })
  return root.addChildren([
    front,
    invitation,
    presentationRoute(root),
    frame.addChildren([
      overview,
      units,
      unit,
      sheets,
      sheet,
      records,
      owners,
      duties,
      reviews,
      review,
      imports,
      ...indexRoutes(frame, queries),
      ...planRoutes(frame),
      ...printRoutes(frame),
      ...publishedRoutes(frame),
      ...editionRoutes(frame),
      findPresentationRoute(frame),
      ...taskRoutes(frame),
      ownAccount,
      administration,
      people,
      newPerson,
      importPeople,
      person,
      settings,
      mergers,
      audit,
    ]),
  ])
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createApp>['router']
  }
}
