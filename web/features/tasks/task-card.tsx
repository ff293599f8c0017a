/** A task on the board: its name opens it; who answers for it, when it is due, how far it is. */
import { memo } from 'react'
import type { TaskItem } from '#contract/plans'
import { stateLine } from '#domain/occurrence.vi.ts'
import { PercentBar } from '../../components/percent-bar.tsx'
import { currentOf, toneOf } from './task-row.tsx'
import { text } from './text.vi.ts'

export const TaskCard = memo(function TaskCard({ task, hasUnit }: { task: TaskItem; hasUnit: boolean }) {
  const now = currentOf(task)
  return (
    <li className="task-card">
      <a href={`/nhiem-vu/${task.id}`} data-task={task.id}>
        <span className="fig muted">{task.number}</span> {task.name}
      </a>
      <p>{task.lead ?? text.list.noLead}</p>
      {hasUnit && <p>{task.unit.name}</p>}
      <p className={now?.state === 'overdue' ? 'is-late' : ''}>
        {now?.due ? text.list.due(now.due) : task.deadline.shown}
        {(now?.daysLate ?? 0) > 0 && (
          <strong> · {stateLine({ state: now?.state ?? null, daysLate: now?.daysLate ?? 0 })}</strong>
        )}
      </p>
      {(now?.percent ?? 0) > 0 && now?.state !== 'done' && (
        <PercentBar percent={now?.percent ?? 0} tone={toneOf(now)} />
      )}
    </li>
  )
})
