/** Username and password, then the code of the second factor where there is one. After failures it counts down and keeps what was typed. */

import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api } from '../../api.ts'
import { ActFault } from '../../components/act-fault.tsx'
import { PasswordField } from '../../components/password-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { asFailure } from '../../failure.ts'
import { asksForCode, useCountdown } from './countdown.ts'
import { useEnter } from './enter.ts'
import { FactorCodeField } from './factor-code-field.tsx'
import { text } from './text.vi.ts'

const words = text.signIn

export function SignInForm() {
  const [form, setForm] = useState({ username: '', password: '', code: '' })
  const [wantsCode, setWantsCode] = useState(false)
  const enter = useEnter()
  const entry = useMutation({
    mutationFn: async () => {
      const { code, ...named } = form
      try {
        return await api.signIn(wantsCode ? { ...named, code: code.trim() } : named)
      } catch (thrown) {
        // Being asked for the code the first time is the next step, not a fault.
        if (!wantsCode && asksForCode(asFailure(thrown))) return null
        throw thrown
      }
    },
    gcTime: 0,
    onSuccess: (me) => (me === null ? setWantsCode(true) : enter(me)),
    onError: (thrown) => {
      // A code works once; the password stays, also while one has to wait.
      if (asksForCode(asFailure(thrown))) setForm((now) => ({ ...now, code: '' }))
    },
  })
  const failure = entry.isError ? asFailure(entry.error) : undefined
  const left = useCountdown(failure)
  const set = (name: keyof typeof form) => (value: string) => setForm((now) => ({ ...now, [name]: value }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (left === 0) entry.mutate()
  }
  return (
    <form className="sec front-form" onSubmit={submit}>
      <h2>{wantsCode ? words.codeTitle : words.title}</h2>
      <ActFault failure={failure} />
      {wantsCode ? (
        <>
          <p className="note">{words.codeLead(form.username)}</p>
          <FactorCodeField value={form.code} onChange={set('code')} />
        </>
      ) : (
        <>
          <TextField
            label={words.username}
            value={form.username}
            onChange={set('username')}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
          />
          <PasswordField
            label={words.password}
            value={form.password}
            onChange={set('password')}
            autoComplete="current-password"
            required
          />
        </>
      )}
      <button type="submit" className="btn primary" disabled={entry.isPending || left > 0}>
        {left > 0 ? words.again(left) : entry.isPending ? words.submitting : words.submit}
      </button>
      {wantsCode ? (
        <p className="note">
          {words.codeHelp}{' '}
          <button
            type="button"
            className="linkish"
            onClick={() => {
              entry.reset()
              setWantsCode(false)
              setForm((now) => ({ ...now, password: '', code: '' }))
            }}
          >
            {words.otherAccount}
          </button>
        </p>
      ) : (
        <p className="note">{words.help}</p>
      )}
    </form>
  )
}
