/**
 * What changed in a table of targets, as an official would say it: what was asked of whom before, what is asked now, and
 * from when. Rows are compared by what they ask for, so that a year that becomes four quarters reads as one change.
 */
import type { Indicator } from '../../domain/indicator.ts'
import { type Month, nextPeriod } from '../../domain/period.ts'
import { isNumeric, type Target } from '../../domain/target.ts'
import { monthsWords, sinceWords } from '../../domain/target.vi.ts'
import { capitalised, targetWords, unitKindWords } from '../../domain/wording.vi.ts'

/** A row as it was noted with the change. */
export type TargetNoted = Omit<Target, 'planId' | 'unitId'>

type Indicators = ReadonlyMap<string, Indicator>
type Group = { name: string; indicator: Indicator; before: TargetNoted[]; after: TargetNoted[] }

export function targetLines(
  before: readonly TargetNoted[],
  after: readonly TargetNoted[],
  indicators: Indicators,
): string[] {
  const lines = [
    ...groupsOf(before, after, indicators).flatMap(groupLines),
    ...after.flatMap((row) =>
      rowLines(
        before.find((one) => one.id === row.id),
        row,
        indicators,
      ),
    ),
  ]
  return lines.length === 0 ? ['Sắp xếp lại thứ tự các chỉ tiêu'] : lines
}

function groupsOf(before: readonly TargetNoted[], after: readonly TargetNoted[], indicators: Indicators): Group[] {
  const keyOf = (row: TargetNoted) => `${row.indicator} ${row.appliesTo} ${row.partOf === null ? '' : 'part'}`
  const keys = new Set([...before, ...after].map(keyOf))
  return [...keys].flatMap((key) => {
    const of = (rows: readonly TargetNoted[]) => rows.filter((row) => keyOf(row) === key)
    const [one] = [...of(after), ...of(before)]
    const indicator = one && indicators.get(one.indicator)
    return one && indicator ? [{ name: nameOf(one, indicator), indicator, before: of(before), after: of(after) }] : []
  })
}

function nameOf({ appliesTo, partOf }: TargetNoted, { name }: Indicator): string {
  const whom = appliesTo === 'own' || appliesTo === 'all' ? '' : ` (${unitKindWords[appliesTo]})`
  return `${partOf === null ? '' : 'Trong đó: '}${capitalised(name)}${whom}`
}

function groupLines({ name, indicator, before, after }: Group): string[] {
  if (before.length === 0) return [`Thêm chỉ tiêu ${name}: ${listed(after, indicator)}`]
  if (after.length === 0) return [`Bỏ chỉ tiêu ${name}: ${listed(before, indicator)}`]
  const [old, now] = [courseOf(before, indicator), courseOf(after, indicator)]
  if (old === undefined || now === undefined) {
    const [was, is] = [listed(before, indicator), listed(after, indicator)]
    return was === is ? [] : [`${name}: ${was} → ${is}`]
  }
  const ends = [...old.keys(), ...now.keys()].sort()
  return stretches(old, now, ends[0] ?? '', ends.at(-1) ?? '').map((one) => `${name}: ${one}`)
}

/** What holds in each month; undefined where more than one row could, or a word stands for a number. */
function courseOf(rows: readonly TargetNoted[], indicator: Indicator): Map<Month, string> | undefined {
  const course = new Map<Month, string>()
  for (const row of rows) {
    if (!isNumeric(row.operator)) return undefined
    for (let month = row.from; month <= row.to; month = nextPeriod(month)) {
      if (course.has(month)) return undefined
      course.set(month, targetWords(row, indicator))
    }
  }
  return course
}

/** "≥ 60% → ≥ 65% từ quý III/2026", for each run of months in which the same became the same. */
function stretches(old: Map<Month, string>, now: Map<Month, string>, first: Month, last: Month): string[] {
  const runs: { was: string; is: string; from: Month; to: Month }[] = []
  for (let month = first; month <= last; month = nextPeriod(month)) {
    const [was, is] = [old.get(month) ?? 'không giao', now.get(month) ?? 'không giao']
    const run = runs.at(-1)
    if (run && run.was === was && run.is === is) run.to = month
    else runs.push({ was, is, from: month, to: month })
  }
  return runs.flatMap(({ was, is, from, to }) => {
    if (was === is) return []
    const when = from === first && to === last ? '' : ` ${to === last ? sinceWords(from) : monthsWords(from, to)}`
    return [`${was} → ${is}${when}`]
  })
}

function listed(rows: readonly TargetNoted[], indicator: Indicator): string {
  return rows.map((row) => `${targetWords(row, indicator)} (${monthsWords(row.from, row.to)})`).join(', ')
}

/** What a row that stayed says beside its value. */
function rowLines(before: TargetNoted | undefined, after: TargetNoted, indicators: Indicators): string[] {
  const indicator = indicators.get(after.indicator)
  if (!before || !indicator || before.indicator !== after.indicator) return []
  const name = nameOf(after, indicator)
  const changed = (what: string, key: 'clause' | 'summary' | 'note') =>
    before[key] === after[key] ? [] : [`${name}: ${what} ${quoted(before[key])} → ${quoted(after[key])}`]
  return [...changed('căn cứ', 'clause'), ...changed('nội dung', 'summary'), ...changed('ghi chú', 'note')]
}

function quoted(text: string): string {
  return text === '' ? 'để trống' : `“${text}”`
}
