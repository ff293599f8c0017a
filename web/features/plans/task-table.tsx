/** Tasks by field in the column order of the plans' own annexes; a part stands indented under the task of which it is one. */
import type { TaskItem } from '#contract/plans'
import { fields } from '#domain/element.ts'
import { fieldNumeral } from '#domain/task.ts'
import { fieldWords } from '#domain/task.vi.ts'
import { text } from './text.vi.ts'
import '../../components/stacked-table.css'
import './task-table.css'

const words = text.columns

export function TaskTable({ tasks, caption }: { tasks: readonly TaskItem[]; caption: string }) {
  return (
    <table className="task-table stacked">
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="c-order">
            {words.order}
          </th>
          <th scope="col" className="c-task">
            {words.task}
          </th>
          <th scope="col">{words.product}</th>
          <th scope="col">{words.lead}</th>
          <th scope="col">{words.partners}</th>
          <th scope="col" className="c-deadline">
            {words.deadline}
          </th>
        </tr>
      </thead>
      {fields.map((field) => {
        const own = tasks.filter((task) => task.field === field)
        if (own.length === 0) return null
        return (
          <tbody key={field}>
            <tr className="task-field">
              <th scope="rowgroup" colSpan={6}>
                {fieldNumeral(field)}. {fieldWords[field]} <span className="note">{text.tasksIn(own.length)}</span>
              </th>
            </tr>
            {own.map((task) => (
              <TaskRow key={task.id} task={task} />
            ))}
          </tbody>
        )
      })}
    </table>
  )
}

function TaskRow({ task: { number, name, product, lead, partners, deadline, clause, partOf } }: { task: TaskItem }) {
  return (
    <tr className={partOf === null ? '' : 'part'}>
      <td className="c-order fig">{number}</td>
      <th scope="row" className="c-task">
        {partOf !== null && <small className="kind">{text.within} </small>}
        {name}
        <span className="note">{clause}</span>
      </th>
      <td data-label={words.product}>{product}</td>
      <td data-label={words.lead}>{lead}</td>
      <td data-label={words.partners}>{partners.join('; ')}</td>
      <td data-label={words.deadline} className="c-deadline">
        {deadline.shown}
      </td>
    </tr>
  )
}
