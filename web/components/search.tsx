/** The one search, opened from any page with "/": what is typed, and what is found, grouped by kind. */
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { text } from '../text/vi.ts'
import { Dialog } from './dialog.tsx'
import { addressOf } from './search-address.ts'
import { optionId, SearchResults } from './search-results.tsx'
import { useOwnSheet, useSearch } from './use-search.ts'
import './search.css'

export function Search({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const { items, isCurrent, status } = useSearch(typed)
  const [chosen, setChosen] = useState(0)
  const go = useNavigate()
  const sheet = useOwnSheet()
  /** Enter was pressed before the answer was there: the best answer opens as soon as it is. */
  const isHasty = useRef(false)

  function open(place: number) {
    const item = items[place]
    if (item === undefined) return
    onClose()
    void go(addressOf(item, sheet))
  }
  const field = useRef<HTMLInputElement>(null)
  // After the dialog has opened: opening, the browser itself gives the focus to the first thing in it.
  useEffect(() => field.current?.focus(), [])
  const opening = useRef(open)
  opening.current = open
  useEffect(() => {
    if (!isCurrent) return
    setChosen(0)
    if (isHasty.current) opening.current(0)
    isHasty.current = false
  }, [isCurrent])

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    // Keys that finish a syllable belong to the keyboard of the language.
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && items.length > 0) {
      event.preventDefault()
      setChosen((now) => (now + step + items.length) % items.length)
    }
    if (event.key !== 'Enter') return
    event.preventDefault()
    if (isCurrent) open(chosen)
    else isHasty.current = typed.trim() !== ''
  }

  return (
    <Dialog title={text.search.label} onClose={onClose} className="search">
      <input
        className="control"
        ref={field}
        type="text"
        role="combobox"
        autoComplete="off"
        maxLength={80}
        aria-label={text.search.label}
        aria-describedby="search-hint"
        aria-autocomplete="list"
        aria-expanded={items.length > 0}
        aria-controls="search-results"
        aria-activedescendant={items.length > 0 ? optionId(chosen) : undefined}
        value={typed}
        onChange={(event) => {
          isHasty.current = false
          setTyped(event.currentTarget.value)
        }}
        onKeyDown={onKeyDown}
      />
      <p className="note" id="search-hint">
        {text.search.hint}
      </p>
      <SearchResults items={items} chosen={chosen} isOld={!isCurrent} open={open} />
      <p className="note" role="status">
        {status}
      </p>
    </Dialog>
  )
}
