/** The tasks that were read, row by row; where the file names no field it is chosen here. */
import type { ReadTaskItem } from '#contract/plans'
import { type Field, fields } from '#domain/element.ts'
import { fieldNumeral } from '#domain/task.ts'
import { fieldWords } from '#domain/task.vi.ts'
import { type Draft, faultsLeft, isTaken } from './draft.ts'
import { RowCheck, TakeBox } from './row-check.tsx'
import { text } from './text.vi.ts'
import '../../components/stacked-table.css'

const words = text.rows

type TasksReadProps = { tasks: readonly ReadTaskItem[]; draft: Draft; change: (draft: Draft) => void }

export function TasksRead({ tasks, draft, change }: TasksReadProps) {
  return (
    <table className="stacked plan-rows">
      <thead>
        <tr>
          <th scope="col">{words.take}</th>
          <th scope="col">{words.row}</th>
          <th scope="col">{words.field}</th>
          <th scope="col">{words.thing.tasks}</th>
          <th scope="col">{words.bodies}</th>
          <th scope="col">{words.deadline}</th>
          <th scope="col">{words.state}</th>
        </tr>
      </thead>
      <tbody>
        {tasks.map((task, at) => (
          <TaskRead
            key={task.row}
            task={task}
            field={draft.fields[at]}
            left={faultsLeft(task, at, draft)}
            isTaken={isTaken(task, at, draft)}
            take={(taken) => change({ ...draft, taken: { ...draft.taken, [at]: taken } })}
            choose={(field) => change({ ...draft, fields: { ...draft.fields, [at]: field } })}
          />
        ))}
      </tbody>
    </table>
  )
}

type TaskReadProps = {
  task: ReadTaskItem
  field: Field | undefined
  left: ReturnType<typeof faultsLeft>
  isTaken: boolean
  take: (taken: boolean) => void
  choose: (field: Field) => void
}

function TaskRead({ task, field, left, isTaken: taken, take, choose }: TaskReadProps) {
  const asksField = task.faults.some(({ column }) => column === 'field')
  return (
    <tr className={taken ? '' : 'left-out'}>
      <td data-label={words.take}>
        <TakeBox row={task.row} isTaken={taken} isOpen={left.length === 0} take={take} />
      </td>
      <td data-label={words.row} className="fig">
        {task.row}
      </td>
      <td data-label={words.field}>
        {asksField ? (
          <select
            className="control"
            aria-label={words.fieldOf(task.row)}
            value={field ?? ''}
            onChange={(event) => choose(event.currentTarget.value as Field)}
          >
            <option value="" disabled>
              {words.choose}
            </option>
            {fields.map((one) => (
              <option key={one} value={one}>
                {fieldNumeral(one)}. {fieldWords[one]}
              </option>
            ))}
          </select>
        ) : (
          task.field !== null && `${fieldNumeral(task.field)}. ${fieldWords[task.field]}`
        )}
      </td>
      <th scope="row">
        {task.partOf !== null && <small className="kind">{words.part} </small>}
        {task.name}
        {task.product !== '' && <span className="note">{words.product(task.product)}</span>}
      </th>
      <td data-label={words.bodies}>
        {task.lead}
        {task.partners.length > 0 && <span className="note">{words.partners(task.partners.join('; '))}</span>}
      </td>
      <td data-label={words.deadline}>{task.deadline?.shown}</td>
      <td data-label={words.state}>
        <RowCheck faults={left} doubts={task.doubts} />
      </td>
    </tr>
  )
}
