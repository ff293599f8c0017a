/** One task of the list in a row of fixed height, of as few parts as it can be. Its link is a plain one, which the list follows. */
import { memo } from 'react'
import type { OccurrenceItem, TaskItem } from '#contract/plans'
import { dateName } from '#domain/wording.vi.ts'
import { PercentBar } from '../../components/percent-bar.tsx'
import { TaskStateMark } from '../../components/task-state.tsx'
import { text } from './text.vi.ts'

/** Row 1 of the table is its head. */
type TaskRowProps = { task: TaskItem; index: number }

export const TaskRow = memo(function TaskRow({ task, index }: TaskRowProps) {
  const now = currentOf(task)
  return (
    <tr className={task.partOf === null ? 'task-row' : 'task-row part'} aria-rowindex={index + 2}>
      <td className="c-order fig">{task.number}</td>
      <th scope="row" className="c-task">
        <a href={`/nhiem-vu/${task.id}`} data-task={task.id} title={task.name}>
          {task.name}
        </a>
        {task.product !== '' && <small className="kind">{task.product}</small>}
      </th>
      <td className="c-lead" title={task.lead ?? undefined}>
        {task.lead}
      </td>
      <td className="c-unit">
        {task.unit.name}
        {task.leadUnit !== null && task.leadUnit.code !== task.unit.code && (
          <small className="kind">→ {task.leadUnit.name}</small>
        )}
      </td>
      <td className={now?.due ? 'c-due fig' : 'c-due'}>
        {now?.due ? dateName(now.due) : task.deadline.shown}
        {task.occurrences.length > 1 && (
          <small className="kind">{text.list.time(task.current, task.occurrences.length)}</small>
        )}
      </td>
      <td className="c-progress">
        <PercentBar percent={now?.percent ?? null} tone={toneOf(now)} />
      </td>
      <td className="c-state">
        <TaskStateMark state={now?.state ?? null} daysLate={now?.daysLate ?? 0} />
      </td>
    </tr>
  )
})

/** The occurrence that stands for the task. */
export function currentOf(task: TaskItem): OccurrenceItem | undefined {
  return task.occurrences.find(({ position }) => position === task.current)
}

export function toneOf(one: Pick<OccurrenceItem, 'state'> | undefined): 'done' | 'overdue' | '' {
  return one?.state === 'done' || one?.state === 'overdue' ? one.state : ''
}
