/** Keys that hold anywhere on the sheet's page, not only in a cell: save, undo, redo. Silent in text fields and dialogs. */
import { useEffect } from 'react'
import type { Bulk } from './bulk-acts.ts'
import type { SheetDesk } from './sheet-desk.ts'

type PageKeys = { desk: SheetDesk; bulk: Bulk; isLocked: boolean }

export function usePageKeys({ desk, bulk, isLocked }: PageKeys): void {
  useEffect(() => {
    if (isLocked) return
    const acts: Record<string, () => void> = {
      s: () => desk.saveNow(),
      z: () => void bulk.undo(),
      y: () => void bulk.redo(),
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || !(event.ctrlKey || event.metaKey) || event.altKey) return
      const isField = event.target instanceof Element && event.target.closest('input, textarea, select') !== null
      if (isField || document.querySelector('dialog[open]') !== null) return
      const act = acts[event.shiftKey && event.key.toLowerCase() === 'z' ? 'y' : event.key.toLowerCase()]
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [desk, bulk, isLocked])
}
