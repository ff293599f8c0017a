/**
 * The desk of one sheet inside React: opened once per account, unit and month, fed with newer answers of the server, flushed when
 * the network returns or the page is left. What is not sent is kept in this browser; leaving with it warns.
 */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Sheet } from '#contract/sheets'
import { askWhoIsSignedIn, putSheet, sheetQuery } from '../../queries.ts'
import { announceSheet, untilSignOut } from '../../unsent/open-sheets.ts'
import type { LosableCell } from '../../unsent/store.ts'
import type { DeskView } from './desk-cells.ts'
import { selectionText } from './selection-text.vi.ts'
import { discardFigure, sendBatch } from './sheet-calls.ts'
import { openDesk, type SheetDesk } from './sheet-desk.ts'
import { openShelf, type Shelf } from './unsent-shelf.ts'
import { useLeaveGuard } from './use-leave-guard.ts'

const browserClock = {
  setTimeout: (run: () => void, milliseconds: number) => window.setTimeout(run, milliseconds),
  clearTimeout: (timer: unknown) => window.clearTimeout(timer as number | undefined),
  now: () => performance.now(),
}

export type OpenDesk = { desk: SheetDesk; shelf: Shelf }

/** The desk of one sheet and one account; whoever renders it gives another key to another of either. */
export function useSheetDesk(latest: Sheet, account: string): OpenDesk {
  const client = useQueryClient()
  const [{ desk, shelf, place }] = useState(() => {
    const sheet = { unit: latest.unit.code, month: latest.month }
    const place = { account, ...sheet, unitLabel: latest.unit.label }
    const { queryKey } = sheetQuery(sheet.unit, sheet.month)
    const shelf = openShelf({ account, ...sheet }, latest.unit.label)
    const desk = openDesk(latest, {
      send: (batch, signal) => sendBatch(sheet, account, batch, signal),
      discard: (element, given) => void discardFigure(sheet, account, element, given, untilSignOut()),
      reload: () => void client.invalidateQueries({ queryKey }),
      askWhoIsSignedIn: () => askWhoIsSignedIn(client),
      arrived: (answered) => putSheet(client, answered),
      keep: shelf.keep,
      forget: shelf.forget,
      newKey: newBatchKey,
      clock: browserClock,
    })
    return { desk, shelf, place }
  })

  useEffect(() => desk.receive(latest), [desk, latest])
  useFlushing(desk, place)
  useLeaveGuard(desk, shelf)
  return { desk, shelf }
}

/** Takes up what an earlier visit could not send, and says so. */
export function useResuming({ desk, shelf }: OpenDesk, say: (sentence: string) => void): void {
  useEffect(() => {
    let isHere = true
    void shelf.left().then((unsent) => {
      const count = isHere ? desk.resume(unsent) : 0
      if (count > 0) say(selectionText.said.resumed(count))
    })
    return () => {
      isHere = false
    }
  }, [desk, shelf, say])
}

/** The whole view, cells being typed in included: for the few parts of the page that follow every keystroke. */
export function useDeskView(desk: SheetDesk): DeskView {
  return useSyncExternalStore(desk.subscribe, desk.view)
}

/** One thing of the view: drawn again only when that changes. */
export function useOfDesk<T>(desk: SheetDesk, read: (view: DeskView) => T): T {
  return useSyncExternalStore(desk.subscribe, () => read(desk.view()))
}

/** Sends at once when the network is back and when the page is left; signing out waits for it, too. */
function useFlushing(desk: SheetDesk, place: Omit<LosableCell, 'element'>) {
  useEffect(() => {
    desk.attend()
    const flush = () => desk.saveNow()
    const flushAll = () => {
      desk.leaveAll()
      desk.saveNow()
    }
    window.addEventListener('online', flush)
    window.addEventListener('pagehide', flushAll)
    const withdraw = announceSheet({
      send: () => {
        flushAll()
        return desk.settled()
      },
      unsaved: () => desk.unsaved().map((element) => ({ ...place, element })),
      abandon: desk.abandon,
    })
    return () => {
      window.removeEventListener('online', flush)
      window.removeEventListener('pagehide', flushAll)
      withdraw()
      desk.depart()
    }
  }, [desk, place])
}

/** Never the same twice, so that a batch is done once however often it is sent. Works without https, too. */
function newBatchKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
