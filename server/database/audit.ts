/** The append-only record of who did what. Always called inside the transaction of the act itself. */
import type { CompiledQuery } from 'kysely'
import type { EntryWay } from '../domain/figure.ts'
import { entryId } from './entry-id.ts'
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

export async function appendAudit(db: Database, entry: AuditEntry): Promise<void> {
  await db.insertInto('audit').values(auditRow(entry)).execute()
}

/** The statement that appends many entries at once, to be run inside the transaction of their acts. */
export function auditStatement(db: Database, entries: readonly AuditEntry[]): CompiledQuery {
  return db.insertInto('audit').values(entries.map(auditRow)).compile()
}

function auditRow(entry: AuditEntry): AuditTable {
  return {
    id: entryId(entry.at),
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
