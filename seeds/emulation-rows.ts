/** Bodies, campaigns, initiatives, commendations and inspections of the seeds as rows, numbered in the order given. */
import { nameKey } from '../server/domain/body.ts'
import type { SeedCampaign, SeedCommendation, SeedEmulation, SeedJudgement } from './emulation-shapes.ts'
import type { SeedPlan } from './shapes.ts'
import type { UnitIds } from './unit-rows.ts'

type Place = { unitId: number; campaignId: number; bodyIds: ReadonlyMap<string, number>; enteredBy: string | null }

/** Keys run on over all units; criteria and files are named by their texts until they have one. */
export function emulationRows(seeds: readonly SeedEmulation[], plans: readonly SeedPlan[], ids: Pick<UnitIds, 'of'>) {
  const next = { body: 0, campaign: 0, criterion: 0, initiative: 0, commendation: 0, inspection: 0 }
  const all = seeds.map((seed) => {
    const unitId = ids.of(seed.unit)
    const bodyIds = new Map(seed.bodies.map(({ name }) => [name, ++next.body]))
    const bodies = seed.bodies.map(({ name, kind, validFrom, registers, inspectable }) => ({
      id: bodyIds.get(name) as number,
      unit_id: unitId,
      name,
      name_key: nameKey(name),
      kind,
      valid_from: validFrom,
      valid_to: null,
      registers: Number(registers),
      inspectable: Number(inspectable),
      revision: 1,
    }))
    const inspections = seed.inspections.map((one) => ({
      id: ++next.inspection,
      unit_id: unitId,
      year: one.year,
      body_id: keyOf(bodyIds, one.body),
      kind: one.kind,
      planned_month: one.plannedMonth,
      held_on: one.heldOn,
      conclusion: one.conclusion,
      concluded_on: one.concludedOn,
      findings: one.findings,
      remedied_on: one.remediedOn,
      revision: 1,
    }))
    const campaigns = seed.campaigns.map((campaign) => {
      const place = { unitId, campaignId: ++next.campaign, bodyIds, enteredBy: seed.enteredBy }
      return campaignRows(campaign, place, plans, next)
    })
    return { bodies, inspections, campaigns }
  })
  const campaigns = all.flatMap((one) => one.campaigns)
  return {
    body: all.flatMap((one) => one.bodies),
    campaign: campaigns.map((one) => one.campaign),
    campaign_criterion: campaigns.flatMap((one) => one.criteria),
    campaign_award: campaigns.flatMap((one) => one.awards),
    campaign_paper: campaigns.flatMap((one) => one.papers),
    initiative: campaigns.flatMap((one) => one.initiatives),
    commendation: campaigns.flatMap((one) => one.files.map((file) => file.row)),
    commendation_paper: campaigns.flatMap((one) => one.files.flatMap((file) => file.papers)),
    criterion_judgement: campaigns.flatMap((one) => one.judgements),
    inspection: all.flatMap((one) => one.inspections),
  }
}

type Next = Record<'criterion' | 'initiative' | 'commendation', number>

function campaignRows(seed: SeedCampaign, place: Place, plans: readonly SeedPlan[], next: Next) {
  const { unitId, campaignId, bodyIds } = place
  const planAt = seed.plan === null ? -1 : plans.findIndex(({ title }) => title === seed.plan)
  const criteria = seed.criteria.map((criterion, index) => ({
    id: ++next.criterion,
    campaign_id: campaignId,
    position: index + 1,
    subject: criterion.subject,
    award: criterion.award ?? null,
    text: criterion.text,
    clause: criterion.clause,
    rule: criterion.rule ?? null,
    indicator: criterion.indicator ?? null,
    threshold: criterion.threshold ?? null,
    word: criterion.word ?? null,
  }))
  const papers = seed.papers.map((paper, index) => ({ campaign_id: campaignId, position: index + 1, ...paper }))
  const files = seed.commendations.map((one) => fileRows(one, place, ++next.commendation, seed.papers))
  const judgedBy = (list: readonly SeedJudgement[], subject: string, subjectId: number, whose: string) =>
    list.flatMap((one) =>
      criteria
        .filter(({ text, subject: asked, rule }) => text === one.criterion && asked === whose && rule !== 'contents')
        .map(({ id }) => ({
          criterion_id: id,
          subject,
          subject_id: subjectId,
          met: Number(one.met),
          note: one.note,
          at: one.at,
          account_id: accountId(one.by),
          revision: 1,
        })),
    )
  return {
    campaign: {
      id: campaignId,
      unit_id: unitId,
      year: seed.year,
      name: seed.name,
      plan_id: planAt < 0 ? null : planAt + 1,
      basis: seed.basis,
      from_date: seed.from,
      to_date: seed.to,
      state: seed.state,
      revision: 1,
    },
    criteria,
    awards: seed.awards.map((award) => ({ campaign_id: campaignId, ...award })),
    papers,
    initiatives: seed.initiatives.map((one) => ({
      id: ++next.initiative,
      unit_id: unitId,
      campaign_id: campaignId,
      body_id: keyOf(bodyIds, one.body),
      kind: one.kind,
      title: one.title,
      title_key: one.state === 'withdrawn' ? null : nameKey(one.title),
      summary: one.summary,
      authors: one.authors,
      registered_on: one.registeredOn,
      state: one.state,
      decision: one.decision ?? null,
      appraised_on: one.appraisedOn ?? null,
      appraisal: one.appraisal ?? null,
      applied_on: one.appliedOn ?? null,
      effect: one.effect ?? null,
      scope: one.scope ?? null,
      withdrawn_on: one.withdrawnOn ?? null,
      reason: one.reason ?? null,
      entered_by: place.enteredBy === null ? null : accountId(place.enteredBy),
      revision: 1,
    })),
    files,
    judgements: [
      ...Object.entries(seed.judged).flatMap(([body, list]) =>
        judgedBy(list, 'body', keyOf(bodyIds, body), 'collective'),
      ),
      ...seed.commendations.flatMap((one, index) =>
        judgedBy(one.judged ?? [], 'commendation', (files[index] as (typeof files)[number]).row.id, 'individual'),
      ),
    ],
  }
}

function fileRows(
  one: SeedCommendation,
  place: Place,
  id: number,
  papers: readonly { name: string; clause: string }[],
) {
  return {
    row: {
      id,
      unit_id: place.unitId,
      campaign_id: place.campaignId,
      subject: one.subject,
      body_id: one.body === null ? null : keyOf(place.bodyIds, one.body),
      name: one.name ?? '',
      award: one.award,
      achievement: one.achievement,
      state: one.state,
      decision: one.decision ?? null,
      decided_on: one.decidedOn ?? null,
      reason: one.reason ?? null,
      proposed_by: one.proposedBy === undefined ? null : accountId(one.proposedBy),
      revision: 1,
    },
    papers: papers.map((paper, index) => ({
      commendation_id: id,
      position: index + 1,
      ...paper,
      have: Number(index < one.papers),
      note: '',
    })),
  }
}

function keyOf(ids: ReadonlyMap<string, number>, name: string): number {
  const id = ids.get(name)
  if (id === undefined) throw new RangeError(`no body ${name}`)
  return id
}

/** As `accountRows` names the sample's accounts. */
function accountId(username: string): string {
  return `sample-${username}`
}
