/** Which rows of a ranking one looks at: by assessment and, in a long one, by name. The words of the address are the only memory. */
import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { RankingRow } from '#contract/rankings'
import type { RankingFilter } from '../../search.ts'

export type Filter = RankingFilter

/** Units without a place are in neither group: nothing is known of them yet. */
export function passes({ assessment, place }: Pick<RankingRow, 'assessment' | 'place'>, filter: Filter): boolean {
  if (filter === 'all') return true
  if (place === null) return false
  return filter === 'met' ? assessment === 'met' : ['near', 'missed', 'out_of_reach'].includes(assessment)
}

/** How many units each choice leaves. */
export function countsOf(rows: readonly RankingRow[]): Record<Filter, number> {
  const count = (filter: Filter) => rows.filter((row) => passes(row, filter)).length
  return { all: rows.length, missed: count('missed'), met: count('met') }
}

export function useSetFilter(): (filter: Filter) => void {
  const go = useNavigate()
  return useCallback(
    (filter) => {
      const search = (now: object) => ({ ...now, 'danh-gia': filter })
      // After the press itself: every link on the page is drawn anew for the new address.
      setTimeout(() => void go({ to: '.', search, replace: true, resetScroll: false }))
    },
    [go],
  )
}
