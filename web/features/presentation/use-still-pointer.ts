/** True after the pointer has rested for two seconds: it is then hidden, and what it could press with it. */
import { useEffect, useState } from 'react'

const rest = 2000

export function useStillPointer(): boolean {
  const [isStill, setStill] = useState(false)
  useEffect(() => {
    let timer = setTimeout(() => setStill(true), rest)
    let place = ''
    const onMove = (event: PointerEvent) => {
      // Drawing a slide anew under a resting pointer is reported as a move to the same place.
      const now = `${event.screenX} ${event.screenY}`
      if (now === place) return
      place = now
      setStill(false)
      clearTimeout(timer)
      timer = setTimeout(() => setStill(true), rest)
    }
    document.addEventListener('pointermove', onMove)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('pointermove', onMove)
    }
  }, [])
  return isStill
}
