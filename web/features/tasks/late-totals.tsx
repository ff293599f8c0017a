/** The five counts above the tables: what is late first. */
import type { LateTasks } from '#contract/tasks'
import { formatInteger } from '#domain/measure.ts'
import { TaskGlyph } from '../../components/task-state.tsx'
import { text } from './late-text.vi.ts'

const words = text.totals
const shown = ['overdue', 'open', 'waiting', 'done', 'doneLate'] as const
const glyphs = { overdue: 'overdue', open: 'in_progress', waiting: 'waiting', done: 'done', doneLate: 'done' } as const

export function LateTotals({ total }: { total: LateTasks['total'] }) {
  return (
    <ul className="late-totals" aria-label={words.label}>
      {shown.map((name) => (
        <li key={name} className={name === 'overdue' && total.overdue > 0 ? 'is-late' : ''}>
          <b className="fig">{formatInteger(total[name])}</b>
          <span>
            <TaskGlyph state={glyphs[name]} /> {words[name]}
          </span>
        </li>
      ))}
    </ul>
  )
}
