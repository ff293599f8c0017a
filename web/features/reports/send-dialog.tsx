/** Marks a report as sent, mends what was marked, and takes it back. */
import { type FormEvent, useState } from 'react'
import type { ReportItem } from '#contract/reports'
import { useAct } from '../../act.ts'
import { ActFault } from '../../components/act-fault.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useOwnAct } from '../../own-act.ts'
import { ask, changes } from './ask.ts'
import { ConfirmedButton } from './confirmed-button.tsx'
import { text } from './text.vi.ts'

const words = text.send
const fields = ['sentOn', 'number', 'date', 'link', 'note']

type SendDialogProps = { item: ReportItem; today: string; onClose: () => void }

export function SendDialog({ item, today, onClose }: SendDialogProps) {
  const { report } = item
  const at = { duty: item.id, unit: item.unit.code }
  const own = useOwnAct()
  const [sentOn, setSentOn] = useState(report?.sentOn ?? today)
  const [number, setNumber] = useState(report?.number ?? '')
  const [date, setDate] = useState(report?.date ?? '')
  const [link, setLink] = useState(report?.link ?? '')
  const [note, setNote] = useState(report?.note ?? '')
  const options = { onSuccess: onClose, changes }
  const saving = useAct(() => {
    const sent = { sentOn, number: orNull(number), date: orNull(date), link: orNull(link), note: note.trim() }
    return own((by) =>
      report === null ? ask.send({ ...at, ...sent }, by) : ask.change(at, { revision: report.revision, ...sent }, by),
    )
  }, options)
  const takingBack = useAct(() => own((by) => ask.takeBack(at, report?.revision ?? 0, by)), options)
  const failure = saving.failure ?? takingBack.failure
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (event.currentTarget.reportValidity()) saving.run()
  }
  return (
    <Dialog title={words.title} onClose={onClose} className="report-dialog">
      <form className="form" onSubmit={submit} noValidate>
        <p className="note">{words.of(item.title, item.unit.label, item.receiver)}</p>
        <ActFault failure={failure} fields={fields} />
        <DateField
          label={words.sentOn}
          hint={words.sentOnHint}
          value={sentOn}
          onChange={setSentOn}
          min={item.window.from}
          max={today}
          fault={failure?.field('sentOn')}
          autoFocus
          required
        />
        <TextField
          label={words.number}
          hint={words.numberHint}
          value={number}
          onChange={setNumber}
          maxLength={60}
          fault={failure?.field('number')}
        />
        <DateField label={words.date} value={date} onChange={setDate} max={sentOn} fault={failure?.field('date')} />
        <TextField
          label={words.link}
          hint={words.linkHint}
          value={link}
          onChange={setLink}
          maxLength={2000}
          inputMode="url"
          fault={failure?.field('link')}
        />
        <TextField label={words.note} value={note} onChange={setNote} maxLength={500} fault={failure?.field('note')} />
        <p className="acts">
          <button type="submit" className="btn primary" disabled={saving.isRunning || takingBack.isRunning}>
            {words.save}
          </button>
          <button type="button" className="btn" onClick={onClose}>
            {text.cancel}
          </button>
        </p>
      </form>
      {report !== null && (
        <ConfirmedButton
          label={words.takeBack}
          means={words.takeBackMeans}
          confirm={words.takeBackConfirm}
          isRunning={takingBack.isRunning}
          onConfirm={() => takingBack.run()}
        />
      )}
    </Dialog>
  )
}

function orNull(typed: string): string | null {
  return typed.trim() === '' ? null : typed.trim()
}
