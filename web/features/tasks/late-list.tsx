/** Every late time of a task, the longest late first. */
import { Link } from '@tanstack/react-router'
import type { LateTasks } from '#contract/tasks'
import { dateName } from '#domain/wording.vi.ts'
import { TaskStateMark } from '../../components/task-state.tsx'
import { paths } from '../../paths.ts'
import { text } from './late-text.vi.ts'
import { text as taskText } from './task-text.vi.ts'
import '../../components/stacked-table.css'

const words = text.columnsOf

export function LateList({ late: { late, left, total, parent, year } }: { late: LateTasks }) {
  const inList = paths.tasks({ 'tinh-trang': 'overdue', 'don-vi': parent.code, nam: year })
  return (
    <section className="sec">
      <header>
        <h2>{text.list(total.overdue)}</h2>
      </header>
      <table className="late-list stacked">
        <caption className="sr">{text.list(total.overdue)}</caption>
        <thead>
          <tr>
            <th scope="col" className="c-days">
              {words.late}
            </th>
            <th scope="col" className="c-due">
              {words.due}
            </th>
            <th scope="col">{words.task}</th>
            <th scope="col" className="c-lead">
              {words.lead}
            </th>
            <th scope="col" className="c-unit">
              {words.unit}
            </th>
          </tr>
        </thead>
        <tbody>
          {late.map(({ task, occurrence, daysLate }) => {
            const due = task.occurrences.find(({ position }) => position === occurrence)?.due
            return (
              <tr key={`${task.id} ${occurrence}`}>
                <td>
                  <TaskStateMark state="overdue" daysLate={daysLate} />
                </td>
                <td className="fig" data-label={words.due}>
                  {due ? dateName(due) : ''}
                </td>
                <th scope="row">
                  <Link {...paths.task(task.id)}>
                    <span className="fig muted">{task.number}</span> {task.name}
                  </Link>
                  {task.occurrences.length > 1 && <small className="kind"> {taskText.log.time(occurrence)}</small>}
                </th>
                <td data-label={words.lead}>{task.lead}</td>
                <td data-label={words.unit}>{(task.leadUnit ?? task.unit).name}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className="below">
        <Link {...inList}>{left > 0 ? text.more(left) : text.all}</Link>
      </p>
    </section>
  )
}
