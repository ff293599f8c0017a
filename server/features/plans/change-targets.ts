/** Saves the whole table of a plan's targets at once, all or nothing; of a plan in force with a reason, as its next version. */
import { inTransaction } from '../../database/transaction.ts'
import type { FieldFailure } from '../../domain/failure.ts'
import type { Plan } from '../../domain/plan.ts'
import { isNumeric } from '../../domain/target.ts'
import { targetFailures } from '../../domain/target-faults.vi.ts'
import { readTargetValue } from '../../domain/target-value.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import type { Site } from '../../http/site.ts'
import { closePlanAct, notePlanChange, type PlanStamp } from '../../planning/changes.ts'
import { holdPlan } from '../../planning/plans.ts'
import { storedTargets, type TargetOfTable, writeTargets } from '../../planning/targets.ts'
import type { TargetsBody } from './contract.ts'
import { basisOfChange, refuseStale, refuseUnsound } from './refusals.ts'
import { planSentences } from './sentences.vi.ts'

/** Fails with invalid, every fault at its row and field, or stale where somebody else was quicker. */
export async function changeTargets(
  site: Site,
  catalogue: Catalogue,
  plan: Plan,
  body: TargetsBody,
  stamp: PlanStamp,
  today: string,
): Promise<void> {
  refuseUnsound(faultsOf(catalogue, plan, body.targets))
  const basis = basisOfChange(plan, body.change, today)
  const table = body.targets.map(rowOf)
  await inTransaction(site.db, async (trx) => {
    const before = await storedTargets(trx, plan.id)
    if (JSON.stringify(before) === JSON.stringify(table)) return
    // Whoever was quicker has raised the revision, whatever was read above.
    refuseStale(await holdPlan(trx, { ...plan, revision: body.revision }))
    refuseUnsound(unknownRows(table, new Set(before.map(({ id }) => id))))
    await writeTargets(trx, plan.id, table)
    const content = { before: { targets: before }, after: { targets: await storedTargets(trx, plan.id) } }
    if (basis) await notePlanChange(trx, plan, 'targets', basis, content, stamp)
    const counts = {
      before: { targets: before.length },
      after: { title: plan.title, targets: table.length },
    }
    await closePlanAct(trx, 'change_targets', plan, counts, stamp)
  })
}

function faultsOf(catalogue: Catalogue, plan: Plan, rows: TargetsBody['targets']): FieldFailure[] {
  const unitKind = catalogue.unitsById.get(plan.unitId)?.kind ?? 'ward'
  return targetFailures({
    rows,
    indicators: catalogue.indicatorsByCode,
    rules: catalogue.rules,
    plan: { span: plan.span, unitKind, isInForce: plan.state === 'in_force' },
  })
}

/** Keys in the order in which they are stored, so that a table that says the same compares as the same. */
function rowOf({ id, ...row }: TargetsBody['targets'][number]): TargetOfTable {
  const isNumber = isNumeric(row.operator)
  const read = isNumber ? readTargetValue(row.value ?? '') : undefined
  const amount = typeof read === 'object' ? read : undefined
  return {
    id: id ?? null,
    indicator: row.indicator,
    operator: row.operator,
    value: amount?.value ?? null,
    decimals: amount?.decimals ?? 0,
    word: isNumber ? null : row.word,
    from: row.from,
    to: row.to,
    appliesTo: row.appliesTo,
    clause: row.clause,
    summary: row.summary,
    note: row.note,
    partOf: row.partOf,
  }
}

/** A key of another plan is as unknown as one that nobody has. */
function unknownRows(table: readonly TargetOfTable[], known: ReadonlySet<number>): FieldFailure[] {
  const seen = new Set<number>()
  return table.flatMap(({ id }, index): FieldFailure[] => {
    if (id === null) return []
    const field = `targets.${index}.id`
    if (!known.has(id)) return [{ field, code: 'unknown_target', message: planSentences.unknownTarget }]
    if (seen.has(id)) return [{ field, code: 'twice', message: planSentences.targetTwice }]
    seen.add(id)
    return []
  })
}
