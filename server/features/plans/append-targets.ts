/** Adds rows to the table of a plan's targets, as a file brings them; the rows that stand there are not touched. */
import { Failure, type FieldFailure } from '../../domain/failure.ts'
import type { Plan } from '../../domain/plan.ts'
import { targetValueText } from '../../domain/target-value.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import type { Site } from '../../http/site.ts'
import type { PlanStamp } from '../../planning/changes.ts'
import { storedTargets } from '../../planning/targets.ts'
import { changeTargets } from './change-targets.ts'
import { type AppendTargetsBody, TargetsBody } from './contract.ts'

/** Fails as saving the whole table does; rows are named by their place in what was sent. */
export async function appendTargets(
  site: Site,
  catalogue: Catalogue,
  plan: Plan,
  { targets, ...body }: AppendTargetsBody,
  stamp: PlanStamp,
  today: string,
): Promise<void> {
  const present = await storedTargets(site.db, plan.id)
  const kept = present.map(({ value, decimals, ...row }) => ({
    ...row,
    value: value === null ? null : targetValueText({ value, decimals }),
  }))
  const added = targets.map((row) => ({ ...row, partOf: row.partOf === null ? null : row.partOf + present.length }))
  // The table has its own bound, which the two together may pass.
  const whole = TargetsBody.parse({ ...body, targets: [...kept, ...added] })
  try {
    await changeTargets(site, catalogue, plan, whole, stamp, today)
  } catch (error) {
    if (!(error instanceof Failure) || error.fields.length === 0) throw error
    const { code, message, context } = error
    throw new Failure(code, { message, context, fields: error.fields.map((one) => renumbered(one, present.length)) })
  }
}

/** "targets.12.value" of the whole table is "targets.2.value" of what was sent to a table of ten. */
function renumbered(failure: FieldFailure, present: number): FieldFailure {
  const [, place, rest = ''] = /^targets\.(\d+)(.*)$/.exec(failure.field) ?? []
  if (place === undefined || Number(place) < present) return failure
  return { ...failure, field: `targets.${Number(place) - present}${rest}` }
}
