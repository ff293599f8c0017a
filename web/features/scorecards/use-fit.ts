/**
 * Makes the content of a sheet as large as the sheet allows: one size of letters after the other until nothing stands below
 * its edge, and of the rows that may be left out no more than fit. Nothing is ever cut off by the edge.
 */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** From roomy to the smallest that is still read without effort, in hundredths. */
const largest = 78
const smallest = 58
/** What an optional row takes at least, in its own pixels; and what is left free, since a printer's letters differ by a hair. */
const rowHeight = 40
const spare = 8

type Fit = {
  sheet: RefObject<HTMLElement | null>
  content: RefObject<HTMLDivElement | null>
  /** How many of the optional rows have room. */
  shown: number
}

export function useFit(optional: number, onFitted: () => void): Fit {
  const sheet = useRef<HTMLElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState(optional)
  useLayoutEffect(() => {
    if (sheet.current === null || content.current === null) return
    const [box, inner] = [sheet.current, content.current]
    const overAt = (size: number) => {
      inner.style.setProperty('zoom', String(size / 100))
      return overOf(box, inner)
    }
    const size = largestOf(smallest, largest, (one) => overAt(one) <= 0)
    const over = overAt(size)
    if (over > 0 && shown > 0) {
      const rows = Math.ceil(over / ((rowHeight * smallest * scaleOf(box)) / 100))
      return setShown(Math.max(0, shown - rows))
    }
    // What cannot be left out is made as small as it must be.
    for (let less = size; overAt(less) > 0 && less > 20; ) less -= 2
    onFitted()
  })
  return { sheet, content, shown }
}

/** The largest whole number of the range for which a thing holds that holds for all smaller ones; the least where it holds for none. */
function largestOf(least: number, most: number, holds: (one: number) => boolean): number {
  let [low, high] = [least, most]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (holds(middle)) low = middle
    else high = middle - 1
  }
  return low
}

/** By how many pixels the content stands out of the sheet, its foot left free. */
function overOf(sheet: HTMLElement, content: HTMLElement): number {
  const foot = sheet.lastElementChild?.getBoundingClientRect().height ?? 0
  const { top, bottom } = content.getBoundingClientRect()
  const { paddingTop, paddingBottom } = getComputedStyle(sheet)
  const room = sheet.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom) - spare
  return bottom - top + foot - room * scaleOf(sheet)
}

/** How much larger the sheet is drawn than its own pixels say. */
function scaleOf(sheet: HTMLElement): number {
  return sheet.offsetHeight === 0 ? 1 : sheet.getBoundingClientRect().height / sheet.offsetHeight
}
