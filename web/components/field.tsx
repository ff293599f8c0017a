/** What every labelled control has: its name, a hint, and where it is wrong the sentence that says what to do, all tied to it. */
import { type ReactNode, useId } from 'react'

export type FieldProps = {
  label: string
  hint?: ReactNode
  fault?: string | undefined
}

/** What ties the control itself to its words. */
type Tied = { id: string; className: string; 'aria-invalid': boolean; 'aria-describedby': string | undefined }

export function Field({ label, hint, fault, children }: FieldProps & { children: (tied: Tied) => ReactNode }) {
  const id = useId()
  const described = [hint === undefined ? '' : `${id}-hint`, fault === undefined ? '' : `${id}-fault`].join(' ').trim()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        className: 'control',
        'aria-invalid': fault !== undefined,
        'aria-describedby': described === '' ? undefined : described,
      })}
      {hint !== undefined && <span id={`${id}-hint`}>{hint}</span>}
      {fault !== undefined && (
        <span id={`${id}-fault`} className="fault">
          {fault}
        </span>
      )}
    </div>
  )
}
