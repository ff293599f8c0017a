/** What is done to a task on the server: acts upon one of its times, its content, its evidence. */
import type { ChangeBasis } from '#contract/plans'
import type { TaskBody, TaskWhole } from '#contract/tasks'
import type { TaskAct } from '#domain/occurrence.ts'
import { request } from '../../api.ts'
import type { Own } from '../../own-act.ts'

const place = (task: number) => `/api/tasks/${task}`

/** Which time of the task, as it was seen. */
export type Seen = { occurrence: number; revision: number }

/** What a person says with an act; each act takes its own part of it. */
export type Said = { percent?: number; note?: string; day?: string; due?: string; reason?: string }

export const taskCalls = {
  act: (task: number, act: TaskAct, body: Seen & Said & Own) =>
    request<TaskWhole>('POST', `${place(task)}/${act}`, { body }),
  create: (plan: number, body: { tasks: TaskBody[]; change?: ChangeBasis } & Own) =>
    request<unknown>('POST', `/api/plans/${plan}/tasks`, { body }),
  change: (task: number, body: { revision: number; task: Partial<TaskBody>; change?: ChangeBasis } & Own) =>
    request<TaskWhole>('PATCH', place(task), { body }),
  remove: (task: number, body: { revision: number } & Own) => request<unknown>('DELETE', place(task), { body }),
  link: (task: number, body: { occurrence: number; name: string; url: string } & Own) =>
    request<TaskWhole>('POST', `${place(task)}/evidence`, { body }),
  removeEvidence: (task: number, evidence: string, own: Own) =>
    request<TaskWhole>('DELETE', `${place(task)}/evidence/${encodeURIComponent(evidence)}`, { body: own }),
}
