/** What is typed and what is found, grouped by kind. Older answers never stand under newer words. */
import { Combobox, useCombobox } from '@mantine/core'
import '@mantine/core/styles/Combobox.css'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { type SearchItem, searchKinds } from '#contract/search'
import { shiftPeriod } from '#domain/period.ts'
import { asFailure } from '../failure.ts'
import { meQuery, searchQuery, siteQuery } from '../queries.ts'
import { text } from '../text/vi.ts'
import { addressOf } from './search-address.ts'
import './search-box.css'

/** Long enough to let a syllable be finished, too short to be noticed. */
const pause = 150

export function SearchBox({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const words = useLater(typed.trim(), pause)
  const go = useNavigate()
  const combobox = useCombobox({ opened: true })
  const found = useQuery(searchQuery(words))
  const sheet = useOwnSheet()
  const items = typed.trim() === '' ? [] : (found.data?.items ?? [])
  const isCurrent = words === typed.trim() && !found.isPlaceholderData
  const { selectFirstOption, resetSelectedOption } = combobox
  // Enter takes the best answer, once it is the answer to what stands there.
  useEffect(() => {
    if (isCurrent && items.length > 0) selectFirstOption()
    else resetSelectedOption()
  }, [isCurrent, items.length, selectFirstOption, resetSelectedOption])
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(place) => {
        const item = items[Number(place)]
        if (item === undefined) return
        onClose()
        void go(addressOf(item, sheet))
      }}
    >
      <Combobox.EventsTarget withExpandedAttribute>
        <input
          className="control"
          type="text"
          // biome-ignore lint/a11y/noAutofocus: the dialog was opened in order to type here
          autoFocus
          autoComplete="off"
          maxLength={80}
          aria-label={text.search.label}
          aria-describedby="search-hint"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </Combobox.EventsTarget>
      <p className="note" id="search-hint">
        {text.search.hint}
      </p>
      <Combobox.Options
        className={`search-options ${isCurrent ? '' : 'is-old'}`}
        aria-label={text.search.results}
        aria-busy={!isCurrent}
      >
        {searchKinds.map((kind) => (
          <Group key={kind} kind={kind} items={items} />
        ))}
      </Combobox.Options>
      <p className="note" role="status">
        {statusOf(typed.trim(), isCurrent, found.isError ? asFailure(found.error).message : null, found.data)}
      </p>
    </Combobox>
  )
}

/** In the order of the answer within its kind; the place in the whole answer is what is chosen. */
function Group({ kind, items }: { kind: SearchItem['kind']; items: readonly SearchItem[] }) {
  const own = items.flatMap((item, place) => (item.kind === kind ? [{ item, place }] : []))
  if (own.length === 0) return null
  return (
    <Combobox.Group label={text.search.kinds[kind]} classNames={{ groupLabel: 'search-kind' }}>
      {own.map(({ item, place }) => (
        <Combobox.Option key={place} value={String(place)} className="search-option">
          <span>{item.label}</span> <span className="muted">{item.where}</span>
        </Combobox.Option>
      ))}
    </Combobox.Group>
  )
}

function statusOf(
  typed: string,
  isCurrent: boolean,
  failure: string | null,
  found: { items: readonly SearchItem[]; more: boolean } | undefined,
): string {
  if (typed === '') return ''
  if (failure !== null) return failure
  if (!isCurrent || found === undefined) return text.search.wait
  if (found.items.length === 0) return text.search.none(typed)
  return found.more ? text.search.more(found.items.length) : text.search.found(found.items.length)
}

function useLater(value: string, milliseconds: number): string {
  const [later, setLater] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return later
}

/** The unit whose sheet the reader enters, and the last month that is over. */
function useOwnSheet(): { unit: string; month: string } | null {
  const me = useQuery(meQuery)
  const site = useQuery(siteQuery)
  const unit = me.data?.home.unit
  const today = site.data?.today
  return unit == null || today === undefined ? null : { unit: unit.code, month: shiftPeriod(today.slice(0, 7), -1) }
}
