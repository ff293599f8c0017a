/**
 * What an ordinary program would do: one table with texts and an id of its own, and the ranking as one statement with a window. Its
 * answers are compared with ours before anything is measured.
 */

import BetterSqlite from 'better-sqlite3'
import { type Generated, Kysely, SqliteDialect, sql } from 'kysely'
import { indicatorCode, wardCode } from './build.ts'
import { indicators, pairAt, pairsOf, wards } from './figure-at.ts'

type Tables = {
  fact: {
    id: Generated<number>
    ward: string
    indicator: string
    month: string
    numerator: number
    denominator: number
  }
}
export type Naive = { db: Kysely<Tables>; rows: number }

export function buildNaive(months: readonly string[]): Naive {
  const raw = new BetterSqlite(':memory:')
  raw.exec(
    'create table fact (id integer primary key autoincrement, ward text not null, indicator text not null, month text not null, ' +
      'numerator integer not null, denominator integer not null, unique (ward, indicator, month)); ' +
      'create index fact_month on fact (indicator, month)',
  )
  const insert = raw.prepare('insert into fact (ward, indicator, month, numerator, denominator) values (?, ?, ?, ?, ?)')
  let rows = 0
  raw.transaction(() => {
    for (const month of months)
      for (let ward = 0; ward < wards; ward += 1)
        for (let indicator = 0; indicator < indicators; indicator += 1) {
          const found = sumOf(ward, indicator, month)
          if (!found) continue
          insert.run(wardCode(ward), indicatorCode(indicator), month, found.part, found.whole)
          rows += 1
        }
  })()
  return { db: new Kysely<Tables>({ dialect: new SqliteDialect({ database: raw }) }), rows }
}

/** Straight from the generator. */
export function sumOf(ward: number, indicator: number, month: string): { part: number; whole: number } | null {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5))
  let [part, whole] = [0, 0]
  for (const pair of pairsOf(indicator)) {
    const found = pairAt(ward, pair, index)
    if (!found) return null
    part += found.part
    whole += found.whole
  }
  return { part, whole }
}

/** Places of a quarter, of the wards that have all three months. */
export function naiveRanking({ db }: Naive, indicator: number, months: readonly string[]) {
  return db
    .selectFrom('fact')
    .select(['ward', sql<number>`sum(numerator)`.as('numerator'), sql<number>`sum(denominator)`.as('denominator')])
    .select(sql<number>`rank() over (order by 1.0 * sum(numerator) / sum(denominator) desc)`.as('place'))
    .where('indicator', '=', indicatorCode(indicator))
    .where('month', 'in', months)
    .groupBy('ward')
    .having(sql<number>`count(*)`, '=', months.length)
    .orderBy('place')
    .execute()
}
