/** Marks a report as sent, mends what was marked, and takes it back; one transaction each, audited. */

import { appendAudit } from '../../database/audit.ts'
import type { Database } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import { raiseVersion, reportsTopic } from '../../database/version.ts'
import { Failure } from '../../domain/failure.ts'
import { dateInVietnam } from '../../domain/period.ts'
import { type Account, may } from '../../domain/permission.ts'
import { owesReport, type ReportDuty, windowOf } from '../../domain/report-duty.ts'
import { reportTitle } from '../../domain/report-duty.vi.ts'
import type { Unit } from '../../domain/unit.ts'
import { owedReports } from '../../evaluation/report-calendar.ts'
import { notFound } from '../../http/named.ts'
import type { Site } from '../../http/site.ts'
import type { ReportBody, ReportItem, ReportPatch } from './contract.ts'
import { reportItem } from './present.ts'
import { dutyById, insertReport, type ReportKey, reportRow, type Sent, type Stamp, updateReport } from './queries.ts'
import { reportSentences } from './sentences.vi.ts'

/** A report that somebody may write: its duty, and the unit that owes it. */
type Place = {
  duty: ReportDuty
  unit: Unit
  key: ReportKey
  title: string
  /** First day of its data. */
  from: string
}

export async function markReport(site: Site, account: Account, body: ReportBody, now: Date): Promise<ReportItem> {
  const { sentOn, number, date, link, note } = body
  const sent = { sentOn, number, date, link, note }
  return act(site, account, body, now, async (trx, place, stamp) => {
    refuseDates(place, sent, now)
    if (!(await insertReport(trx, place.key, sent, stamp))) throw await alreadySent(trx, place)
    await record(trx, 'send_report', place, undefined, sent, stamp)
  })
}

export async function changeReport(
  site: Site,
  account: Account,
  at: { duty: number; unit: string },
  { account: _, revision, ...given }: ReportPatch,
  now: Date,
): Promise<ReportItem> {
  return act(site, account, at, now, async (trx, place, stamp) => {
    const before = await reportRow(trx, place.key)
    if (!before?.isSent) throw notSent(place)
    const sent = { ...before.sent, ...Object.fromEntries(Object.entries(given).filter(([, one]) => one !== undefined)) }
    refuseDates(place, sent, now)
    if (!(await updateReport(trx, place.key, revision, sent, stamp))) throw stale(place)
    await record(trx, 'change_report', place, before.sent, sent, stamp)
  })
}

export async function takeBackReport(
  site: Site,
  account: Account,
  at: { duty: number; unit: string },
  revision: number,
  now: Date,
): Promise<ReportItem> {
  return act(site, account, at, now, async (trx, place, stamp) => {
    const before = await reportRow(trx, place.key)
    if (!before?.isSent) throw notSent(place)
    if (!(await updateReport(trx, place.key, revision, null, stamp))) throw stale(place)
    await record(trx, 'take_back_report', place, before.sent, null, stamp)
  })
}

type Doing = (trx: Database, place: Place, stamp: Stamp) => Promise<void>

async function act(site: Site, account: Account, at: { duty: number; unit: string }, now: Date, doing: Doing) {
  const catalogue = await site.evaluation.catalogue()
  const reached = catalogue.units.filter(
    (unit) => unit.code === at.unit && may(account, 'report_tasks', unit.id, catalogue.ancestorsOf),
  )
  if (reached.length === 0) throw notFound('unit', at.unit)
  const place = await inTransaction(site.db, async (trx) => {
    // First of all, so that whoever marks a report and whoever removes its duty take turns.
    await raiseVersion(trx, reportsTopic)
    const duty = await dutyById(trx, at.duty)
    const unit = duty && reached.find((one) => owesReport(duty, one, catalogue.ancestorsOf(one.id)))
    if (!duty || !unit) throw notFound('duty', String(at.duty))
    const key = { dutyId: duty.id, unitId: unit.id }
    const ministry = catalogue.reportPeriods.find((one) => one.code === duty.reportPeriod)
    const found = { duty, unit, key, title: reportTitle(duty), from: windowOf(duty, ministry).from }
    await doing(trx, found, { at: now.toISOString(), accountId: account.id })
    return found
  })
  const today = dateInVietnam(now)
  const owed = await owedReports(site.db, catalogue, [place.unit], { year: place.duty.year }, today)
  const one = owed.find(({ duty }) => duty.id === place.duty.id)
  if (!one) throw notFound('duty', String(at.duty))
  return reportItem(catalogue, account, one, today)
}

function refuseDates({ from }: Place, { sentOn, date }: Sent, now: Date): void {
  const today = dateInVietnam(now)
  if (sentOn > today) throw invalid('sentOn', 'future', reportSentences.future(today))
  if (sentOn < from) throw invalid('sentOn', 'before_window', reportSentences.beforeWindow(from))
  if (date !== null && date > sentOn) throw invalid('date', 'after_sent', reportSentences.datedAfter)
}

async function record(
  trx: Database,
  act: string,
  place: Place,
  before: Sent | undefined,
  after: Sent | null,
  { at, accountId }: Stamp,
): Promise<void> {
  await appendAudit(trx, {
    at,
    accountId,
    act,
    unitId: place.unit.id,
    before,
    after: { name: place.title, duty: place.duty.id, ...(after ?? {}) },
  })
}

async function alreadySent(trx: Database, { key, title }: Place): Promise<Failure> {
  const stands = await reportRow(trx, key)
  return new Failure('conflict', { message: reportSentences.alreadySent(title, stands?.sent.sentOn ?? '') })
}

function notSent({ title }: Place): Failure {
  return new Failure('conflict', { message: reportSentences.notSent(title) })
}

function stale({ title }: Place): Failure {
  const message = reportSentences.changedMeanwhile(title)
  return new Failure('stale', { message, fields: [{ field: 'revision', code: 'stale', message }] })
}

function invalid(field: string, code: string, message: string): Failure {
  return new Failure('invalid', { message, fields: [{ field, code, message }] })
}
