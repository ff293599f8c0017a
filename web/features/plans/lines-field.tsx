/** A labelled text of several lines, with its hint and what is wrong with it. */
import { useId } from 'react'

type LinesFieldProps = {
  label: string
  value: string
  onChange: (value: string) => void
  rows: number
  maxLength: number
  hint?: string
  fault?: string | undefined
  required?: boolean
}

export function LinesField({ label, value, onChange, hint, fault, ...area }: LinesFieldProps) {
  const id = useId()
  const described = [hint === undefined ? '' : `${id}-hint`, fault === undefined ? '' : `${id}-fault`].join(' ').trim()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        {...area}
        id={id}
        className="control lines"
        value={value}
        aria-invalid={fault !== undefined}
        aria-describedby={described === '' ? undefined : described}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {hint !== undefined && <span id={`${id}-hint`}>{hint}</span>}
      {fault !== undefined && (
        <span id={`${id}-fault`} className="fault">
          {fault}
        </span>
      )}
    </div>
  )
}
