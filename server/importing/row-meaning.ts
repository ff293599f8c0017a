/** What the label cells of one row say: unit, month and element; each with the sentence that says why it cannot be used. */
import { isAskedIn } from '#domain/element.ts'
import type { Month } from '#domain/period.ts'
import type { Column, Finders } from './columns.ts'
import type { UnitVerdict } from './find-unit.ts'
import { blank, type Cell, labelOf } from './grid.ts'
import type { Knowledge, KnownElement, KnownUnit } from './knowledge.ts'
import { completeMonth, monthInCell } from './months.ts'
import { reportSentences } from './report.vi.ts'

export type Said<Thing> =
  | { ok: true; thing: Thing; mark?: { code: string; message: string } }
  | { ok: false; code: string; message: string }

const no = (code: string, message: string) => ({ ok: false, code, message }) as const

export type RowLabels = {
  unitCode: string
  unitName: string
  month: Cell
  year: Cell
  elements: string[]
}

/** The label cells of a row by their roles; merged ones read through. */
export function rowLabels(
  columns: readonly Column[],
  row: number,
  cell: (row: number, column: number) => Cell,
  label: (row: number, column: number) => string,
): RowLabels {
  const first = (role: Column['role']) => columns.filter((column) => column.role === role).map(({ index }) => index)
  const text = (role: Column['role']) =>
    first(role)
      .map((index) => label(row, index))
      .find((one) => one !== '') ?? ''
  const [month] = first('month')
  const [year] = first('year')
  return {
    unitCode: text('unit_code'),
    unitName: text('unit'),
    month: month === undefined ? blank : cell(row, month),
    year: year === undefined ? blank : cell(row, year),
    elements: first('element')
      .map((index) => label(row, index))
      .filter((one) => one !== ''),
  }
}

/** The unit that a row names, in a month; undefined where the row names none. */
export function unitSaid(labels: RowLabels, month: Month, { units }: Finders): Said<KnownUnit> | undefined {
  const { unitCode, unitName } = labels
  if (unitCode === '' && unitName === '') return undefined
  if (unitCode === '') return saidOf(units.find(unitName, month), unitName, month)
  const said = saidOf(units.byCode(unitCode, month), unitCode, month)
  if (!said.ok || unitName === '') return said
  const unit = said.thing
  const named = units.candidates(unitName)
  if (named.length === 0)
    return {
      ...said,
      mark: { code: 'unit_name_unknown', message: reportSentences.unitNameUnknown(unitCode, unitName, unit) },
    }
  // One unit under an earlier name has the code still; of one name there may be a ward and a commune.
  const isNamed = named.some((one) => one.code === unit.code || (one.name === unit.name && one.kind === unit.kind))
  return isNamed ? said : no('unit_disagrees', reportSentences.unitDisagrees(unitCode, unitName))
}

/** The unit that was found, perhaps with a mark, or the sentence that says why there is none. */
export function saidOf(verdict: UnitVerdict, label: string, month: Month): Said<KnownUnit> {
  switch (verdict.kind) {
    case 'found': {
      const { unit, marked } = verdict
      if (marked === undefined) return { ok: true, thing: unit }
      const sentence = marked === 'zeros' ? reportSentences.unitZeros : reportSentences.unitSpelling
      return { ok: true, thing: unit, mark: { code: `unit_${marked}`, message: sentence(label, unit) } }
    }
    case 'ended':
      return no('unit_ended', reportSentences.unitEnded(verdict.unit, verdict.successors, month))
    case 'not_yet':
      return no('unit_not_yet', reportSentences.unitNotYet(verdict.unit, month))
    case 'ambiguous':
      return no('unit_ambiguous', reportSentences.unitAmbiguous(label, verdict.units))
    case 'unknown':
      return no('unit_unknown', reportSentences.unitUnknown(label, verdict.nearest))
  }
}

/** The month that a row names; undefined where it names none. */
export function monthSaid(
  labels: RowLabels,
  year: number | undefined,
  asked: readonly Month[],
): Said<Month> | undefined {
  if (labelOf(labels.month) === '') return undefined
  const named = monthInCell(labels.month)
  if (named === undefined) return no('month_unread', reportSentences.monthUnread(labelOf(labels.month)))
  const ownYear = Number(labelOf(labels.year))
  const month = completeMonth(named, ownYear >= 2000 && ownYear < 2100 ? ownYear : year, asked)
  if (month === undefined) return no('month_without_year', reportSentences.monthWithoutYear(labelOf(labels.month)))
  return { ok: true, thing: month }
}

/** The element that a row names; undefined where it names none. */
export function elementSaid(
  labels: RowLabels,
  finders: Finders,
  elements: ReadonlyMap<string, KnownElement>,
): Said<KnownElement> | undefined {
  const found = labels.elements.map((label) => ({ label, match: finders.labels.element([label]) }))
  if (found.length === 0) return undefined
  const known = found.filter((one) => one.match !== undefined)
  const best = known.find((one) => one.match?.sure === true) ?? known[0]
  if (best?.match === undefined) return no('element_unknown', reportSentences.elementUnknown(found.at(-1)?.label ?? ''))
  const { label, match } = best
  const other = known.find((one) => one.match?.sure === true && one.match.code !== match.code)
  if (other !== undefined) return no('element_disagrees', reportSentences.elementDisagrees(label, other.label))
  const element = elements.get(match.code) as KnownElement
  if (match.sure) return { ok: true, thing: element }
  return {
    ok: true,
    thing: element,
    mark: { code: 'element_similar', message: reportSentences.elementSimilar(label, element.name) },
  }
}

/** Whether a month may be filled at all, and whether the element is asked in it. */
export function refusalOfMonth(month: Month, knowledge: Knowledge, element: KnownElement | undefined) {
  if (!knowledge.months.includes(month)) return no('month_not_asked', reportSentences.monthNotAsked(month))
  if (element !== undefined && !isAskedIn(element, month))
    return no('element_not_asked', reportSentences.elementNotAsked(element.name, month))
  return undefined
}
