/** An act that wants to know nothing but why. */
import { useState } from 'react'
import type { ApiFailure } from '../failure.ts'
import { FormDialog } from './form-dialog.tsx'
import { TextArea } from './text-area.tsx'

type ReasonDialogProps = {
  title: string
  /** What the button does. */
  act: string
  /** What the act will change, where that needs saying. */
  note?: string
  /** Of the field. */
  label: string
  maxLength: number
  sending: { run: (reason: string) => void; isRunning: boolean; failure: ApiFailure | undefined }
  onClose: () => void
}

export function ReasonDialog({ title, act, note, label, maxLength, sending, onClose }: ReasonDialogProps) {
  const [reason, setReason] = useState('')
  const { run, isRunning, failure } = sending
  return (
    <FormDialog
      title={title}
      act={act}
      onClose={onClose}
      onSend={() => run(reason)}
      isSending={isRunning}
      failure={failure}
      fields={['reason']}
    >
      {note !== undefined && <p className="note">{note}</p>}
      <TextArea
        label={label}
        value={reason}
        onChange={setReason}
        maxLength={maxLength}
        required
        fault={failure?.field('reason')}
      />
    </FormDialog>
  )
}
