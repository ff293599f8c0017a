/** Acts upon one occurrence of a task: progress, completion, approval, and what changes the plan. */
import type { z } from 'zod'
import { answers } from '../../http/answers.ts'
import type { App, Site } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { refuseOtherAccount } from '../../http/whose-page.ts'
import { ApproveTaskBody, ExtendBody, ProgressBody, ReasonBody, ReportBody, TaskParams, TaskWhole } from './contract.ts'
import { approveTask, reopenTask, returnTask } from './decide-task.ts'
import { readTask } from './read-task.ts'
import { dropTask, extendTask, resumeTask } from './replan-task.ts'
import { reportTask, tellProgress } from './report-task.ts'
import { actingOnTask, type TaskActing } from './task-access.ts'

export function actRoutes(app: App, site: Site): void {
  /** Every act answers the task as it then is. */
  function act<Body extends z.ZodType<{ account?: string | undefined }>>(
    name: string,
    body: Body,
    perform: (acting: TaskActing, body: z.infer<Body>) => Promise<void>,
  ): void {
    app.post(
      `/api/tasks/:task/${name}`,
      { schema: { params: TaskParams, body, response: answers(TaskWhole) }, config: { who: 'signed_in' } },
      async (request) => {
        const account = accountOf(request)
        const sent = request.body as z.infer<Body>
        refuseOtherAccount(account, sent)
        const now = site.now()
        const { task } = request.params
        await perform(await actingOnTask(site, account, task, now), sent)
        return readTask(site, account, task, now)
      },
    )
  }

  act('progress', ProgressBody, tellProgress)
  act('report', ReportBody, reportTask)
  act('approve', ApproveTaskBody, approveTask)
  act('return', ReasonBody, returnTask)
  act('reopen', ReasonBody, reopenTask)
  act('drop', ReasonBody, dropTask)
  act('resume', ReasonBody, resumeTask)
  act('extend', ExtendBody, extendTask)
}
