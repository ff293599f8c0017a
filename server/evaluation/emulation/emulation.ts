/**
 * The emulation movement as one person may see it: everything of one's own unit and of those below; of others only campaigns
 * that were launched, initiatives that were recognised, and commendations that were awarded.
 */
import type { Body } from '../../domain/body.ts'
import { type Campaign, type Commendation, commendationActs, commendationMoves } from '../../domain/emulation.ts'
import { awardWords } from '../../domain/emulation.vi.ts'
import { type Initiative, initiativeActs, initiativeMoves, isPublicInitiative } from '../../domain/initiative.ts'
import { type Action, may } from '../../domain/permission.ts'
import type { Unit } from '../../domain/unit.ts'
import type { TaskView } from '../plans/tasks.ts'
import { nameOf } from '../shown.vi.ts'

/** `mayDecideOwn`: the site allows one to decide what one has entered oneself. */
export type EmulationView = TaskView & { mayDecideOwn: boolean }

export function mayAt(
  { catalogue, viewer }: Pick<EmulationView, 'catalogue' | 'viewer'>,
  action: Action,
  unitId: number,
) {
  return may(viewer, action, unitId, catalogue.ancestorsOf)
}

/** Whether somebody may see all of a unit's records: those who see its drafts. */
export function maySeeRecords(view: Pick<EmulationView, 'catalogue' | 'viewer'>, unitId: number): boolean {
  return mayAt(view, 'see_drafts', unitId)
}

export function maySeeCampaign(
  view: Pick<EmulationView, 'catalogue' | 'viewer'>,
  campaign: Pick<Campaign, 'state' | 'unitId'>,
): boolean {
  if (campaign.state !== 'draft') return true
  return maySeeRecords(view, campaign.unitId) || mayAt(view, 'edit_plans', campaign.unitId)
}

export type EmulationAsked = {
  units?: readonly Unit[] | undefined
  year?: number | undefined
  campaign?: number | undefined
}

function isAsked(view: EmulationView, asked: EmulationAsked, campaignId: number): boolean {
  const campaign = campaignOf(view, campaignId)
  return (
    (asked.campaign === undefined || asked.campaign === campaignId) &&
    (asked.year === undefined || asked.year === campaign.year) &&
    (asked.units === undefined || asked.units.some((unit) => unit.id === campaign.unitId))
  )
}

export function campaignOf({ records }: Pick<EmulationView, 'records'>, id: number): Campaign {
  const campaign = records.campaigns.get(id)
  if (!campaign) throw new Error(`no campaign ${id}`)
  return campaign
}

/** The latest year first. */
export function campaignsOf(view: EmulationView, asked: EmulationAsked) {
  return [...view.records.campaigns.values()]
    .filter((campaign) => maySeeCampaign(view, campaign) && isAsked(view, asked, campaign.id))
    .sort((a, b) => b.year - a.year || a.id - b.id)
    .map((campaign) => campaignItem(view, campaign))
}

export function campaignItem(view: EmulationView, { unitId, planId, ...campaign }: Campaign) {
  const plan = planId === null ? undefined : view.catalogue.plans.get(planId)
  return {
    ...campaign,
    criteria: campaign.criteria.map(({ campaignId: _, ...criterion }) => criterion),
    unit: unitLabel(view, unitId),
    plan: plan ? { id: plan.id, number: plan.number, date: plan.date, title: plan.title } : null,
    mayEdit: mayAt(view, 'edit_plans', unitId),
    mayRegister: campaign.state === 'open' && mayAt(view, 'report_tasks', unitId),
    maySeeEligibility: maySeeRecords(view, unitId),
  }
}

/** In the order in which they were registered, the latest first. */
export function initiativesOf(view: EmulationView, asked: EmulationAsked) {
  return view.records.initiatives
    .filter((one) => maySeeInitiative(view, one) && isAsked(view, asked, one.campaignId))
    .map((one) => initiativeItem(view, one))
    .reverse()
}

export function maySeeInitiative(view: EmulationView, one: Pick<Initiative, 'state' | 'unitId'>): boolean {
  return isPublicInitiative(one.state) || maySeeRecords(view, one.unitId)
}

export function initiativeItem(view: EmulationView, one: Initiative) {
  const { unitId, campaignId, bodyId, enteredById, ...initiative } = one
  const { id, name, year } = campaignOf(view, campaignId)
  return {
    ...initiative,
    unit: unitLabel(view, unitId),
    campaign: { id, name, year },
    body: bodyLabel(view, bodyId),
    acts: initiativeActs.filter((act) => {
      const { from, right } = initiativeMoves[act]
      if (!from.includes(one.state) || !mayAt(view, right, unitId)) return false
      return act !== 'appraise' || view.mayDecideOwn || enteredById !== view.viewer.id
    }),
  }
}

export function commendationsOf(view: EmulationView, asked: EmulationAsked) {
  return view.records.commendations
    .filter((one) => maySeeCommendation(view, one) && isAsked(view, asked, one.campaignId))
    .map((one) => commendationItem(view, one))
}

export function maySeeCommendation(view: EmulationView, one: Pick<Commendation, 'state' | 'unitId'>): boolean {
  return one.state === 'awarded' || maySeeRecords(view, one.unitId)
}

/** The file itself is for the unit's own people. */
export function commendationItem(view: EmulationView, one: Commendation) {
  const { unitId, campaignId, bodyId, proposedById, award, papers, ...commendation } = one
  const campaign = campaignOf(view, campaignId)
  const unit = unitLabel(view, unitId)
  const body = bodyId === null ? null : bodyLabel(view, bodyId)
  return {
    ...commendation,
    name: one.subject === 'individual' ? one.name : (body?.name ?? unit.label),
    unit,
    campaign: { id: campaign.id, name: campaign.name, year: campaign.year },
    body,
    award: { code: award, name: campaign.awards.find(({ code }) => code === award)?.name ?? awardWords[award] },
    papers: maySeeRecords(view, unitId) ? papers : [],
    acts: commendationActs.filter((act) => {
      const { from, right } = commendationMoves[act]
      if (!from.includes(one.state) || !mayAt(view, right, unitId)) return false
      return act !== 'decide' || view.mayDecideOwn || proposedById !== view.viewer.id
    }),
  }
}

export function bodyItem({ unitId: _, ...body }: Body) {
  return body
}

export function bodyLabel({ records }: Pick<EmulationView, 'records'>, id: number): { id: number; name: string } {
  const body = records.bodiesById.get(id)
  if (!body) throw new Error(`no body ${id}`)
  return { id, name: body.name }
}

function unitLabel({ catalogue }: Pick<EmulationView, 'catalogue'>, id: number) {
  const unit = catalogue.unitsById.get(id)
  if (!unit) throw new Error(`no unit ${id}`)
  return nameOf(unit)
}
