/** Tasks by state, a column each. A phone shows one column, chosen above it. Cards open the task; nothing is dragged. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { TaskItem } from '#contract/plans'
import { formatInteger } from '#domain/measure.ts'
import type { TaskState } from '#domain/occurrence.ts'
import { taskStateWords } from '#domain/occurrence.vi.ts'
import { Blocks, Loaded } from '../../components/states.tsx'
import { TaskGlyph } from '../../components/task-state.tsx'
import { type TasksAsked, tasksQuery } from '../../tasks.ts'
import { StateSwitch, statesInOrder } from './state-switch.tsx'
import { TaskCard } from './task-card.tsx'
import { text } from './text.vi.ts'
import type { SetFilters } from './use-filters.ts'
import { useFollowedLinks } from './use-followed-links.ts'
import './task-board.css'

const words = text.board
const atOnce = 20
const most = 100

/** In the order in which work goes on. */
const columns = ['not_started', 'in_progress', 'waiting', 'overdue', 'done', 'dropped'] as const

type TaskBoardProps = {
  asked: TasksAsked
  counts: Record<string, number>
  chosen: TaskState | undefined
  hasUnits: boolean
  set: SetFilters
}

export function TaskBoard({ asked, counts, chosen, hasUnits, set }: TaskBoardProps) {
  const follow = useFollowedLinks()
  const seen = chosen ?? statesInOrder.find((state) => (counts[state] ?? 0) > 0) ?? 'not_started'
  return (
    <>
      <StateSwitch counts={counts} chosen={seen} set={set} hasAll={false} className="only-phone" />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the click comes from a link, which keys press too */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the same */}
      <div className="task-board" onClick={follow}>
        {columns.map((state) => (
          <Column
            key={state}
            asked={{ ...asked, state }}
            state={state}
            count={counts[state] ?? 0}
            isSeen={state === seen}
            hasUnits={hasUnits}
          />
        ))}
      </div>
    </>
  )
}

type ColumnProps = { asked: TasksAsked; state: TaskState; count: number; isSeen: boolean; hasUnits: boolean }

function Column({ asked, state, count, isSeen, hasUnits }: ColumnProps) {
  const [limit, setLimit] = useState(atOnce)
  const query = useQuery({ ...tasksQuery(asked, 0, limit), placeholderData: (before) => before, enabled: count > 0 })
  return (
    <section className={`task-column${isSeen ? ' is-seen' : ''}`}>
      <h2>
        <TaskGlyph state={state} /> {taskStateWords[state]} <span className="fig muted">{formatInteger(count)}</span>
      </h2>
      {count === 0 ? (
        <p className="note">{words.none}</p>
      ) : (
        <Loaded query={query} blocks={<Blocks lines={3} height={72} />}>
          {({ items, left }) => (
            <>
              <Cards items={items} hasUnits={hasUnits} />
              <More left={left} limit={limit} state={state} raise={() => setLimit(limit + atOnce)} />
            </>
          )}
        </Loaded>
      )}
    </section>
  )
}

function Cards({ items, hasUnits }: { items: readonly TaskItem[]; hasUnits: boolean }) {
  return (
    <ul>
      {items.map((task) => (
        <TaskCard key={task.id} task={task} hasUnit={hasUnits} />
      ))}
    </ul>
  )
}

type MoreProps = { left: number; limit: number; state: TaskState; raise: () => void }

/** A column ends at a hundred cards: more are read in the list. */
function More({ left, limit, state, raise }: MoreProps) {
  if (left === 0) return null
  if (limit < most)
    return (
      <button type="button" className="btn small" onClick={raise}>
        {words.more(Math.min(left, atOnce))}
      </button>
    )
  return (
    <Link to="." search={(now: object) => ({ ...now, xem: undefined, 'tinh-trang': state })} activeProps={{}}>
      {words.inList(left)}
    </Link>
  )
}
