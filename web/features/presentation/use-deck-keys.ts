/**
 * The keys of a presentation and of presenter remotes, by the character that they write. A number and Enter jump.
 * Keys stay with a field that is being typed in, and Enter and Space with a button that has the focus.
 */
import { useEffect, useRef, useState } from 'react'

export type DeckActs = {
  turn: (by: number) => void
  goTo: (slide: number) => void
  last: () => void
  blank: () => void
  fullScreen: () => void
  leave: () => void
  jump: () => void
  notes: () => void
  keys: () => void
}

/** What has been typed of a slide's number, to be shown until Enter. */
export function useDeckKeys(acts: DeckActs): string {
  const [typed, setTyped] = useState('')
  const latest = useRef({ acts, typed })
  latest.current = { acts, typed }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return
      const { target, key } = event
      if (target instanceof Element && target.closest('input, dialog') !== null) return
      const isPressed = target instanceof Element && target.closest('button, a') !== null
      if (isPressed && (key === 'Enter' || key === ' ')) return
      const now = latest.current
      if (/^\d$/.test(key)) {
        event.preventDefault()
        setTyped((before) => `${before}${key}`.slice(-3))
        return
      }
      setTyped('')
      const act = actOf(key, event.shiftKey, now.acts, now.typed)
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return typed
}

function actOf(key: string, isShifted: boolean, acts: DeckActs, typed: string): (() => void) | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
    case 'PageDown':
      return () => acts.turn(1)
    case 'ArrowLeft':
    case 'ArrowUp':
    case 'PageUp':
    case 'Backspace':
      return () => acts.turn(-1)
    case ' ':
      return () => acts.turn(isShifted ? -1 : 1)
    case 'Enter':
      return () => (typed === '' ? acts.turn(1) : acts.goTo(Number(typed)))
    case 'Home':
      return () => acts.goTo(1)
    case 'End':
      return acts.last
    case 'b':
    case 'B':
    case '.':
      return acts.blank
    // Remotes begin with F5, which would otherwise fetch the page anew and lose everything without a network.
    case 'F5':
    case 'f':
    case 'F':
      return acts.fullScreen
    case '/':
    case 'j':
    case 'J':
      return acts.jump
    case 'n':
    case 'N':
      return acts.notes
    case '?':
      return acts.keys
    case 'Escape':
      return () => (typed === '' ? acts.leave() : undefined)
    default:
      return undefined
  }
}
