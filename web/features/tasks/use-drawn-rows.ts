/** The tasks of a long list that are drawn near the screen, page by page as they are asked for. */
import type { RefObject } from 'react'
import type { TaskItem } from '#contract/plans'
import { isSame, useDrawnWindow, useWantedRows } from '../../components/use-row-window.ts'
import type { TasksAsked } from '../../tasks.ts'
import { type Pages, usePages } from './use-pages.ts'

type Drawn = Omit<Pages, 'taskAt'> & {
  from: number
  tasks: readonly TaskItem[]
  /** False while rows on the screen are still on the way. */
  isWhole: boolean
}

/** `list` is the element whose height all rows share, drawn or not. */
export function useDrawnRows(list: RefObject<HTMLElement | null>, asked: TasksAsked, total: number): Drawn {
  const wanted = useWantedRows(list, total)
  const { taskAt, ...pages } = usePages(asked, wanted)
  const drawn = useDrawnWindow(wanted, (index) => taskAt(index) !== undefined)
  const tasks = Array.from({ length: drawn.to - drawn.from }, (_, offset) => taskAt(drawn.from + offset))
  return {
    ...pages,
    from: drawn.from,
    tasks: tasks.filter((task) => task !== undefined),
    isWhole: isSame(drawn, wanted),
  }
}
