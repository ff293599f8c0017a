/**
 * A date as it is written here, "05/12/2026", whatever language the browser speaks: a browser's own field would show
 * 12/05/2026 to some, and be read as the wrong day. The calendar of the browser opens beside it.
 */
import { type RefObject, useId, useRef, useState } from 'react'
import { dateName } from '#domain/wording.vi.ts'
import { text } from '../text/vi.ts'
import './date-field.css'
import { typedDate } from './typed-date.ts'

type DateFieldProps = {
  label: string
  /** "2026-12-05", or "" for none. */
  value: string
  /** Given a whole date, or "" where what is written is none. */
  onChange: (value: string) => void
  min?: string | undefined
  max?: string | undefined
  hint?: string
  fault?: string | undefined
  autoFocus?: boolean
  required?: boolean
}

export function DateField({ label, value, onChange, min, max, hint, fault, ...input }: DateFieldProps) {
  const id = useId()
  const calendar = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(value === '' ? '' : dateName(value))
  const [isLeft, setLeft] = useState(false)
  const found = typedDate(typed)
  const shown = (found ?? '') === value ? typed : value === '' ? '' : dateName(value)
  const isUnread = shown.trim() !== '' && typedDate(shown) === undefined
  const told = fault ?? (isLeft && isUnread ? text.date.unread : undefined)
  const described = [hint === undefined ? '' : `${id}-hint`, told === undefined ? '' : `${id}-fault`].join(' ').trim()
  const type = (next: string) => {
    setTyped(next)
    setLeft(false)
    const date = typedDate(next) ?? ''
    if (date !== value) onChange(date)
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <span className="date-field">
        <input
          {...input}
          id={id}
          className="control fig"
          inputMode="numeric"
          autoComplete="off"
          placeholder={text.date.form}
          value={shown}
          aria-invalid={told !== undefined}
          aria-describedby={described === '' ? undefined : described}
          onChange={(event) => type(event.currentTarget.value)}
          onBlur={() => {
            setLeft(true)
            if (found !== undefined) setTyped(dateName(found))
          }}
        />
        <button type="button" className="btn" aria-label={text.date.openFor(label)} onClick={() => open(calendar)}>
          {text.date.open}
        </button>
        <input
          ref={calendar}
          type="date"
          className="date-calendar"
          tabIndex={-1}
          aria-hidden="true"
          value={value}
          min={min}
          max={max}
          onChange={(event) => {
            if (event.currentTarget.value !== '') type(dateName(event.currentTarget.value))
          }}
        />
      </span>
      {hint !== undefined && <span id={`${id}-hint`}>{hint}</span>}
      {told !== undefined && (
        <span id={`${id}-fault`} className="fault">
          {told}
        </span>
      )}
    </div>
  )
}

function open(calendar: RefObject<HTMLInputElement | null>): void {
  try {
    calendar.current?.showPicker()
  } catch {
    // A browser without a calendar of its own still has the line to write in.
    calendar.current?.focus()
  }
}
