/**
 * Writes the facts of this folder into an empty database, in one transaction: the reference (units, catalogue, schemes,
 * report periods and what provinces owe by them) for every site; the real plans and the invented province with its figures for the sample only.
 * Refuses a database that already holds units.
 */

import { holdAlone } from '../server/database/hold-alone.ts'
import type { Database } from '../server/database/tables.ts'
import { inTransaction } from '../server/database/transaction.ts'
import { catalogueTopic, raiseVersion } from '../server/database/version.ts'
import { actionRows } from './action-rows.ts'
import { insertInBatches } from './batches.ts'
import { emulationRows } from './emulation-rows.ts'
import { planRows } from './plan-rows.ts'
import { elements, partRules } from './reference/elements.ts'
import { haiHoaEmulation } from './reference/emulation/hai-hoa-2024.ts'
import { indexScales } from './reference/index-scales.ts'
import { indexVersions } from './reference/index-versions.ts'
import { indicators } from './reference/indicators.ts'
import { plans as realPlans } from './reference/plans.ts'
import { published } from './reference/published.ts'
import { xuanLanhCounts } from './reference/qd766/xuan-lanh-2026-09-17.ts'
import { reportPeriods } from './reference/report-periods.ts'
import { ministryDuties } from './reference/reports/ministry.ts'
import { planDuties } from './reference/reports/of-the-plans.ts'
import { benchmarks } from './reference/results/benchmarks.ts'
import { schemes } from './reference/schemes.ts'
import { successions as realSuccessions, units as realUnits } from './reference/units.ts'
import { dutyRows, reportRows } from './report-rows.ts'
import { roundRows } from './round-rows.ts'
import { accounts } from './sample/accounts.ts'
import { meetingActions } from './sample/actions.ts'
import { huongBuoiEmulation } from './sample/emulation/campaign.ts'
import { sheets } from './sample/figures.ts'
import { sampleIndices } from './sample/indices.ts'
import { parScheme } from './sample/par/scheme.ts'
import { plans as samplePlans } from './sample/plan.ts'
import { sample766, sample766Counts } from './sample/qd766.ts'
import { sampleDuties, sampleReports } from './sample/reports.ts'
import { sampleRound } from './sample/round/round.ts'
import { sheetDues } from './sample/sheet-dues.ts'
import { surveys } from './sample/surveys.ts'
import { province, successions as sampleSuccessions, units as sampleUnits } from './sample/units.ts'
import { accountRows, sheetRows } from './sample-rows.ts'
import {
  benchmarkRows,
  indexScaleRows,
  indexVersionRows,
  leafCountRows,
  resultRows,
  schemeRows,
} from './scheme-rows.ts'
import type { SeedScheme, SeedSheet } from './shapes.ts'
import { surveyRows } from './survey-rows.ts'
import { taskRows } from './task-rows.ts'
import { numberUnits, successionRow, type UnitIds, unitRow } from './unit-rows.ts'

/** What every site starts with. True where it was written, false where the database was not empty. */
export async function fillReference(db: Database): Promise<boolean> {
  return whenEmpty(db, async (trx) => {
    const ids = numberUnits([realUnits])
    await writeReference(
      trx,
      ids,
      realUnits.map((unit) => unitRow(unit, ids, false)),
    )
  })
}

/** The reference, the five real plans, and the invented province. */
export async function fillSample(db: Database, now: Date): Promise<boolean> {
  return whenEmpty(db, async (trx) => {
    const ids = numberUnits([realUnits, sampleUnits])
    await writeReference(trx, ids, [
      ...realUnits.map((unit) => unitRow(unit, ids, false)),
      ...sampleUnits.map((unit) => unitRow(unit, ids, true)),
    ])
    await insertInBatches(
      trx,
      'succession',
      sampleSuccessions.map((one) => successionRow(one, ids)),
    )
    const { plans, targets } = planRows([...realPlans, ...samplePlans], ids)
    await insertInBatches(trx, 'plan', plans)
    await insertInBatches(trx, 'target', targets)
    await insertInBatches(
      trx,
      'sheet_due',
      sheetDues.map(({ unit, ...due }) => ({ ...due, unit_id: ids.of(unit) })),
    )
    await writeSchemes(trx, [{ ...parScheme, unitId: ids.of(province) }])
    const sheetList = sheets()
    await writeFigures(trx, ids, sheetList)
    const { accounts: people, roles } = accountRows(accounts, ids, now)
    await insertInBatches(trx, 'account', people)
    await insertInBatches(trx, 'account_role', roles)
    // After the people who answer for them.
    await writeTasks(trx, ids)
    await writeReports(trx, ids)
    await writeEmulation(trx, ids)
    await writeScores(trx, ids)
    await writeSurveys(trx, ids, sheetList)
    await writeRound(trx, ids, sheetList)
    await insertInBatches(trx, 'meeting_action', actionRows(meetingActions, ids))
  })
}

