/** How many tasks are in each state; a state is pressed to see its tasks alone, and again to see all. */
import { memo } from 'react'
import { formatInteger } from '#domain/measure.ts'
import type { TaskState } from '#domain/occurrence.ts'
import { taskStateWords } from '#domain/occurrence.vi.ts'
import { TaskGlyph } from '../../components/task-state.tsx'
import { text } from './text.vi.ts'
import type { SetFilters } from './use-filters.ts'

/** Most urgent first. */
export const statesInOrder = ['overdue', 'waiting', 'in_progress', 'not_started', 'done', 'dropped'] as const

type StateSwitchProps = {
  counts: Record<string, number>
  chosen: TaskState | undefined
  set: SetFilters
  /** False for the columns of the board on a phone, of which one is always seen. */
  hasAll?: boolean
  className?: string
}

export const StateSwitch = memo(function StateSwitch({
  counts,
  chosen,
  set,
  hasAll = true,
  className = '',
}: StateSwitchProps) {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const choose = (state: TaskState | undefined) => () => set({ 'tinh-trang': state })
  return (
    <fieldset className={`seg task-states ${className}`}>
      <legend className="sr">{hasAll ? text.states : text.board.choose}</legend>
      {hasAll && (
        <button type="button" className="all" aria-pressed={chosen === undefined} onClick={choose(undefined)}>
          {text.all} <span className="fig">{formatInteger(all)}</span>
        </button>
      )}
      {statesInOrder.map((state) => (
        <button
          key={state}
          type="button"
          aria-pressed={state === chosen}
          onClick={choose(hasAll && state === chosen ? undefined : state)}
        >
          <TaskGlyph state={state} />
          {taskStateWords[state]} <span className="fig">{formatInteger(counts[state] ?? 0)}</span>
        </button>
      ))}
    </fieldset>
  )
})
