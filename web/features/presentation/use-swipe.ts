/** A finger drawn across the slide turns it: to the left for the next, to the right for the one before. */

import type { TouchEvent } from 'react'
import { useMemo, useRef } from 'react'

/** In pixels: less is a trembling finger, and more up than across is something else. */
const least = 50

export function useSwipe(turn: (by: 1 | -1) => void) {
  const from = useRef<{ x: number; y: number } | null>(null)
  const latest = useRef(turn)
  latest.current = turn
  return useMemo(
    () => ({
      onTouchStart: (event: TouchEvent) => {
        const touch = event.touches[0]
        from.current = event.touches.length === 1 && touch ? { x: touch.clientX, y: touch.clientY } : null
      },
      onTouchEnd: (event: TouchEvent) => {
        const touch = event.changedTouches[0]
        const start = from.current
        from.current = null
        if (start === null || touch === undefined) return
        const [across, up] = [touch.clientX - start.x, touch.clientY - start.y]
        if (Math.abs(across) >= least && Math.abs(across) > 1.5 * Math.abs(up)) latest.current(across < 0 ? 1 : -1)
      },
    }),
    [],
  )
}
