/** A password: managers and pasting are welcome, and one can look at what one has typed. */
import { type ComponentProps, type ReactNode, useId, useState } from 'react'
import { peopleText as text } from '../text/people.vi.ts'
import './password-field.css'

type PasswordFieldProps = Omit<ComponentProps<'input'>, 'onChange' | 'type'> & {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: ReactNode
  fault?: string | undefined
}

export function PasswordField({ label, hint, fault, onChange, ...input }: PasswordFieldProps) {
  const id = useId()
  const [isShown, setShown] = useState(false)
  const described = [hint === undefined ? '' : `${id}-hint`, fault === undefined ? '' : `${id}-fault`].join(' ').trim()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <span className="password">
        <input
          {...input}
          id={id}
          className="control"
          type={isShown ? 'text' : 'password'}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          aria-invalid={fault !== undefined}
          aria-describedby={described === '' ? undefined : described}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        <button
          type="button"
          aria-pressed={isShown}
          aria-label={isShown ? text.hidePasswordName : text.showPasswordName}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? text.hidePassword : text.showPassword}
        </button>
      </span>
      {hint !== undefined && <span id={`${id}-hint`}>{hint}</span>}
      {fault !== undefined && (
        <span id={`${id}-fault`} className="fault">
          {fault}
        </span>
      )}
    </div>
  )
}
