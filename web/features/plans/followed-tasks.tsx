/** Tasks by field with how far they are: progress, their days along the plan, the day that counts now, and the state. */
import type { PlanWhole, TaskItem } from '#contract/plans'
import { fields } from '#domain/element.ts'
import { fieldNumeral } from '#domain/task.ts'
import { fieldWords } from '#domain/task.vi.ts'
import { PercentBar } from '../../components/percent-bar.tsx'
import { TaskStateMark } from '../../components/task-state.tsx'
import { dayIn, text as words } from './page-text.vi.ts'
import { TaskLink } from './task-link.tsx'
import { TaskTrack, TrackAxis } from './task-track.tsx'
import { text } from './text.vi.ts'
import '../../components/stacked-table.css'
import './task-table.css'

const { columns } = words

export function FollowedTasks({ whole }: { whole: PlanWhole }) {
  const { plan, tasks, today } = whole
  return (
    <table className="task-table followed stacked">
      <caption className="sr">{`${text.columns.tasks}, ${plan.title}`}</caption>
      <thead>
        <tr>
          <th scope="col" className="c-order">
            {text.columns.order}
          </th>
          <th scope="col" className="c-task">
            {columns.task}
          </th>
          <th scope="col" className="c-lead">
            {text.columns.lead}
          </th>
          <th scope="col" className="c-progress">
            {columns.progress}
          </th>
          <th scope="col" className="c-track">
            <TrackAxis plan={plan} today={today} />
          </th>
          <th scope="col" className="c-due r">
            {columns.due}
          </th>
          <th scope="col" className="c-state">
            {columns.state}
          </th>
        </tr>
      </thead>
      {fields.map((field) => {
        const own = tasks.filter((task) => task.field === field)
        if (own.length === 0) return null
        const done = own.filter(isDone).length
        return (
          <tbody key={field}>
            <tr className="task-field">
              <th scope="rowgroup" colSpan={7}>
                {fieldNumeral(field)}. {fieldWords[field]}{' '}
                <span className="note">{words.doneIn(done, own.length)}</span>
              </th>
            </tr>
            {own.map((task) => (
              <TaskRow key={task.id} task={task} whole={whole} />
            ))}
          </tbody>
        )
      })}
    </table>
  )
}

function TaskRow({ task, whole: { plan, today } }: { task: TaskItem; whole: PlanWhole }) {
  const now = task.occurrences.find(({ position }) => position === task.current)
  const hasMoved = now !== undefined && now.plannedDue !== null && now.plannedDue !== now.due
  return (
    <tr className={task.partOf === null ? '' : 'part'}>
      <td className="c-order fig">{task.number}</td>
      <th scope="row" className="c-task">
        {task.partOf !== null && <small className="kind">{text.within} </small>}
        <TaskLink task={task} />
        <span className="note">{task.product}</span>
      </th>
      <td className="c-lead" data-label={text.columns.lead}>
        {task.lead}
        {task.partners.length > 0 && <span className="note">{words.with(task.partners.join('; '))}</span>}
      </td>
      <td className="c-progress" data-label={columns.progress}>
        <Progress task={task} />
      </td>
      <td className="c-track only-desk">
        <TaskTrack task={task} plan={plan} today={today} />
      </td>
      <td className="c-due r" data-label={columns.due}>
        <span className="fig">{now?.due == null ? '' : dayIn(now.due, plan.year)}</span>
        <span className="note">{task.deadline.shown}</span>
        {hasMoved && now.plannedDue !== null && <span className="note">{words.movedFrom(now.plannedDue)}</span>}
      </td>
      <td className="c-state">
        <TaskStateMark state={now?.state ?? null} daysLate={now?.daysLate ?? 0} />
      </td>
    </tr>
  )
}

/** How many of several times are done, or how far the one time is. */
function Progress({ task }: { task: TaskItem }) {
  const { occurrences } = task
  const done = occurrences.filter(({ state }) => state === 'done').length
  if (occurrences.length > 1) return <span className="fig">{words.times(done, occurrences.length)}</span>
  const [one] = occurrences
  const tone = one?.state === 'done' || one?.state === 'overdue' ? one.state : ''
  return <PercentBar percent={one?.percent ?? null} tone={tone} />
}

function isDone({ occurrences }: TaskItem): boolean {
  return occurrences.every(({ state }) => state === 'done' || state === 'dropped')
}
