/** The first administrator of an empty site, proved by the one-time code from the server's log. */

import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Site } from '#contract/accounts'
import { api } from '../../api.ts'
import { ActFault } from '../../components/act-fault.tsx'
import { TextField } from '../../components/text-field.tsx'
import { asFailure } from '../../failure.ts'
import { useEnter } from './enter.ts'
import { isFit, NewPassword } from './new-password.tsx'
import { text } from './text.vi.ts'

const words = text.setUp
const blank = { code: '', province: '', username: '', displayName: '', password: '' }

export function SetUpForm({ provinces }: { provinces: Site['provinces'] }) {
  const [form, setForm] = useState(blank)
  const [again, setAgain] = useState('')
  const [isJudged, setJudged] = useState(false)
  const enter = useEnter()
  const creation = useMutation({ mutationFn: () => api.setUp(form), onSuccess: enter })
  const failure = creation.isError ? asFailure(creation.error) : undefined
  const set = (name: keyof typeof blank) => (value: string) => setForm((now) => ({ ...now, [name]: value }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setJudged(true)
    if (isFit(form, form.password, again)) creation.mutate()
  }
  return (
    <form className="sec front-form" onSubmit={submit}>
      <h2>{words.title}</h2>
      <p className="note">{words.lead}</p>
      <ActFault failure={failure} fields={['code', 'username', 'displayName', 'password']} />
      <TextField
        label={words.code}
        value={form.code}
        onChange={set('code')}
        fault={failure?.field('code')}
        autoComplete="one-time-code"
        spellCheck={false}
        required
      />
      <label className="field">
        <span>{words.province}</span>
        <select
          className="control"
          value={form.province}
          onChange={(event) => set('province')(event.currentTarget.value)}
          required
        >
          <option value="" disabled>
            {words.choose}
          </option>
          {provinces.map((province) => (
            <option key={province.code} value={province.code}>
              {province.label}
            </option>
          ))}
        </select>
      </label>
      <TextField
        label={words.username}
        hint={words.usernameHint}
        value={form.username}
        onChange={set('username')}
        fault={failure?.field('username')}
        pattern="[a-z0-9._\-]{3,40}"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <TextField
        label={words.displayName}
        value={form.displayName}
        onChange={set('displayName')}
        fault={failure?.field('displayName')}
        autoComplete="name"
        minLength={2}
        maxLength={80}
        required
      />
      <NewPassword
        owner={form}
        value={form.password}
        again={again}
        onChange={(password, repeated) => {
          set('password')(password)
          setAgain(repeated)
        }}
        fault={failure?.field('password')}
        isJudged={isJudged}
      />
      <button type="submit" className="btn primary" disabled={creation.isPending}>
        {creation.isPending ? words.submitting : words.submit}
      </button>
    </form>
  )
}
