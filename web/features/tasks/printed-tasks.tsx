/** What of the list has been loaded, in the column order of an annex, for the printer alone. */
import { useQueryClient } from '@tanstack/react-query'
import type { TaskItem } from '#contract/plans'
import type { TaskList } from '#contract/tasks'
import { fields } from '#domain/element.ts'
import { resultWords } from '#domain/occurrence.vi.ts'
import { fieldNumeral } from '#domain/task.ts'
import { fieldWords } from '#domain/task.vi.ts'
import { ColumnHeads } from '../../components/column-heads.tsx'
import { type TasksAsked, tasksQuery } from '../../tasks.ts'
import { pageSize } from './pages.ts'
import { text } from './text.vi.ts'

const { order, name, product, lead, partners, deadline, result } = text.columns

export function PrintedTasks({ asked, total }: { asked: TasksAsked; total: number }) {
  const queries = useQueryClient()
  const pages = Array.from({ length: Math.ceil(total / pageSize) }, (_, page) => page)
  const loaded = pages.flatMap(
    (page) => queries.getQueryData<TaskList>(tasksQuery(asked, page * pageSize, pageSize).queryKey)?.items ?? [],
  )
  const plans = [...Map.groupBy(loaded, (one) => one.plan.id).values()]
  return (
    <div className="printed-tasks">
      {loaded.length < total && <p className="note">{text.printMost(loaded.length, total)}</p>}
      {plans.map((tasks) => (
        <table key={tasks[0]?.plan.id}>
          <caption>{tasks[0]?.plan.title}</caption>
          <ColumnHeads names={[order, name, product, lead, partners, deadline, result]} />
          {fields.map((field) => {
            const own = tasks.filter((one) => one.field === field)
            return own.length === 0 ? null : (
              <tbody key={field}>
                <tr>
                  <th scope="rowgroup" colSpan={7}>
                    {fieldNumeral(field)}. {fieldWords[field]}
                  </th>
                </tr>
                {own.map(printedRow)}
              </tbody>
            )
          })}
        </table>
      ))}
    </div>
  )
}

function printedRow(one: TaskItem) {
  return (
    <tr key={one.id}>
      <td className="fig">{one.number}</td>
      <td>{one.name}</td>
      <td>{one.product}</td>
      <td>{one.lead}</td>
      <td>{one.partners.join('; ')}</td>
      <td>{one.deadline.shown}</td>
      <td>{resultWords(one.occurrences, one.current)}</td>
    </tr>
  )
}
