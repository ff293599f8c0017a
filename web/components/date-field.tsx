/**
 * A date as it is written here, "05/12/2026", whatever language the browser speaks: a browser's own field would show
 * 12/05/2026 to some, and be read as the wrong day. The calendar of the browser opens beside it. A form that checks its
 * fields is not sent while what is written here is no date: the field says so and takes the focus.
 */
import { type InvalidEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { dateName } from '#domain/wording.vi.ts'
import { text } from '../text/vi.ts'
import './date-field.css'
import { Field, type FieldProps } from './field.tsx'
import { typedDate } from './typed-date.ts'
import { useTypedDate } from './use-typed-date.ts'

type DateFieldProps = FieldProps & {
  /** "2026-12-05", or "" for none. */
  value: string
  /** Given a whole date, or "" where what is written is none. */
  onChange: (value: string) => void
  min?: string | undefined
  max?: string | undefined
  autoFocus?: boolean
  required?: boolean
}

export function DateField({ label, value, onChange, min, max, hint, fault, ...input }: DateFieldProps) {
  const line = useRef<HTMLInputElement>(null)
  const calendar = useRef<HTMLInputElement>(null)
  const { typed, type, leave } = useTypedDate(value, onChange)
  const [judged, setJudged] = useState<'no' | 'left' | 'refused'>('no')
  const isBlank = typed.trim() === ''
  const isUnread = !isBlank && typedDate(typed) === undefined
  useEffect(() => line.current?.setCustomValidity(isUnread ? text.date.unread : ''), [isUnread])
  const isWrong = judged === 'refused' ? isBlank || isUnread : judged === 'left' && isUnread
  const told = isWrong ? text.date.unread : fault
  const write = (next: string) => {
    setJudged('no')
    type(next)
  }
  const refuse = (event: InvalidEvent<HTMLInputElement>) => {
    // The sentence stands below the field, in our own language.
    event.preventDefault()
    setJudged('refused')
    if (isFirstInvalid(event.currentTarget)) event.currentTarget.focus()
  }
  return (
    <Field label={label} hint={hint} fault={told}>
      {(tied) => (
        <span className="date-field">
          <input
            {...input}
            {...tied}
            ref={line}
            className="control fig"
            inputMode="numeric"
            autoComplete="off"
            placeholder={text.date.form}
            value={typed}
            onChange={(event) => write(event.currentTarget.value)}
            onInvalid={refuse}
            onBlur={() => {
              leave()
              if (judged === 'no') setJudged('left')
            }}
          />
          <button type="button" className="btn" aria-label={text.date.openFor(label)} onClick={() => open(calendar)}>
            {text.date.open}
          </button>
          <input
            ref={calendar}
            // Of no form: a day outside of the range is refused with a sentence, not by a field that nobody sees.
            form=""
            type="date"
            className="date-calendar"
            tabIndex={-1}
            aria-hidden="true"
            value={value}
            min={min}
            max={max}
            onChange={(event) => {
              if (event.currentTarget.value !== '') write(dateName(event.currentTarget.value))
            }}
          />
        </span>
      )}
    </Field>
  )
}

function isFirstInvalid(field: HTMLInputElement): boolean {
  const fields = [...(field.form?.elements ?? [])]
  return fields.find((one) => one instanceof HTMLInputElement && !one.validity.valid) === field
}

function open(calendar: RefObject<HTMLInputElement | null>): void {
  try {
    calendar.current?.showPicker()
  } catch {
    // A browser without a calendar of its own still has the line to write in.
    calendar.current?.focus()
  }
}
