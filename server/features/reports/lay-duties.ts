/** Adds, changes and removes duties of a unit's calendar, and lays a year out after the one before; audited. */

import { appendAudit } from '../../database/audit.ts'
import type { Database } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import { raiseVersion, reportsTopic } from '../../database/version.ts'
import { Failure } from '../../domain/failure.ts'
import { yearOf } from '../../domain/period.ts'
import { type Account, may } from '../../domain/permission.ts'
import { nextYearsDuty, owesReport, type ReportDuty } from '../../domain/report-duty.ts'
import { reportTitle } from '../../domain/report-duty.vi.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { notFound, unitsNamed } from '../../http/named.ts'
import type { Site } from '../../http/site.ts'
import type { DutyBody, DutyPatch } from './contract.ts'
import { refuseDuty } from './duty-check.ts'
import { deleteDuty, dutyById, hasSent, insertDuties, ownDuties, updateDuty } from './queries.ts'
import { reportSentences } from './sentences.vi.ts'

type Kept = { id: number; revision: number }

export async function addDuty(site: Site, account: Account, body: DutyBody, now: Date): Promise<Kept> {
  const catalogue = await site.evaluation.catalogue()
  const { account: _, unit: code, plan, ...content } = body
  const year = yearOf(body.period)
  const unit = unitOfDuties(catalogue, account, code, year)
  const duty = { ...content, unitId: unit.id, year, reportPeriod: null, planId: plan }
  refuseDuty(catalogue, unit, duty)
  return inTurn(site, async (trx) => {
    const [id] = await insertDuties(trx, [duty])
    await record(trx, 'add_report_duty', account, unit.id, now, undefined, duty)
    return { id: id as number, revision: 1 }
  })
}

export async function changeDuty(
  site: Site,
  account: Account,
  id: number,
  { account: _, revision, plan, ...given }: DutyPatch,
  now: Date,
): Promise<Kept> {
  const catalogue = await site.evaluation.catalogue()
  return inTurn(site, async (trx) => {
    const { duty: before, unit } = await dutyWithin(trx, catalogue, account, id)
    const change = Object.fromEntries(Object.entries(given).filter(([, one]) => one !== undefined))
    const duty: ReportDuty = { ...before, ...change, planId: plan === undefined ? before.planId : plan }
    refuseDuty(catalogue, unit, duty)
    if (!(await updateDuty(trx, duty, revision))) throw stale()
    await record(trx, 'change_report_duty', account, unit.id, now, before, duty)
    return { id, revision: revision + 1 }
  })
}

export async function removeDuty(site: Site, account: Account, id: number, revision: number, now: Date): Promise<void> {
  const catalogue = await site.evaluation.catalogue()
  await inTurn(site, async (trx) => {
    const { duty, unit } = await dutyWithin(trx, catalogue, account, id)
    if (await hasSent(trx, id)) throw new Failure('conflict', { message: reportSentences.hasReports })
    if (!(await deleteDuty(trx, id, revision))) throw stale()
    await record(trx, 'remove_report_duty', account, unit.id, now, duty, { name: reportTitle(duty) })
  })
}

/** What the state laid on the unit in the year before comes along where it has not laid the year out yet. */
export async function layOutYear(
  site: Site,
  account: Account,
  code: string,
  year: number,
  now: Date,
): Promise<{ laid: number }> {
  const catalogue = await site.evaluation.catalogue()
  const unit = unitOfDuties(catalogue, account, code, year)
  return inTurn(site, async (trx) => {
    if ((await ownDuties(trx, unit.id, year)).length > 0)
      throw new Failure('conflict', { message: reportSentences.yearStands(year) })
    const stateHasLaid = (await ownDuties(trx, null, year)).length > 0
    const ofState = stateHasLaid ? [] : await ownDuties(trx, null, year - 1)
    const before = [
      ...(await ownDuties(trx, unit.id, year - 1)),
      ...ofState
        .filter((duty) => owesReport(duty, unit, catalogue.ancestorsOf(unit.id)))
        .map((duty) => ({ ...duty, unitId: unit.id, appliesTo: 'own' as const })),
    ]
    if (before.length === 0) throw new Failure('conflict', { message: reportSentences.nothingBefore(year - 1) })
    const duties = before.map((duty) => ({
      ...nextYearsDuty(duty, catalogue.reportPeriods),
      // The plan of the year before stays the source until the new one is named.
      source: sourceOf(catalogue, duty),
      planId: null,
    }))
    await insertDuties(trx, duties)
    const after = { year, count: duties.length }
    await appendAudit(trx, {
      at: now.toISOString(),
      accountId: account.id,
      act: 'lay_out_reports',
      unitId: unit.id,
      after,
    })
    return { laid: duties.length }
  })
}

function sourceOf(catalogue: Catalogue, duty: ReportDuty): string {
  const plan = duty.planId === null ? undefined : catalogue.plans.get(duty.planId)
  if (!plan) return duty.source
  return [plan.number ?? plan.title, duty.source].filter((part) => part !== '').join('; ')
}

/** The reports of a site are written by one at a time: two who lay out a year together would do it twice. */
async function inTurn<T>(site: Site, act: (trx: Database) => Promise<T>): Promise<T> {
  return inTransaction(site.db, async (trx) => {
    await raiseVersion(trx, reportsTopic)
    return act(trx)
  })
}

/** The unit of a code in a year, within reach; one out of reach answers exactly as one that does not exist. */
function unitOfDuties(catalogue: Catalogue, account: Account, code: string, year: number): Unit {
  const unit = unitsNamed(catalogue, code, year).findLast((one) =>
    may(account, 'issue_plans', one.id, catalogue.ancestorsOf),
  )
  if (!unit) throw notFound('unit', code)
  return unit
}

async function dutyWithin(trx: Database, catalogue: Catalogue, account: Account, id: number) {
  const duty = await dutyById(trx, id)
  const unit = duty?.unitId == null ? undefined : catalogue.unitsById.get(duty.unitId)
  if (!duty || !unit || !may(account, 'issue_plans', unit.id, catalogue.ancestorsOf)) throw notFound('duty', String(id))
  return { duty, unit }
}

async function record(
  trx: Database,
  act: string,
  account: Account,
  unitId: number,
  now: Date,
  before: Shown | undefined,
  after: Shown | { name: string },
): Promise<void> {
  const at = now.toISOString()
  const shown = (duty: Shown | { name: string }) => ('due' in duty ? { ...duty, name: reportTitle(duty) } : duty)
  await appendAudit(trx, {
    at,
    accountId: account.id,
    act,
    unitId,
    before: before && shown(before),
    after: shown(after),
  })
}
type Shown = Omit<ReportDuty, 'id' | 'revision'>

function stale(): Failure {
  const message = reportSentences.dutyChangedMeanwhile
  return new Failure('stale', { message, fields: [{ field: 'revision', code: 'stale', message }] })
}
