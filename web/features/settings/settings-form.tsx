/** Three rules of the site. Nothing changes before "save"; the sentence below each says what will hold then. */

import { type FormEvent, useState } from 'react'
import type { SiteSettings } from '#contract/settings'
import { useAct } from '../../act.ts'
import { ActFault } from '../../components/act-fault.tsx'
import { meQuery } from '../../queries.ts'
import { ask, settingsQuery } from './ask.ts'
import { text } from './text.vi.ts'

const words = text.rules
const usualDays = 15

export function SettingsForm({ settings }: { settings: SiteSettings }) {
  const [form, setForm] = useState(settings)
  const [days, setDays] = useState(String(settings.lockAfterDays ?? usualDays))
  const change = useAct(ask.change, { changes: [settingsQuery.queryKey, meQuery.queryKey] })
  const isClosed = form.lockAfterDays !== null
  const wanted = isClosed ? Number(days) : null
  const isWhole = wanted === null || (/^\d{1,3}$/.test(days.trim()) && Number(days) <= 365)
  const isChanged =
    form.approverMayBeEnterer !== settings.approverMayBeEnterer ||
    form.secondFactorRequired !== settings.secondFactorRequired ||
    wanted !== settings.lockAfterDays
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isWhole) return
    const { approverMayBeEnterer, secondFactorRequired } = form
    change.run({ approverMayBeEnterer, secondFactorRequired, lockAfterDays: wanted })
  }
  return (
    <form className="sec settings-form" onSubmit={submit}>
      <header>
        <h2>{words.title}</h2>
      </header>
      <ActFault failure={change.failure} />
      <fieldset disabled={!settings.editable}>
        <legend className="sr">{words.title}</legend>
        <Rule
          id="second-factor"
          label={words.secondFactor.label}
          means={words.secondFactor.means}
          now={words.secondFactor.now[form.secondFactorRequired ? 'yes' : 'no']}
          checked={form.secondFactorRequired}
          onChange={(secondFactorRequired) => setForm({ ...form, secondFactorRequired })}
        />
        <Rule
          id="approver"
          label={words.approver.label}
          means={words.approver.means}
          now={words.approver.now[form.approverMayBeEnterer ? 'yes' : 'no']}
          checked={form.approverMayBeEnterer}
          onChange={(approverMayBeEnterer) => setForm({ ...form, approverMayBeEnterer })}
        />
        <Rule
          id="lock"
          label={words.lock.label}
          means={words.lock.means}
          now={wanted === null ? words.lock.never : isWhole ? words.lock.now(wanted) : words.lock.wrong}
          checked={isClosed}
          onChange={(closes) => setForm({ ...form, lockAfterDays: closes ? usualDays : null })}
        />
        {isClosed && (
          <label className="field settings-days">
            <span>{words.lock.days}</span>
            <input
              className="control fig"
              type="text"
              inputMode="numeric"
              value={days}
              aria-invalid={!isWhole}
              aria-describedby="lock-now"
              onChange={(event) => setDays(event.currentTarget.value)}
            />
          </label>
        )}
      </fieldset>
      {settings.editable && (
        <p className="acts">
          <button type="submit" className="btn primary" disabled={!isChanged || !isWhole || change.isRunning}>
            {words.save}
          </button>
          <span className="said">{isChanged && words.notYet}</span>
        </p>
      )}
    </form>
  )
}

type RuleProps = {
  id: string
  label: string
  means: string
  now: string
  checked: boolean
  onChange: (checked: boolean) => void
}

function Rule({ id, label, means, now, checked, onChange }: RuleProps) {
  return (
    <div className="check">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        aria-describedby={`${id}-means ${id}-now`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label htmlFor={id}>{label}</label>
      <p id={`${id}-means`}>{means}</p>
      <p id={`${id}-now`} className="settings-now">
        {now}
      </p>
    </div>
  )
}
