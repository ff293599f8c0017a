/** The acts of those who do a task: how far it is, and that it is done. */
import { firstDayOf } from '../../domain/period.ts'
import { type Move, moveTask, type Seen } from './move-task.ts'
import { taskSentences } from './sentences.vi.ts'
import { invalid, type TaskActing } from './task-access.ts'

export async function tellProgress(
  acting: TaskActing,
  { percent, note, ...seen }: Seen & { percent: number; note: string },
): Promise<void> {
  await moveTask(acting, 'progress', seen, () => ({ change: { percent }, event: { percent, note: note || null } }))
}

/** That it was done on a day, at most today. It counts once it is approved, by the day that is told here. */
export async function reportTask(
  acting: TaskActing,
  { day, note, ...seen }: Seen & { day?: string | undefined; note: string },
): Promise<void> {
  await moveTask(acting, 'report', seen, (): Move => {
    const on = dayJudged(acting, day)
    return {
      change: { percent: 100, reported_on: on, reported_by: acting.account.id, reason: null },
      event: { percent: 100, day: on, note: note || null },
    }
  })
}

function dayJudged({ view, plan }: TaskActing, day = view.today): string {
  if (day > view.today) throw invalid('day', 'in_future', taskSentences.reportedInFuture(view.today))
  const first = firstDayOf(plan.span.from)
  if (day < first) throw invalid('day', 'before_plan', taskSentences.reportedBeforePlan(first))
  return day
}
