/** A dialog that is a form: its fields, why it was refused, and the two buttons below. */
import type { FormEvent, ReactNode } from 'react'
import { ActFault } from '../../components/act-fault.tsx'
import { Dialog } from '../../components/dialog.tsx'
import type { ApiFailure } from '../../failure.ts'
import { text } from './act-text.vi.ts'
import '../../components/forms.css'
import '../../components/reopen-dialog.css'
import './plan-dialog.css'

type PlanDialogProps = {
  title: string
  send: string
  onSend: () => void
  onClose: () => void
  isRunning: boolean
  failure: ApiFailure | undefined
  /** The fields that are told at their places. */
  fields?: readonly string[]
  children: ReactNode
}

export function PlanDialog({ title, send, onSend, onClose, isRunning, failure, fields, children }: PlanDialogProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isRunning) onSend()
  }
  return (
    <Dialog title={title} onClose={onClose} className="plan-dialog">
      <form onSubmit={submit}>
        {children}
        <ActFault failure={failure} {...(fields === undefined ? {} : { fields })} />
        <p className="dialog-acts">
          <button type="button" className="btn" onClick={onClose}>
            {text.cancel}
          </button>
          <button type="submit" className="btn primary" disabled={isRunning}>
            {isRunning ? text.sending : send}
          </button>
        </p>
      </form>
    </Dialog>
  )
}
