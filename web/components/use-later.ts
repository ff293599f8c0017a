import { useDeferredValue } from 'react'

/**
 * False when a part is drawn first, true in the drawing after it, which gives way to everything else: for what stands further down.
 * `atOnce` where somebody comes back to a page that was left: the browser puts them where they stood, and that must be there.
 */
export function useLater(atOnce: boolean): boolean {
  return useDeferredValue(true, atOnce)
}
