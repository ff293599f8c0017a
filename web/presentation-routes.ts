/** The addresses of the presentation: the slides alone on the screen, and the way to them from a unit and a period. */
import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { meetingSearchOf } from './meeting-search.ts'

/** `root` has no masthead; `frame` is what surrounds every other page. */
export function presentationRoute<Root extends AnyRoute>(root: Root) {
  return createRoute({
    getParentRoute: () => root,
    path: '/trinh-bay/$edition',
    validateSearch: meetingSearchOf.presentation,
    component: lazyRouteComponent(() => import('./features/presentation/presentation-page.tsx'), 'PresentationPage'),
  })
}

export function findPresentationRoute<Frame extends AnyRoute>(frame: Frame) {
  return createRoute({
    getParentRoute: () => frame,
    path: '/trinh-bay',
    validateSearch: meetingSearchOf.findPresentation,
    component: lazyRouteComponent(() => import('./features/presentation/find-page.tsx'), 'FindPage'),
  })
}
