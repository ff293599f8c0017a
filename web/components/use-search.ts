/** Asks for what is typed after a short pause. An older answer may stand while a newer one is awaited, never after it. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { SearchItem } from '#contract/search'
import { shiftPeriod } from '#domain/period.ts'
import { asFailure } from '../failure.ts'
import { meQuery, searchQuery, siteQuery } from '../queries.ts'
import { text } from '../text/vi.ts'
import { byKind } from './search-results.tsx'

/** Long enough to let a syllable be finished, too short to be noticed. */
const pause = 150

export function useSearch(typed: string): { items: readonly SearchItem[]; isCurrent: boolean; status: string } {
  const words = typed.trim()
  const asked = useLater(words, pause)
  const found = useQuery(searchQuery(asked))
  const isCurrent = words !== '' && asked === words && found.data !== undefined && !found.isPlaceholderData
  const items = useMemo(() => byKind(found.data?.items ?? []), [found.data])
  const failure = asked === words && found.isError && !isCurrent ? asFailure(found.error).message : null
  return {
    items: failure === null && words !== '' ? items : [],
    isCurrent,
    status: statusOf(words, isCurrent, failure, found.data),
  }
}

type Found = { items: readonly SearchItem[]; more: boolean } | undefined

function statusOf(words: string, isCurrent: boolean, failure: string | null, found: Found): string {
  if (words === '') return ''
  if (failure !== null) return failure
  if (!isCurrent || found === undefined) return text.search.wait
  const count = found.items.length
  if (count === 0) return text.search.none(words)
  return found.more ? text.search.more(count) : text.search.found(count)
}

function useLater(value: string, milliseconds: number): string {
  const [later, setLater] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return later
}

/** The unit whose sheet the reader enters, and the last month that is over; null for those who enter no figures. */
export function useOwnSheet(): { unit: string; month: string } | null {
  const me = useQuery(meQuery)
  const site = useQuery(siteQuery)
  const unit = me.data?.home.unit
  const today = site.data?.today
  return unit == null || today === undefined ? null : { unit: unit.code, month: shiftPeriod(today.slice(0, 7), -1) }
}
