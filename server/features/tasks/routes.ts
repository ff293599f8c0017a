/** Tasks of plans. */
import { dateInVietnam } from '../../domain/period.ts'
import { tasksOf } from '../../evaluation/tasks.ts'
import { answers } from '../../http/answers.ts'
import { unitsNamed } from '../../http/named.ts'
import type { App, Site } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { TaskList, TaskQuery } from './contract.ts'

export function taskRoutes(app: App, site: Site): void {
  app.get(
    '/api/tasks',
    { schema: { querystring: TaskQuery, response: answers(TaskList) }, config: { who: 'signed_in' } },
    async (request) => {
      const [catalogue, records] = [await site.evaluation.catalogue(), await site.evaluation.records()]
      const view = { catalogue, records, viewer: accountOf(request), today: dateInVietnam(site.now()) }
      const { unit, due, state: _, from, count, ...asked } = request.query
      const units = unit === undefined ? undefined : unitsNamed(catalogue, unit, asked.year)
      const tasks = tasksOf(view, { ...asked, units, month: due })
      const items = tasks.slice(from, from + count)
      return { items, left: Math.max(0, tasks.length - from - count), total: tasks.length, states: {}, leads: [] }
    },
  )
}
