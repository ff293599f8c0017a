/**
 * A country's worth of wards in one database, by the program's own migrations: 3,321 units, 60 elements a month, 60 indicators,
 * a plan with their targets. Written past the program, since what is measured is not how it came in.
 */
import BetterSqlite from 'better-sqlite3'
import { insertInBatches } from '../../seeds/batches.ts'
import { connectSqlite } from '../../server/database/connect.ts'
import { migrate } from '../../server/database/migrate.ts'
import type { Database } from '../../server/database/tables.ts'
import { inTransaction } from '../../server/database/transaction.ts'
import { catalogueTopic } from '../../server/database/version.ts'
import { monthsBetween, shiftPeriod } from '../../server/domain/period.ts'
import { elements, indicators, pairAt, pairs, pairsOf, targetOf, wards } from './figure-at.ts'

export const now = new Date('2026-12-15T02:00:00.000Z')
export const nation = { id: 1, code: 'VN' }
/** So many wards have not handed in the last month, and each has a clerk. */
export const clerks = 64
/** The last month that is over. */
const lastMonth = '2026-11'

export const elementCode = (pair: number, side: 'whole' | 'part') => `e${pair}_${side}`
export const indicatorCode = (indicator: number) => `i${indicator}`
export const wardId = (ward: number) => 10 + ward
export const wardCode = (ward: number) => String(10_000 + ward)

/** The months, oldest first. */
export function monthsBack(count: number): string[] {
  return monthsBetween(shiftPeriod(lastMonth, 1 - count), lastMonth)
}

/** Makes the file; returns how many figures are in it. */
export async function buildNation(file: string, months: readonly string[]): Promise<number> {
  const connection = connectSqlite(file)
  await migrate(connection.db)
  await inTransaction(connection.db, fillCatalogue)
  await connection.close()
  const raw = new BetterSqlite(file)
  raw.pragma('synchronous = off')
  const figures = fillFigures(raw, months)
  raw.pragma('wal_checkpoint(truncate)')
  raw.close()
  return figures
}

