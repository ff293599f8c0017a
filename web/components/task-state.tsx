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
        <path
          fill="var(--met)"
          fillRule="evenodd"
          d="M8 0a8 8 0 1 1 0 16A8 8 0 0 1 8 0zM3.6 9l3.3 3.3 5.7-6.1-1.5-1.4-4.2 4.6-1.8-1.8z"
        />
      )
    case 'overdue':
      return (
        <path
          fill="var(--missed)"
          fillRule="evenodd"
          d="M2 .5h12A1.5 1.5 0 0 1 15.5 2v12a1.5 1.5 0 0 1-1.5 1.5H2A1.5 1.5 0 0 1 .5 14V2A1.5 1.5 0 0 1 2 .5zM4 5.4L6.6 8 4 10.6 5.4 12 8 9.4l2.6 2.6 1.4-1.4L9.4 8 12 5.4 10.6 4 8 6.6 5.4 4z"
        />
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
        <path
          fill="var(--ink-2)"
          fillRule="evenodd"
          d="M8 .5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15zM8 2a6 6 0 0 0 0 12z"
        />
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
