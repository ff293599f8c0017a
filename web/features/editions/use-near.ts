/** True once an element has come near to what is seen, and from then on. */
import { type RefObject, useEffect, useRef, useState } from 'react'

const margin = '800px 0px'

export function useNear<E extends Element>(): [RefObject<E | null>, boolean] {
  const element = useRef<E>(null)
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    const at = element.current
    if (isNear || at === null) return
    const watch = new IntersectionObserver(
      (seen) => {
        if (seen.some((one) => one.isIntersecting)) setNear(true)
      },
      { rootMargin: margin },
    )
    watch.observe(at)
    return () => watch.disconnect()
  }, [isNear])
  return [element, isNear]
}
