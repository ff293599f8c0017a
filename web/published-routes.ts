/** The addresses of published indices: all of a unit, and one of them in depth. */
import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { searchOf } from './search.ts'

/** `frame` is the page frame in which they stand. */
export function publishedRoutes<Frame extends AnyRoute>(frame: Frame) {
  const indices = createRoute({
    getParentRoute: () => frame,
    path: '/chi-so',
    validateSearch: searchOf.bodies,
    component: lazyRouteComponent(() => import('./features/indices/indices-page.tsx'), 'IndicesPage'),
  })
  const index = createRoute({
    getParentRoute: () => frame,
    path: '/chi-so/$index',
    validateSearch: searchOf.index,
    component: lazyRouteComponent(() => import('./features/indices/index-page.tsx'), 'IndexPage'),
  })
  return [indices, index] as const
}
