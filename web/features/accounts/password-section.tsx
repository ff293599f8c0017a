/** Changes one's own password: the present one once more, then the new one. All other sessions end with it. */

import { type FormEvent, useState } from 'react'
import type { Me } from '#contract/accounts'
import { useAct } from '../../act.ts'
import { ActFault } from '../../components/act-fault.tsx'
import { PasswordField } from '../../components/password-field.tsx'
import { sessionsQuery } from '../../components/sessions-section.tsx'
import { ask } from './ask.ts'
import { useCountdown } from './countdown.ts'
import { isFit, NewPassword } from './new-password.tsx'
import { text } from './own-text.vi.ts'
import { text as door } from './text.vi.ts'

const words = text.password
const blank = { current: '', next: '', again: '' }

export function PasswordSection({ me }: { me: Me }) {
  const [isOpen, setOpen] = useState(false)
  const [isDone, setDone] = useState(false)
  return (
    <section className="sec">
      <header>
        <h2>{words.title}</h2>
        <p className="note">{words.note}</p>
      </header>
      {isOpen ? (
        <PasswordForm
          me={me}
          close={(changed) => {
            setDone(changed)
            setOpen(false)
          }}
        />
      ) : (
        <p className="acts">
          <button type="button" className="btn" onClick={() => setOpen(true)}>
            {words.open}
          </button>
          <span className="said" role="status">
            {isDone && words.done}
          </span>
        </p>
      )}
    </section>
  )
}

function PasswordForm({ me, close }: { me: Me; close: (changed: boolean) => void }) {
  const [form, setForm] = useState(blank)
  const [isJudged, setJudged] = useState(false)
  const change = useAct(ask.changePassword, { onSuccess: () => close(true), changes: [sessionsQuery().queryKey] })
  const left = useCountdown(change.failure)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setJudged(true)
    if (left === 0 && isFit(me, form.next, form.again)) change.run({ current: form.current, next: form.next })
  }
  return (
    <form className="form" onSubmit={submit}>
      <ActFault failure={change.failure} fields={['current', 'next']} />
      <PasswordField
        label={words.current}
        value={form.current}
        onChange={(current) => setForm((now) => ({ ...now, current }))}
        fault={change.failure?.field('current')}
        autoComplete="current-password"
        required
      />
      <NewPassword
        owner={me}
        value={form.next}
        again={form.again}
        onChange={(next, again) => setForm((now) => ({ ...now, next, again }))}
        fault={change.failure?.field('next')}
        isJudged={isJudged}
      />
      <p className="acts">
        <button type="submit" className="btn primary" disabled={change.isRunning || left > 0}>
          {left > 0 ? door.signIn.again(left) : words.submit}
        </button>
        <button type="button" className="btn" onClick={() => close(false)}>
          {text.cancel}
        </button>
      </p>
    </form>
  )
}
