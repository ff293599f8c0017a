/** The conditions of a campaign, for the unit, each of its bodies and each individual put forward. */
import { awardWords } from '../../domain/emulation.vi.ts'
import { monthsOf } from '../../domain/period.ts'
import type { Unit } from '../../domain/unit.ts'
import { bodiesJudged, type Judged, standingOf } from '../../evaluation/emulation/eligibility.ts'
import type { EligibilityView } from '../../evaluation/emulation/eligibility-view.ts'
import { campaignItem, type EmulationView, mayAt, maySeeRecords } from '../../evaluation/emulation/emulation.ts'
import { publishedParIndex } from '../../evaluation/scores/scheme.ts'
import { notFound } from '../../http/named.ts'
import type { Site } from '../../http/site.ts'
import type { EligibilityAnswer } from './contract.ts'

export async function readEligibility(site: Site, view: EmulationView, id: number): Promise<EligibilityAnswer> {
  const campaign = view.records.campaigns.get(id)
  if (!campaign || !maySeeRecords(view, campaign.unitId)) throw notFound('campaign', String(id))
  const unit = view.catalogue.unitsById.get(campaign.unitId) as Unit
  const day = view.today < campaign.to ? view.today : campaign.to
  const names = await namesOfJudges(site, view, id)
  const asked: EligibilityView = {
    records: view.records,
    facts: await site.evaluation.facts(view.viewer, monthsOf(String(campaign.year)), site.now()),
    unit,
    campaign,
    parPoints: await publishedParIndex(site.db, unit.id, campaign.year - 1),
    day,
    nameOfAccount: (account) => names.get(account) ?? account,
  }
  const awardNames = new Map(campaign.awards.map(({ code, name }) => [code, name]))
  const item = (judged: Judged, subjectId: number | null, name: string): EligibilityAnswer['items'][number] => {
    const { contents, awards } = standingOf(asked, judged)
    return {
      subject: judged.kind,
      id: subjectId,
      name,
      contents,
      awards: awards.map(({ award, ...rest }) => ({
        code: award,
        name: awardNames.get(award) ?? awardWords[award],
        ...rest,
      })),
    }
  }
  const individuals = view.records.commendations.filter((one) => one.campaignId === id && one.subject === 'individual')
  const { unit: shownUnit, name, year } = campaignItem(view, campaign)
  return {
    campaign: { id, name, year },
    unit: shownUnit,
    day,
    mayJudge: mayAt(view, 'report_tasks', unit.id),
    items: [
      item({ kind: 'unit' }, null, shownUnit.label),
      ...bodiesJudged(asked).map((body) => item({ kind: 'body', body }, body.id, body.name)),
      ...individuals.map((one) => item({ kind: 'commendation', commendation: one }, one.id, one.name)),
    ],
  }
}

/** Who judged criteria of this campaign, by account. */
async function namesOfJudges(site: Site, { records }: EmulationView, campaignId: number): Promise<Map<string, string>> {
  const criteria = new Set(records.campaigns.get(campaignId)?.criteria.map(({ id }) => id))
  const judges = records.judgements.filter((one) => criteria.has(one.criterionId)).map(({ accountId }) => accountId)
  if (judges.length === 0) return new Map()
  const rows = await site.db
    .selectFrom('account')
    .select(['id', 'display_name'])
    .where('id', 'in', [...new Set(judges)])
    .execute()
  return new Map(rows.map((row) => [row.id, row.display_name]))
}
