/** The sheets that are open in this tab, for whoever has to wait for them: signing out sends first, then asks, then forgets. */
import { type LosableCell, unsentOf } from './store.ts'

export type OpenSheet = {
  /** Sends what waits; resolves when the server has answered or cannot be reached. */
  send(): Promise<void>
  /** What is not stored on the server, whether this browser keeps it or not. */
  unsaved(): LosableCell[]
  /** Gives up what is not stored, without asking. */
  abandon(): void
}

const open = new Set<OpenSheet>()
let session = new AbortController()

/** Makes an open sheet known; the answer takes it out again. */
export function announceSheet(sheet: OpenSheet): () => void {
  open.add(sheet)
  return () => void open.delete(sheet)
}

/** No longer than three seconds: a server that does not answer must not keep a person from leaving. */
export async function sendOpenSheets(): Promise<void> {
  const patience = new Promise((resolve) => setTimeout(resolve, 3_000))
  await Promise.race([Promise.all([...open].map((sheet) => sheet.send())), patience])
}

/** What an account would lose by signing out: what this browser keeps for it, and what only the open sheets hold. */
export async function losableOf(account: string): Promise<LosableCell[]> {
  const cells = [...(await unsentOf(account)), ...[...open].flatMap((sheet) => sheet.unsaved())]
  const own = cells.filter((cell) => cell.account === account)
  return [...new Map(own.map((cell) => [[cell.unit, cell.month, cell.element].join(' '), cell])).values()]
}

export function abandonOpenSheets(): void {
  session.abort()
  session = new AbortController()
  for (const sheet of open) sheet.abandon()
}

/** Aborted when the person signs out: for whatever is still being tried after its page is gone. */
export function untilSignOut(): AbortSignal {
  return session.signal
}
