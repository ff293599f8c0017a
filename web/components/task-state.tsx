/** The state of a task as mark and word: shape and colour together, and never without the word. */
import type { TaskState } from '#domain/occurrence.ts'
import { stateLine } from '#domain/occurrence.vi.ts'
import './task-state.css'

type TaskStateProps = {
  /** Null to whom the unit's progress is not to be shown. */
  state: TaskState | null
  /** How late it is or was; 0 where it is not. */
  daysLate?: number
  /** Replaces the usual words where a list needs others. */
  word?: string
}

export function TaskStateMark({ state, daysLate = 0, word }: TaskStateProps) {
  return (
    <span className={`task-state ${state ?? 'hidden'}`}>
      <TaskGlyph state={state} />
      {word ?? stateLine({ state, daysLate })}
    </span>
  )
}

/** The shape alone, hidden from screen readers: the word must stand beside it. */
export function TaskGlyph({ state }: { state: TaskState | null }) {
  return (
    <svg className="mark" width={16} height={16} viewBox="0 0 16 16" aria-hidden="true">
      {shapeOf(state)}
    </svg>
  )
}

function shapeOf(state: TaskState | null) {
  switch (state) {
    case 'done':
      return (
        <>
          <circle cx="8" cy="8" r="8" fill="var(--met)" />
          <path d="M4.3 8.3l2.6 2.6 4.9-5.4" fill="none" stroke="var(--paper)" strokeWidth="2" />
        </>
      )
    case 'overdue':
      return (
        <>
          <rect x=".5" y=".5" width="15" height="15" rx="1.5" fill="var(--missed)" />
          <path d="M4.7 4.7l6.6 6.6m0-6.6l-6.6 6.6" stroke="var(--paper)" strokeWidth="2" />
        </>
      )
    case 'waiting':
      return (
        <path
          d="M3.5 1.5h9M3.5 14.5h9M4.5 1.5c0 4 3.5 4.5 3.5 6.5s-3.5 2.5-3.5 6.5m7-13c0 4-3.5 4.5-3.5 6.5s3.5 2.5 3.5 6.5"
          fill="none"
          stroke="var(--near-text)"
          strokeWidth="1.6"
        />
      )
    case 'in_progress':
      return (
        <>
          <circle cx="8" cy="8" r="6.75" fill="none" stroke="var(--ink-2)" strokeWidth="1.5" />
          <path d="M8 1.5a6.5 6.5 0 0 1 0 13z" fill="var(--ink-2)" />
        </>
      )
    case 'not_started':
      return <circle cx="8" cy="8" r="6.75" fill="none" stroke="var(--none)" strokeWidth="1.5" />
    case 'dropped':
      return <path d="M3 8h10" stroke="var(--none)" strokeWidth="2" />
    default:
      return (
        <circle cx="8" cy="8" r="6.75" fill="none" stroke="var(--none)" strokeWidth="1.5" strokeDasharray="2.6 2" />
      )
  }
}
