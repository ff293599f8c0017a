/** "Where is this ward?": its name is typed, and the slide that names it comes, with its rows marked. */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { type NamePlaces, namesLike } from './rows-named.ts'
import { text } from './text.vi.ts'
import './jump.css'

type JumpProps = {
  places: NamePlaces
  /** Who is marked now. */
  lit: string | undefined
  onChoose: (name: string | undefined) => void
  onClose: () => void
}

const most = 6

export function Jump({ places, lit, onChoose, onClose }: JumpProps) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(lit ?? '')
  const [at, setAt] = useState(0)
  const found = namesLike(places, typed).slice(0, most)
  useEffect(() => field.current?.select(), [])

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) setAt((now) => Math.min(found.length - 1, Math.max(0, now + step)))
    else if (event.key === 'Enter' && typed.trim() === '') onChoose(undefined)
    else if (event.key === 'Enter' && found[at] !== undefined) onChoose(found[at])
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
    // The deck listens behind: one press, one act.
    event.nativeEvent.stopImmediatePropagation()
  }

  return (
    <search className="jump">
      <label htmlFor={`${id}-field`}>{text.jump}</label>
      <input
        id={`${id}-field`}
        ref={field}
        type="text"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={found.length > 0 ? `${id}-${at}` : undefined}
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        spellCheck={false}
        maxLength={80}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      {lit !== undefined && (
        <button type="button" onClick={() => onChoose(undefined)}>
          {text.jumpClear}
        </button>
      )}
      <div className="jump-list" id={`${id}-list`} role="listbox" aria-label={text.jump}>
        {found.map((name, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field (combobox pattern)
          <div
            key={name}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            tabIndex={-1}
            onClick={() => onChoose(name)}
          >
            {name} <span>{text.pagesOf((places.get(name) ?? []).map((place) => place.at + 1))}</span>
          </div>
        ))}
      </div>
      <p id={`${id}-hint`} role="status">
        {typed.trim() === '' ? text.jumpHint : found.length === 0 ? text.jumpNone(typed.trim()) : ''}
      </p>
    </search>
  )
}
