/** The second factor: whether it is on, setting it up, and turning it off with password and code. */

import { type FormEvent, useState } from 'react'
import type { Me } from '#contract/accounts'
import { useAct } from '../../act.ts'
import { ActFault } from '../../components/act-fault.tsx'
import { PasswordField } from '../../components/password-field.tsx'
import { sessionsQuery } from '../../components/sessions-section.tsx'
import { meQuery } from '../../queries.ts'
import { ask } from './ask.ts'
import { useCountdown } from './countdown.ts'
import { FactorCodeField } from './factor-code-field.tsx'
import { FactorSetUp } from './factor-set-up.tsx'
import { text } from './own-text.vi.ts'
import { text as door } from './text.vi.ts'

const words = text.factor

export function FactorSection({ me }: { me: Me }) {
  const [opened, setOpened] = useState<'nothing' | 'set_up' | 'end'>('nothing')
  const [said, setSaid] = useState('')
  const { on, required, recoveryCodesLeft } = me.secondFactor
  const close = (sentence = '') => {
    setSaid(sentence)
    setOpened('nothing')
  }
  return (
    <section className="sec">
      <header>
        <h2>{opened === 'set_up' ? words.begin : on ? words.on : words.off}</h2>
        <p className="note">{on ? words.left(recoveryCodesLeft) : words.why}</p>
      </header>
      {opened === 'set_up' && <FactorSetUp close={close} />}
      {opened === 'end' && <EndFactor close={close} />}
      {opened === 'nothing' && (
        <p className="acts">
          {on ? (
            !required && (
              <button type="button" className="btn" onClick={() => setOpened('end')}>
                {words.end}
              </button>
            )
          ) : (
            <button type="button" className="btn" onClick={() => setOpened('set_up')}>
              {words.begin}
            </button>
          )}
          {on && required && <span className="said">{words.mustStay}</span>}
          <span className="said" role="status">
            {said}
          </span>
        </p>
      )}
    </section>
  )
}

function EndFactor({ close }: { close: (said?: string) => void }) {
  const [form, setForm] = useState({ password: '', code: '' })
  const end = useAct(ask.endFactor, {
    onSuccess: () => close(words.ended),
    changes: [meQuery.queryKey, sessionsQuery().queryKey],
  })
  const left = useCountdown(end.failure)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (left === 0) end.run({ password: form.password, code: form.code.trim() })
  }
  return (
    <form className="form" onSubmit={submit}>
      <p>{words.endMeans}</p>
      <ActFault failure={end.failure} fields={['password', 'code']} />
      <PasswordField
        label={text.password.current}
        value={form.password}
        onChange={(password) => setForm((now) => ({ ...now, password }))}
        fault={end.failure?.field('password')}
        autoFocus
        autoComplete="current-password"
        required
      />
      <FactorCodeField
        value={form.code}
        onChange={(code) => setForm((now) => ({ ...now, code }))}
        fault={end.failure?.field('code')}
        takesFocus={false}
      />
      <p className="acts">
        <button type="submit" className="btn primary" disabled={end.isRunning || left > 0}>
          {left > 0 ? door.signIn.again(left) : words.end}
        </button>
        <button type="button" className="btn" onClick={() => close()}>
          {text.cancel}
        </button>
      </p>
    </form>
  )
}
