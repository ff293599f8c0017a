/** Makes a token: for what, how far it may go, how long it lives. */

import { type FormEvent, useState } from 'react'
import type { MadeToken, TokenItem } from '#contract/accounts'
import { useAct } from '../../act.ts'
import { ActFault } from '../../components/act-fault.tsx'
import { TextField } from '../../components/text-field.tsx'
import { peopleText } from '../../text/people.vi.ts'
import { ask, ownTokensQuery } from './ask.ts'
import { text } from './own-text.vi.ts'

const words = text.tokens
const scopes: readonly TokenItem['scope'][] = ['read', 'write', 'calendar']
const spans = [30, 90, 180, 365] as const

type NewTokenProps = { onMade: (made: MadeToken) => void; close: () => void }

export function NewToken({ onMade, close }: NewTokenProps) {
  const [name, setName] = useState('')
  const [scope, setScope] = useState<TokenItem['scope']>('read')
  const [days, setDays] = useState(90)
  const making = useAct(ask.makeToken, { onSuccess: onMade, changes: [ownTokensQuery.queryKey] })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    making.run({ name, scope, days })
  }
  return (
    <form className="form" onSubmit={submit}>
      <h3>{words.add}</h3>
      <ActFault failure={making.failure} fields={['name']} />
      <TextField
        label={words.name}
        hint={words.nameHint}
        value={name}
        onChange={setName}
        fault={making.failure?.field('name')}
        minLength={2}
        maxLength={80}
        autoFocus
        required
      />
      <fieldset className="scopes">
        <legend>{words.scope}</legend>
        {scopes.map((one) => (
          <div className="check" key={one}>
            <input
              type="radio"
              id={`scope-${one}`}
              name="scope"
              checked={scope === one}
              onChange={() => setScope(one)}
              aria-describedby={`scope-${one}-means`}
            />
            <label htmlFor={`scope-${one}`}>{peopleText.tokenScopes[one]}</label>
            <p id={`scope-${one}-means`}>{words.scopeMeans[one]}</p>
          </div>
        ))}
      </fieldset>
      <label className="field">
        <span>{words.days}</span>
        <select className="control" value={days} onChange={(event) => setDays(Number(event.currentTarget.value))}>
          {spans.map((span) => (
            <option key={span} value={span}>
              {words.span(span)}
            </option>
          ))}
        </select>
      </label>
      <p className="acts">
        <button type="submit" className="btn primary" disabled={making.isRunning}>
          {words.make}
        </button>
        <button type="button" className="btn" onClick={close}>
          {text.cancel}
        </button>
      </p>
    </form>
  )
}
