/**
 * Follows plain links to tasks inside the program, as the router's own links do; with Ctrl or the middle button they open a
 * tab. A hundred of the router's own would make scrolling stutter.
 */
import { useNavigate } from '@tanstack/react-router'
import { type MouseEvent, useCallback } from 'react'
import { paths } from '../../paths.ts'

export function useFollowedLinks(): (event: MouseEvent) => void {
  const go = useNavigate()
  return useCallback(
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a[data-task]') : null
      if (link === null || event.defaultPrevented || event.button !== 0) return
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      void go(paths.task(Number(link.getAttribute('data-task'))))
    },
    [go],
  )
}
