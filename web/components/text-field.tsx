/** A labelled line of text. */
import type { ComponentProps } from 'react'
import { Field, type FieldProps } from './field.tsx'

type TextFieldProps = Omit<ComponentProps<'input'>, 'onChange'> &
  FieldProps & { value: string; onChange: (value: string) => void }

export function TextField({ label, hint, fault, onChange, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} fault={fault}>
      {(tied) => <input {...input} {...tied} onChange={(event) => onChange(event.currentTarget.value)} />}
    </Field>
  )
}
