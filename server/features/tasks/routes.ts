/** Tasks of plans. Plans are public documents: everyone who has signed in may read all of them. */
import { tasksOf } from '../../evaluation/tasks.ts'
import { answers } from '../../http/answers.ts'
import { unitsNamed } from '../../http/named.ts'
import type { App, Site } from '../../http/site.ts'
import { TaskList, TaskQuery } from './contract.ts'

/** The most tasks in one answer; narrower questions reach the others. */
const mostTasks = 1000

export function taskRoutes(app: App, site: Site): void {
  app.get(
    '/api/tasks',
    { schema: { querystring: TaskQuery, response: answers(TaskList) }, config: { who: 'signed_in' } },
    async (request) => {
      const catalogue = await site.evaluation.catalogue()
      const { unit, due, ...asked } = request.query
      const units = unit === undefined ? undefined : unitsNamed(catalogue, unit, asked.year)
      const tasks = tasksOf(catalogue, { ...asked, units, month: due })
      return { items: tasks.slice(0, mostTasks), left: Math.max(0, tasks.length - mostTasks) }
    },
  )
}
