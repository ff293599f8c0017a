/** Launches a campaign, from nothing or with the criteria of another one, and changes its content. */
import type { Campaign } from '../../domain/emulation.ts'
import { Failure } from '../../domain/failure.ts'
import type { EmulationView } from '../../evaluation/emulation/emulation.ts'
import { notFound } from '../../http/named.ts'
import {
  type Act,
  campaignWithin,
  changedOnly,
  closeAct,
  inOne,
  invalid,
  refuseStale,
  stale,
  unitWithin,
} from './access.ts'
import type { CampaignBody, CampaignPatch } from './contract.ts'
import { insertCampaign, replaceAwards, replaceCriteria, replacePapers, updateCampaign } from './queries.ts'
import { defined } from './save-bodies.ts'
import { emulationSentences as say } from './sentences.vi.ts'

const twice = () => invalid('name', 'twice', say.campaignTwice)

/** The key of the new campaign, a draft. */
export async function launchCampaign(act: Act, given: CampaignBody): Promise<number> {
  const { view } = act
  const unit = unitWithin(view, given.unit, ['edit_plans'])
  const { year, planId, basis, from, to } = given
  const name = given.name.normalize('NFC')
  refusePeriod(year, from, to)
  refuseForeignPlan(view, unit.id, planId)
  const source = given.copyFrom === undefined ? undefined : campaignWithinSight(view, given.copyFrom)
  return inOne(
    act,
    async (trx) => {
      const campaign = { unitId: unit.id, year, name, planId, basis, from, to, state: 'draft' as const }
      const id = await insertCampaign(trx, campaign)
      if (source) {
        const criteria = source.criteria.map(({ id: _, campaignId: __, position: ___, ...content }) => content)
        await replaceCriteria(trx, id, [], criteria)
        await replaceAwards(trx, id, source.awards)
        await replacePapers(trx, id, source.papers)
      }
      await closeAct(trx, act, 'launch_campaign', unit.id, { after: { name, year, from, to } })
      return id
    },
    twice,
  )
}

export async function changeCampaign(act: Act, id: number, given: CampaignPatch): Promise<void> {
  const { account: _, revision, criteria, awards, papers, ...head } = given
  const campaign = campaignWithin(act.view, id, 'edit_plans')
  refuseStale(campaign, revision)
  const change = defined(head)
  if (change.name !== undefined) change.name = change.name.normalize('NFC')
  refusePeriod(campaign.year, change.from ?? campaign.from, change.to ?? campaign.to)
  refuseForeignPlan(act.view, campaign.unitId, change.planId ?? null)
  const codes = new Set((awards ?? campaign.awards).map(({ code }) => code))
  const isUsed = act.view.records.commendations.some((one) => one.campaignId === id && !codes.has(one.award))
  if (isUsed) throw invalid('awards', 'used', say.awardUsed)
  if (criteria) refuseUnsoundCriteria(act.view, campaign, criteria)
  const lists = { ...defined({ criteria, awards, papers }) }
  const content = changedOnly<Campaign>(campaign, { ...change, ...lists } as Partial<Campaign>, campaign.name)
  if (content.isNothing) return
  await inOne(
    act,
    async (trx) => {
      const { from, to, planId, ...row } = change
      const columns = {
        ...row,
        ...(from === undefined ? {} : { from_date: from }),
        ...(to === undefined ? {} : { to_date: to }),
        ...(planId === undefined ? {} : { plan_id: planId }),
      }
      if (!(await updateCampaign(trx, { id, revision }, columns))) throw stale()
      if (criteria) {
        const standing = campaign.criteria.map((one) => one.id)
        await replaceCriteria(trx, id, standing, criteria)
      }
      if (awards) await replaceAwards(trx, id, awards)
      if (papers) await replacePapers(trx, id, papers)
      const { before, after } = content
      await closeAct(trx, act, 'change_campaign', campaign.unitId, { before, after })
    },
    twice,
  )
}

/** A campaign is of its year; its end may be put off into the first months of the next. */
function refusePeriod(year: number, from: string, to: string): void {
  if (to < from) throw invalid('to', 'before_from', say.campaignOrder)
  if (from < `${year}-01-01` || from > `${year}-12-31`) throw invalid('from', 'outside', say.campaignYear(year))
  if (to > `${year + 1}-03-31`) throw invalid('to', 'outside', say.campaignYear(year))
}

function refuseForeignPlan({ catalogue }: EmulationView, unitId: number, planId: number | null): void {
  if (planId !== null && catalogue.plans.get(planId)?.unitId !== unitId) throw notFound('plan', String(planId))
}

function campaignWithinSight(view: EmulationView, id: number): Campaign {
  const campaign = view.records.campaigns.get(id)
  if (!campaign || campaign.state === 'draft') throw notFound('campaign', String(id))
  return campaign
}

function refuseUnsoundCriteria(
  { catalogue }: EmulationView,
  campaign: Campaign,
  criteria: NonNullable<CampaignPatch['criteria']>,
): void {
  const standing = new Set(campaign.criteria.map(({ id }) => id))
  const named = new Set<number>()
  for (const [index, one] of criteria.entries()) {
    const at = (field: string) => `criteria.${index}.${field}`
    if (one.id !== undefined && (!standing.has(one.id) || named.has(one.id)))
      throw new Failure('not_found', { message: say.noSuchCriterion })
    if (one.id !== undefined) named.add(one.id)
    if (one.rule === 'indicator' && !catalogue.indicatorsByCode.has(one.indicator ?? ''))
      throw invalid(at('indicator'), 'unknown_indicator', say.ruleNeedsIndicator)
    if (one.rule !== 'indicator' && one.indicator !== null)
      throw invalid(at('indicator'), 'not_of_rule', say.ruleNeedsIndicator)
    if (one.rule === 'contents' && one.award === null) throw invalid(at('rule'), 'no_award', say.contentsInContents)
  }
}
