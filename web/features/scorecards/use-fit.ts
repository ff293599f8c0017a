/**
 * Makes the content of a sheet as large as the sheet allows: one size of letters after the other until nothing stands below
 * its edge, and of the rows that may be left out no more than fit. Nothing is ever cut off by the edge.
 */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** From roomy to the smallest that is still read without effort. */
const sizes = [0.78, 0.75, 0.72, 0.69, 0.66, 0.64, 0.62, 0.6, 0.58]
const smallest = 0.58
/** What an optional row takes at least, in its own pixels. */
const rowHeight = 40

type Fit = {
  sheet: RefObject<HTMLElement | null>
  content: RefObject<HTMLDivElement | null>
  /** How many of the optional rows have room. */
  shown: number
}

export function useFit(optional: number, onFitted?: () => void): Fit {
  const sheet = useRef<HTMLElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState(optional)
  useLayoutEffect(() => {
    if (sheet.current === null || content.current === null) return
    const [box, inner] = [sheet.current, content.current]
    const over = () => overOf(box, inner)
    const fits = sizes.some((size) => {
      inner.style.setProperty('zoom', String(size))
      return over() <= 0
    })
    if (fits) return onFitted?.()
    const scale = box.offsetWidth === 0 ? 1 : box.getBoundingClientRect().width / box.offsetWidth
    const rows = Math.ceil(over() / (rowHeight * smallest * scale))
    if (shown > 0) return setShown(Math.max(0, shown - rows))
    // What cannot be left out is made as small as it must be.
    for (let size = smallest; over() > 0 && size > 0.2; size -= 0.02) inner.style.setProperty('zoom', String(size))
    onFitted?.()
  })
  return { sheet, content, shown }
}

/** By how many pixels the content stands out of the sheet, its foot left free. */
function overOf(sheet: HTMLElement, content: HTMLElement): number {
  const foot = sheet.lastElementChild?.getBoundingClientRect().height ?? 0
  const { top, bottom } = content.getBoundingClientRect()
  const style = getComputedStyle(sheet)
  const scale = sheet.offsetHeight === 0 ? 1 : sheet.getBoundingClientRect().height / sheet.offsetHeight
  const room =
    (sheet.clientHeight - Number.parseFloat(style.paddingTop) - Number.parseFloat(style.paddingBottom)) * scale
  return bottom - top + foot - room
}
