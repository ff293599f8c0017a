/** A dialog that is one form: its fields, why it was refused, and its two buttons. Sent once; a refusal keeps what was typed. */
import type { FormEvent, ReactNode } from 'react'
import type { ApiFailure } from '../failure.ts'
import { text } from '../text/vi.ts'
import { ActFault } from './act-fault.tsx'
import { Dialog } from './dialog.tsx'
import './forms.css'
import './form-dialog.css'

type FormDialogProps = {
  title: string
  /** What the button does: "Ghi", "Đề nghị". */
  act: string
  onClose: () => void
  onSend: () => void
  isSending: boolean
  failure: ApiFailure | undefined
  /** The fields that the form tells at their places. */
  fields: readonly string[]
  children: ReactNode
}

export function FormDialog({ title, act, onClose, onSend, isSending, failure, fields, children }: FormDialogProps) {
  const send = (event: FormEvent) => {
    event.preventDefault()
    onSend()
  }
  return (
    <Dialog title={title} onClose={onClose} className="form-dialog">
      <form onSubmit={send} className="form">
        {children}
        <ActFault failure={failure} fields={fields} />
        <p className="acts">
          <button type="submit" className="btn primary" disabled={isSending}>
            {isSending ? text.sending : act}
          </button>
          <button type="button" className="btn" onClick={onClose}>
            {text.cancel}
          </button>
        </p>
      </form>
    </Dialog>
  )
}
