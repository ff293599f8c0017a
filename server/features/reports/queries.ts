/** SQL of the report calendar: duties and what was sent. Writes report_duty and report. */
import { deleteAtRevision, updateAtRevision } from '../../database/revised.ts'
import type { ReportDutyTable } from '../../database/rows/reports.ts'
import { takeIds } from '../../database/series.ts'
import type { Database, Reader } from '../../database/tables.ts'
import type { ReportDuty } from '../../domain/report-duty.ts'
import { dutiesByIds, dutyOf } from '../../evaluation/report-calendar.ts'

export async function dutyById(db: Reader, id: number): Promise<ReportDuty | undefined> {
  return (await dutiesByIds(db, [id]))[0]
}

/** The duties in a unit's own calendar of a year; those of the state where no unit is named. */
export async function ownDuties(db: Reader, unitId: number | null, year: number): Promise<ReportDuty[]> {
  const rows = await db
    .selectFrom('report_duty')
    .selectAll()
    .where((row) => (unitId === null ? row('unit_id', 'is', null) : row('unit_id', '=', unitId)))
    .where('year', '=', year)
    .orderBy('id')
    .execute()
  return rows.map(dutyOf)
}

type Content = Omit<ReportDuty, 'id' | 'revision'>

/** Answers the keys of the new rows, in order. */
export async function insertDuties(trx: Database, duties: readonly Content[]): Promise<number[]> {
  const ids = await takeIds(trx, 'report_duty', duties.length)
  const rows = duties.map(
    (duty, index): ReportDutyTable => ({
      id: ids[index] as number,
      unit_id: duty.unitId,
      applies_to: duty.appliesTo,
      kind: duty.kind,
      period: duty.period,
      year: duty.year,
      report_period: duty.reportPeriod,
      revision: 1,
      ...contentColumns(duty),
    }),
  )
  if (rows.length > 0) await trx.insertInto('report_duty').values(rows).execute()
  return ids
}

/** What can be changed of a duty that stands. */
function contentColumns(
  duty: Pick<Content, 'receiver' | 'name' | 'from' | 'to' | 'due' | 'planId' | 'clause' | 'source'>,
) {
  return {
    receiver: duty.receiver,
    name: duty.name,
    from_date: duty.from,
    to_date: duty.to,
    due: duty.due,
    plan_id: duty.planId,
    clause: duty.clause,
    source: duty.source,
  }
}

/** False where somebody changed or removed it since `revision` was read. */
export async function updateDuty(trx: Database, duty: ReportDuty, revision: number): Promise<boolean> {
  return updateAtRevision(trx, 'report_duty', { id: duty.id, revision }, contentColumns(duty))
}

/** Removes a duty and what was taken back of it; false where it was changed since `revision` was read. */
export async function deleteDuty(trx: Database, id: number, revision: number): Promise<boolean> {
  await trx.deleteFrom('report').where('duty_id', '=', id).where('state', '=', 'taken_back').execute()
  return deleteAtRevision(trx, 'report_duty', { id, revision })
}

export async function hasSent(db: Reader, dutyId: number): Promise<boolean> {
  const row = await db
    .selectFrom('report')
    .select('unit_id')
    .where('duty_id', '=', dutyId)
    .where('state', '=', 'sent')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Which report, and who writes it when. */
export type ReportKey = { dutyId: number; unitId: number }
export type Stamp = { at: string; accountId: string }
export type Sent = {
  sentOn: string
  number: string | null
  date: string | null
  link: string | null
  note: string
}

export async function reportRow(db: Reader, { dutyId, unitId }: ReportKey) {
  const row = await db
    .selectFrom('report')
    .selectAll()
    .where('duty_id', '=', dutyId)
    .where('unit_id', '=', unitId)
    .executeTakeFirst()
  if (!row) return undefined
  const { state, revision, sent_on: sentOn, number, date, link, note } = row
  return { isSent: state === 'sent', revision, sent: { sentOn, number, date, link, note } satisfies Sent }
}

/** Marks a report as sent for the first time, or again after it was taken back; false where it is marked already. */
export async function insertReport(trx: Database, key: ReportKey, sent: Sent, stamp: Stamp): Promise<boolean> {
  const columns = sentColumns(sent, stamp)
  const inserted = await trx
    .insertInto('report')
    .values({ duty_id: key.dutyId, unit_id: key.unitId, state: 'sent', revision: 1, ...columns })
    .onConflict((on) =>
      on
        .columns(['duty_id', 'unit_id'])
        .doUpdateSet((row) => ({ ...columns, state: 'sent', revision: row('report.revision', '+', 1) }))
        .where('report.state', '=', 'taken_back'),
    )
    .executeTakeFirst()
  return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Writes over a report, or takes it back where nothing is given; false where it is no more as it was at `revision`. */
export async function updateReport(
  trx: Database,
  key: ReportKey,
  revision: number,
  sent: Sent | null,
  stamp: Stamp,
): Promise<boolean> {
  const change =
    sent === null ? { state: 'taken_back', at: stamp.at, account_id: stamp.accountId } : sentColumns(sent, stamp)
  const seen = { duty_id: key.dutyId, unit_id: key.unitId, state: 'sent', revision }
  return updateAtRevision(trx, 'report', seen, change)
}

function sentColumns({ sentOn, ...rest }: Sent, { at, accountId }: Stamp) {
  return { sent_on: sentOn, ...rest, at, account_id: accountId }
}
