/** How large an element is, followed while it is on the screen; 0 × 0 before it is known. */
import { type RefObject, useLayoutEffect, useState } from 'react'

export type Box = { width: number; height: number }

/** In layout pixels: what a scaled parent makes of them does not matter. */
export function useBox(frame: RefObject<HTMLElement | null>): Box {
  const [box, setBox] = useState<Box>({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const element = frame.current
    if (element === null) return
    const measure = () =>
      setBox((now) =>
        now.width === element.clientWidth && now.height === element.clientHeight
          ? now
          : { width: element.clientWidth, height: element.clientHeight },
      )
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame])
  return box
}
