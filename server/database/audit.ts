/** The append-only record of who did what. Always called inside the transaction of the act itself. */
import { randomBytes } from 'node:crypto'
import type { EntryWay } from '../domain/figure.ts'
import type { AuditTable } from './rows/figures.ts'
import type { Database } from './tables.ts'

export type AuditEntry = {
  at: string
  accountId: string | null
  act: string
  month?: string
  unitId?: number
  elementId?: number
  revision?: number
  before?: unknown
  after?: unknown
  way?: EntryWay
  importId?: string
}

let counter = 0

export async function appendAudit(db: Database, entry: AuditEntry): Promise<void> {
  await db.insertInto('audit').values(auditRow(entry)).execute()
}

/** The row of an entry, for those who append many at once. */
export function auditRow(entry: AuditEntry): AuditTable {
  counter = (counter + 1) % 1_000_000
  return {
    // Sorts by time, then by order within this process; the random tail keeps two processes apart.
    id: `${entry.at}.${String(counter).padStart(6, '0')}.${randomBytes(4).toString('hex')}`,
    at: entry.at,
    account_id: entry.accountId,
    act: entry.act,
    month: entry.month ?? null,
    unit_id: entry.unitId ?? null,
    element_id: entry.elementId ?? null,
    revision: entry.revision ?? null,
    before: entry.before === undefined ? null : JSON.stringify(entry.before),
    after: entry.after === undefined ? null : JSON.stringify(entry.after),
    way: entry.way ?? null,
    import_id: entry.importId ?? null,
  }
}
