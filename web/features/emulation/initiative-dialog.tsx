/** One initiative whole, and the acts that the reader may do now. */
import { useState } from 'react'
import type { InitiativeItem } from '#contract/emulation'
import { initiativeKindWords } from '#domain/emulation.vi.ts'
import type { InitiativeAct } from '#domain/initiative.ts'
import { Dialog } from '../../components/dialog.tsx'
import { ApplyForm, AppraiseForm, ReasonForm } from './initiative-acts.tsx'
import { InitiativeForm } from './initiative-form.tsx'
import { InitiativeMark } from './marks.tsx'
import { text } from './text.vi.ts'

const words = text.initiatives

type InitiativeDialogProps = { initiative: InitiativeItem; onClose: () => void }

export function InitiativeDialog({ initiative, onClose }: InitiativeDialogProps) {
  const [act, setAct] = useState<InitiativeAct>()
  const back = () => setAct(undefined)
  switch (act) {
    case 'change':
      return <InitiativeForm initiative={initiative} onClose={back} />
    case 'appraise':
      return <AppraiseForm initiative={initiative} onClose={back} />
    case 'apply':
      return <ApplyForm initiative={initiative} onClose={back} />
    case 'withdraw':
    case 'reopen':
      return <ReasonForm initiative={initiative} act={act} onClose={back} />
  }
  return (
    <Dialog title={initiative.title} onClose={onClose}>
      <Facts initiative={initiative} />
      {initiative.acts.length > 0 && (
        <p className="acts below">
          {initiative.acts.map((one, index) => (
            <button
              type="button"
              key={one}
              className={index === mainOf(initiative) ? 'btn primary' : 'btn'}
              onClick={() => setAct(one)}
            >
              {words.acts[one]}
            </button>
          ))}
        </p>
      )}
    </Dialog>
  )
}

/** The act that leads on stands out. */
function mainOf({ acts }: InitiativeItem): number {
  return acts.findIndex((act) => act === 'appraise' || act === 'apply')
}

function Facts({ initiative }: { initiative: InitiativeItem }) {
  const { decision, appraisedOn, appraisal, appliedOn, scope, effect, reason } = initiative
  const lines = [
    words.authorsLine(initiative.authors),
    words.registeredLine(initiative.registeredOn),
    words.decided(decision, appraisedOn),
    appraisal === null ? '' : words.appraisalLine(appraisal),
    appliedOn === null ? '' : words.appliedLine(appliedOn, scope),
    effect === null ? '' : words.effectLine(effect),
    reason === null ? '' : words.reasonLine(reason),
  ].filter(Boolean)
  return (
    <div className="facts">
      <p>
        <InitiativeMark state={initiative.state} />
      </p>
      <p>
        {initiativeKindWords[initiative.kind]}, {initiative.body.name}
      </p>
      {initiative.summary !== '' && <p>{initiative.summary}</p>}
      <ul className="note">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
