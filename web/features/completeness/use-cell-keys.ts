/** One stop for Tab in the whole board; arrows, Home and End walk over the sheets that can be opened. */
import { type FocusEvent, type KeyboardEvent, useState } from 'react'

const steps: Record<string, [number, number]> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
}

export function useCellKeys() {
  const [stop, setStop] = useState<string | null>(null)
  return {
    stop,
    onFocus(event: FocusEvent<HTMLTableElement>) {
      const at = placeOf(event.target)
      if (at !== null) setStop(at)
    },
    onKeyDown(event: KeyboardEvent<HTMLTableElement>) {
      const at = placeOf(event.target as Element)
      if (at === null || event.ctrlKey || event.altKey || event.metaKey) return
      const to = neighbourOf(event.currentTarget, at, event.key)
      if (to === null) return
      event.preventDefault()
      to.focus()
    },
  }
}

function placeOf(element: Element): string | null {
  return element.getAttribute('data-at')
}

/** The next sheet in a direction, over those that cannot be opened; null at the edge, where the page keeps its keys. */
function neighbourOf(table: HTMLTableElement, at: string, key: string): HTMLElement | null {
  const [row = 0, column = 0] = at.split(' ').map(Number)
  const links = [...table.querySelectorAll<HTMLElement>('[data-at]')].map((link) => {
    const [r = 0, c = 0] = (placeOf(link) ?? '').split(' ').map(Number)
    return { link, r, c }
  })
  const inRow = links.filter((one) => one.r === row)
  if (key === 'Home') return inRow[0]?.link ?? null
  if (key === 'End') return inRow.at(-1)?.link ?? null
  const step = steps[key]
  if (step === undefined) return null
  const [down, right] = step
  const ahead = links.filter((one) =>
    down === 0
      ? one.r === row && Math.sign(one.c - column) === right
      : one.c === column && Math.sign(one.r - row) === down,
  )
  return (down + right > 0 ? ahead[0] : ahead.at(-1))?.link ?? null
}
