/** How many rows of a long list are drawn so far: a few more in each frame, so that a long one never holds the page up. */
import { useEffect, useState } from 'react'

/** Rows in the first picture: what a large screen shows. */
const atFirst = 30
const inEachFrame = 6

/** All of them at once where `all` is true, as on paper. */
export function useGrowing(total: number, all: boolean, first = atFirst): number {
  const [drawn, setDrawn] = useState(first)
  const isDone = all || drawn >= total
  useEffect(() => {
    if (isDone) return
    const frame = requestAnimationFrame(() => setDrawn(drawn + inEachFrame))
    return () => cancelAnimationFrame(frame)
  }, [isDone, drawn])
  return isDone ? total : drawn
}
