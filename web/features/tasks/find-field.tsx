/** Words to look for. The address follows when the typing pauses; a change of it from elsewhere replaces what was typed. */
import { memo, useEffect, useState } from 'react'
import { text } from './text.vi.ts'
import type { SetFilters } from './use-filters.ts'

const words = text.filters
const typingPause = 300

type FindFieldProps = { words: string | undefined; set: SetFilters }

export const FindField = memo(function FindField({ words: asked = '', set }: FindFieldProps) {
  const [typed, setTyped] = useState({ over: asked, text: asked })
  if (typed.over !== asked) setTyped({ over: asked, text: typed.text.trim() === asked ? typed.text : asked })
  useEffect(() => {
    const next = typed.text.trim()
    if (next === typed.over) return
    const pause = setTimeout(() => set({ tim: next === '' ? undefined : next }), typingPause)
    return () => clearTimeout(pause)
  }, [typed, set])
  return (
    <label className="field task-find">
      <span>{words.find}</span>
      <input
        className="control"
        type="search"
        maxLength={100}
        placeholder={words.findHint}
        value={typed.text}
        onChange={(event) => {
          const { value } = event.currentTarget
          setTyped((now) => ({ ...now, text: value }))
        }}
      />
    </label>
  )
})
