/** Writes what every site starts with: units, catalogue, schemes, report periods and what provinces owe by them. */
import type { Database } from '../server/database/tables.ts'
import { insertInBatches } from './batches.ts'
import { elements, partRules } from './reference/elements.ts'
import { indexScales } from './reference/index-scales.ts'
import { indexVersions } from './reference/index-versions.ts'
import { indicators } from './reference/indicators.ts'
import { published } from './reference/published.ts'
import { xuanLanhCounts } from './reference/qd766/xuan-lanh-2026-09-17.ts'
import { reportPeriods } from './reference/report-periods.ts'
import { ministryDuties } from './reference/reports/ministry.ts'
import { benchmarks } from './reference/results/benchmarks.ts'
import { schemes } from './reference/schemes.ts'
import { successions as realSuccessions, units as realUnits } from './reference/units.ts'
import { dutyRows } from './report-rows.ts'
import {
  benchmarkRows,
  indexScaleRows,
  indexVersionRows,
  leafCountRows,
  resultRows,
  schemeRows,
} from './scheme-rows.ts'
import type { SeedScheme } from './shapes.ts'
import { numberUnits, successionRow, type UnitIds, unitRow } from './unit-rows.ts'

/** Of benchmarks; keys of the sample's own sources go on after these. */
export const furtherSources = benchmarkRows(benchmarks, published)

export async function writeReference(trx: Database): Promise<void> {
  const ids = numberUnits([realUnits])
  await writeFacts(
    trx,
    ids,
    realUnits.map((unit) => unitRow(unit, ids, false)),
  )
}

/** `units`: of the reference, and those that a sample adds to them. */
export async function writeFacts(trx: Database, ids: UnitIds, units: ReturnType<typeof unitRow>[]): Promise<void> {
  // Parents before children: the foreign key is checked row by row.
  await insertInBatches(
    trx,
    'unit',
    units.toSorted((a, b) => Number(a.parent_id !== null) - Number(b.parent_id !== null)),
  )
  await insertInBatches(
    trx,
    'succession',
    realSuccessions.map((one) => successionRow(one, ids)),
  )
  const elementRows = elements.map(({ nameEn, partOf, ...element }, index) => ({
    id: index + 1,
    ...element,
    name_en: nameEn,
    part_of: partOf,
  }))
  await insertInBatches(trx, 'element', elementRows)
  await insertInBatches(trx, 'element_rule', partRules)
  await insertInBatches(
    trx,
    'indicator',
    indicators.map((one) => ({
      code: one.code,
      version: one.version,
      kind: one.kind,
      field: one.field,
      position: one.position,
      name: one.name,
      short_name: one.shortName,
      name_en: one.nameEn,
      numerator_words: one.numeratorWords,
      denominator_words: one.denominatorWords,
      case_word: one.caseWord,
      measure: one.measure,
      polarity: one.polarity,
      decimals: one.decimals,
      zero_rule: one.zeroRule,
      headline: one.headline,
      source: one.source,
    })),
  )
  const terms = indicators.flatMap((one) => [
    ...one.numerator.map((element) => ({ indicator: one.code, side: 'numerator', element })),
    ...one.denominator.map((element) => ({ indicator: one.code, side: 'denominator', element })),
  ])
  await insertInBatches(trx, 'indicator_term', terms)
  await insertInBatches(trx, 'report_period', reportPeriods.map(reportPeriodRow))
  await insertInBatches(trx, 'report_duty', dutyRows(ministryDuties, [], ids, 1))
  await writeIndices(trx, ids)
}

async function writeIndices(trx: Database, ids: UnitIds): Promise<void> {
  await insertInBatches(trx, 'index_scale', indexScaleRows(indexScales))
  await writeSchemes(trx, schemes)
  const rows = resultRows(published, ids)
  for (const table of Object.keys(rows) as (keyof typeof rows)[]) await insertInBatches(trx, table, rows[table])
  await insertInBatches(trx, 'index_version', indexVersionRows(indexVersions))
  await insertInBatches(trx, 'result_source', furtherSources.result_source)
  await insertInBatches(trx, 'index_benchmark', furtherSources.index_benchmark)
  await insertInBatches(trx, 'leaf_count', leafCountRows(xuanLanhCounts, ids))
}

export async function writeSchemes(trx: Database, list: readonly SeedScheme[]): Promise<void> {
  const rows = schemeRows(list)
  for (const table of Object.keys(rows) as (keyof typeof rows)[]) await insertInBatches(trx, table, rows[table])
}

function reportPeriodRow({ from, to, ...row }: (typeof reportPeriods)[number]) {
  return { ...row, from_date: from, to_date: to }
}
