/** The stored records of the emulation movement and of inspections, as the domain knows them. Unscoped. */
import type { Reader } from '../../database/tables.ts'
import type { Body, BodyKind } from '../../domain/body.ts'
import { awardCodes, type Campaign, type Commendation, type Criterion, type Judgement } from '../../domain/emulation.ts'
import type { Initiative } from '../../domain/initiative.ts'
import type { Inspection } from '../../domain/inspection.ts'
import { compareNames } from '../../domain/unit.ts'

export type EmulationRecords = {
  /** In the Vietnamese order of their names. */
  bodies: Body[]
  bodiesById: Map<number, Body>
  campaigns: Map<number, Campaign>
  /** In the order in which they were registered. */
  initiatives: Initiative[]
  commendations: Commendation[]
  judgements: Judgement[]
  inspections: Inspection[]
}

export async function loadEmulation(db: Reader): Promise<EmulationRecords> {
  const bodies = await storedBodies(db)
  const judgements = await db.selectFrom('criterion_judgement').selectAll().execute()
  return {
    bodies,
    bodiesById: new Map(bodies.map((body) => [body.id, body])),
    campaigns: await storedCampaigns(db),
    initiatives: await storedInitiatives(db),
    commendations: await storedCommendations(db),
    judgements: judgements.map((row) => ({
      criterionId: row.criterion_id,
      subject: row.subject as Judgement['subject'],
      subjectId: row.subject_id,
      met: row.met === 1,
      note: row.note,
      at: row.at,
      accountId: row.account_id,
      revision: row.revision,
    })),
    inspections: await storedInspections(db),
  }
}

async function storedBodies(db: Reader): Promise<Body[]> {
  const rows = await db.selectFrom('body').selectAll().execute()
  return rows
    .map((row) => ({
      id: row.id,
      unitId: row.unit_id,
      name: row.name,
      kind: row.kind as BodyKind,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      registers: row.registers === 1,
      inspectable: row.inspectable === 1,
      revision: row.revision,
    }))
    .sort((a, b) => compareNames(a.name, b.name) || a.id - b.id)
}

async function storedCampaigns(db: Reader): Promise<Map<number, Campaign>> {
  const rows = await db.selectFrom('campaign').selectAll().orderBy('id').execute()
  const criteria = Map.groupBy(
    await db.selectFrom('campaign_criterion').selectAll().orderBy('position').orderBy('id').execute(),
    (row) => row.campaign_id,
  )
  const awards = Map.groupBy(await db.selectFrom('campaign_award').selectAll().execute(), (row) => row.campaign_id)
  const papers = Map.groupBy(
    await db.selectFrom('campaign_paper').selectAll().orderBy('position').execute(),
    (row) => row.campaign_id,
  )
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        unitId: row.unit_id,
        year: row.year,
        name: row.name,
        planId: row.plan_id,
        basis: row.basis,
        from: row.from_date,
        to: row.to_date,
        state: row.state as Campaign['state'],
        revision: row.revision,
        criteria: (criteria.get(row.id) ?? []).map(
          ({ campaign_id, ...one }) => ({ ...one, campaignId: campaign_id }) as Criterion,
        ),
        awards: (awards.get(row.id) ?? [])
          .map(({ campaign_id: _, ...award }) => award as Campaign['awards'][number])
          .sort((a, b) => awardCodes.indexOf(a.code) - awardCodes.indexOf(b.code)),
        papers: (papers.get(row.id) ?? []).map(({ campaign_id: _, ...paper }) => paper),
      },
    ]),
  )
}

async function storedInitiatives(db: Reader): Promise<Initiative[]> {
  const rows = await db.selectFrom('initiative').selectAll().orderBy('registered_on').orderBy('id').execute()
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    campaignId: row.campaign_id,
    bodyId: row.body_id,
    kind: row.kind as Initiative['kind'],
    title: row.title,
    summary: row.summary,
    authors: row.authors,
    registeredOn: row.registered_on,
    state: row.state as Initiative['state'],
    decision: row.decision,
    appraisedOn: row.appraised_on,
    appraisal: row.appraisal,
    appliedOn: row.applied_on,
    effect: row.effect,
    scope: row.scope,
    withdrawnOn: row.withdrawn_on,
    reason: row.reason,
    enteredById: row.entered_by,
    revision: row.revision,
  }))
}

async function storedCommendations(db: Reader): Promise<Commendation[]> {
  const rows = await db.selectFrom('commendation').selectAll().orderBy('id').execute()
  const papers = Map.groupBy(
    await db.selectFrom('commendation_paper').selectAll().orderBy('position').execute(),
    (row) => row.commendation_id,
  )
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    campaignId: row.campaign_id,
    subject: row.subject as Commendation['subject'],
    bodyId: row.body_id,
    name: row.name,
    award: row.award as Commendation['award'],
    achievement: row.achievement,
    state: row.state as Commendation['state'],
    decision: row.decision,
    decidedOn: row.decided_on,
    reason: row.reason,
    proposedById: row.proposed_by,
    papers: (papers.get(row.id) ?? []).map(({ commendation_id: _, have, ...paper }) => ({
      ...paper,
      have: have === 1,
    })),
    revision: row.revision,
  }))
}

async function storedInspections(db: Reader): Promise<Inspection[]> {
  const rows = await db.selectFrom('inspection').selectAll().orderBy('id').execute()
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    year: row.year,
    bodyId: row.body_id,
    kind: row.kind as Inspection['kind'],
    plannedMonth: row.planned_month,
    heldOn: row.held_on,
    conclusion: row.conclusion,
    concludedOn: row.concluded_on,
    findings: row.findings,
    remediedOn: row.remedied_on,
    revision: row.revision,
  }))
}
