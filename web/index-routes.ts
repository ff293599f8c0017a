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
  return [schemes, scheme, comparison, scores] as const
}
