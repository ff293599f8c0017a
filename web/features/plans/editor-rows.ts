/**
 * The table of targets as it is typed: one row for a target, a schedule by quarter included. Read from the rows of a plan
 * and written back to them; refuses nothing, so that what is wrong can be told at its place.
 */
import type { TargetItem, TargetLine } from '#contract/plans'
import { parseViNumber } from '#domain/measure.ts'
import type { Month } from '#domain/period.ts'
import { isNumeric, type Operator } from '#domain/target.ts'
import { mostTargetDecimals, targetValueText } from '#domain/target-value.ts'

export type PeriodKind = 'year' | 'quarters' | 'months'

export type EditorRow = {
  /** Stands for the row while it is edited. */
  key: string
  /** Keys of the stored rows that it is: one, or four for quarters; undefined for what is new. */
  ids: (number | undefined)[]
  indicator: string
  operator: Operator
  /** As it is typed: one, or four for quarters. */
  values: string[]
  word: string
  kind: PeriodKind
  /** The year of "year" and "quarters". */
  year: number
  from: Month
  to: Month
  appliesTo: NonNullable<TargetLine['appliesTo']>
  clause: string
  note: string
  summaries: string[]
  /** The row of which it is a part. */
  partOf: string | null
}

const quarters = [0, 1, 2, 3]
const quarterMonths = (year: number, quarter: number) => ({
  from: `${year}-${String(quarter * 3 + 1).padStart(2, '0')}`,
  to: `${year}-${String(quarter * 3 + 3).padStart(2, '0')}`,
})

export function newRow(key: string, year: number): EditorRow {
  return {
    key,
    ids: [undefined],
    indicator: '',
    operator: '>=',
    values: [''],
    word: '',
    kind: 'year',
    year,
    from: `${year}-01`,
    to: `${year}-12`,
    appliesTo: 'own',
    clause: '',
    note: '',
    summaries: [''],
    partOf: null,
  }
}

/** The rows of a plan; four quarters of one target become one row, at the place of the first. */
export function rowsOf(targets: readonly TargetItem[], planYear: number): EditorRow[] {
  const taken = new Set<number>()
  const keyOf = new Map<number, string>()
  const rows = targets.flatMap((target): EditorRow[] => {
    if (taken.has(target.id)) return []
    const four = quartersFrom(target, targets)
    const of = four ?? [target]
    for (const { id } of of) {
      taken.add(id)
      keyOf.set(id, String(target.id))
    }
    return [rowOf(of, planYear)]
  })
  return rows.map((row) => {
    const whole = targets.find(({ id }) => String(id) === row.key)?.partOf
    return { ...row, partOf: whole === null || whole === undefined ? null : (keyOf.get(whole) ?? null) }
  })
}

function rowOf(of: readonly TargetItem[], planYear: number): EditorRow {
  const first = of[0] as TargetItem
  const { from, to } = monthsOf(first)
  const isOfYear = from === `${planYear}-01` && to === `${planYear}-12`
  const isNumber = typeof first.value === 'number'
  return {
    key: String(first.id),
    ids: of.map(({ id }) => id),
    indicator: first.indicator,
    operator: first.operator,
    values: isNumber ? of.map(({ value }) => String(value).replace('.', ',')) : [''],
    word: isNumber ? '' : String(first.value),
    kind: of.length === 4 ? 'quarters' : isOfYear ? 'year' : 'months',
    year: of.length === 4 ? Number(from.slice(0, 4)) : planYear,
    from,
    to,
    appliesTo: first.appliesTo as EditorRow['appliesTo'],
    clause: first.clause,
    note: first.note,
    summaries: of.map(({ summary }) => summary),
    partOf: null,
  }
}

/** The four quarters of a year that begin with this target, where all ask for the same on the same basis. */
function quartersFrom(first: TargetItem, targets: readonly TargetItem[]): TargetItem[] | undefined {
  const year = Number(first.period.slice(0, 4))
  if (typeof first.value !== 'number') return undefined
  const four = quarters.flatMap((quarter) => {
    const { from, to } = quarterMonths(year, quarter)
    const found = targets.find(
      (one) =>
        one.period === `${from}/${to}` &&
        typeof one.value === 'number' &&
        (['indicator', 'operator', 'appliesTo', 'clause', 'note', 'partOf'] as const).every(
          (key) => one[key] === first[key],
        ),
    )
    return found ? [found] : []
  })
  return four.length === 4 && four[0] === first ? four : undefined
}

function monthsOf({ period }: TargetItem): { from: Month; to: Month } {
  const [from = '', to = from] = period.split('/')
  return from.length === 4 ? { from: `${from}-01`, to: `${from}-12` } : { from, to }
}

/** Where a line that is sent stands in the table: its row, and its quarter where it is one of four. */
export type Place = { row: number; part: number }

/** The lines to be sent, and to each its place, so that what is wrong with a line is told at its field. */
export function linesOf(rows: readonly EditorRow[]): { lines: TargetLine[]; places: Place[] } {
  const places = rows.flatMap((row, index) => partsOf(row).map((part) => ({ row: index, part })))
  const lines = places.map(({ row: index, part }): TargetLine => {
    const row = rows[index] as EditorRow
    const isNumber = isNumeric(row.operator)
    const id = row.ids[part]
    return {
      ...(id === undefined ? {} : { id }),
      indicator: row.indicator,
      operator: row.operator,
      value: isNumber ? decimalText(row.values[part] ?? '') : null,
      word: isNumber ? null : row.word,
      ...monthsOfPart(row, part),
      appliesTo: row.appliesTo,
      clause: row.clause,
      summary: row.summaries[part] ?? row.summaries[0] ?? '',
      note: row.note,
      partOf: wholePlace(rows, places, row, part),
    }
  })
  return { lines, places }
}

function partsOf(row: EditorRow): number[] {
  return row.kind === 'quarters' && isNumeric(row.operator) ? quarters : [0]
}

function monthsOfPart(row: EditorRow, part: number): { from: Month; to: Month } {
  if (partsOf(row).length === 4) return quarterMonths(row.year, part)
  return row.kind === 'months' ? { from: row.from, to: row.to } : { from: `${row.year}-01`, to: `${row.year}-12` }
}

/** A quarter is a part of the same quarter where its whole has quarters too. */
function wholePlace(rows: readonly EditorRow[], places: readonly Place[], row: EditorRow, part: number): number | null {
  const whole = rows.findIndex(({ key }) => key === row.partOf)
  if (whole < 0) return null
  const same = places.findIndex((place) => place.row === whole && place.part === part)
  return same >= 0 ? same : places.findIndex((place) => place.row === whole)
}

/** "99,7" as "99.7"; what is no number here goes as it is, for the server to say so. */
function decimalText(typed: string): string | null {
  if (typed.trim() === '') return null
  const read = parseViNumber(typed, mostTargetDecimals)
  return read.ok ? targetValueText({ value: read.scaled, decimals: mostTargetDecimals }) : typed.trim().slice(0, 20)
}
