/** A labelled choice of one out of a short list; `empty` is the word for none, where none may be chosen. */
import { Field, type FieldProps } from './field.tsx'

type SelectFieldProps = Omit<FieldProps, 'hint'> & {
  value: string
  onChange: (value: string) => void
  options: readonly { value: string; label: string }[]
  empty?: string
  required?: boolean
}

export function SelectField({ label, value, onChange, options, empty, fault, required = false }: SelectFieldProps) {
  return (
    <Field label={label} fault={fault}>
      {(tied) => (
        <select {...tied} value={value} required={required} onChange={(event) => onChange(event.currentTarget.value)}>
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** The options of a record of words, in its order. */
export function optionsOf(words: Record<string, string>): { value: string; label: string }[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }))
}
