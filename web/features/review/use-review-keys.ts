/** Keys of the review page: J and K go through the queue, T marks the row that has the focus. */
import { useNavigate } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { useShortcuts } from '../../shortcuts.ts'
import type { Place, QueuePlace } from './queue-order.ts'

export function useReviewKeys(toggle: ((element: string) => void) | undefined, place: QueuePlace): void {
  const go = useNavigate()
  const goTo = (to: Place | null) => {
    if (to !== null) void go({ ...paths.review(to.unit, to.month) })
  }
  const next = () => goTo(place.after)
  const previous = () => goTo(place.before)
  const mark = () => {
    const row = document.activeElement?.closest<HTMLElement>('[data-element]')
    if (row?.dataset.element !== undefined) return toggle?.(row.dataset.element)
    // Nothing is chosen yet: the first press chooses, the second marks.
    markButtons()[0]?.focus()
  }
  useShortcuts({ j: next, J: next, k: previous, K: previous, t: mark, T: mark })
}

/** Moves the focus to the row before or after; false where there is none. */
export function stepRow(from: Element, by: 1 | -1): boolean {
  const buttons = markButtons()
  const row = from.closest('[data-element]')
  const at = buttons.findIndex((button) => row?.contains(button))
  const to = at === -1 ? undefined : buttons[at + by]
  to?.focus()
  return to !== undefined
}

/** Of rows in a folded section none can be reached. */
function markButtons(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-row-focus]')].filter((one) => one.offsetParent !== null)
}