/** Of benchmarks; keys of the sample's own sources go on after these. */
const furtherSources = benchmarkRows(benchmarks, published)

async function writeScores(trx: Database, ids: UnitIds): Promise<void> {
  const given = {
    sources: published.length + furtherSources.result_source.length,
    results: published.flatMap(({ results }) => results).length,
  }
  const rows = resultRows([sample766, ...sampleIndices], ids, given)
  for (const table of Object.keys(rows) as (keyof typeof rows)[]) await insertInBatches(trx, table, rows[table])
  await insertInBatches(trx, 'leaf_count', leafCountRows(sample766Counts, ids))
}

async function whenEmpty(db: Database, write: (trx: Database) => Promise<void>): Promise<boolean> {
  return inTransaction(
    db,
    async (trx) => {
      // Two servers that start at the same moment would both find it empty.
      await holdAlone(trx, 'fill')
      const any = await trx.selectFrom('unit').select('id').limit(1).executeTakeFirst()
      if (any) return false
      await write(trx)
      await raiseVersion(trx, catalogueTopic)
      return true
    },
    { isLong: true },
  )
}

async function writeReference(trx: Database, ids: UnitIds, units: ReturnType<typeof unitRow>[]): Promise<void> {
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

async function writeSchemes(trx: Database, list: readonly SeedScheme[]): Promise<void> {
  const rows = schemeRows(list)
  for (const table of Object.keys(rows) as (keyof typeof rows)[]) await insertInBatches(trx, table, rows[table])
}

async function writeTasks(trx: Database, ids: UnitIds): Promise<void> {
  const { tasks, bodies, occurrences, events } = taskRows([...realPlans, ...samplePlans], ids)
  await insertInBatches(trx, 'task', tasks)
  await insertInBatches(trx, 'task_body', bodies)
  await insertInBatches(trx, 'task_occurrence', occurrences)
  await insertInBatches(trx, 'task_event', events)
}

async function writeReports(trx: Database, ids: UnitIds): Promise<void> {
  const further = [...planDuties, ...sampleDuties]
  const first = ministryDuties.length + 1
  await insertInBatches(trx, 'report_duty', dutyRows(further, [...realPlans, ...samplePlans], ids, first))
  await insertInBatches(trx, 'report', reportRows(sampleReports, [...ministryDuties, ...further], ids))
}

async function writeEmulation(trx: Database, ids: UnitIds): Promise<void> {
  const rows = emulationRows([haiHoaEmulation, huongBuoiEmulation], [...realPlans, ...samplePlans], ids)
  for (const table of Object.keys(rows) as (keyof typeof rows)[]) await insertInBatches(trx, table, rows[table])
}

async function writeSurveys(trx: Database, ids: UnitIds, filled: readonly SeedSheet[]): Promise<void> {
  const rows = surveyRows(surveys(filled), ids)
  for (const table of Object.keys(rows) as (keyof typeof rows)[]) await insertInBatches(trx, table, rows[table])
}

async function writeRound(trx: Database, ids: UnitIds, filled: readonly SeedSheet[]): Promise<void> {
  const rows = roundRows([sampleRound(filled)], [parScheme], ids)
  for (const table of Object.keys(rows) as (keyof typeof rows)[]) await insertInBatches(trx, table, rows[table])
}

async function writeFigures(trx: Database, ids: UnitIds, filled: readonly SeedSheet[]): Promise<void> {
  const elementIds = new Map(elements.map((element, index) => [element.code, index + 1]))
  const { sheets: sheetList, figures } = sheetRows(filled, ids, elementIds)
  await insertInBatches(trx, 'sheet', sheetList)
  await insertInBatches(trx, 'figure', figures)
  for (const month of new Set(sheetList.map((sheet) => sheet.month))) await raiseVersion(trx, month)
}

function reportPeriodRow({ from, to, ...row }: (typeof reportPeriods)[number]) {
  return { ...row, from_date: from, to_date: to }
}
