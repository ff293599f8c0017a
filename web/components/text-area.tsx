/** Labelled lines of text. */
import type { ComponentProps } from 'react'
import { Field, type FieldProps } from './field.tsx'

type TextAreaProps = Omit<ComponentProps<'textarea'>, 'onChange'> &
  FieldProps & { value: string; onChange: (value: string) => void }

export function TextArea({ label, hint, fault, onChange, ...area }: TextAreaProps) {
  return (
    <Field label={label} hint={hint} fault={fault}>
      {(tied) => <textarea rows={3} {...area} {...tied} onChange={(event) => onChange(event.currentTarget.value)} />}
    </Field>
  )
}
