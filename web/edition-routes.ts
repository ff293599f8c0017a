/** The addresses of what a meeting looks at: the list of editions, one of them, and what differs between two. */
import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { meetingSearchOf } from './meeting-search.ts'

/** `frame` is the page frame in which they stand. */
export function editionRoutes<Frame extends AnyRoute>(frame: Frame) {
  const editions = createRoute({
    getParentRoute: () => frame,
    path: '/tai-lieu-hop',
    validateSearch: meetingSearchOf.editions,
    component: lazyRouteComponent(() => import('./features/editions/editions-page.tsx'), 'EditionsPage'),
  })
  const edition = createRoute({
    getParentRoute: () => frame,
    path: '/tai-lieu-hop/$edition',
    component: lazyRouteComponent(() => import('./features/editions/edition-page.tsx'), 'EditionPage'),
  })
  const comparison = createRoute({
    getParentRoute: () => frame,
    path: '/tai-lieu-hop/$edition/so-sanh',
    validateSearch: meetingSearchOf.editionComparison,
    component: lazyRouteComponent(() => import('./features/editions/comparison-page.tsx'), 'ComparisonPage'),
  })
  return [editions, edition, comparison] as const
}
