/** Which of many columns of one width are near the part of a box that is seen; a few columns are all near. */
import { type RefObject, useEffect, useState } from 'react'

/** Width of a column of points. */
export const columnWidth = 84
/** Up to so many columns are drawn whatever is seen. */
export const fewColumns = 24
/** Columns are exchanged in lots: scrolling draws anew once in so many columns. */
const lot = 3

export type ColumnWindow = { from: number; to: number }

/** `before`: the width of what stands before the first of them. */
export function useColumnsNear(box: RefObject<HTMLElement | null>, total: number, before: number): ColumnWindow {
  const [near, setNear] = useState<ColumnWindow>({ from: 0, to: Math.min(total, 4 * lot) })
  useEffect(() => {
    const element = box.current
    if (element === null || total <= fewColumns) return
    let frame = 0
    const look = () => {
      frame = 0
      const first = Math.floor(element.scrollLeft / columnWidth / lot) * lot
      const seen = Math.ceil((element.clientWidth - before) / columnWidth / lot) * lot
      const next = { from: Math.max(0, first - lot), to: Math.min(total, first + seen + 2 * lot) }
      setNear((now) => (now.from === next.from && now.to === next.to ? now : next))
    }
    const ask = () => {
      if (frame === 0) frame = requestAnimationFrame(look)
    }
    look()
    element.addEventListener('scroll', ask, { passive: true })
    window.addEventListener('resize', ask)
    return () => {
      cancelAnimationFrame(frame)
      element.removeEventListener('scroll', ask)
      window.removeEventListener('resize', ask)
    }
  }, [box, total, before])
  return total <= fewColumns ? { from: 0, to: total } : near
}
