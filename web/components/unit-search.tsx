/** Finds a unit by name from any page, with "/". The list of matches is loaded when it is first opened. */
import { lazy, Suspense } from 'react'
import type { Me } from '#contract/accounts'
import { text } from '../text/vi.ts'
import { Dialog } from './dialog.tsx'
import { Waiting } from './states.tsx'

const UnitSearchBox = lazy(async () => ({ default: (await import('./unit-search-box.tsx')).UnitSearchBox }))

export function UnitSearch({ onClose, me }: { onClose: () => void; me: Me | undefined }) {
  return (
    <Dialog title={text.search.label} onClose={onClose} className="unit-search">
      <Suspense fallback={<Waiting />}>
        <UnitSearchBox onClose={onClose} me={me} />
      </Suspense>
    </Dialog>
  )
}
