/** The parts of a task, each with its state; nothing where it has none. */
import { Link } from '@tanstack/react-router'
import type { TaskItem } from '#contract/plans'
import { TaskStateMark } from '../../components/task-state.tsx'
import { paths } from '../../paths.ts'
import { currentOf } from './task-row.tsx'
import { text } from './task-text.vi.ts'

export function PartList({ parts }: { parts: readonly TaskItem[] }) {
  if (parts.length === 0) return null
  return (
    <section className="sec">
      <header>
        <h2>{text.parts.title(parts.length)}</h2>
      </header>
      <ul className="task-parts">
        {parts.map((part) => {
          const now = currentOf(part)
          return (
            <li key={part.id}>
              <Link {...paths.task(part.id)}>
                <span>
                  <span className="fig muted">{part.number}</span> {part.name}
                  <small className="kind">{[part.lead, part.deadline.shown].filter(Boolean).join(' · ')}</small>
                </span>
                <TaskStateMark state={now?.state ?? null} daysLate={now?.daysLate ?? 0} />
              </Link>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
