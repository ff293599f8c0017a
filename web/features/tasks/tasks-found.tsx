/** What the filters leave, as list or as board; drawn anew only when that has changed. */
import { memo } from 'react'
import type { TaskList as Found } from '#contract/tasks'
import { Empty } from '../../components/states.tsx'
import type { TasksAsked } from '../../tasks.ts'
import { TaskBoard } from './task-board.tsx'
import { TaskList } from './task-list.tsx'
import { totalOf } from './tasks-head.tsx'
import { text } from './text.vi.ts'
import type { SetFilters } from './use-filters.ts'

type TasksFoundProps = { view: 'danh-sach' | 'bang'; asked: TasksAsked; counts: Found; set: SetFilters }

export const TasksFound = memo(function TasksFound({ view, asked, counts, set }: TasksFoundProps) {
  if (view === 'bang')
    return (
      <TaskBoard
        asked={asked}
        counts={counts.states}
        chosen={asked.state}
        // Tasks of more than one unit may be among them.
        hasUnits={asked.unit === undefined}
        set={set}
      />
    )
  const total = totalOf(counts, asked)
  return total === 0 ? <Empty>{text.none}</Empty> : <TaskList key={JSON.stringify(asked)} asked={asked} total={total} />
})
