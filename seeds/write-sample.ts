/** Writes the reference, the real plans, and the invented province with its figures. */
import type { Database } from '../server/database/tables.ts'
import { raiseVersion } from '../server/database/version.ts'
import { actionRows } from './action-rows.ts'
import { insertInBatches } from './batches.ts'
import { emulationRows } from './emulation-rows.ts'
import { planRows } from './plan-rows.ts'
import { elements } from './reference/elements.ts'
import { haiHoaEmulation } from './reference/emulation/hai-hoa-2024.ts'
import { plans as realPlans } from './reference/plans.ts'
import { published } from './reference/published.ts'
import { ministryDuties } from './reference/reports/ministry.ts'
import { planDuties } from './reference/reports/of-the-plans.ts'
import { units as realUnits } from './reference/units.ts'
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
import { leafCountRows, resultRows } from './scheme-rows.ts'
import type { SeedSheet } from './shapes.ts'
import { surveyRows } from './survey-rows.ts'
import { taskRows } from './task-rows.ts'
import { numberUnits, successionRow, type UnitIds, unitRow } from './unit-rows.ts'
import { furtherSources, writeFacts, writeSchemes } from './write-reference.ts'

export async function writeSample(trx: Database, now: Date): Promise<void> {
  const ids = numberUnits([realUnits, sampleUnits])
  await writeFacts(trx, ids, [
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
}

async function writeScores(trx: Database, ids: UnitIds): Promise<void> {
  const given = {
    sources: published.length + furtherSources.result_source.length,
    results: published.flatMap(({ results }) => results).length,
  }
  const rows = resultRows([sample766, ...sampleIndices], ids, given)
  for (const table of Object.keys(rows) as (keyof typeof rows)[]) await insertInBatches(trx, table, rows[table])
  await insertInBatches(trx, 'leaf_count', leafCountRows(sample766Counts, ids))
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
