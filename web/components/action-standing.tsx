/** How an action of a meeting stands, as mark and word: shape and colour together, and never without the word. */
import type { ActionItem } from '#contract/actions'
import { standingWords } from '#domain/meeting-action.vi.ts'
import { TaskStateMark } from './task-state.tsx'

const shapes = { late: 'overdue', open: 'in_progress', done: 'done', dropped: 'dropped' } as const

export function ActionStandingMark({ standing, daysLate }: Pick<ActionItem, 'standing' | 'daysLate'>) {
  return <TaskStateMark state={shapes[standing]} word={standingWords(standing, daysLate)} />
}
