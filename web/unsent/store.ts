/**
 * Numbers that have not reached the server, kept in this browser by account and sheet: they outlive a reload, a closed tab
 * and a lost network. One account never sees another's. Where the browser keeps nothing, all calls answer as if empty.
 */
import type { DBSchema, IDBPDatabase } from 'idb'
import type { FigureState, HandWay } from '#domain/figure.ts'

export type SheetAddress = { account: string; unit: string; month: string }

/** A cell as the warning at sign-out names it. */
export type LosableCell = SheetAddress & { element: string; unitLabel: string }

/** One answer with the revision on which it builds. */
export type UnsentCell = LosableCell & {
  answer: { value: number | null; state: FigureState; note: string | null }
  way: HandWay
  base: number
}

interface Shelves extends DBSchema {
  cells: { key: [string, string, string, string]; value: UnsentCell; indexes: { account: string } }
}

let opened: Promise<IDBPDatabase<Shelves> | undefined> | undefined

function shelves(): Promise<IDBPDatabase<Shelves> | undefined> {
  opened ??= open().catch(() => undefined)
  return opened
}

async function open(): Promise<IDBPDatabase<Shelves>> {
  // The library comes when there is first something to keep or to look for, not with the first page.
  const { openDB } = await import('idb')
  return openDB<Shelves>('bang-chi-tieu', 1, {
    upgrade(database) {
      const cells = database.createObjectStore('cells', { keyPath: ['account', 'unit', 'month', 'element'] })
      cells.createIndex('account', 'account')
    },
  })
}

/** False in a browser that keeps nothing, such as some private windows. */
export async function canKeep(): Promise<boolean> {
  return (await shelves()) !== undefined
}

/** Everything that an account has not sent yet, on this browser. */
export async function unsentOf(account: string): Promise<UnsentCell[]> {
  const database = await shelves()
  return (await database?.getAllFromIndex('cells', 'account', account)) ?? []
}

/** What one sheet still has to send. */
export async function unsentOfSheet({ account, unit, month }: SheetAddress): Promise<UnsentCell[]> {
  return (await unsentOf(account)).filter((cell) => cell.unit === unit && cell.month === month)
}

export async function keepUnsent(cell: UnsentCell): Promise<void> {
  const database = await shelves()
  await database?.put('cells', cell)
}

export async function forgetUnsent({ account, unit, month }: SheetAddress, element: string): Promise<void> {
  const database = await shelves()
  await database?.delete('cells', [account, unit, month, element])
}

/** Forgets everything of one account: it signs out, and was warned. */
export async function clearUnsent(account: string): Promise<void> {
  const database = await shelves()
  const keys = (await database?.getAllKeysFromIndex('cells', 'account', account)) ?? []
  await Promise.all(keys.map((key) => database?.delete('cells', key)))
}
