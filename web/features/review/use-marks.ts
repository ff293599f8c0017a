/**
 * Which cells of a sheet are marked to be returned, and why. Kept while one goes on to other sheets and comes back, in
 * memory only and apart for each person; forgotten when the sheet was decided on.
 */
import { useCallback, useState } from 'react'

export type Marks = ReadonlyMap<string, string>

const kept = new Map<string, Marks>()
const none: Marks = new Map()

export type MarkActs = {
  marks: Marks
  toggle: (element: string) => void
  write: (element: string, reason: string) => void
  forget: () => void
}

/** `key` names person, unit and month; a component that shows another sheet must be another instance. */
export function useMarks(key: string): MarkActs {
  const [marks, setMarks] = useState<Marks>(() => kept.get(key) ?? none)
  const change = useCallback(
    (make: (now: Map<string, string>) => void) =>
      setMarks((now) => {
        const next = new Map(now)
        make(next)
        kept.set(key, next)
        return next
      }),
    [key],
  )
  return {
    marks,
    toggle: useCallback((element) => change((next) => void (next.delete(element) || next.set(element, ''))), [change]),
    write: useCallback((element, reason) => change((next) => void next.set(element, reason)), [change]),
    forget: useCallback(() => {
      kept.delete(key)
      setMarks(none)
    }, [key]),
  }
}

/** The shortest reason that the server takes. */
export function isReason(text: string): boolean {
  return text.trim().length >= 3
}
