/** What others publish of an index, by source. Two sources that disagree are both kept; one of them prevails where one number is needed. */
import type { Reader } from '../../database/tables.ts'
import type { Period } from '../../domain/period.ts'

export type IndexResult = {
  id: number
  index: string
  scheme: string | null
  period: Period
  unitId: number
  /** Code of a node of the scheme; '' for the total. */
  node: string
  value: number
  decimals: number
  place: number | null
  ofUnits: number | null
  note: string
  sourceId: number
  source: string
  publishedOn: string | null
  revision: number
}

/** All results under one scheme in a period. */
export async function resultsOfScheme(db: Reader, scheme: string, period: Period): Promise<IndexResult[]> {
  const rows = await selection(db)
    .where('index_result.scheme', '=', scheme)
    .where('index_result.period', '=', period)
    .execute()
  return rows.map(resultOf)
}

/** Results of units, of one index or all, in one period or all. */
export async function resultsOfUnits(
  db: Reader,
  unitIds: readonly number[],
  { index, period }: { index?: string | undefined; period?: Period | undefined } = {},
): Promise<IndexResult[]> {
  if (unitIds.length === 0) return []
  let rows = selection(db).where('index_result.unit_id', 'in', unitIds)
  if (index !== undefined) rows = rows.where('index_result.index_code', '=', index)
  if (period !== undefined) rows = rows.where('index_result.period', '=', period)
  return (await rows.execute()).map(resultOf)
}

export async function resultById(db: Reader, id: number): Promise<IndexResult | undefined> {
  const row = await selection(db).where('index_result.id', '=', id).executeTakeFirst()
  return row && resultOf(row)
}

/** Components of one index in some periods, of all units. */
export async function componentsOf(db: Reader, index: string, periods: readonly Period[]): Promise<IndexResult[]> {
  const rows = selection(db)
    .where('index_result.index_code', '=', index)
    .where('index_result.period', 'in', periods)
    .where('index_result.node', '!=', '')
  return (await rows.execute()).map(resultOf)
}

/** Totals of units, of all indices and periods. */
export async function totalsOfUnits(db: Reader, unitIds: readonly number[]): Promise<IndexResult[]> {
  if (unitIds.length === 0) return []
  const rows = selection(db).where('index_result.unit_id', 'in', unitIds).where('index_result.node', '=', '')
  return (await rows.execute()).map(resultOf)
}

/** Results of all units of one index, in one period or all. */
export async function resultsOfIndex(db: Reader, index: string, period?: Period): Promise<IndexResult[]> {
  const rows = selection(db).where('index_result.index_code', '=', index)
  return (await (period === undefined ? rows : rows.where('index_result.period', '=', period)).execute()).map(resultOf)
}

function selection(db: Reader) {
  return db
    .selectFrom('index_result')
    .innerJoin('result_source', 'result_source.id', 'index_result.source_id')
    .selectAll('index_result')
    .select(['result_source.text', 'result_source.published_on'])
    .orderBy('index_result.id')
}

type Row = Awaited<ReturnType<ReturnType<typeof selection>['execute']>>[number]

function resultOf(row: Row): IndexResult {
  return {
    id: row.id,
    index: row.index_code,
    scheme: row.scheme,
    period: row.period,
    unitId: row.unit_id,
    node: row.node,
    value: row.value,
    decimals: row.decimals,
    place: row.place,
    ofUnits: row.of_units,
    note: row.note,
    sourceId: row.source_id,
    source: row.text,
    publishedOn: row.published_on,
    revision: row.revision,
  }
}

/**
 * One result per unit, index, period and node: that of the source published last, and of those alike the one entered last.
 * The others are not wrong for that; screens show them beside it.
 */
export function prevailing(results: readonly IndexResult[]): IndexResult[] {
  const best = new Map<string, IndexResult>()
  for (const one of results) {
    const key = `${one.index} ${one.period} ${one.unitId} ${one.node}`
    const other = best.get(key)
    if (other === undefined || isLater(one, other)) best.set(key, one)
  }
  return [...best.values()]
}

function isLater(one: IndexResult, other: IndexResult): boolean {
  const [left, right] = [one.publishedOn ?? '', other.publishedOn ?? '']
  return left === right ? one.sourceId > other.sourceId : left > right
}

/** The year of the scoring round whose publication a source is; undefined for every other source. */
export async function roundBehind(db: Reader, sourceId: number): Promise<number | undefined> {
  const round = await db
    .selectFrom('scoring_round')
    .select('year')
    .where('source_id', '=', sourceId)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return round?.year
}
