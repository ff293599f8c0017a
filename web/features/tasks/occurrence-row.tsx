/** One time that the task is due, with the acts that its reader may do: the usual ones as buttons, the rare ones in a menu. */
import type { OccurrenceItem } from '#contract/plans'
import type { TaskAct } from '#domain/occurrence.ts'
import { taskActWords } from '#domain/occurrence.vi.ts'
import { Menu } from '../../components/menu.tsx'
import { PercentBar } from '../../components/percent-bar.tsx'
import { TaskStateMark } from '../../components/task-state.tsx'
import { toneOf } from './task-row.tsx'
import { text } from './task-text.vi.ts'

const words = text.times
const usual: readonly TaskAct[] = ['approve', 'return', 'report', 'progress']
const rare: readonly TaskAct[] = ['reopen', 'extend', 'resume', 'drop']

type OccurrenceRowProps = {
  occurrence: OccurrenceItem
  isOnly: boolean
  acts: readonly TaskAct[]
  open: (position: number, act: TaskAct) => void
}

export function OccurrenceRow({ occurrence, isOnly, acts, open }: OccurrenceRowProps) {
  const { position, state, percent, daysLate, reason } = occurrence
  const buttons = usual.filter((act) => acts.includes(act))
  const others = rare.filter((act) => acts.includes(act))
  const time = words.time(position)
  return (
    <li className="occurrence">
      <p className="occurrence-due">
        {!isOnly && <b>{time} </b>}
        <span className={isOnly ? 'only' : ''}>
          {occurrence.due === null ? words.noDue : words.due(occurrence.due)}
        </span>
        <small className="kind">{dayNote(occurrence)}</small>
      </p>
      <p className="occurrence-state">
        <TaskStateMark state={state} daysLate={daysLate} />
      </p>
      <div className="occurrence-percent">
        <PercentBar percent={percent} tone={toneOf(occurrence)} />
      </div>
      {reason !== null && <p className="occurrence-reason">{words.reason(reason)}</p>}
      {acts.length > 0 && (
        <div className="acts occurrence-acts">
          {buttons.map((act, index) => (
            <button
              key={act}
              type="button"
              className={index === 0 ? 'btn primary' : 'btn'}
              aria-label={isOnly ? undefined : `${taskActWords[act]}, ${text.log.time(position)}`}
              onClick={() => open(position, act)}
            >
              {taskActWords[act]}
            </button>
          ))}
          {others.length > 0 && (
            <Menu
              label={words.more}
              name={words.moreOf(isOnly ? words.thisTask : text.log.time(position))}
              entries={others.map((act) => ({ label: `${taskActWords[act]}…`, onChoose: () => open(position, act) }))}
            />
          )}
        </div>
      )}
    </li>
  )
}

/** The plan's own day where the due day was moved, and the day of the report. */
function dayNote({ plannedDue, due, reportedOn }: OccurrenceItem): string {
  const parts = [
    ...(plannedDue !== null && plannedDue !== due ? [words.planned(plannedDue)] : []),
    ...(reportedOn === null ? [] : [words.reported(reportedOn)]),
  ]
  return parts.join(', ')
}
