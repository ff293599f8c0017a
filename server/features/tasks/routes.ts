/** Reading tasks: lists with filters, one of them whole, what is late, and a calendar. */
import { lateTasks } from '../../evaluation/plans/late-tasks.ts'
import { taskCalendar } from '../../evaluation/plans/task-calendar.ts'
import { taskList } from '../../evaluation/plans/task-list.ts'
import { answers } from '../../http/answers.ts'
import { parentNamed, unitNamed, unitsNamed } from '../../http/named.ts'
import type { App, Site } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { actRoutes } from './act-routes.ts'
import { changeRoutes } from './change-routes.ts'
import {
  LateQuery,
  LateTasks,
  TaskCalendar,
  TaskCalendarQuery,
  TaskList,
  TaskParams,
  TaskQuery,
  TaskWhole,
} from './contract.ts'
import { evidenceRoutes } from './evidence-routes.ts'
import { readTask } from './read-task.ts'
import { viewOf } from './task-access.ts'

/** Late occurrences told one by one; the rest are counted. */
const mostLate = 200

export function taskRoutes(app: App, site: Site): void {
  const config = { who: 'signed_in' } as const
  changeRoutes(app, site)
  actRoutes(app, site)
  evidenceRoutes(app, site)

  app.get(
    '/api/tasks',
    { schema: { querystring: TaskQuery, response: answers(TaskList) }, config },
    async (request) => {
      const view = await viewOf(site, accountOf(request), site.now())
      const { unit, parent, due, responsible, ...asked } = request.query
      return taskList(view, {
        ...asked,
        units: unit === undefined ? undefined : unitsNamed(view.catalogue, unit, asked.year),
        below: parent === undefined ? undefined : unitNamed(view.catalogue, parent, view.today),
        responsible: responsible === undefined ? undefined : view.viewer.id,
        month: due,
      })
    },
  )

  app.get(
    '/api/tasks/late',
    { schema: { querystring: LateQuery, response: answers(LateTasks) }, config },
    async (request) => {
      const view = await viewOf(site, accountOf(request), site.now())
      const { parent, year } = request.query
      const unit = parentNamed(view.catalogue, parent, view.viewer, view.today)
      return lateTasks(view, unit, year ?? Number(view.today.slice(0, 4)), mostLate)
    },
  )

  app.get(
    '/api/tasks/calendar',
    { schema: { querystring: TaskCalendarQuery, response: answers(TaskCalendar) }, config },
    async (request) => {
      const view = await viewOf(site, accountOf(request), site.now())
      const { month, unit, plan } = request.query
      // Who asks for nothing in particular is shown what their own units have to do.
      const own = () => view.viewer.roles.flatMap(({ unitId }) => view.catalogue.unitsById.get(unitId) ?? [])
      const units =
        unit === undefined
          ? plan === undefined
            ? own()
            : undefined
          : unitsNamed(view.catalogue, unit, Number(month.slice(0, 4)))
      return taskCalendar(view, month, { ...(units && { units }), ...(plan !== undefined && { plan }) })
    },
  )

  app.get(
    '/api/tasks/:task',
    { schema: { params: TaskParams, response: answers(TaskWhole) }, config },
    async (request) => readTask(site, accountOf(request), request.params.task, site.now()),
  )
}
