/** Rows of a table of targets: one for the year, or one for each quarter that has a level of its own. */

import type { PlanColumn } from '#domain/plan-table.ts'
import { searchKey } from '#domain/unit.ts'
import { labelKey, likeness } from '../label-key.ts'
import type { PlanKnowledge, ReadRow, ReadTarget } from './outcome.ts'
import { cellsOf } from './read-tasks.ts'
import type { PlanTable } from './table.ts'
import { readValue } from './value-text.ts'
import { appliesToWords, partMark, planSentences } from './words.vi.ts'

type Cells = (column: PlanColumn) => string

const quarters = ['quarter_1', 'quarter_2', 'quarter_3', 'quarter_4'] as const
/** How alike a name must be to be offered, and how far ahead of the next. */
const alike = 0.7
const ahead = 0.08

export function readTargets(table: PlanTable, knowledge: PlanKnowledge): ReadRow<ReadTarget>[] {
  const read: ReadRow<ReadTarget>[] = []
  let whole: number | null = null
  for (let row = table.head.body; row < table.grid.rows.length; row += 1) {
    const cells = cellsOf(table, row)
    const levels = quarters.filter((quarter) => cells(quarter) !== '')
    // A line without any level is a heading.
    if (cells('indicator') === '' || (cells('value') === '' && levels.length === 0)) continue
    const name = cells('indicator')
    const isPart = partMark.test(name) || /^[-–+•]$/.test(cells('order'))
    const first = read.length
    for (const column of levels.length > 0 ? levels : (['value'] as const))
      read.push(rowOf(cells, row + 1, column, isPart ? whole : null, knowledge))
    if (!isPart) whole = first
  }
  return read
}

function rowOf(
  cells: Cells,
  row: number,
  column: 'value' | (typeof quarters)[number],
  partOf: number | null,
  knowledge: PlanKnowledge,
): ReadRow<ReadTarget> {
  const faults: ReadRow<ReadTarget>['faults'] = []
  const doubts: ReadRow<ReadTarget>['doubts'] = []
  const name = cells('indicator').replace(partMark, '')
  const match = indicatorOf(name, knowledge)
  if (!match) faults.push({ column: 'indicator', message: planSentences.unknownIndicator(name) })
  else if (!match.sure) doubts.push({ column: 'indicator', message: planSentences.similarIndicator(name, match.name) })
  const level = readValue(cells(column))
  if (!level) faults.push({ column, message: planSentences.unreadValue(cells(column)) })
  const { from, to } = monthsOf(column, cells('period'), knowledge.year)
  const scope = searchKey(cells('applies_to'))
  return {
    row,
    thing: {
      indicator: match?.code ?? null,
      name,
      operator: level?.operator ?? null,
      value: level?.value ?? null,
      word: level?.word ?? null,
      from,
      to,
      appliesTo: scope === '' ? 'own' : (appliesToWords.find(([, pattern]) => pattern.test(scope))?.[0] ?? 'own'),
      clause: cells('clause'),
      summary: cells('summary') === '' ? name.slice(0, 300) : cells('summary').slice(0, 300),
      note: cells('note'),
      partOf,
    },
    faults,
    doubts,
  }
}

type Match = { code: string; name: string; sure: boolean }

/** By code, name or short name; else the name most like it, where it is well ahead of the next. */
function indicatorOf(said: string, { indicators }: PlanKnowledge): Match | undefined {
  const key = withoutRate(labelKey(said))
  const scored = indicators
    .map(({ code, name, shortName }) => {
      const keys = [code, name, shortName].map((one) => withoutRate(labelKey(one)))
      const sure = said === code || keys.includes(key)
      return { code, name, sure, score: sure ? 2 : Math.max(...keys.map((one) => likeness(one, key))) }
    })
    .sort((a, b) => b.score - a.score)
  const [best, next] = scored
  if (!best || best.score < alike) return undefined
  return best.sure || best.score - (next?.score ?? 0) >= ahead ? best : undefined
}

/** "Tỷ lệ hồ sơ …" and "Hồ sơ …" are one name. */
function withoutRate(key: string): string {
  return key.replace(/^(?:ty le|so luong|so)\s+/, '').replace(/\s*%$/, '')
}

/** A quarter's months, those of a span such as "2022–2026" or "2026-01/2026-06", or the plan's year. */
function monthsOf(column: string, period: string, year: number): { from: string; to: string } {
  const quarter = (quarters as readonly string[]).indexOf(column)
  if (quarter >= 0) return { from: `${year}-${two(quarter * 3 + 1)}`, to: `${year}-${two(quarter * 3 + 3)}` }
  const months = /\b(20\d\d-\d\d)\/(20\d\d-\d\d)\b/.exec(period)
  if (months) return { from: months[1] ?? '', to: months[2] ?? '' }
  const years = [...period.matchAll(/\b(20\d\d)\b/g)].map(([text]) => text)
  const [first = String(year), last = first] = years
  return { from: `${first}-01`, to: `${last}-12` }
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
