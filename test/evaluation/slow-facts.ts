/**
 * Stored rows added up once more, slowly: plain loops and big integers over the raw tables.
 * Shares nothing with server/evaluation or server/domain that it is there to check.
 */
import type { Database } from '../../server/database/tables.ts'
import { rawTasks, type SlowTask } from './slow-tasks.ts'

export type SlowUnit = {
  id: number
  code: string
  name: string
  kind: string
  parentId: number | null
  from: string
  to: string
}
export type Cell = { value: number | null; absence: string | null; note: string | null }
export type SlowTarget = {
  id: number
  unitId: number
  indicator: string
  operator: string
  up: bigint
  down: bigint
  from: string
  to: string
  appliesTo: string
}

export type Raw = {
  units: SlowUnit[]
  links: { from: number; to: number; whole: boolean }[]
  stateOf: Map<string, string>
  cells: Map<string, Map<string, Cell>>
  stocks: Set<string>
  /** How often each element is asked: month, quarter or year. */
  asked: Map<string, string>
  /** Indicators of which less is better. */
  lower: Set<string>
  rules: { part: string; whole: string }[]
  terms: Map<string, { up: string[]; down: string[] }>
  targets: SlowTarget[]
  tasks: SlowTask[]
}

/** A month's sheet of a unit, as a key. */
export const at = (unitId: number, month: string) => `${unitId} ${month}`

export async function rawRows(db: Database): Promise<Raw> {
  const units = await db.selectFrom('unit').selectAll().execute()
  const links = await db.selectFrom('succession').selectAll().execute()
  const sheets = await db.selectFrom('sheet').selectAll().execute()
  const elements = await db.selectFrom('element').selectAll().execute()
  const indicators = await db.selectFrom('indicator').selectAll().execute()
  const codes = new Map(elements.map((element) => [element.id, element.code]))
  const cells = new Map<string, Map<string, Cell>>()
  for (const { unit_id, month, element_id, value, absence, note } of await db
    .selectFrom('figure')
    .selectAll()
    .execute()) {
    const sheet = cells.get(at(unit_id, month)) ?? new Map<string, Cell>()
    sheet.set(codes.get(element_id) as string, { value, absence, note })
    cells.set(at(unit_id, month), sheet)
  }
  const terms = new Map<string, { up: string[]; down: string[] }>()
  for (const { indicator, side, element } of await db.selectFrom('indicator_term').selectAll().execute()) {
    const one = terms.get(indicator) ?? { up: [], down: [] }
    one[side === 'numerator' ? 'up' : 'down'].push(element)
    terms.set(indicator, one)
  }
  return {
    units: units.map((unit) => ({
      id: unit.id,
      code: unit.code,
      name: unit.name,
      kind: unit.kind,
      parentId: unit.parent_id,
      from: unit.valid_from,
      to: unit.valid_to ?? '9999-12-31',
    })),
    links: links.map((link) => ({ from: link.from_id, to: link.to_id, whole: link.whole === 1 })),
    stateOf: new Map(sheets.map((sheet) => [at(sheet.unit_id, sheet.month), sheet.state])),
    cells,
    stocks: new Set(elements.filter((element) => element.rollup === 'stock').map((element) => element.code)),
    asked: new Map(elements.map((element) => [element.code, element.asked])),
    lower: new Set(indicators.filter((one) => one.polarity === 'lower').map((one) => one.code)),
    rules: await db.selectFrom('element_rule').selectAll().execute(),
    terms,
    targets: await numericTargets(db),
    tasks: await rawTasks(db),
  }
}

async function numericTargets(db: Database): Promise<SlowTarget[]> {
  const rows = await db
    .selectFrom('target')
    .innerJoin('plan', 'plan.id', 'target.plan_id')
    .selectAll('target')
    .select('plan.unit_id')
    .where('target.value', 'is not', null)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    indicator: row.indicator,
    operator: row.operator,
    up: BigInt(row.value as number),
    down: 100n * 10n ** BigInt(row.decimals),
    from: row.from_month,
    to: row.to_month,
    appliesTo: row.applies_to,
  }))
}

/** Whether a month's sheet has the cell: quarterly ones in March, June, September and December, yearly ones in December. */
export function hasCell(raw: Raw, element: string, month: string): boolean {
  const number = Number(month.slice(5))
  const asked = raw.asked.get(element)
  return asked === 'month' || (asked === 'quarter' && [3, 6, 9, 12].includes(number)) || number === 12
}

/** The months of a period, written out. */
export function monthsIn(period: string): string[] {
  const year = period.slice(0, 4)
  const two = (month: number) => `${year}-${month < 10 ? '0' : ''}${month}`
  if (period.length === 4) return [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(two)
  if (!period.includes('Q')) return [period]
  const last = Number(period.at(-1)) * 3
  return [last - 2, last - 1, last].map(two)
}

export function lastDayIn(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][number - 1]
  return `${month}-${days}`
}

export function before(period: string): string {
  const year = Number(period.slice(0, 4))
  if (period.length === 4) return String(year - 1)
  if (period.includes('Q')) return period.endsWith('1') ? `${year - 1}-Q4` : `${year}-Q${Number(period.at(-1)) - 1}`
  const month = Number(period.slice(5))
  if (month === 1) return `${year - 1}-12`
  return `${year}-${month - 1 < 10 ? '0' : ''}${month - 1}`
}
