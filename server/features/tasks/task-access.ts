/**
 * Which task a request means, and what this person may do to it. A task that one has no hand in answers an act exactly as one
 * that does not exist; reading a plan in force is everybody's.
 */
import { Failure } from '../../domain/failure.ts'
import { type Occurrence, type TaskAct, taskActs, taskMoves } from '../../domain/occurrence.ts'
import { dateInVietnam } from '../../domain/period.ts'
import { type Account, type Action, may } from '../../domain/permission.ts'
import type { Plan } from '../../domain/plan.ts'
import type { Task } from '../../domain/task.ts'
import { maySeePlan } from '../../evaluation/plans/plans.ts'
import { type TaskView, unitOfTask } from '../../evaluation/plans/tasks.ts'
import { notFound } from '../../http/named.ts'
import type { Site } from '../../http/site.ts'
import { taskSentences } from './sentences.vi.ts'

export type Acting = {
  site: Site
  view: TaskView
  account: Account
  now: Date
  plan: Plan
  /** The unit that does the task, or whose plan it is. */
  unitId: number
}
export type TaskActing = Acting & { task: Task }

export async function viewOf(site: Site, viewer: Account, now: Date): Promise<TaskView> {
  const [catalogue, records] = [await site.evaluation.catalogue(), await site.evaluation.records()]
  return { catalogue, records, viewer, today: dateInVietnam(now) }
}

/** A task that the viewer may read. */
export function taskSeen({ catalogue, records, viewer }: TaskView, id: number): { task: Task; plan: Plan } {
  const task = records.tasksById.get(id)
  const plan = task === undefined ? undefined : catalogue.plans.get(task.planId)
  if (!task || !plan || !maySeePlan(catalogue, plan, viewer)) throw notFound('task', String(id))
  return { task, plan }
}

export async function actingOnTask(site: Site, account: Account, id: number, now: Date): Promise<TaskActing> {
  const view = await viewOf(site, account, now)
  const { task, plan } = taskSeen(view, id)
  const unitId = unitOfTask(view.catalogue, task)
  if (!hasHandIn(view, [plan.unitId, unitId])) throw notFound('task', String(id))
  return { site, view, account, now, task, plan, unitId }
}

export async function actingOnPlan(site: Site, account: Account, id: number, now: Date): Promise<Acting> {
  const view = await viewOf(site, account, now)
  const plan = view.catalogue.plans.get(id)
  if (!plan || !maySeePlan(view.catalogue, plan, account) || !hasHandIn(view, [plan.unitId]))
    throw notFound('plan', String(id))
  return { site, view, account, now, plan, unitId: plan.unitId }
}

function hasHandIn({ catalogue, viewer }: TaskView, unitIds: readonly number[]): boolean {
  return unitIds.some((unitId) =>
    (['see_drafts', 'edit_plans'] as const).some((action) => may(viewer, action, unitId, catalogue.ancestorsOf)),
  )
}

export function mayDo({ view, account }: Acting, action: Action, unitId: number): boolean {
  return may(account, action, unitId, view.catalogue.ancestorsOf)
}

/** In a draft everybody who edits plans; in force those who may issue them. */
export function mayEditContent(acting: Acting): boolean {
  return mayDo(acting, acting.plan.state === 'draft' ? 'edit_plans' : 'issue_plans', acting.plan.unitId)
}

/** Naming the person who answers for a task is no change of the plan; a unit does it for what it is assigned. */
export function mayNameResponsible(acting: TaskActing): boolean {
  return [acting.plan.unitId, acting.unitId].some((unitId) => mayDo(acting, 'edit_plans', unitId))
}

/** Putting off and not doing at all change the plan: its own unit decides. The rest is for the unit that does the task. */
export function mayMove(acting: TaskActing, act: TaskAct): boolean {
  const { right } = taskMoves[act]
  return mayDo(acting, right, right === 'issue_plans' ? acting.plan.unitId : acting.unitId)
}

/** What this person may do to an occurrence as it stands. `mayBeReporter`: the site lets people approve their own reports. */
export function actsOpen(acting: TaskActing, occurrence: Occurrence, mayBeReporter: boolean): TaskAct[] {
  if (acting.plan.state === 'draft') return []
  return taskActs.filter((act) => {
    if (!taskMoves[act].from.includes(occurrence.state) || !mayMove(acting, act)) return false
    if (act === 'extend') return occurrence.due !== null
    return act !== 'approve' || mayBeReporter || occurrence.reportedById !== acting.account.id
  })
}

/** Refuses where the plan is still a draft: there is nothing to report on, put off or prove. */
export function refuseDraft({ plan }: Acting): void {
  if (plan.state === 'draft')
    throw new Failure('conflict', { message: taskSentences.draft, context: { state: 'draft' } })
}

export function invalid(field: string, code: string, message: string): Failure {
  return new Failure('invalid', { message, fields: [{ field, code, message }] })
}
