/** A labelled line of text with its hint and, where it is wrong, the sentence that says what to do. */
import { type ComponentProps, useId } from 'react'

type TextFieldProps = Omit<ComponentProps<'input'>, 'onChange'> & {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string
  fault?: string | undefined
}

export function TextField({ label, hint, fault, onChange, ...input }: TextFieldProps) {
  const id = useId()
  const described = [hint === undefined ? '' : `${id}-hint`, fault === undefined ? '' : `${id}-fault`].join(' ').trim()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        {...input}
        id={id}
        className="control"
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
