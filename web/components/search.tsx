/** The one search, opened from any page with "/". The box itself is loaded when it is first opened. */
import { lazy, Suspense } from 'react'
import { text } from '../text/vi.ts'
import { Dialog } from './dialog.tsx'
import { Waiting } from './states.tsx'

const SearchBox = lazy(async () => ({ default: (await import('./search-box.tsx')).SearchBox }))

export function Search({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={text.search.label} onClose={onClose} className="search">
      <Suspense fallback={<Waiting />}>
        <SearchBox onClose={onClose} />
      </Suspense>
    </Dialog>
  )
}
