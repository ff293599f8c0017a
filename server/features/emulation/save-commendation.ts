/** Begins the file of a commendation, changes it while it is a draft, ticks its papers, and throws it away. */
import { nameKey } from '../../domain/body.ts'
import { type Campaign, type Commendation, commendationMoves } from '../../domain/emulation.ts'
import { Failure } from '../../domain/failure.ts'
import { campaignOf } from '../../evaluation/emulation/emulation.ts'
import {
  type Act,
  bodyOfUnit,
  campaignWithin,
  changedOnly,
  closeAct,
  commendationWithin,
  inOne,
  invalid,
  refuseStale,
  stale,
} from './access.ts'
import type { CommendationBody, CommendationPatch, PapersBody } from './contract.ts'
import { deleteCommendation, insertCommendation, updateCommendation, updatePaper } from './record-queries.ts'
import { refuseClosed } from './register-initiative.ts'
import { defined } from './save-bodies.ts'
import { emulationSentences as say } from './sentences.vi.ts'

type Content = Pick<Commendation, 'subject' | 'bodyId' | 'name' | 'award'>

export async function beginCommendation(act: Act, given: CommendationBody): Promise<number> {
  const campaign = campaignWithin(act.view, given.campaignId, 'report_tasks')
  refuseClosed(campaign)
  const content = { ...given, name: given.name.normalize('NFC') }
  refuseUnsound(act, campaign, content, undefined)
  return inOne(act, async (trx) => {
    const { subject, bodyId, name, award, achievement } = content
    const row = {
      unit_id: campaign.unitId,
      campaign_id: campaign.id,
      subject,
      body_id: bodyId,
      name,
      award,
      achievement,
    }
    const id = await insertCommendation(trx, row, campaign.papers)
    await closeAct(trx, act, 'begin_commendation', campaign.unitId, { after: { name: nameOf(act, content), award } })
    return id
  })
}

export async function changeCommendation(act: Act, id: number, given: CommendationPatch): Promise<void> {
  const { account: _, revision, ...change } = given
  const commendation = draftWithin(act, id, revision)
  const next = { ...commendation, ...defined(change) }
  next.name = next.name.normalize('NFC')
  refuseUnsound(act, campaignOf(act.view, commendation.campaignId), next, id)
  const content = changedOnly<Commendation>(commendation, defined(change), nameOf(act, next))
  if (content.isNothing) return
  const { bodyId, name, award, achievement } = next
  await inOne(act, async (trx) => {
    const columns = { body_id: bodyId, name, award, achievement }
    if (!(await updateCommendation(trx, { id, revision, state: 'draft' }, columns))) throw stale()
    const { before, after } = content
    await closeAct(trx, act, 'change_commendation', commendation.unitId, { before, after })
  })
}

export async function tickPapers(act: Act, id: number, given: PapersBody): Promise<void> {
  const commendation = draftWithin(act, id, given.revision)
  const standing = new Map(commendation.papers.map((paper) => [paper.position, paper]))
  for (const [index, { position }] of given.papers.entries())
    if (!standing.has(position)) throw invalid(`papers.${index}.position`, 'unknown_paper', say.noSuchPaper)
  await inOne(act, async (trx) => {
    if (!(await updateCommendation(trx, { id, revision: given.revision, state: 'draft' }, {}))) throw stale()
    for (const paper of given.papers) await updatePaper(trx, id, paper)
    const ticked = new Map(given.papers.map((paper) => [paper.position, paper.have]))
    const have = commendation.papers.filter((paper) => ticked.get(paper.position) ?? paper.have)
    const after = { name: nameOf(act, commendation), papers: have.map((paper) => paper.name) }
    await closeAct(trx, act, 'tick_papers', commendation.unitId, { after })
  })
}

export async function removeCommendation(act: Act, id: number, revision: number): Promise<void> {
  const commendation = draftWithin(act, id, revision)
  await inOne(act, async (trx) => {
    if (!(await deleteCommendation(trx, { id, revision, state: 'draft' }))) throw stale()
    const { award, achievement } = commendation
    const before = { name: nameOf(act, commendation), award, achievement }
    await closeAct(trx, act, 'remove_commendation', commendation.unitId, { before, after: { name: before.name } })
  })
}

/** A file that is still a draft, as the sender has seen it. */
function draftWithin(act: Act, id: number, revision: number): Commendation {
  const commendation = commendationWithin(act.view, id, commendationMoves.change.right)
  refuseStale(commendation, revision)
  if (commendation.state !== 'draft')
    throw new Failure('conflict', { message: say.commendationState(commendation.state) })
  return commendation
}

function refuseUnsound({ view }: Act, campaign: Campaign, content: Content, id: number | undefined): void {
  const { subject, bodyId, name, award } = content
  if (bodyId !== null) bodyOfUnit(view, campaign.unitId, bodyId)
  if (!campaign.awards.some(({ code }) => code === award)) throw invalid('award', 'unknown_award', say.noSuchAward)
  if (subject === 'individual' && nameKey(name).length < 2) throw invalid('name', 'missing', say.nameNeeded)
  if (subject === 'collective' && name !== '') throw invalid('name', 'not_asked', say.nameOfCollective)
  const isSame = (one: Commendation) =>
    one.id !== id &&
    one.campaignId === campaign.id &&
    one.award === award &&
    one.subject === subject &&
    one.bodyId === bodyId &&
    nameKey(one.name) === nameKey(name)
  if (view.records.commendations.some(isSame))
    throw invalid(subject === 'individual' ? 'name' : 'bodyId', 'twice', say.commendationTwice)
}

export function nameOf({ view }: Act, { name, bodyId }: Pick<Content, 'name' | 'bodyId'>): string {
  return name || view.records.bodiesById.get(bodyId ?? 0)?.name || say.unitItself
}
