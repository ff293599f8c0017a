/** Sets up the second factor in three steps: the password again, the picture for the phone, and the codes for a lost phone. */

import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { FactorBegun } from '#contract/accounts'
import { useAct } from '../../act.ts'
import { ActFault } from '../../components/act-fault.tsx'
import { CopyButton } from '../../components/copy-button.tsx'
import { PasswordField } from '../../components/password-field.tsx'
import { sessionsQuery } from '../../components/sessions-section.tsx'
import { meQuery } from '../../queries.ts'
import { ask } from './ask.ts'
import { useCountdown } from './countdown.ts'
import { FactorCodeField } from './factor-code-field.tsx'
import { text } from './own-text.vi.ts'
import { RecoveryCodes } from './recovery-codes.tsx'
import { text as door } from './text.vi.ts'

const words = text.factor
type Close = (said?: string) => void

export function FactorSetUp({ close }: { close: Close }) {
  const [begun, setBegun] = useState<FactorBegun | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const queries = useQueryClient()
  if (codes !== null)
    return (
      <RecoveryCodes
        codes={codes}
        onKept={() => {
          // Asked again only now: the answer would put the codes away before they are kept.
          void queries.invalidateQueries({ queryKey: meQuery.queryKey })
          void queries.invalidateQueries({ queryKey: sessionsQuery().queryKey })
          close(words.isOn)
        }}
      />
    )
  if (begun !== null) return <ConfirmCode begun={begun} onCodes={setCodes} close={close} />
  return <PasswordAgain onBegun={setBegun} close={close} />
}

function PasswordAgain({ onBegun, close }: { onBegun: (begun: FactorBegun) => void; close: Close }) {
  const [password, setPassword] = useState('')
  const begin = useAct(ask.beginFactor, { onSuccess: onBegun })
  const left = useCountdown(begin.failure)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (left === 0) begin.run({ password })
  }
  return (
    <form className="form" onSubmit={submit}>
      <p>{words.stepPassword}</p>
      <ActFault failure={begin.failure} fields={['password']} />
      <PasswordField
        label={text.password.current}
        value={password}
        onChange={setPassword}
        fault={begin.failure?.field('password')}
        autoFocus
        autoComplete="current-password"
        required
      />
      <p className="acts">
        <button type="submit" className="btn primary" disabled={begin.isRunning || left > 0}>
          {left > 0 ? door.signIn.again(left) : words.goOn}
        </button>
        <button type="button" className="btn" onClick={() => close()}>
          {text.cancel}
        </button>
      </p>
    </form>
  )
}

type ConfirmCodeProps = { begun: FactorBegun; onCodes: (codes: readonly string[]) => void; close: Close }

function ConfirmCode({ begun, onCodes, close }: ConfirmCodeProps) {
  const [code, setCode] = useState('')
  const confirm = useAct(ask.confirmFactor, { onSuccess: ({ recoveryCodes }) => onCodes(recoveryCodes) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    confirm.run({ code: code.trim() })
  }
  return (
    <form className="factor-steps" onSubmit={submit}>
      <img src={`data:image/svg+xml;utf8,${encodeURIComponent(begun.qr)}`} alt={words.picture} />
      <div className="form">
        <p>{words.stepScan}</p>
        <p className="note">{words.byHand}</p>
        <p>
          <code className="fig factor-secret">{inFours(begun.secret)}</code>{' '}
          <CopyButton value={begun.secret} name={words.copySecret} />
        </p>
        <FactorCodeField
          value={code}
          onChange={setCode}
          fault={confirm.failure === undefined ? undefined : (confirm.failure.field('code') ?? confirm.failure.message)}
          digitsOnly
        />
        <p className="acts">
          <button type="submit" className="btn primary" disabled={confirm.isRunning}>
            {words.confirm}
          </button>
          <button type="button" className="btn" onClick={() => close()}>
            {text.cancel}
          </button>
        </p>
      </div>
    </form>
  )
}

/** "ABCD EFGH …": groups that an eye can keep while typing them on a phone. */
function inFours(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ')
}
