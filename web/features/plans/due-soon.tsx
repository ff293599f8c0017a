/** Times of tasks that fall due in the next thirty days, earliest first. */
import type { PlanWhole } from '#contract/plans'
import { daysBetween } from '#domain/period.ts'
import { TaskStateMark } from '../../components/task-state.tsx'
import { dayIn, text as words } from './page-text.vi.ts'
import { TaskLink } from './task-link.tsx'

export function DueSoon({ whole: { dueSoon, tasks, today, plan } }: { whole: PlanWhole }) {
  const byId = new Map(tasks.map((task) => [task.id, task]))
  return (
    <div className="due-soon">
      <h3>{words.soon.title}</h3>
      {dueSoon.length === 0 && <p className="note">{words.soon.none}</p>}
      <ul>
        {dueSoon.map(({ task: id, occurrence, due }) => {
          const task = byId.get(id)
          if (!task) return null
          const one = task.occurrences.find(({ position }) => position === occurrence)
          return (
            <li key={`${id} ${occurrence}`}>
              <span className="fig day">{dayIn(due, plan.year)}</span>
              <span className="in-days">{words.soon.inDays(daysBetween(today, due))}</span>
              <span className="what">
                <TaskLink task={task} /> <span className="muted">{task.lead}</span>
              </span>
              <TaskStateMark state={one?.state ?? null} />
            </li>
          )
        })}
      </ul>
    </div>
  )
}
