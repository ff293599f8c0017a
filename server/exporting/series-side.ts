/**
 * The direct labels at the right end of a series: the subject with its last value and status word, and the target.
 * Two labels never lie on one another; the one that has to give way is the target's.
 */
import type { SeriesChart } from '#domain/chart.ts'
import { palette } from './palette.ts'
import { fonts, type Plot } from './series-plot.ts'
import { markedWord } from './status-mark.ts'
import { text } from './svg.ts'
import { textWidth, wrapText } from './text-width.ts'
import { words } from './words.vi.ts'

const nameLine = 20
const valueHeight = 30
const statusHeight = 22
const targetHeight = 20

export function drawSide(chart: SeriesChart, plot: Plot): string {
  const last = chart.points.at(-1)
  if (last === undefined) return ''
  const lines = wrapText(chart.name, 220, fonts.name)
  const height = lines.length * nameLine + (last.value === null ? 0 : valueHeight + statusHeight)
  const x = plot.labelLeft
  const known = chart.points.findLast((point) => point.value !== null)?.value ?? chart.minimum
  const wanted = plot.y(known) - (last.value === null ? height / 2 : lines.length * nameLine + valueHeight / 2)
  const target = last.target === null ? undefined : plot.y(last.target)
  const least = plot.top - 8
  const most = plot.bottom - height
  let top = Math.min(Math.max(wanted, least), most)
  let targetTop = target === undefined ? 0 : target - targetHeight / 2
  if (target !== undefined && targetTop + targetHeight > top && targetTop < top + height) {
    const isAbove = last.value === null || last.target === null || last.target >= last.value
    targetTop = isAbove ? top - targetHeight : top + height
    if (targetTop < least) {
      targetTop = least
      top = least + targetHeight
    }
    if (targetTop > plot.bottom - targetHeight) {
      targetTop = plot.bottom - targetHeight
      top = targetTop - height
    }
  }
  const parts = lines.map((one, index) => text(one, { x, y: top + 15 + index * nameLine, lettering: fonts.name }))
  if (last.value !== null) {
    const y = top + lines.length * nameLine + 23
    parts.push(text(last.shown, { x, y, lettering: fonts.lastValue }), markedWord(last.assessment, x, y + 24, 14))
  }
  if (target !== undefined) {
    const y = targetTop + 15
    const name = `${words.target} `
    parts.push(
      text(words.target, { x, y, lettering: fonts.targetName, fill: palette.ink2 }),
      text(last.targetShown, {
        x: x + textWidth(name, fonts.targetName),
        y,
        lettering: fonts.target,
        fill: palette.ink2,
      }),
    )
  }
  return parts.join('')
}
