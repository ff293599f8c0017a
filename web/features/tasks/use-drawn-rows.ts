/** Follows the scrolling of a long list: which of its rows are wanted near the screen, and which are drawn so far. */
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { TaskItem } from '#contract/plans'
import type { TasksAsked } from '../../tasks.ts'
import { noRows, type RowWindow, towards, windowOf } from './row-window.ts'
import { type Pages, usePages } from './use-pages.ts'

type Drawn = Omit<Pages, 'taskAt'> & {
  from: number
  tasks: readonly TaskItem[]
  /** False while rows on the screen are still on the way. */
  isWhole: boolean
}

/** `list` is the element whose height all rows share, drawn or not. */
export function useDrawnRows(list: RefObject<HTMLElement | null>, asked: TasksAsked, total: number): Drawn {
  const [wanted, setWanted] = useState(noRows)
  const [drawn, setDrawn] = useState(noRows)
  const { taskAt, ...pages } = usePages(asked, wanted)

  const look = useRef<() => void>(undefined)
  look.current = () => {
    const box = list.current?.getBoundingClientRect()
    if (box === undefined) return
    const next = windowOf(total, box.top, box.height, window.innerHeight)
    setWanted((now) => (isSame(now, next) ? now : next))
  }
  useLayoutEffect(() => {
    let frame = 0
    const ask = () => {
      if (frame !== 0) return
      frame = requestAnimationFrame(() => {
        frame = 0
        look.current?.()
      })
    }
    look.current?.()
    window.addEventListener('scroll', ask, { passive: true })
    window.addEventListener('resize', ask)
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('scroll', ask)
      window.removeEventListener('resize', ask)
    }
  }, [])

  const next = towards(drawn, wanted, (index) => taskAt(index) !== undefined)
  const isSettled = isSame(drawn, next)
  useEffect(() => {
    if (isSettled) return
    const frame = requestAnimationFrame(() => setDrawn({ from: next.from, to: next.to }))
    return () => cancelAnimationFrame(frame)
  }, [isSettled, next.from, next.to])

  const tasks = Array.from({ length: drawn.to - drawn.from }, (_, offset) => taskAt(drawn.from + offset))
  return {
    ...pages,
    from: drawn.from,
    tasks: tasks.filter((task) => task !== undefined),
    isWhole: isSame(drawn, wanted),
  }
}

function isSame(one: RowWindow, other: RowWindow): boolean {
  return one.from === other.from && one.to === other.to
}
