/** The sheets that are open in this tab, for whoever has to wait for them: signing out sends first, then asks, then forgets. */

export type OpenSheet = {
  /** Sends what waits; resolves when the server has answered or cannot be reached. */
  send(): Promise<void>
  /** Gives up what is not stored, without asking. */
  abandon(): void
}

const open = new Set<OpenSheet>()

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

export function abandonOpenSheets(): void {
  for (const sheet of open) sheet.abandon()
}
