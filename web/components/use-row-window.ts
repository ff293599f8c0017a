/** Follows the scrolling of a long list: which of its rows are wanted near the screen, and which are drawn so far. */
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { noRows, type RowWindow, towards, windowOf } from './row-window.ts'

/** `list` is the element whose height all rows share, drawn or not. */
export function useWantedRows(list: RefObject<HTMLElement | null>, total: number): RowWindow {
  const [wanted, setWanted] = useState(noRows)
  const look = useRef<() => void>(undefined)
  look.current = () => {
    const box = list.current?.getBoundingClientRect()
    if (box === undefined) return
    const next = windowOf(total, box.top, box.height, window.innerHeight)
    setWanted((now) => (isSame(now, next) ? now : next))
  }
  // With the next frame, which lays the page out anyway: asked at once, the browser would do it in the middle of drawing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another number of rows other ones are near the screen
  useLayoutEffect(() => {
    const frame = requestAnimationFrame(() => look.current?.())
    return () => cancelAnimationFrame(frame)
  }, [total])
  useLayoutEffect(() => {
    let frame = 0
    const ask = () => {
      if (frame !== 0) return
      frame = requestAnimationFrame(() => {
        frame = 0
        look.current?.()
      })
    }
    // Captured: a list may scroll inside a box of its own.
    window.addEventListener('scroll', ask, { passive: true, capture: true })
    window.addEventListener('resize', ask)
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('scroll', ask, { capture: true })
      window.removeEventListener('resize', ask)
    }
  }, [])
  return wanted
}

/** The rows drawn on the way to those wanted, a few more in each frame; `has` knows whether a row has come. */
export function useDrawnWindow(wanted: RowWindow, has: (index: number) => boolean, atOnce?: number): RowWindow {
  const [drawn, setDrawn] = useState(noRows)
  const next = towards(drawn, wanted, has, atOnce)
  const isSettled = isSame(drawn, next)
  useEffect(() => {
    if (isSettled) return
    const frame = requestAnimationFrame(() => setDrawn({ from: next.from, to: next.to }))
    return () => cancelAnimationFrame(frame)
  }, [isSettled, next.from, next.to])
  return drawn
}

export function isSame(one: RowWindow, other: RowWindow): boolean {
  return one.from === other.from && one.to === other.to
}
