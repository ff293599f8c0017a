/** The addresses of plans and of what units keep by them: reports, the emulation movement, inspections, surveys, actions of meetings. */
import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { meetingSearchOf } from './meeting-search.ts'
import { searchOf } from './search.ts'

/** `frame` is the page frame in which they stand. */
export function planRoutes<Frame extends AnyRoute>(frame: Frame) {
  const plans = createRoute({
    getParentRoute: () => frame,
    path: '/ke-hoach',
    validateSearch: searchOf.plans,
    component: lazyRouteComponent(() => import('./features/plans/plans-page.tsx'), 'PlansPage'),
  })
  const planImport = createRoute({
    getParentRoute: () => frame,
    path: '/ke-hoach/$plan/nhap-tep',
    validateSearch: searchOf.planImport,
    component: lazyRouteComponent(() => import('./features/plan-imports/plan-import-page.tsx'), 'PlanImportPage'),
  })
  const plan = createRoute({
    getParentRoute: () => frame,
    path: '/ke-hoach/$plan',
    component: lazyRouteComponent(() => import('./features/plans/plan-page.tsx'), 'PlanPage'),
  })
  const planTargets = createRoute({
    getParentRoute: () => frame,
    path: '/ke-hoach/$plan/chi-tieu',
    component: lazyRouteComponent(() => import('./features/plans/targets-page.tsx'), 'TargetsPage'),
  })
  const planChanges = createRoute({
    getParentRoute: () => frame,
    path: '/ke-hoach/$plan/dieu-chinh',
    component: lazyRouteComponent(() => import('./features/plans/history-page.tsx'), 'HistoryPage'),
  })
  const reports = createRoute({
    getParentRoute: () => frame,
    path: '/bao-cao',
    validateSearch: searchOf.reports,
    component: lazyRouteComponent(() => import('./features/reports/reports-page.tsx'), 'ReportsPage'),
  })
  const emulation = createRoute({
    getParentRoute: () => frame,
    path: '/thi-dua',
    validateSearch: searchOf.emulation,
    component: lazyRouteComponent(() => import('./features/emulation/emulation-page.tsx'), 'EmulationPage'),
  })
  const bodies = createRoute({
    getParentRoute: () => frame,
    path: '/thi-dua/tap-the',
    validateSearch: searchOf.bodies,
    component: lazyRouteComponent(() => import('./features/emulation/bodies-page.tsx'), 'BodiesPage'),
  })
  const inspections = createRoute({
    getParentRoute: () => frame,
    path: '/kiem-tra',
    validateSearch: searchOf.inspections,
    component: lazyRouteComponent(() => import('./features/inspections/inspections-page.tsx'), 'InspectionsPage'),
  })
  const actions = createRoute({
    getParentRoute: () => frame,
    path: '/viec-hop',
    validateSearch: meetingSearchOf.actions,
    component: lazyRouteComponent(() => import('./features/actions/actions-page.tsx'), 'ActionsPage'),
  })
  const surveys = createRoute({
    getParentRoute: () => frame,
    path: '/khao-sat',
    validateSearch: searchOf.surveys,
    component: lazyRouteComponent(() => import('./features/surveys/surveys-page.tsx'), 'SurveysPage'),
  })
  const survey = createRoute({
    getParentRoute: () => frame,
    path: '/khao-sat/$survey',
    validateSearch: searchOf.survey,
    component: lazyRouteComponent(() => import('./features/surveys/survey-page.tsx'), 'SurveyPage'),
  })
  const surveyEntry = createRoute({
    getParentRoute: () => frame,
    path: '/khao-sat/$survey/nhap/$unit',
    component: lazyRouteComponent(() => import('./features/surveys/entry-page.tsx'), 'EntryPage'),
  })
  return [
    surveys,
    survey,
    surveyEntry,
    plans,
    plan,
    planTargets,
    planChanges,
    planImport,
    reports,
    emulation,
    bodies,
    inspections,
    actions,
  ] as const
}
