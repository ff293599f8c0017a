/** Name, username, e-mail and roles of somebody new. The username is suggested from the name until one types one's own. */

import { type FormEvent, useState } from 'react'
import type { AccountWithLink } from '#contract/accounts'
import { useAct } from '../../act.ts'
import { ActFault } from '../../components/act-fault.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useReach } from '../../components/use-reach.ts'
import { ask, peopleKey } from './ask.ts'
import { givenRoles, type RoleRow, RoleRows, roleFields } from './role-rows.tsx'
import { suggestUsername } from './suggest-username.ts'
import { text } from './text.vi.ts'

const words = text.form

type NewPersonFormProps = { taken: ReadonlySet<string>; onAdded: (added: AccountWithLink) => void }

export function NewPersonForm({ taken, onAdded }: NewPersonFormProps) {
  const reach = useReach()
  const [displayName, setDisplayName] = useState('')
  const [typedUsername, setUsername] = useState<string | null>(null)
  const [email, setEmail] = useState('')
  const [rows, setRows] = useState<RoleRow[]>([{ key: 1, role: 'clerk', unit: undefined }])
  const [isJudged, setJudged] = useState(false)
  const adding = useAct(ask.add, { onSuccess: onAdded, changes: [peopleKey] })
  const username = typedUsername ?? suggestUsername(displayName, taken)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setJudged(true)
    const roles = givenRoles(rows)
    if (roles !== undefined)
      adding.run({ displayName, username, email: email.trim() === '' ? null : email.trim(), roles })
  }
  return (
    <form className="form people-form" onSubmit={submit}>
      <ActFault failure={adding.failure} fields={['displayName', 'username', 'email', ...roleFields(rows)]} />
      <TextField
        label={words.displayName}
        value={displayName}
        onChange={setDisplayName}
        fault={adding.failure?.field('displayName')}
        autoComplete="off"
        minLength={2}
        maxLength={80}
        required
      />
      <TextField
        label={words.username}
        hint={words.usernameHint}
        value={username}
        onChange={(typed) => setUsername(typed === '' ? null : typed)}
        fault={adding.failure?.field('username')}
        pattern="[a-z0-9._\-]{3,40}"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <TextField
        label={words.email}
        hint={words.emailHint}
        value={email}
        onChange={setEmail}
        fault={adding.failure?.field('email')}
        type="email"
        autoComplete="off"
      />
      <RoleRows rows={rows} onChange={setRows} units={reach} failure={adding.failure} isJudged={isJudged} />
      <p className="acts">
        <button type="submit" className="btn primary" disabled={adding.isRunning}>
          {adding.isRunning ? words.adding : words.add}
        </button>
      </p>
    </form>
  )
}
