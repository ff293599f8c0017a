/** Due days of one unit's sheets: which hold and whose they are, and setting them one by one or for a year. */

import { appendAudit } from '../../database/audit.ts'
import { inTransaction } from '../../database/transaction.ts'
import { catalogueTopic, raiseVersion } from '../../database/version.ts'
import { Failure } from '../../domain/failure.ts'
import { daysAfter, firstDayOf, lastDayOf, type Month, monthsOf, nextPeriod } from '../../domain/period.ts'
import { type Account, may } from '../../domain/permission.ts'
import type { Unit } from '../../domain/unit.ts'
import { dateName } from '../../domain/wording.vi.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { nameOf } from '../../evaluation/shown.vi.ts'
import type { Site } from '../../http/site.ts'
import type { DueDays } from './contract.ts'
import { type DueRow, dueRows, removeDue, setDue } from './queries.ts'
import { dueOutside, settingSentences } from './sentences.vi.ts'

/** A report may be asked for before its month is over, and not after a quarter of a year. */
const latestDays = 92

export async function dueDaysOf(site: Site, viewer: Account, unit: Unit, year: number): Promise<DueDays> {
  const catalogue = await site.evaluation.catalogue()
  const chain = [unit.id, ...catalogue.ancestorsOf(unit.id)]
  const rows = await dueRows(site.db, chain, year)
  return {
    unit: nameOf(unit),
    year,
    editable: may(viewer, 'administer', unit.id, catalogue.ancestorsOf),
    items: monthsOf(String(year)).map((month) => itemOf(month, chain, rows, catalogue)),
  }
}

function itemOf(
  month: Month,
  chain: readonly number[],
  rows: readonly DueRow[],
  catalogue: Catalogue,
): DueDays['items'][number] {
  const found = chain.flatMap((id) => rows.find((row) => row.unitId === id && row.month === month) ?? [])[0]
  const from = found && catalogue.unitsById.get(found.unitId)
  return {
    month,
    due: found?.due ?? null,
    from: from ? nameOf(from) : null,
    source: found?.source ?? null,
    own: found?.unitId === chain[0],
  }
}

export type DueChange = { month: Month; due: string | null; source: string }

/** Sets or takes away a unit's own days, in one transaction with one audit row. Fails with forbidden or invalid. */
export async function changeDueDays(
  site: Site,
  account: Account,
  unit: Unit,
  changes: readonly DueChange[],
  now: Date,
): Promise<void> {
  const { ancestorsOf } = await site.evaluation.catalogue()
  if (!may(account, 'administer', unit.id, ancestorsOf))
    throw new Failure('forbidden', { message: settingSentences.notYourUnit })
  for (const { month, due } of changes) if (due !== null) refuseOutside(month, due)
  const [first] = changes
  if (!first) return
  await inTransaction(site.db, async (trx) => {
    const year = Number(first.month.slice(0, 4))
    const months = new Set(changes.map((one) => one.month))
    const before = (await dueRows(trx, [unit.id], year)).filter((row) => months.has(row.month))
    for (const { month, due, source } of changes)
      if (due !== null) await setDue(trx, { unitId: unit.id, month, due, source })
      else if (!(await removeDue(trx, unit.id, month)))
        throw new Failure('conflict', { message: settingSentences.nothingToRemove })
    await appendAudit(trx, {
      at: now.toISOString(),
      accountId: account.id,
      act: changes.length === 1 ? 'set_due_day' : 'set_due_year',
      unitId: unit.id,
      ...(changes.length === 1 ? { month: first.month } : {}),
      before: before.map(({ month, due, source }) => ({ month, due, source })),
      after: changes,
    })
    await raiseVersion(trx, catalogueTopic)
  })
}

/** The same day of each following month, for every month of a year. */
export function yearOfDueDays(year: number, day: number, source: string): DueChange[] {
  return monthsOf(String(year)).map((month) => ({
    month,
    due: `${nextPeriod(month)}-${String(day).padStart(2, '0')}`,
    source,
  }))
}

function refuseOutside(month: Month, due: string): void {
  const first = firstDayOf(month)
  const last = daysAfter(lastDayOf(month), latestDays)
  if (first <= due && due <= last) return
  const message = dueOutside(dateName(first), dateName(last))
  throw new Failure('invalid', { message, fields: [{ field: 'due', code: 'outside', message }] })
}
