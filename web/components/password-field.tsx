/** A password: managers and pasting are welcome, and one can look at what one has typed. */
import { type ComponentProps, useState } from 'react'
import { peopleText as text } from '../text/people.vi.ts'
import { Field, type FieldProps } from './field.tsx'
import './password-field.css'

type PasswordFieldProps = Omit<ComponentProps<'input'>, 'onChange' | 'type'> &
  FieldProps & { value: string; onChange: (value: string) => void }

export function PasswordField({ label, hint, fault, onChange, ...input }: PasswordFieldProps) {
  const [isShown, setShown] = useState(false)
  return (
    <Field label={label} hint={hint} fault={fault}>
      {(tied) => (
        <span className="password">
          <input
            {...input}
            {...tied}
            type={isShown ? 'text' : 'password'}
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
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
      )}
    </Field>
  )
}
