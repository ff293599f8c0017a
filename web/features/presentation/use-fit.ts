/** Takes the largest letters that a slide has room for: from roomy down, step by step, and never below 24 px. */
import { type RefObject, useLayoutEffect } from 'react'

const steps = ['roomy', '0', '1', '2', '3']

/** Sets data-fit on the element, whose content must not be taller or wider than it. `about` changes with what is shown. */
export function useFit(slide: RefObject<HTMLElement | null>, about: readonly unknown[]): void {
  useLayoutEffect(() => {
    const element = slide.current
    if (element === null) return
    for (const step of steps) {
      element.dataset.fit = step
      if (element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth) return
    }
    // biome-ignore lint/correctness/useExhaustiveDependencies: what is measured is on the screen, not in a variable
  }, about)
}