async function fillCatalogue(trx: Database): Promise<void> {
  const place = { valid_from: '2008-01-01', valid_to: null, fictional: 1, source: 'dữ liệu minh họa' }
  await insertInBatches(trx, 'unit', [
    {
      id: nation.id,
      code: nation.code,
      name: 'Toàn quốc (dữ liệu minh họa)',
      kind: 'province',
      parent_id: null,
      ...place,
    },
    ...Array.from({ length: wards }, (_, ward) => ({
      id: wardId(ward),
      code: wardCode(ward),
      name: `Đơn vị ${ward + 1}`,
      kind: ward % 3 === 0 ? 'ward' : 'commune',
      parent_id: nation.id,
      ...place,
    })),
  ])
  await insertInBatches(
    trx,
    'element',
    Array.from({ length: elements }, (_, index) => {
      const [pair, side] = [Math.floor(index / 2), index % 2 === 0 ? 'whole' : 'part'] as const
      return {
        id: index + 1,
        code: elementCode(pair, side),
        name: side === 'whole' ? `Hồ sơ loại ${pair + 1}` : `Hồ sơ loại ${pair + 1} đúng hạn`,
        name_en: '',
        section: 'procedures',
        position: index + 1,
        measure: 'hồ sơ',
        decimals: 0,
        rollup: 'flow',
        asked: 'month',
        definition: '',
        part_of: side === 'part' ? elementCode(pair, 'whole') : null,
        computed: null,
      }
    }),
  )
  await insertInBatches(
    trx,
    'element_rule',
    Array.from({ length: pairs }, (_, pair) => ({
      part: elementCode(pair, 'part'),
      whole: elementCode(pair, 'whole'),
    })),
  )
  await insertInBatches(
    trx,
    'indicator',
    Array.from({ length: indicators }, (_, index) => ({
      code: indicatorCode(index),
      version: 1,
      kind: 'rate',
      field: 'procedures',
      position: index + 1,
      name: `Tỷ lệ hồ sơ đúng hạn số ${index + 1}`,
      short_name: `Đúng hạn ${index + 1}`,
      name_en: '',
      numerator_words: 'hồ sơ đúng hạn',
      denominator_words: 'hồ sơ đã giải quyết',
      case_word: 'hồ sơ',
      measure: '%',
      polarity: 'higher',
      decimals: 1,
      zero_rule: 'not_assessed',
      headline: index < 4 ? index + 1 : null,
      source: 'dữ liệu minh họa',
    })),
  )
  await insertInBatches(
    trx,
    'indicator_term',
    Array.from({ length: indicators }, (_, index) =>
      pairsOf(index).flatMap((pair) => [
        { indicator: indicatorCode(index), side: 'numerator', element: elementCode(pair, 'part') },
        { indicator: indicatorCode(index), side: 'denominator', element: elementCode(pair, 'whole') },
      ]),
    ).flat(),
  )
  await insertInBatches(trx, 'plan', [
    {
      id: 1,
      unit_id: nation.id,
      number: '01/KH',
      date: '2016-12-30',
      year: 2017,
      title: 'Kế hoạch (dữ liệu minh họa)',
      issuer: '',
      note: '',
      state: 'in_force',
      basis: '',
      from_month: '2017-01',
      to_month: '2026-12',
      revision: 1,
      version: 1,
      copied_from: null,
    },
  ])
  await insertInBatches(
    trx,
    'target',
    Array.from({ length: indicators }, (_, index) => ({
      id: index + 1,
      plan_id: 1,
      indicator: indicatorCode(index),
      operator: '>=',
      value: targetOf(index),
      decimals: 1,
      word: null,
      from_month: '2017-01',
      to_month: '2026-12',
      applies_to: 'all',
      clause: `mục ${index + 1}`,
      summary: '',
      part_of: null,
      note: '',
      position: index,
    })),
  )
  const account = {
    password_hash: null,
    disabled: 0,
    created_at: now.toISOString(),
    email: null,
    one_click: 0,
    changes: 0,
  }
  const people = [
    { id: 'leader', role: 'leader', unit: nation.id },
    { id: 'department', role: 'clerk', unit: nation.id },
    ...Array.from({ length: clerks }, (_, ward) => ({ id: `clerk-${ward}`, role: 'clerk', unit: wardId(ward) })),
  ]
  await insertInBatches(
    trx,
    'account',
    people.map(({ id }) => ({ id, username: id, display_name: id, ...account })),
  )
  await insertInBatches(
    trx,
    'account_role',
    people.map(({ id, role, unit }) => ({ account_id: id, role, unit_id: unit })),
  )
  await insertInBatches(trx, 'data_version', [{ topic: catalogueTopic, version: 1 }])
}

/** In the order of the key, a sheet to a statement; all are approved but the drafts of the last month. */
function fillFigures(raw: BetterSqlite.Database, months: readonly string[]): number {
  const row = '(?, ?, ?, ?, null, null, 1)'
  const insert = new Map<number, BetterSqlite.Statement>()
  const statement = (rows: number) => {
    const known = insert.get(rows)
    if (known) return known
    const made = raw.prepare(
      `insert into figure (month, unit_id, element_id, value, absence, note, revision) values ${Array(rows).fill(row).join(', ')}`,
    )
    insert.set(rows, made)
    return made
  }
  const sheet = raw.prepare(
    'insert into sheet (month, unit_id, state, submitted_at, decided_at, approved_at) values (?, ?, ?, ?, ?, ?)',
  )
  let figures = 0
  for (const month of months) {
    const at = `${month}-28T02:00:00.000Z`
    const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5))
    raw.transaction(() => {
      for (let ward = 0; ward < wards; ward += 1) {
        if (month === months.at(-1) && ward < clerks) sheet.run(month, wardId(ward), 'draft', null, null, null)
        else sheet.run(month, wardId(ward), 'approved', at, at, at)
        const values: (number | string)[] = []
        for (let pair = 0; pair < pairs; pair += 1) {
          const found = pairAt(ward, pair, index)
          if (found)
            values.push(month, wardId(ward), pair * 2 + 1, found.whole, month, wardId(ward), pair * 2 + 2, found.part)
        }
        const rows = values.length / 4
        if (rows > 0) statement(rows).run(values)
        figures += rows
      }
      raw.prepare('insert into data_version (topic, version) values (?, 1)').run(month)
    })()
  }
  return figures
}
