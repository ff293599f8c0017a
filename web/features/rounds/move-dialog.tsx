/** Moves a round on, or back with a reason; publication asks for its decision. */
import { useState } from 'react'
import type { RoundWhole } from '#contract/rounds'
import { useAct } from '../../act.ts'
import { DateField } from '../../components/date-field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useOwnAct } from '../../own-act.ts'
import { calls } from './ask.ts'
import { text } from './text.vi.ts'

const words = text.round

type MoveDialogProps = { round: RoundWhole; move: 'advance' | 'back'; onClose: () => void }

export function MoveDialog({ round, move, onClose }: MoveDialogProps) {
  const to = move === 'advance' ? round.next : round.back
  const [reason, setReason] = useState('')
  const [number, setNumber] = useState('')
  const [on, setOn] = useState('')
  const act = useOwnAct()
  const isPublication = to?.state === 'published'
  const moving = useAct(
    () =>
      act((own) =>
        calls.move(
          round.id,
          {
            to: to?.state ?? round.state,
            revision: round.revision,
            reason,
            ...(isPublication && number !== '' && on !== '' ? { decision: { number, on } } : {}),
          },
          own,
        ),
      ),
    { onSuccess: onClose, changes: [['rounds'], ['scores']] },
  )
  if (to === null) return null
  const fault = (field: string) => moving.failure?.field(field)
  return (
    <FormDialog
      title={isPublication ? words.publish : (move === 'advance' ? words.advanceTitle : words.backTitle)(to.shown)}
      act={isPublication ? words.publish : (move === 'advance' ? words.advance : words.back)(to.shown)}
      onClose={onClose}
      onSend={() => moving.run()}
      isSending={moving.isRunning}
      failure={moving.failure}
      fields={['reason', 'decision', 'decision.on', 'decision.number']}
    >
      {move === 'back' ? (
        <TextArea label={words.reason} value={reason} onChange={setReason} fault={fault('reason')} maxLength={1000} />
      ) : (
        <p className="note">{isPublication ? words.publishNote : words.advanceNote}</p>
      )}
      {isPublication && (
        <>
          <TextField
            label={words.decision}
            value={number}
            onChange={setNumber}
            maxLength={60}
            fault={fault('decision.number') ?? fault('decision')}
            required
          />
          <DateField label={words.decidedOn} value={on} onChange={setOn} fault={fault('decision.on')} required />
        </>
      )}
    </FormDialog>
  )
}
