/** The addresses of what is made for paper alone. */
import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { searchOf } from './search.ts'

/** `frame` is the page frame in which they stand. */
export function printRoutes<Frame extends AnyRoute>(frame: Frame) {
  const unitSheets = createRoute({
    getParentRoute: () => frame,
    path: '/in/don-vi',
    validateSearch: searchOf.unitSheets,
    component: lazyRouteComponent(() => import('./features/scorecards/batch-page.tsx'), 'UnitSheetsPage'),
  })
  return [unitSheets] as const
}
