/** Takes smaller letters, step by step and never below 24 px, until a slide has room for all that it says. */
import { type RefObject, useLayoutEffect } from 'react'

const smallest = 3

/** Sets data-fit on the element, whose content must not be taller or wider than it. `about` changes with what is shown. */
export function useFit(slide: RefObject<HTMLElement | null>, about: readonly unknown[]): void {
  useLayoutEffect(() => {
    const element = slide.current
    if (element === null) return
    for (let step = 0; step <= smallest; step += 1) {
      element.dataset.fit = String(step)
      if (element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth) return
    }
    // biome-ignore lint/correctness/useExhaustiveDependencies: what is measured is on the screen, not in a variable
  }, about)
}
