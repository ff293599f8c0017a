/** True once an element has come near to what is seen, and from then on; the element may appear later than the hook. */
import { type RefCallback, useEffect, useState } from 'react'

const margin = '800px 0px'

export function useNear<E extends Element>(): [RefCallback<E>, boolean] {
  const [element, setElement] = useState<E | null>(null)
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    if (isNear || element === null) return
    const watch = new IntersectionObserver(
      (seen) => {
        if (seen.some((one) => one.isIntersecting)) setNear(true)
      },
      { rootMargin: margin },
    )
    watch.observe(element)
    return () => watch.disconnect()
  }, [isNear, element])
  return [setElement, isNear]
}
