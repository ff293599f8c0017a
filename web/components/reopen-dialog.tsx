/**
 * Opens a sheet again: reason, last day, and what follows from it. Any page that names a unit and a month may show it;
 * whether the person may is the server's to say.
 */

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { dateInVietnam, daysAfter, workingDaysAfter } from '#domain/period.ts'
import { longestReopening } from '#domain/review.ts'
import { lowerFirst, periodName } from '#domain/wording.vi.ts'
import { type ApiFailure, asFailure } from '../failure.ts'
import { useOwnAct } from '../own-act.ts'
import { siteQuery } from '../queries.ts'
import { reopenSheet } from '../reviews.ts'
import { text } from '../text/review.vi.ts'
import { ActFault } from './act-fault.tsx'
import { DateField } from './date-field.tsx'
import { Dialog } from './dialog.tsx'
import './reopen-dialog.css'

const words = text.reopen

type ReopenDialogProps = {
  unit: { code: string; label: string }
  month: string
  /** What the unit wrote when it asked for it. */
  asked?: string | undefined
  onClose: () => void
  onDone: () => void
}

export function ReopenDialog({ unit, month, asked, onClose, onDone }: ReopenDialogProps) {
  const site = useQuery(siteQuery)
  const queries = useQueryClient()
  const act = useOwnAct()
  const id = useId()
  const today = site.data?.today ?? dateInVietnam(new Date())
  const [reason, setReason] = useState(asked ?? '')
  const [until, setUntil] = useState(workingDaysAfter(today, 3))
  const [isSending, setSending] = useState(false)
  const [failure, setFailure] = useState<ApiFailure | null>(null)
  const [isShort, setShort] = useState(false)

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const isDated = event.currentTarget.checkValidity()
    if (reason.trim().length < 3) setShort(true)
    if (!isDated || reason.trim().length < 3) return
    setSending(true)
    setFailure(null)
    try {
      await act((own) => reopenSheet({ unit: unit.code, month }, { reason: reason.trim(), until }, own))
      void queries.invalidateQueries()
      onDone()
    } catch (thrown) {
      setFailure(asFailure(thrown))
      setSending(false)
    }
  }

  return (
    <Dialog title={words.title(`${lowerFirst(periodName(month))}, ${unit.label}`)} onClose={onClose} className="reopen">
      <form onSubmit={send} noValidate>
        {asked !== undefined && <p className="note">{words.asked(asked)}</p>}
        <div className="field">
          <label htmlFor={id}>{words.reason}</label>
          <textarea
            id={id}
            className="control"
            rows={3}
            maxLength={500}
            value={reason}
            placeholder={words.reasonHint}
            aria-invalid={isShort && reason.trim().length < 3}
            aria-describedby={`${id}-fault`}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <span id={`${id}-fault`} className="fault">
            {isShort && reason.trim().length < 3 ? words.tooShort : failure?.field('reason')}
          </span>
        </div>
        <DateField
          label={words.until}
          value={until}
          min={today}
          max={daysAfter(today, longestReopening)}
          onChange={setUntil}
          hint={words.untilHint(today, daysAfter(today, longestReopening))}
          fault={failure?.field('until')}
          required
        />
        <p className="reopen-consequence">{until !== '' && words.consequence(until)}</p>
        <ActFault failure={failure} fields={['reason', 'until']} />
        <p className="dialog-acts">
          <button type="button" className="btn" onClick={onClose}>
            {words.cancel}
          </button>
          <button type="submit" className="btn primary" disabled={isSending}>
            {isSending ? words.sending : words.confirm}
          </button>
        </p>
      </form>
    </Dialog>
  )
}
