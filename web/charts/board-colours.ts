/** The tokens of the stylesheet as colours to draw with on a canvas, which knows no variables; anew when light turns to dark. */
import { useSyncExternalStore } from 'react'

const names = [
  'paper',
  'wash',
  'ink',
  'ink-2',
  'ink-3',
  'rule',
  'rule-2',
  'met',
  'met-wash',
  'near',
  'near-line',
  'near-wash',
  'missed',
  'missed-wash',
  'missed-text',
  'none',
] as const

export type Colours = Record<(typeof names)[number] | 'font' | 'font-figure', string>

let read: { theme: string | undefined; colours: Colours } | undefined

export function useColours(): Colours {
  return useSyncExternalStore(follow, coloursNow)
}

function follow(changed: () => void): () => void {
  const watch = new MutationObserver(changed)
  watch.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  return () => watch.disconnect()
}

function coloursNow(): Colours {
  const { theme } = document.documentElement.dataset
  if (read === undefined || read.theme !== theme) {
    const style = getComputedStyle(document.documentElement)
    const colours = Object.fromEntries(
      [...names, 'font', 'font-figure'].map((name) => [name, style.getPropertyValue(`--${name}`).trim()]),
    ) as Colours
    read = { theme, colours }
  }
  return read.colours
}
