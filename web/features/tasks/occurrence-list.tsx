/** Each time that the task is due: day, state, how far it is, and what may be done. Times far ahead stand folded. */
import type { OccurrenceItem } from '#contract/plans'
import type { TaskWhole } from '#contract/tasks'
import type { TaskAct } from '#domain/occurrence.ts'
import { OccurrenceRow } from './occurrence-row.tsx'
import { text } from './task-text.vi.ts'
import './occurrences.css'

const words = text.times
/** How many times after the current one are shown at once. */
const ahead = 2
const fewest = 4

type OccurrenceListProps = { whole: TaskWhole; open: (position: number, act: TaskAct) => void }

export function OccurrenceList({ whole, open }: OccurrenceListProps) {
  const { occurrences, current } = whole.task
  const isFolded = (one: OccurrenceItem) =>
    one.position > current + ahead && (one.state === 'not_started' || one.state === null)
  const folded = occurrences.filter(isFolded)
  const shown = folded.length < fewest ? occurrences : occurrences.filter((one) => !isFolded(one))
  const rowOf = (one: OccurrenceItem) => (
    <OccurrenceRow
      key={one.position}
      occurrence={one}
      isOnly={occurrences.length === 1}
      acts={whole.acts.find(({ occurrence }) => occurrence === one.position)?.acts ?? []}
      open={open}
    />
  )
  return (
    <section className="sec">
      <header>
        <h2>{words.title(occurrences.length)}</h2>
        {occurrences.some(({ state }) => state === null) && <p className="note">{words.hidden}</p>}
      </header>
      <ol className="occurrences">{shown.map(rowOf)}</ol>
      {shown.length < occurrences.length && (
        <details className="occurrences-later">
          <summary>{words.later(folded.length)}</summary>
          <ol className="occurrences">{folded.map(rowOf)}</ol>
        </details>
      )}
    </section>
  )
}
