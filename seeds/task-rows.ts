/** Tasks of the seeds as rows: numbered in their field, each with its bodies. */
import { deadlineValue } from '../server/domain/deadline.ts'
import type { SeedPlan, SeedTask } from './shapes.ts'

/** Plans are numbered from 1 in the order given, as `planRows` numbers them. */
export function taskRows(plans: readonly Pick<SeedPlan, 'tasks'>[]) {
  let next = 1
  const tasks: ReturnType<typeof taskRow>[] = []
  const bodies: { task_id: number; role: string; position: number; name: string }[] = []
  for (const [index, plan] of plans.entries()) {
    const first = next
    const taken = new Map<string, number>()
    for (const task of plan.tasks) {
      const position = (taken.get(task.field) ?? 0) + 1
      taken.set(task.field, position)
      tasks.push(taskRow(task, { id: next, planId: index + 1, position, first }))
      if (task.lead !== null) bodies.push({ task_id: next, role: 'lead', position: 1, name: task.lead })
      for (const [place, name] of task.partners.entries())
        bodies.push({ task_id: next, role: 'partner', position: place + 1, name })
      next += 1
    }
  }
  return { tasks, bodies }
}

type Place = { id: number; planId: number; position: number; first: number }

function taskRow(task: SeedTask, { id, planId, position, first }: Place) {
  return {
    id,
    plan_id: planId,
    field: task.field,
    position,
    name: task.name,
    product: task.product,
    deadline_kind: task.deadline.kind,
    deadline_value: deadlineValue(task.deadline),
    deadline_note: task.deadlineNote,
    clause: task.clause,
    part_of: task.partOf === undefined ? null : first + task.partOf,
  }
}
