/**
 * Stands between an open sheet and every other page: sends what is not stored yet, and asks before anything is left behind.
 * Where the session is over it sends nothing, and lets the person go to the sign-in where no number is lost by it.
 */
import { useBlocker } from '@tanstack/react-router'
import { useRef } from 'react'
import { paths } from '../../paths.ts'
import type { SheetDesk } from './sheet-desk.ts'
import { text } from './text.vi.ts'
import type { Shelf } from './unsent-shelf.ts'

/** A server that does not answer must not keep a person on the page. */
const patience = 3_000

export function useLeaveGuard(desk: SheetDesk, shelf: Shelf): void {
  /** The ended session after which the person chose to stay: what else it answers does not ask them again. */
  const stayedAfter = useRef(0)
  useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      // Another choice of rows is the same sheet.
      if (current.pathname === next.pathname) return false
      desk.leaveAll()
      if (desk.endedSession() === 0) {
        desk.saveNow()
        await Promise.race([desk.settled(), new Promise((resolve) => setTimeout(resolve, patience))])
      }
      if (!desk.hasUnsaved()) return false
      const ended = next.pathname === paths.front().to ? desk.endedSession() : 0
      if (ended > 0 && shelf.isKeeping() && !desk.hasDrafts()) return false
      if (ended > 0 && stayedAfter.current === ended) return true
      const isStaying = !window.confirm(text.leave(shelf.isKeeping()))
      if (isStaying) stayedAfter.current = ended
      return isStaying
    },
    enableBeforeUnload: () => desk.hasUnsaved(),
  })
}
