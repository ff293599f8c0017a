/** Keys that work on a whole page. They stay silent while someone types, chooses in a list or has a dialog open. */
import { useEffect, useRef } from 'react'

export type Shortcuts = Record<string, () => void>

/** Runs the act of a key, by the character that it writes, so that every keyboard layout works. */
export function useShortcuts(acts: Shortcuts): void {
  const latest = useRef(acts)
  latest.current = acts
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      if (isBusy(event.target)) return
      const act = latest.current[event.key]
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]') !== null) return true
  return (
    target instanceof Element && target.closest('input, select, textarea, [contenteditable], [role="menu"]') !== null
  )
}
