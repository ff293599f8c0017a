/** The tasks of a plan: what is due in thirty days, then all of them by field; of a draft, the annex alone. */
import type { PlanWhole } from '#contract/plans'
import { DueSoon } from './due-soon.tsx'
import { FollowedTasks } from './followed-tasks.tsx'
import { text as words } from './page-text.vi.ts'
import { TaskTable } from './task-table.tsx'
import { text } from './text.vi.ts'

export function PlanTasks({ whole }: { whole: PlanWhole }) {
  const { plan, tasks, progress, dueSoon } = whole
  if (tasks.length === 0)
    return (
      <section className="sec">
        <p className="note">{text.noTasks}</p>
      </section>
    )
  if (whole.followed)
    return (
      <section className="sec">
        <header>
          <h2>{words.tasksFinding(progress.overdue, dueSoon.length)}</h2>
          <p className="note">{words.completion(progress.inTime, progress.due)}</p>
        </header>
        <DueSoon whole={whole} />
        <FollowedTasks whole={whole} />
      </section>
    )
  const dated = tasks.filter((task) => task.deadline.days.length > 0).length
  return (
    <section className="sec">
      <header>
        <h2>{text.tasks(tasks.length, dated)}</h2>
        {plan.state === 'in_force' && <p className="note">{words.notFollowed}</p>}
      </header>
      <TaskTable tasks={tasks} caption={`${text.columns.tasks}, ${plan.title}`} />
    </section>
  )
}
