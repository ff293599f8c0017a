/** Adds a report to a unit's calendar, changes one, or takes it out. Kind, period and reach of one that stands are fixed. */
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { ReportCalendar, ReportItem } from '#contract/reports'
import { useAct } from '../../act.ts'
import { ActFault } from '../../components/act-fault.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useOwnAct } from '../../own-act.ts'
import { plansQuery } from '../../queries.ts'
import { ask, changes } from './ask.ts'
import { ConfirmedButton } from './confirmed-button.tsx'
import { DutyPlace, type Place, placeOf } from './duty-place.tsx'
import { text } from './text.vi.ts'

const words = text.duty
const fields = ['name', 'receiver', 'period', 'appliesTo', 'due', 'from', 'to', 'plan', 'clause', 'source']

type DutyDialogProps = { calendar: ReportCalendar; item: ReportItem | null; onClose: () => void }

export function DutyDialog({ calendar, item, onClose }: DutyDialogProps) {
  const own = useOwnAct()
  const unit = item?.laidBy ?? calendar.of
  const [place, setPlace] = useState<Place>(placeOf(calendar))
  const [duty, setDuty] = useState(() => contentOf(item))
  const set = (part: Partial<typeof duty>) => setDuty((now) => ({ ...now, ...part }))
  const options = { onSuccess: onClose, changes }
  const saving = useAct(() => {
    const content = { ...duty, due: orNull(duty.due), from: orNull(duty.from), to: orNull(duty.to) }
    return own((by) =>
      item === null
        ? ask.addDuty({ unit: unit.code, ...place, ...content }, by)
        : ask.changeDuty(item.id, { revision: item.revision, ...content }, by),
    )
  }, options)
  const removing = useAct(() => own((by) => ask.removeDuty(item?.id ?? 0, item?.revision ?? 0, by)), options)
  const failure = saving.failure ?? removing.failure
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (event.currentTarget.reportValidity()) saving.run()
  }
  const line = (name: 'name' | 'receiver' | 'clause' | 'source') => ({
    label: words[name],
    value: duty[name],
    onChange: (value: string) => set({ [name]: value }),
    fault: failure?.field(name),
  })
  const day = (name: 'due' | 'from' | 'to') => ({
    label: words[name],
    value: duty[name],
    onChange: (value: string) => set({ [name]: value }),
    fault: failure?.field(name),
  })
  return (
    <Dialog title={item === null ? words.titleNew : words.title} onClose={onClose} className="report-dialog">
      <form className="form" onSubmit={submit} noValidate>
        {item !== null && <p className="note">{item.title}</p>}
        <ActFault failure={failure} fields={fields} />
        <TextField {...line('name')} hint={words.nameHint} maxLength={200} required />
        {item === null && (
          <DutyPlace calendar={calendar} place={place} onChange={setPlace} fault={(name) => failure?.field(name)} />
        )}
        <TextField {...line('receiver')} maxLength={200} required />
        <DateField {...day('due')} hint={words.dueHint} />
        <div className="report-pair">
          <DateField {...day('from')} />
          <DateField {...day('to')} hint={words.windowHint} />
        </div>
        <Plans unit={unit.code} chosen={duty.plan} onChange={(plan) => set({ plan })} fault={failure?.field('plan')} />
        <TextField {...line('clause')} maxLength={200} />
        <TextField {...line('source')} maxLength={500} />
        <p className="acts">
          <button type="submit" className="btn primary" disabled={saving.isRunning || removing.isRunning}>
            {words.save}
          </button>
          <button type="button" className="btn" onClick={onClose}>
            {text.cancel}
          </button>
        </p>
      </form>
      {item !== null && (
        <ConfirmedButton
          label={words.remove}
          means={words.removeMeans}
          confirm={words.removeConfirm}
          isRunning={removing.isRunning}
          onConfirm={() => removing.run()}
        />
      )}
    </Dialog>
  )
}

function contentOf(item: ReportItem | null) {
  // The window of the calendar or of the ministry is not the duty's own: it stays as it is.
  const isOwn = item?.window.own ?? false
  return {
    name: item?.name ?? '',
    receiver: item?.receiver ?? '',
    due: item?.due ?? '',
    from: isOwn ? (item?.window.from ?? '') : '',
    to: isOwn ? (item?.window.to ?? '') : '',
    plan: item?.basis.plan?.id ?? null,
    clause: item?.basis.clause ?? '',
    source: item?.basis.source ?? '',
  }
}

type PlansProps = {
  unit: string
  chosen: number | null
  onChange: (plan: number | null) => void
  fault: string | undefined
}

function Plans({ unit, chosen, onChange, fault }: PlansProps) {
  const plans = useQuery(plansQuery({ unit })).data?.items ?? []
  return (
    <label className="field">
      <span>{words.plan}</span>
      <select
        className="control"
        value={chosen ?? ''}
        aria-invalid={fault !== undefined}
        onChange={({ currentTarget: { value } }) => onChange(value === '' ? null : Number(value))}
      >
        <option value="">{words.noPlan}</option>
        {plans
          .filter((plan) => plan.state === 'in_force')
          .map((plan) => (
            <option key={plan.id} value={plan.id}>
              {plan.number === null ? plan.title : `${plan.number}, ${plan.title}`}
            </option>
          ))}
      </select>
      {fault !== undefined && <span className="fault">{fault}</span>}
    </label>
  )
}

function orNull(day: string): string | null {
  return day === '' ? null : day
}
