/**
 * A movement ("↑3", "↓ 0,5 điểm %", "=", "mới") as a thin arrow in ink with the number beside it. Never a filled
 * triangle, which would mean "near", and never coloured: up is not always good.
 */
import { palette } from './palette.ts'
import { path, text } from './svg.ts'
import { type Lettering, textWidth } from './text-width.ts'

const moved = /^([↑↓])\s*(.*)$/
const arrowWidth = 10
const gap = 5

function partsOf(shown: string): { arrow: string | undefined; rest: string } {
  const [, arrow, rest = shown] = moved.exec(shown) ?? []
  return { arrow, rest }
}

export function movementWidth(shown: string, lettering: Lettering): number {
  const { arrow, rest } = partsOf(shown)
  return textWidth(rest, lettering) + (arrow === undefined ? 0 : arrowWidth + gap)
}

/** Ends at `right`. */
export function movement(shown: string, right: number, baseline: number, lettering: Lettering): string {
  if (shown === '') return ''
  const { arrow, rest } = partsOf(shown)
  const number = text(rest, { x: right, y: baseline, lettering, fill: palette.ink2, anchor: 'end' })
  if (arrow === undefined) return number
  const x = right - textWidth(rest, lettering) - gap - arrowWidth / 2
  const tip = arrow === '↑' ? baseline - 10.5 : baseline - 0.5
  const away = arrow === '↑' ? 1 : -1
  const head = ['M', x - 4, tip + 4.2 * away, 'L', x, tip, 'L', x + 4, tip + 4.2 * away]
  return (
    number +
    path(['M', x, tip + 10 * away, 'V', tip, ...head], { fill: 'none', stroke: palette.ink2, 'stroke-width': 1.6 })
  )
}

/** The same for those who hear it: "tăng 0,5 điểm %". */
export function movementWords(shown: string, words: { up: string; down: string }): string {
  const { arrow, rest } = partsOf(shown)
  return arrow === undefined ? shown : `${arrow === '↑' ? words.up : words.down} ${rest}`
}
