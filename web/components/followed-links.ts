/**
 * Plain links that a long list follows inside the program, as the router's own links do; with Ctrl or the middle button they
 * open a tab. Hundreds of the router's own would make scrolling stutter.
 */
import { useRouter } from '@tanstack/react-router'
import { type MouseEvent, useCallback } from 'react'
import { withQuery } from '../api.ts'

/** Put on the element around them. */
export function useFollowedLinks(): (event: MouseEvent) => void {
  const { history } = useRouter()
  return useCallback(
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      const address = link?.getAttribute('href')
      if (address == null || event.defaultPrevented || event.button !== 0) return
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      history.push(address)
    },
    [history],
  )
}

export function unitAddress(unit: string, period?: string): string {
  return withQuery(`/don-vi/${encodeURIComponent(unit)}`, { ky: period })
}

export function sheetAddress(unit: string, month: string): string {
  return `/phieu/${encodeURIComponent(unit)}/${month}`
}
