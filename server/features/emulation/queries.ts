/** SQL of bodies, campaigns and judgements. Each change checks the revision that its writer has seen. */
import type { Insertable, Updateable } from 'kysely'
import { deleteAtRevision, putAtRevision, updateAtRevision } from '../../database/revised.ts'
import { takeIds } from '../../database/series.ts'
import type { Database, Tables } from '../../database/tables.ts'
import { type Body, nameKey } from '../../domain/body.ts'
import type { Campaign, Criterion, Judgement } from '../../domain/emulation.ts'

export async function insertBodies(trx: Database, bodies: readonly Omit<Body, 'id' | 'revision'>[]): Promise<number[]> {
  const ids = await takeIds(trx, 'body', bodies.length)
  const rows = bodies.map((body, index) => ({ id: ids[index] as number, ...bodyColumns(body), revision: 1 }))
  await trx.insertInto('body').values(rows).execute()
  return ids
}

function bodyColumns(body: Omit<Body, 'id' | 'revision'>) {
  return {
    unit_id: body.unitId,
    name: body.name,
    name_key: body.validTo === null ? nameKey(body.name) : null,
    kind: body.kind,
    valid_from: body.validFrom,
    valid_to: body.validTo,
    registers: body.registers ? 1 : 0,
    inspectable: body.inspectable ? 1 : 0,
  }
}

export async function updateBody(trx: Database, body: Body): Promise<boolean> {
  const { id, revision } = body
  return updateAtRevision(trx, 'body', { id, revision }, bodyColumns(body))
}

export async function insertCampaign(
  trx: Database,
  campaign: Omit<Campaign, 'id' | 'revision' | 'criteria' | 'awards' | 'papers'>,
): Promise<number> {
  const [id = 0] = await takeIds(trx, 'campaign', 1)
  const { unitId, planId, from, to, ...row } = campaign
  await trx
    .insertInto('campaign')
    .values({ id, ...row, unit_id: unitId, plan_id: planId, from_date: from, to_date: to, revision: 1 })
    .execute()
  return id
}

export async function updateCampaign(
  trx: Database,
  { id, revision }: { id: number; revision: number },
  change: Updateable<Tables['campaign']>,
): Promise<boolean> {
  return updateAtRevision(trx, 'campaign', { id, revision }, change)
}

export type CriterionContent = Omit<Criterion, 'id' | 'campaignId' | 'position'> & { id?: number | undefined }

/** The whole list anew, in its order; a criterion that is not in it any more goes with what was judged of it. */
export async function replaceCriteria(
  trx: Database,
  campaignId: number,
  standing: readonly number[],
  criteria: readonly CriterionContent[],
): Promise<void> {
  const kept = new Set(criteria.flatMap(({ id }) => id ?? []))
  const gone = standing.filter((id) => !kept.has(id))
  if (gone.length > 0) {
    await trx.deleteFrom('criterion_judgement').where('criterion_id', 'in', gone).execute()
    await trx.deleteFrom('campaign_criterion').where('id', 'in', gone).execute()
  }
  const fresh = await takeIds(trx, 'campaign_criterion', criteria.filter(({ id }) => id === undefined).length)
  for (const [index, { id, ...content }] of criteria.entries()) {
    const row = { ...content, position: index + 1 }
    if (id === undefined)
      await trx
        .insertInto('campaign_criterion')
        .values({ id: fresh.shift() as number, campaign_id: campaignId, ...row })
        .execute()
    else await trx.updateTable('campaign_criterion').set(row).where('id', '=', id).execute()
  }
}

export async function replaceAwards(
  trx: Database,
  campaignId: number,
  awards: readonly Omit<Insertable<Tables['campaign_award']>, 'campaign_id'>[],
): Promise<void> {
  await trx.deleteFrom('campaign_award').where('campaign_id', '=', campaignId).execute()
  if (awards.length === 0) return
  await trx
    .insertInto('campaign_award')
    .values(awards.map((award) => ({ campaign_id: campaignId, ...award })))
    .execute()
}

export async function replacePapers(
  trx: Database,
  campaignId: number,
  papers: readonly { name: string; clause: string }[],
): Promise<void> {
  await trx.deleteFrom('campaign_paper').where('campaign_id', '=', campaignId).execute()
  if (papers.length === 0) return
  await trx
    .insertInto('campaign_paper')
    .values(papers.map(({ name, clause }, index) => ({ campaign_id: campaignId, position: index + 1, name, clause })))
    .execute()
}

/** Keeps or takes back a judgement where the one seen still stands; false where somebody else judged meanwhile. */
export async function writeJudgement(trx: Database, judgement: Judgement, isTakenBack: boolean): Promise<boolean> {
  const { criterionId, subject, subjectId, met, note, at, accountId, revision } = judgement
  const key = { criterion_id: criterionId, subject, subject_id: subjectId }
  const content = { met: met ? 1 : 0, note, at, account_id: accountId }
  if (isTakenBack) return deleteAtRevision(trx, 'criterion_judgement', { ...key, revision })
  return putAtRevision(trx, 'criterion_judgement', key, revision, content)
}
