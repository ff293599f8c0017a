/** Six digits from the authenticator, or a recovery code. Takes the focus when it appears, since one came to type it. */
import { TextField } from '../../components/text-field.tsx'
import { text } from './text.vi.ts'

type FactorCodeFieldProps = {
  value: string
  onChange: (value: string) => void
  fault?: string | undefined
  /** Where only the authenticator will do. */
  digitsOnly?: boolean
  takesFocus?: boolean
}

export function FactorCodeField({
  value,
  onChange,
  fault,
  digitsOnly = false,
  takesFocus = true,
}: FactorCodeFieldProps) {
  const words = text.factorCode
  return (
    <TextField
      label={digitsOnly ? words.digits : words.either}
      hint={digitsOnly ? words.digitsHint : words.eitherHint}
      value={value}
      onChange={onChange}
      fault={fault}
      autoFocus={takesFocus}
      autoComplete="one-time-code"
      autoCapitalize="none"
      inputMode={digitsOnly ? 'numeric' : 'text'}
      pattern={digitsOnly ? '\\s*\\d{6}\\s*' : undefined}
      spellCheck={false}
      required
    />
  )
}
