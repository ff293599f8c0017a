/**
 * The desk of one sheet inside React: opened once per unit and month, fed with newer answers of the server, flushed when
 * the network returns or the page is left. What is not sent is kept in this browser; leaving with it warns.
 */
import { useQueryClient } from '@tanstack/react-query'
import { useBlocker } from '@tanstack/react-router'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Sheet } from '#contract/sheets'
import { announceSheet } from '../../unsent/open-sheets.ts'
import { discardFigure, senderOf } from './sheet-calls.ts'
import { type DeskView, openDesk, type SheetDesk } from './sheet-desk.ts'
import { sheetKey } from './sheet-query.ts'
import { text } from './text.vi.ts'
import { openShelf } from './unsent-shelf.ts'
import { useAccount } from './use-account.ts'

const browserClock = {
  setTimeout: (run: () => void, milliseconds: number) => window.setTimeout(run, milliseconds),
  clearTimeout: (timer: unknown) => window.clearTimeout(timer as number | undefined),
  now: () => performance.now(),
}

export function useSheetDesk(latest: Sheet) {
  const client = useQueryClient()
  const [{ desk, shelf }] = useState(() => {
    const sheet = { unit: latest.unit.code, month: latest.month }
    const key = sheetKey(sheet.unit, sheet.month)
    const shelf = openShelf(sheet, latest.unit.label)
    const desk = openDesk(latest, {
      send: senderOf(sheet, shelf.account),
      discard: (element, given) => void discardFigure(sheet, element, given),
      reload: () => void client.invalidateQueries({ queryKey: key }),
      arrived: (answered) => client.setQueryData(key, answered),
      keep: shelf.keep,
      forget: shelf.forget,
      newKey: newBatchKey,
      clock: browserClock,
    })
    return { desk, shelf }
  })
  const account = useAccount()

  useEffect(() => desk.receive(latest), [desk, latest])

  useEffect(() => {
    if (account === undefined) return
    let isHere = true
    void shelf.ownedBy(account).then((unsent) => {
      if (isHere) desk.resume(unsent)
    })
    return () => {
      isHere = false
    }
  }, [desk, shelf, account])

  useFlushing(desk)
  useBlocker({
    // Saves on the wire arrive in a moment: wait for them, though not for ever, before asking the person anything.
    shouldBlockFn: async ({ current, next }) => {
      // Another choice of rows is the same sheet.
      if (current.pathname === next.pathname) return false
      desk.saveNow()
      await Promise.race([desk.settled(), new Promise((resolve) => setTimeout(resolve, 3_000))])
      return desk.hasUnsaved() && !window.confirm(text.leave(shelf.isKeeping()))
    },
    enableBeforeUnload: () => desk.hasUnsaved(),
  })
  return desk
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
function useFlushing(desk: SheetDesk) {
  useEffect(() => {
    desk.attend()
    const flush = () => desk.saveNow()
    window.addEventListener('online', flush)
    window.addEventListener('pagehide', flush)
    const withdraw = announceSheet({
      send: () => {
        desk.saveNow()
        return desk.settled()
      },
      abandon: desk.abandon,
    })
    return () => {
      window.removeEventListener('online', flush)
      window.removeEventListener('pagehide', flush)
      withdraw()
      desk.depart()
    }
  }, [desk])
}

/** Never the same twice, so that a batch is done once however often it is sent. Works without https, too. */
function newBatchKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
