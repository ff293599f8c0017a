/** Registers an initiative of a body, and mends what was registered before anybody has appraised it. */
import { type Body, bodyExists, nameKey } from '../../domain/body.ts'
import type { Campaign } from '../../domain/emulation.ts'
import { Failure } from '../../domain/failure.ts'
import type { Initiative } from '../../domain/initiative.ts'
import { campaignOf } from '../../evaluation/emulation/emulation.ts'
import {
  type Act,
  bodyOfUnit,
  campaignWithin,
  changedOnly,
  closeAct,
  initiativeWithin,
  inOne,
  invalid,
  refuseStale,
  stale,
} from './access.ts'
import type { InitiativeBody, InitiativePatch } from './contract.ts'
import { insertInitiative, updateInitiative } from './record-queries.ts'
import { defined } from './save-bodies.ts'
import { emulationSentences as say } from './sentences.vi.ts'

export async function registerInitiative(act: Act, given: InitiativeBody): Promise<number> {
  const { account: _, campaignId, ...content } = given
  const campaign = campaignWithin(act.view, campaignId, 'report_tasks')
  refuseClosed(campaign)
  const body = bodyOfUnit(act.view, campaign.unitId, content.bodyId)
  refuseDay(act, campaign, body, content.registeredOn)
  const title = soundTitle(content.title)
  return inOne(
    act,
    async (trx) => {
      const id = await insertInitiative(trx, {
        unit_id: campaign.unitId,
        campaign_id: campaign.id,
        body_id: body.id,
        kind: content.kind,
        title,
        title_key: nameKey(title),
        summary: content.summary,
        authors: content.authors,
        registered_on: content.registeredOn,
        entered_by: act.accountId,
      })
      const after = { name: title, collective: body.name, kind: content.kind, day: content.registeredOn }
      await closeAct(trx, act, 'register_initiative', campaign.unitId, { after })
      return id
    },
    () => invalid('title', 'twice', say.initiativeTwice(title)),
  )
}

/** Whoever changes it answers for it as the one who registered it does. */
export async function changeInitiative(act: Act, id: number, given: InitiativePatch): Promise<void> {
  const { account: _, revision, ...change } = given
  const initiative = initiativeWithin(act.view, id, 'report_tasks')
  refuseStale(initiative, revision)
  if (initiative.state !== 'registered')
    throw new Failure('conflict', { message: say.initiativeState(initiative.state) })
  const next = { ...initiative, ...defined(change) }
  const campaign = campaignOf(act.view, initiative.campaignId)
  const body = bodyOfUnit(act.view, initiative.unitId, next.bodyId)
  refuseDay(act, campaign, body, next.registeredOn)
  next.title = soundTitle(next.title)
  const content = changedOnly<Initiative>(initiative, defined(change), initiative.title)
  if (content.isNothing) return
  await inOne(
    act,
    async (trx) => {
      const columns = {
        body_id: body.id,
        kind: next.kind,
        title: next.title,
        title_key: nameKey(next.title),
        summary: next.summary,
        authors: next.authors,
        registered_on: next.registeredOn,
        entered_by: act.accountId,
      }
      if (!(await updateInitiative(trx, { id, revision, state: 'registered' }, columns))) throw stale()
      const { before, after } = content
      await closeAct(trx, act, 'change_initiative', initiative.unitId, { before, after })
    },
    () => invalid('title', 'twice', say.initiativeTwice(next.title)),
  )
}

export function refuseClosed(campaign: Campaign): void {
  if (campaign.state !== 'open') throw new Failure('conflict', { message: say.campaignClosed })
}

function refuseDay({ view }: Act, campaign: Campaign, body: Body, day: string): void {
  if (day > view.today) throw invalid('registeredOn', 'future', say.future(view.today))
  if (day < campaign.from || day > campaign.to)
    throw invalid('registeredOn', 'outside', say.outsideCampaign(campaign.from, campaign.to))
  if (!bodyExists(body, day)) throw invalid('bodyId', 'not_then', say.bodyNotThen(day))
}

/** A title needs a letter: dashes and dots would all be one title. */
function soundTitle(given: string): string {
  const title = given.normalize('NFC')
  if (nameKey(title) === '') throw invalid('title', 'empty', say.titleNeeded)
  return title
}
