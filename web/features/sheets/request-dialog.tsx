/** A clerk asks for a closed sheet to be opened again; the reason goes to the approver. */
import { type FormEvent, useState } from 'react'
import type { Sheet } from '#contract/sheets'
import { Dialog } from '../../components/dialog.tsx'
import { asFailure } from '../../failure.ts'
import { useOwnAct } from '../../own-act.ts'
import { requestReopening, type SheetName } from './sheet-calls.ts'
import { submitText } from './submit-text.vi.ts'

type RequestDialogProps = { sheet: SheetName; close: () => void; asked: (sheet: Sheet) => void }

export function RequestDialog({ sheet, close, asked }: RequestDialogProps) {
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string>()
  const [isSending, setSending] = useState(false)
  const act = useOwnAct()
  const words = submitText.request

  async function onSubmit(event: FormEvent) {
    event.preventDefault()
    const kept = reason.normalize('NFC').trim()
    if (kept.length < 3) return setFault(words.short)
    setSending(true)
    try {
      asked(await act((own) => requestReopening(sheet, kept, own)))
    } catch (thrown) {
      setFault(asFailure(thrown).message)
      setSending(false)
    }
  }

  return (
    <Dialog title={words.button} onClose={close} className="submit">
      <form onSubmit={onSubmit}>
        <p>{words.lead}</p>
        <label className="field">
          <span>{words.reason}</span>
          <textarea
            className="control"
            rows={3}
            maxLength={500}
            value={reason}
            placeholder={words.hint}
            aria-invalid={fault !== undefined || undefined}
            aria-describedby="request-fault"
            onChange={(event) => {
              setReason(event.currentTarget.value)
              setFault(undefined)
            }}
          />
        </label>
        <p id="request-fault" className="fault" role="alert">
          {fault}
        </p>
        <p className="submit-acts">
          <button type="submit" className="btn primary" disabled={isSending}>
            {words.send}
          </button>
        </p>
      </form>
    </Dialog>
  )
}
