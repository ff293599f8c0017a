/** Looks for a unit in a long list by the beginnings of words of its name. The address follows when the typing pauses; it is the only memory. */
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { text } from '../text/vi.ts'

const typingPause = 250

type FindUnitsProps = { words: string | undefined; label?: string }

export function FindUnits({ words: asked = '', label = text.findUnits.label }: FindUnitsProps) {
  const go = useNavigate()
  const [typed, setTyped] = useState({ over: asked, text: asked })
  // A change of the address from elsewhere replaces what was typed.
  if (typed.over !== asked) setTyped({ over: asked, text: typed.text.trim() === asked ? typed.text : asked })
  useEffect(() => {
    const next = typed.text.trim()
    if (next === typed.over) return
    const search = (now: object) => ({ ...now, tim: next === '' ? undefined : next })
    const pause = setTimeout(() => void go({ to: '.', search, replace: true, resetScroll: false }), typingPause)
    return () => clearTimeout(pause)
  }, [typed, go])
  return (
    <input
      className="control find-units"
      type="search"
      maxLength={80}
      autoComplete="off"
      aria-label={label}
      placeholder={label}
      value={typed.text}
      onChange={(event) => {
        const { value } = event.currentTarget
        setTyped((now) => ({ ...now, text: value }))
      }}
    />
  )
}
