/** Chooses the password of an invitation or of a reset; a reset of somebody with a second factor asks for its code too. */

import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Invitation } from '#contract/accounts'
import { ActFault } from '../../components/act-fault.tsx'
import { asFailure } from '../../failure.ts'
import { ask } from './ask.ts'
import { asksForCode, useCountdown } from './countdown.ts'
import { useEnter } from './enter.ts'
import { FactorCodeField } from './factor-code-field.tsx'
import { isFit, NewPassword } from './new-password.tsx'
import { text } from './text.vi.ts'

const words = text.invitation

export function InvitationForm({ invitation, token }: { invitation: Invitation; token: string }) {
  const [form, setForm] = useState({ password: '', again: '', code: '' })
  const [isJudged, setJudged] = useState(false)
  // The link is spent, and the way back must not lead to it.
  const enter = useEnter({ replace: true })
  const acceptance = useMutation({
    mutationFn: () =>
      ask.acceptInvitation({
        token,
        password: form.password,
        ...(invitation.secondFactor ? { code: form.code.trim() } : {}),
      }),
    gcTime: 0,
    onSuccess: enter,
  })
  const failure = acceptance.isError ? asFailure(acceptance.error) : undefined
  const left = useCountdown(failure)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setJudged(true)
    if (left === 0 && isFit(invitation, form.password, form.again)) acceptance.mutate()
  }
  const codeFault = failure?.field('code') ?? (asksForCode(failure) ? failure?.message : undefined)
  const passwordFault = failure?.field('password')
  return (
    <form className="sec front-form" onSubmit={submit}>
      <h2>{words.choose}</h2>
      <ActFault failure={codeFault === undefined && passwordFault === undefined ? failure : undefined} />
      {/* Password managers file the new password under this name. */}
      <input
        className="sr"
        type="text"
        autoComplete="username"
        value={invitation.username}
        readOnly
        tabIndex={-1}
        aria-hidden="true"
      />
      <NewPassword
        owner={invitation}
        value={form.password}
        again={form.again}
        onChange={(password, again) => setForm((now) => ({ ...now, password, again }))}
        fault={passwordFault}
        isJudged={isJudged}
      />
      {invitation.secondFactor && (
        <FactorCodeField
          value={form.code}
          onChange={(code) => setForm((now) => ({ ...now, code }))}
          fault={codeFault}
          takesFocus={false}
        />
      )}
      <button type="submit" className="btn primary" disabled={acceptance.isPending || left > 0}>
        {left > 0 ? text.signIn.again(left) : acceptance.isPending ? words.submitting : words.submit}
      </button>
    </form>
  )
}
