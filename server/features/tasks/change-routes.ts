/** Changing the tasks of a plan: new ones, their content, their removal from a draft, and their assignment to units below. */
import { taskItem } from '../../evaluation/plans/tasks.ts'
import { answers, nothing } from '../../http/answers.ts'
import type { App, Site } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { refuseOtherAccount } from '../../http/whose-page.ts'
import { assignTask } from './assign-task.ts'
import { changeTask } from './change-task.ts'
import {
  AssignBody,
  NewTasks,
  RemoveTaskBody,
  TaskParams,
  TaskPatch,
  TasksBody,
  TasksParams,
  TaskWhole,
} from './contract.ts'
import { createTasks } from './create-tasks.ts'
import { readTask } from './read-task.ts'
import { removeDraftTask } from './remove-task.ts'
import { actingOnPlan, actingOnTask, viewOf } from './task-access.ts'

export function changeRoutes(app: App, site: Site): void {
  const config = { who: 'signed_in' } as const

  app.post(
    '/api/plans/:plan/tasks',
    // A thousand tasks, each with its texts.
    {
      schema: { params: TasksParams, body: TasksBody, response: answers(NewTasks) },
      config,
      bodyLimit: 4_194_304,
    },
    async (request) => {
      const account = accountOf(request)
      refuseOtherAccount(account, request.body)
      const now = site.now()
      const ids = await createTasks(await actingOnPlan(site, account, request.params.plan, now), request.body)
      const view = await viewOf(site, account, now)
      return { items: ids.flatMap((id) => view.records.tasksById.get(id) ?? []).map((task) => taskItem(view, task)) }
    },
  )

  app.patch(
    '/api/tasks/:task',
    { schema: { params: TaskParams, body: TaskPatch, response: answers(TaskWhole) }, config },
    async (request) => {
      const account = accountOf(request)
      refuseOtherAccount(account, request.body)
      const now = site.now()
      await changeTask(await actingOnTask(site, account, request.params.task, now), request.body)
      return readTask(site, account, request.params.task, now)
    },
  )

  app.delete(
    '/api/tasks/:task',
    { schema: { params: TaskParams, body: RemoveTaskBody, response: nothing }, config },
    async (request, reply) => {
      const account = accountOf(request)
      refuseOtherAccount(account, request.body)
      await removeDraftTask(await actingOnTask(site, account, request.params.task, site.now()), request.body.revision)
      return reply.status(204).send()
    },
  )

  app.post(
    '/api/tasks/:task/assign',
    { schema: { params: TaskParams, body: AssignBody, response: answers(TaskWhole) }, config },
    async (request) => {
      const account = accountOf(request)
      refuseOtherAccount(account, request.body)
      const now = site.now()
      await assignTask(await actingOnTask(site, account, request.params.task, now), request.body)
      return readTask(site, account, request.params.task, now)
    },
  )
}
