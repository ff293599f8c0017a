/** The acts that change the plan itself: a task is not done at all, is taken up again after all, or is put off. */
import { daysAfter } from '../../domain/period.ts'
import { decidedBy } from './decide-task.ts'
import { type Move, moveTask, type Seen } from './move-task.ts'
import { taskSentences } from './sentences.vi.ts'
import { invalid, type TaskActing } from './task-access.ts'

type WithReason = Seen & { reason: string }

/** A task is put off by two years at most; what lies further away is another plan's. */
const longestExtension = 731

export async function dropTask(acting: TaskActing, { reason, ...seen }: WithReason): Promise<void> {
  await moveTask(acting, 'drop', seen, () => ({
    change: { reason, ...decidedBy(acting) },
    event: { note: reason },
    planChange: { basis: basisOf(reason), before: { dropped: false }, after: { dropped: true } },
  }))
}

export async function resumeTask(acting: TaskActing, { reason, ...seen }: WithReason): Promise<void> {
  await moveTask(acting, 'resume', seen, () => ({
    change: { reason, ...decidedBy(acting) },
    event: { note: reason },
    planChange: { basis: basisOf(reason), before: { dropped: true }, after: { dropped: false } },
  }))
}

/** The plan's own day stays beside the new one. */
export async function extendTask(
  acting: TaskActing,
  { due, reason, ...seen }: WithReason & { due: string },
): Promise<void> {
  await moveTask(acting, 'extend', seen, (stored): Move => {
    if (stored.due === null) throw invalid('due', 'no_due_day', taskSentences.noDueDay)
    if (due <= stored.due) throw invalid('due', 'not_later', taskSentences.notLater(stored.due))
    const { today } = acting.view
    // Of what is long overdue the two years count from today, or no day of use could be set.
    const last = daysAfter(stored.due > today ? stored.due : today, longestExtension)
    if (due > last) throw invalid('due', 'too_late', taskSentences.tooLate(last))
    return {
      change: { due, reason },
      event: { day: due, beforeDay: stored.due, note: reason },
      planChange: { basis: basisOf(reason), before: { due: stored.due }, after: { due } },
    }
  })
}

function basisOf(reason: string) {
  return { number: null, date: null, reason }
}
