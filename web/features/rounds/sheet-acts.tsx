/** What is done with a whole sheet: handing it in, giving it back, agreeing with all that is left. */
import { useState } from 'react'
import type { ScoreSheet } from '#contract/rounds'
import { useAct } from '../../act.ts'
import { ActFault } from '../../components/act-fault.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { useOwnAct } from '../../own-act.ts'
import { calls } from './ask.ts'
import { isUnscored } from './filter.ts'
import { text } from './text.vi.ts'

const words = text.sheet

export function SheetActs({ sheet }: { sheet: ScoreSheet }) {
  const { round, unit, acts, nodes } = sheet
  const [isReturning, setReturning] = useState(false)
  const act = useOwnAct()
  const changes = [['rounds'], ['duties']]
  const handing = useAct(() => act((own) => calls.handIn(round.id, unit.code, sheet.revision, own)), { changes })
  const agreed = nodes.flatMap((line) => {
    const value = line.given.self?.value
    if (line.writes !== 'first' || line.given.first !== undefined || value === null || value === undefined) return []
    return [
      {
        node: line.code,
        points: Math.abs(value),
        note: '',
        revision: 0,
        numerator: null,
        denominator: null,
        choice: null,
      },
    ]
  })
  const agreeing = useAct(() => act((own) => calls.score(round.id, unit.code, 'first', agreed, own)), { changes })
  const missing =
    handing.failure?.fields.filter(({ code }) => code === 'unanswered' || code === 'evidence_missing') ?? []
  if (acts.every((one) => one === 'comment' || one === 'prove') && agreed.length === 0) return null
  return (
    <>
      <p className="acts sheet-acts">
        {acts.includes('hand_in') && (
          <button
            type="button"
            className={nodes.some((line) => isUnscored(line, true)) ? 'btn' : 'btn primary'}
            disabled={handing.isRunning}
            onClick={() => handing.run()}
          >
            {words.handIn}
          </button>
        )}
        {acts.includes('return') && (
          <button type="button" className="btn" onClick={() => setReturning(true)}>
            {words.giveBack}
          </button>
        )}
        {agreed.length > 0 && (
          <button type="button" className="btn" disabled={agreeing.isRunning} onClick={() => agreeing.run()}>
            {words.accept(agreed.length)}
          </button>
        )}
      </p>
      {missing.length > 0 ? (
        <div className="fault sheet-missing" role="alert">
          <p>{words.fault(missing.length)}</p>
          <ul>
            {missing.map(({ field, message }) => (
              <li key={`${field} ${message}`}>
                <a href={`#tc-${field}`}>{message}</a>
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <ActFault failure={handing.failure} />
      )}
      <ActFault failure={agreeing.failure} />
      {isReturning && <ReturnForm sheet={sheet} onClose={() => setReturning(false)} />}
    </>
  )
}

function ReturnForm({ sheet, onClose }: { sheet: ScoreSheet; onClose: () => void }) {
  const { round, unit, revision } = sheet
  const act = useOwnAct()
  const returning = useAct(
    (reason: string) => act((own) => calls.giveBack(round.id, unit.code, { revision, reason }, own)),
    { onSuccess: onClose, changes: [['rounds'], ['duties']] },
  )
  return (
    <ReasonDialog
      title={words.giveBackTitle}
      act={words.giveBack}
      label={text.round.reason}
      maxLength={1000}
      sending={returning}
      onClose={onClose}
    />
  )
}
