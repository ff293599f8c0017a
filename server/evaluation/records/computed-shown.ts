/** A computed cell as it is shown: what its records say, and the sentence where a sheet that was handed in says otherwise. */
import { type ComputedSource, type Element, sourceOf } from '../../domain/element.ts'
import { type Figure, reportedValue } from '../../domain/figure.ts'
import { elementsOf, type Indicator } from '../../domain/indicator.ts'
import { formatInteger } from '../../domain/measure.ts'
import { type Month, monthsOver, type Period } from '../../domain/period.ts'
import { isOpen, type SheetState } from '../../domain/sheet.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Facts } from '../facts.ts'
import { bookOf, computedSentences, recordWords } from './computed.vi.ts'

export type ComputedShown = {
  /** What the records say now. */
  value: number
  /** "tính từ sổ nhiệm vụ". */
  mark: string
  /** Which records they are: each has a page that lists them. */
  source: ComputedSource
  /** "Sổ nhiệm vụ nay là 8/9; mở lại phiếu để cập nhật."; null while the sheet follows the records, or says the same. */
  movedOn: string | null
}

/** `said` is what the records say, by element code; null for a cell that is typed. */
export function showComputed(
  catalogue: Catalogue,
  said: ReadonlyMap<string, number>,
  element: Element,
  figure: Figure | undefined,
  state: SheetState,
): ComputedShown | null {
  const value = said.get(element.code)
  if (value === undefined || element.computed === null) return null
  const follows = isOpen(state) || reportedValue(figure) === value
  return {
    value,
    mark: computedSentences.mark(element),
    source: sourceOf(element.computed),
    movedOn: follows ? null : computedSentences.movedOn(bookOf(element), recordsNow(catalogue, said, element), state),
  }
}

/** A cell with the one that it is a part of, or with that which is a part of it. */
export function sidesOf(catalogue: Catalogue, element: Element): { part: Element | undefined; whole: Element } {
  const whole = element.partOf === null ? undefined : catalogue.elementsByCode.get(element.partOf)
  if (whole) return { part: element, whole }
  const part = catalogue.elements.find((one) => one.partOf === element.code && one.computed !== null)
  return { part, whole: element }
}

/** "8/9" of both sides; one count where the cell stands alone. */
function recordsNow(catalogue: Catalogue, said: ReadonlyMap<string, number>, element: Element): string {
  const { part, whole } = sidesOf(catalogue, element)
  return [part, whole]
    .flatMap((one) => (one === undefined ? [] : (said.get(one.code) ?? [])))
    .map(formatInteger)
    .join('/')
}

/** What of a period's number comes from records, month by month, so that a page can lead to them. */
export type RecordsLink = {
  month: Month
  source: ComputedSource
  /** The cell below the line of the rate. */
  element: string
  /** How many are below the line, as the number counts them; and in words, "9 nhiệm vụ đến hạn". */
  count: number
  below: string
  movedOn: string | null
}

export function recordsLinks(facts: Facts, unit: Unit, indicator: Indicator, period: Period): RecordsLink[] {
  const { catalogue } = facts
  const elements = elementsOf(indicator).flatMap((code) => catalogue.elementsByCode.get(code) ?? [])
  const below = elements.find(({ code }) => indicator.denominator.includes(code))
  if (!below?.computed) return []
  const { computed } = below
  return monthsOver(period, facts.today).flatMap((month): RecordsLink[] => {
    const said = facts.computedOf(unit.id, month)
    if (!elements.every(({ code }) => said.has(code))) return []
    const sheet = facts.sheetOf(unit.id, month)
    const shown = elements.map((one) => {
      const figure = sheet?.figures.get(one.code)
      return showComputed(catalogue, said, one, figure, sheet?.state ?? 'draft')?.movedOn ?? null
    })
    const count = reportedValue(sheet?.figures.get(below.code)) ?? 0
    return [
      {
        month,
        source: sourceOf(computed),
        element: below.code,
        count,
        below: recordWords[sourceOf(computed)].below(count),
        movedOn: shown.find((one) => one !== null) ?? null,
      },
    ]
  })
}
