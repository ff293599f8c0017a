import { useDeferredValue } from 'react'

/** False when a part is drawn first, true in the drawing after it, which gives way to everything else: for what stands further down. */
export function useLater(): boolean {
  return useDeferredValue(true, false)
}
