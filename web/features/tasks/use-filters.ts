/** Changes words of the address; nothing else of it, and without a new step of "back" for every keystroke. */
import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { TasksSearch } from '../../search.ts'

export type SetFilters = (part: TasksSearch) => void

export function useSetFilters(): SetFilters {
  const go = useNavigate()
  return useCallback(
    (part) => {
      const search = (now: object) => ({ ...now, ...part })
      // After the press itself: every link on the page is drawn anew for the new address.
      setTimeout(() => void go({ to: '.', search, replace: true, resetScroll: false }))
    },
    [go],
  )
}
