/** Lights every row of the unit that is pointed at or focused, in the ranking and in the heat map alike. */
import { useEffect, useRef } from 'react'

/**
 * Put the ref on an element around all rows; rows carry data-unit. The mark is set on the elements themselves,
 * so that moving the pointer over 30 rows draws nothing anew.
 */
export function useUnitHighlight() {
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = root.current
    if (element === null) return
    const light = (event: Event) => {
      const row = event.target instanceof Element ? event.target.closest('[data-unit]') : null
      const code = row?.getAttribute('data-unit') ?? null
      for (const lit of element.querySelectorAll('[data-lit]')) lit.removeAttribute('data-lit')
      if (code === null) return
      for (const other of element.querySelectorAll(`[data-unit="${CSS.escape(code)}"]`))
        other.setAttribute('data-lit', '')
    }
    const dark = () => {
      for (const lit of element.querySelectorAll('[data-lit]')) lit.removeAttribute('data-lit')
    }
    element.addEventListener('pointerover', light)
    element.addEventListener('focusin', light)
    element.addEventListener('pointerleave', dark)
    element.addEventListener('focusout', dark)
    return () => {
      element.removeEventListener('pointerover', light)
      element.removeEventListener('focusin', light)
      element.removeEventListener('pointerleave', dark)
      element.removeEventListener('focusout', dark)
    }
  }, [])
  return root
}
