/**
 * Makes the content of a sheet as large as the sheet allows: one size of letters after the other until nothing stands below
 * its edge, and of the rows that may be left out no more than fit. Nothing is ever cut off by the edge.
 */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** From roomy to the smallest that is still read without effort, in hundredths. */
const largest = 78
const smallest = 58
/** What most sheets come to, looked at first; and how much of the room counts as all of it. */
const first = 64
const full = 0.97
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
    const room = roomOf(box)
    const heightAt = (size: number) => {
      inner.style.setProperty('zoom', String(size / 100))
      return inner.getBoundingClientRect().height
    }
    const size = largestFor(room, heightAt)
    const over = heightAt(size) - room
    if (over > 0 && shown > 0) {
      const rows = Math.ceil(over / ((rowHeight * smallest * scaleOf(box)) / 100))
      return setShown(Math.max(0, shown - rows))
    }
    // What cannot be left out is made as small as it must be.
    for (let less = size; heightAt(less) > room && less > 20; ) less -= 2
    onFitted()
  })
  return { sheet, content, shown }
}

/** The size at which the content all but fills the room, found in a few looks, each of which lays the sheet out anew; the smallest where none fits. */
function largestFor(room: number, heightAt: (size: number) => number): number {
  let [low, high] = [smallest, largest]
  let size = first
  while (low < high) {
    const height = heightAt(size)
    if (height <= room) low = size
    else high = size - 1
    if (height <= room && height > room * full) return size
    // Larger letters also wrap more, so that the height grows faster than they do.
    const guess = Math.floor(size * (room / height) ** 0.7)
    size = Math.min(high, Math.max(low + 1, guess))
  }
  return low
}

/** What the sheet leaves for its content: all but its foot, as it is drawn. */
function roomOf(sheet: HTMLElement): number {
  const foot = sheet.lastElementChild?.getBoundingClientRect().height ?? 0
  const { paddingTop, paddingBottom } = getComputedStyle(sheet)
  const inside = sheet.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom) - spare
  return inside * scaleOf(sheet) - foot
}

/** How much larger the sheet is drawn than its own pixels say. */
function scaleOf(sheet: HTMLElement): number {
  return sheet.offsetHeight === 0 ? 1 : sheet.getBoundingClientRect().height / sheet.offsetHeight
}
