/** Words of targets: the classes that bodies are put into, and for which months a target holds. */
import { firstMonthOf, lastMonthOf, type Month, periodKind, quarterOf, yearOf } from './period.ts'
import { lowerFirst, periodName } from './wording.vi.ts'

/** Best first, as provinces class their communes by the PAR INDEX. */
export const targetClasses = ['Xuất sắc', 'Tốt', 'Khá', 'Trung bình', 'Yếu'] as const

/** "năm 2026", "quý III/2026", "tháng 12/2026", "2022–2026", "tháng 8/2026 – tháng 12/2026". */
export function monthsWords(from: Month, to: Month): string {
  const period = periodOf(from, to)
  if (period !== undefined) return lowerFirst(periodName(period))
  if (from.endsWith('-01') && to.endsWith('-12')) return `${yearOf(from)}–${yearOf(to)}`
  return `${lowerFirst(periodName(from))} – ${lowerFirst(periodName(to))}`
}

/** "từ quý III/2026", "từ tháng 8/2026": where what holds from here holds to the end. */
export function sinceWords(from: Month): string {
  const quarter = quarterOf(from)
  return `từ ${lowerFirst(periodName(from === firstMonthOf(quarter) ? quarter : from))}`
}

/** The one month, quarter or year that these months are, or undefined. */
function periodOf(from: Month, to: Month): string | undefined {
  if (from === to) return from
  const candidates = [quarterOf(from), from.slice(0, 4)]
  return candidates.find((one) => periodKind(one) && firstMonthOf(one) === from && lastMonthOf(one) === to)
}
