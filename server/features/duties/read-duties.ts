/** What one person has to do today: cells and sheets owed; for approvers what waits for them and what nobody answers for. */
import { readSettings } from '../../database/settings.ts'
import { owedBy } from '../../domain/duty.ts'
import { dateInVietnam } from '../../domain/period.ts'
import { type Account, may } from '../../domain/permission.ts'
import { existsOn, type Unit } from '../../domain/unit.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { activeOwners, ownerRows } from '../../evaluation/sheets/owners.ts'
import { nextSheetDue } from '../../evaluation/sheets/sheet-due.ts'
import { nameOf } from '../../evaluation/shown.vi.ts'
import type { Site } from '../../http/site.ts'
import type { Duties } from './contract.ts'
import { dutyActions } from './duty-actions.ts'
import { dutyReports, unitsReportedBy } from './duty-reports.ts'
import { dutyRounds } from './duty-rounds.ts'
import { dutySheets, unitsEnteredBy } from './duty-sheets.ts'
import { submittedSheets } from './queries.ts'

/** More than anybody can do in a day; what is beyond shows up when these are done. */
const most = 100

export async function readDuties(site: Site, account: Account, now: Date): Promise<Duties> {
  const catalogue = await site.evaluation.catalogue()
  const settings = await readSettings(site.db)
  const today = dateInVietnam(now)
  const computed = await site.evaluation.computed(now)
  const sheets = await dutySheets(site.db, catalogue, settings, unitsEnteredBy(catalogue, account), computed)
  const items = owedBy(account.id, sheets, today).slice(0, most)
  const reports = await dutyReports(site.db, catalogue, unitsReportedBy(catalogue, account), today)
  const approved = catalogue.units.filter(
    (unit) => unit.kind !== 'province' && may(account, 'approve_sheets', unit.id, catalogue.ancestorsOf),
  )
  return {
    today,
    items: items.map(({ unitId, cells, ...owed }) => ({
      ...owed,
      unit: named(catalogue, unitId),
      cells: cells.flatMap(({ elementId, returned }) => {
        const element = catalogue.elementsById.get(elementId)
        return element ? [{ element: element.code, name: element.name, returned }] : []
      }),
    })),
    reports: reports
      .slice(0, most)
      .map(({ dutyId, unitId, ...report }) => ({ duty: dutyId, unit: named(catalogue, unitId), ...report })),
    rounds: (await dutyRounds(site.db, catalogue, account, today)).slice(0, most),
    actions: (await dutyActions(site.db, catalogue, account, today)).slice(0, most),
    waiting: (
      await submittedSheets(
        site.db,
        approved.map((unit) => unit.id),
        most,
      )
    ).map((row) => ({ unit: named(catalogue, row.unit_id), month: row.month, submittedAt: row.submitted_at })),
    unowned: await unowned(site, catalogue, approved, today),
  }
}

/** Units of an approver in which elements have no owner; only those that owe sheets at all. */
async function unowned(site: Site, catalogue: Catalogue, units: readonly Unit[], today: string) {
  const owing = units.filter((unit) => existsOn(unit, today) && nextSheetDue(catalogue, unit, today) !== null)
  const rows = await ownerRows(
    site.db,
    owing.map((unit) => unit.id),
  )
  const active = await activeOwners(
    site.db,
    catalogue,
    owing.map((unit) => unit.id),
  )
  const elements = catalogue.elements.length
  return owing.flatMap((unit) => {
    const answered = rows.filter(
      (row) => row.unitId === unit.id && (row.post !== null || active.of(unit.id, row.elementId) !== null),
    )
    const without = elements - answered.length
    return without > 0 ? [{ unit: nameOf(unit), without, elements }] : []
  })
}

function named(catalogue: Catalogue, unitId: number) {
  return nameOf(catalogue.unitsById.get(unitId) as Unit)
}
