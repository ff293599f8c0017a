/** The addresses of indices: their versions, the scores under them, and how units compare. */
import type { QueryClient } from '@tanstack/react-query'
import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { schemesQuery } from './queries.ts'
import { searchOf } from './search.ts'

/** `frame` is the page frame in which they stand. */
export function indexRoutes<Frame extends AnyRoute>(frame: Frame, queries: QueryClient) {
  const schemes = createRoute({
    getParentRoute: () => frame,
    path: '/bo-chi-so',
    loader: () => void queries.prefetchQuery(schemesQuery),
    component: lazyRouteComponent(() => import('./features/schemes/schemes-page.tsx'), 'SchemesPage'),
  })
  const scheme = createRoute({
    getParentRoute: () => frame,
    path: '/bo-chi-so/$scheme',
    validateSearch: searchOf.scheme,
    component: lazyRouteComponent(() => import('./features/schemes/scheme-page.tsx'), 'SchemePage'),
  })
  const comparison = createRoute({
    getParentRoute: () => frame,
    path: '/bo-chi-so/$scheme/so-sanh',
    validateSearch: searchOf.comparison,
    component: lazyRouteComponent(() => import('./features/scores/comparison-page.tsx'), 'ComparisonPage'),
  })
  const scores = createRoute({
    getParentRoute: () => frame,
    path: '/bo-chi-so/$scheme/don-vi/$unit',
    validateSearch: searchOf.scores,
    component: lazyRouteComponent(() => import('./features/scores/scores-page.tsx'), 'ScoresPage'),
  })
  const tree = createRoute({
    getParentRoute: () => frame,
    path: '/bo-chi-so/$scheme/tieu-chi',
    component: lazyRouteComponent(() => import('./features/schemes/tree-page.tsx'), 'TreePage'),
  })
  const changes = createRoute({
    getParentRoute: () => frame,
    path: '/bo-chi-so/$scheme/thay-doi',
    validateSearch: searchOf.schemeChanges,
    component: lazyRouteComponent(() => import('./features/schemes/changes-page.tsx'), 'ChangesPage'),
  })
  const editor = createRoute({
    getParentRoute: () => frame,
    path: '/bo-chi-so/$scheme/soan-thao',
    component: lazyRouteComponent(() => import('./features/scheme-editing/editor-page.tsx'), 'EditorPage'),
  })
  const fromFile = createRoute({
    getParentRoute: () => frame,
    path: '/bo-chi-so/$scheme/nhap-tep',
    component: lazyRouteComponent(() => import('./features/scheme-editing/import-page.tsx'), 'ImportPage'),
  })
  const rounds = createRoute({
    getParentRoute: () => frame,
    path: '/cham-diem',
    component: lazyRouteComponent(() => import('./features/rounds/rounds-page.tsx'), 'RoundsPage'),
  })
  const round = createRoute({
    getParentRoute: () => frame,
    path: '/cham-diem/$round',
    component: lazyRouteComponent(() => import('./features/rounds/round-page.tsx'), 'RoundPage'),
  })
  const roundSheet = createRoute({
    getParentRoute: () => frame,
    path: '/cham-diem/$round/$unit',
    validateSearch: searchOf.roundSheet,
    component: lazyRouteComponent(() => import('./features/rounds/sheet-page.tsx'), 'SheetPage'),
  })
  const ofSchemes = [schemes, scheme, tree, changes, editor, fromFile] as const
  return [...ofSchemes, comparison, scores, rounds, round, roundSheet] as const
}
