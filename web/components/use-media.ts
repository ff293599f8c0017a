/** What the screen is like now, and again when it changes: a turned telephone, a narrowed window, forced colours. */
import { useSyncExternalStore } from 'react'

export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => matchMedia(query).matches,
  )
}

/** The same width at which the stylesheets change to the phone. */
export function useIsPhone(): boolean {
  return useMedia('screen and (max-width: 720px)')
}
