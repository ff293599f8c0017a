/** Several lines of text with their hint and, where they are wrong, the sentence that says what to do. */
import { useId } from 'react'

type TextAreaProps = {
  label: string
  value: string
  onChange: (value: string) => void
  most: number
  hint?: string
  fault?: string | undefined
}

export function TextArea({ label, value, onChange, most, hint, fault }: TextAreaProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="control"
        rows={3}
        maxLength={most}
        placeholder={hint}
        value={value}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {fault !== undefined && (
        <span id={`${id}-fault`} className="fault">
          {fault}
        </span>
      )}
    </div>
  )
}
