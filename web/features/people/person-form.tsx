/** Name, e-mail and roles of somebody known. Other roles end the person's sessions, which is said before and after. */

import { type FormEvent, useState } from 'react'
import type { AccountItem } from '#contract/accounts'
import type { UnitItem } from '#contract/units'
import { roleWords } from '#domain/wording.vi.ts'
import { useAct } from '../../act.ts'
import { ActFault } from '../../components/act-fault.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useReach } from '../../components/use-reach.ts'
import { ask, peopleKey } from './ask.ts'
import { givenRoles, type RoleRow, RoleRows, roleFields } from './role-rows.tsx'
import type { Said } from './said.ts'
import { text } from './text.vi.ts'

const words = text.form

type PersonFormProps = { account: AccountItem; isLocked: boolean; said: Said }

/** Drawn anew for every revision, so that it always begins with what is stored. */
export function PersonForm({ account, isLocked, said }: PersonFormProps) {
  const reach = useReach()
  const [displayName, setDisplayName] = useState(account.displayName)
  const [email, setEmail] = useState(account.email ?? '')
  const [rows, setRows] = useState<RoleRow[]>(rowsOf(account).map((row, key) => ({ key, ...row })))
  const [isJudged, setJudged] = useState(false)
  const change = useAct(ask.change, {
    onSuccess: ({ ended }) => said.say('form', words.saved(ended)),
    changes: [peopleKey],
  })
  if (isLocked) return <Roles account={account} />
  const roles = givenRoles(rows)
  const hasOtherRoles = roles === undefined || keyOf(roles) !== keyOf(rowsOf(account))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setJudged(true)
    if (roles === undefined) return
    change.run({
      id: account.id,
      revision: account.revision,
      displayName,
      email: email.trim() === '' ? null : email.trim(),
      ...(hasOtherRoles ? { roles } : {}),
    })
  }
  return (
    <section className="sec">
      <header>
        <h2>{words.title}</h2>
      </header>
      <form className="form people-form" onSubmit={submit}>
        <ActFault failure={change.failure} fields={['displayName', 'email', ...roleFields(rows)]} />
        <TextField
          label={words.displayName}
          value={displayName}
          onChange={setDisplayName}
          fault={change.failure?.field('displayName')}
          autoComplete="off"
          minLength={2}
          maxLength={80}
          required
        />
        <TextField
          label={words.email}
          value={email}
          onChange={setEmail}
          fault={change.failure?.field('email')}
          type="email"
          autoComplete="off"
        />
        <RoleRows
          rows={rows}
          onChange={setRows}
          units={withHeld(reach, account)}
          failure={change.failure}
          isJudged={isJudged}
        />
        {hasOtherRoles && <p className="said">{words.rolesEnd}</p>}
        <p className="acts">
          <button type="submit" className="btn primary" disabled={change.isRunning}>
            {words.save}
          </button>
          <span className="said" role="status">
            {said.at('form')}
          </span>
        </p>
      </form>
    </section>
  )
}

function Roles({ account }: { account: AccountItem }) {
  return (
    <section className="sec">
      <header>
        <h2>{text.roles.legend}</h2>
      </header>
      <ul>
        {account.roles.map(({ role, unit }) => (
          <li key={`${role} ${unit.code}`}>
            {roleWords[role]}, {unit.label}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One row for a role at an old unit and at the one that took over its code. */
function rowsOf({ roles }: AccountItem) {
  const rows = new Map(roles.map(({ role, unit }) => [`${role} ${unit.code}`, { role, unit: unit.code }]))
  return [...rows.values()]
}

/** The units of today, and those at which the person holds a role though they have ended or are still to come. */
function withHeld(reach: readonly UnitItem[], { roles }: AccountItem): UnitItem[] {
  const held = roles
    .filter(({ unit }) => reach.every(({ code }) => code !== unit.code))
    .map(({ unit }) => ({ ...unit, parent: null, validFrom: '', validTo: null }))
  return [...reach, ...held]
}

function keyOf(roles: readonly { role: string; unit: string }[]): string {
  return roles
    .map(({ role, unit }) => `${role} ${unit}`)
    .toSorted()
    .join()
}
