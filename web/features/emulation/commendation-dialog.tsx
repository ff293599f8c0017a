/** One file whole: the achievement, its papers, the conditions with their reasons, and the acts that the reader may do now. */
import { useState } from 'react'
import type { CampaignItem, CommendationItem, EligibilityAnswer } from '#contract/emulation'
import type { CommendationAct } from '#domain/emulation.ts'
import { capitalised } from '#domain/wording.vi.ts'
import { ActFault } from '../../components/act-fault.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { acts } from './ask.ts'
import { DecideForm, RemoveForm, ReopenForm } from './commendation-acts.tsx'
import { CommendationForm } from './commendation-form.tsx'
import { ConditionTable } from './conditions.tsx'
import { CommendationMark, EligibilityMark } from './marks.tsx'
import { PaperList } from './paper-list.tsx'
import { standingOfFile } from './standing-of-file.ts'
import { text } from './text.vi.ts'
import { useEmulationAct } from './use-emulation-act.ts'

const words = text.commendations

type CommendationDialogProps = {
  campaign: CampaignItem
  commendation: CommendationItem
  eligibility: EligibilityAnswer | undefined
  onClose: () => void
}

export function CommendationDialog({ campaign, commendation, eligibility, onClose }: CommendationDialogProps) {
  const [act, setAct] = useState<CommendationAct>()
  const { id, revision } = commendation
  const proposing = useEmulationAct((_: undefined, own) => acts.propose(id, revision, own))
  const back = () => setAct(undefined)
  const standing = standingOfFile(eligibility, commendation)
  const award = standing?.awards.find(({ code }) => code === commendation.award.code)
  switch (act) {
    case 'change':
      return <CommendationForm campaign={campaign} commendation={commendation} onClose={back} />
    case 'remove':
      return <RemoveForm commendation={commendation} onClose={back} onRemoved={onClose} />
    case 'decide':
      return <DecideForm commendation={commendation} eligibility={award?.eligibility} onClose={back} />
    case 'reopen':
      return <ReopenForm commendation={commendation} onClose={back} />
  }
  return (
    <Dialog title={capitalised(commendation.name)} onClose={onClose} className="commendation-dialog">
      <div className="facts">
        <p>
          <CommendationMark state={commendation.state} /> {award && <EligibilityMark eligibility={award.eligibility} />}
        </p>
        <p>{commendation.award.name}</p>
        {commendation.achievement !== '' && <p>{commendation.achievement}</p>}
        <ul className="note">
          {commendation.decidedOn !== null && (
            <li>{text.initiatives.decided(commendation.decision, commendation.decidedOn)}</li>
          )}
          {commendation.reason !== null && <li>{text.initiatives.reasonLine(commendation.reason)}</li>}
        </ul>
      </div>
      {commendation.papers.length > 0 && <PaperList key={revision} commendation={commendation} />}
      {standing !== undefined && award !== undefined && eligibility !== undefined && award.conditions.length > 0 && (
        <ConditionTable
          caption={words.conditions(commendation.award.name)}
          conditions={[...award.conditions, ...(commendation.subject === 'individual' ? standing.contents : [])]}
          judged={{ campaign: campaign.id, mayJudge: eligibility.mayJudge, standing }}
        />
      )}
      <ActFault failure={proposing.failure} />
      {commendation.acts.length > 0 && (
        <p className="acts below">
          {commendation.acts.map((one) => (
            <button
              type="button"
              key={one}
              className={one === 'propose' || one === 'decide' ? 'btn primary' : 'btn'}
              disabled={proposing.isRunning}
              onClick={() => (one === 'propose' ? proposing.run(undefined) : setAct(one))}
            >
              {words.acts[one]}
            </button>
          ))}
        </p>
      )}
    </Dialog>
  )
}
