/** A person's word on a criterion that no record answers: kept with its note, changed, or taken back. */
import type { Campaign, Criterion, Judgement } from '../../domain/emulation.ts'
import { Failure } from '../../domain/failure.ts'
import type { EmulationView } from '../../evaluation/emulation/emulation.ts'
import { type Act, bodyOfUnit, campaignWithin, closeAct, inOne, invalid, stale } from './access.ts'
import type { JudgementBody } from './contract.ts'
import { writeJudgement } from './queries.ts'
import { emulationSentences as say } from './sentences.vi.ts'

export async function judgeCriterion(act: Act, campaignId: number, given: JudgementBody): Promise<void> {
  const { view, at, accountId } = act
  const campaign = campaignWithin(view, campaignId, 'report_tasks')
  const criterion = campaign.criteria.find((one) => one.id === given.criterionId)
  if (!criterion) throw new Failure('not_found', { message: say.noSuchCriterion })
  if (criterion.rule === 'contents') throw invalid('criterionId', 'not_judged', say.wrongSubject)
  const subjectId = subjectOf(view, campaign, criterion, given)
  if (given.met !== null && given.note.length < 3) throw invalid('note', 'missing', say.noteNeeded)
  const judgement: Judgement = {
    criterionId: criterion.id,
    subject: given.subject,
    subjectId,
    met: given.met ?? false,
    note: given.note,
    at,
    accountId,
    revision: given.revision,
  }
  await inOne(act, async (trx) => {
    if (!(await writeJudgement(trx, judgement, given.met === null))) throw stale()
    const name = criterion.text
    const after = given.met === null ? null : { name, result: given.met ? 'met' : 'missed', note: given.note }
    await closeAct(trx, act, 'judge_criterion', campaign.unitId, { before: { name }, after })
  })
}

function subjectOf(
  view: EmulationView,
  campaign: Campaign,
  criterion: Criterion,
  { subject, subjectId }: JudgementBody,
): number {
  if ((criterion.subject === 'individual') !== (subject === 'commendation'))
    throw invalid('subject', 'wrong', say.wrongSubject)
  if (subject === 'unit') {
    if (subjectId !== null) throw invalid('subjectId', 'wrong', say.wrongSubject)
    return campaign.unitId
  }
  if (subjectId === null) throw invalid('subjectId', 'missing', say.wrongSubject)
  if (subject === 'body') return bodyOfUnit(view, campaign.unitId, subjectId).id
  const file = view.records.commendations.find(
    (one) => one.id === subjectId && one.campaignId === campaign.id && one.subject === 'individual',
  )
  if (!file) throw new Failure('not_found', { message: say.wrongSubject })
  return file.id
}
