/** Plans and targets of the seeds as rows; a decimal text becomes a scaled integer exactly. */
import type { SeedPlan, SeedTarget } from './shapes.ts'
import type { UnitIds } from './unit-rows.ts'

export function planRows(seeds: readonly SeedPlan[], ids: UnitIds) {
  let nextTarget = 1
  const targets: ReturnType<typeof targetRow>[] = []
  const plans = seeds.map((seed, index) => {
    const firstTarget = nextTarget
    for (const target of seed.targets) {
      const partOf = target.partOf === undefined ? null : firstTarget + target.partOf
      targets.push(targetRow(target, nextTarget, index + 1, partOf))
      nextTarget += 1
    }
    const { unit, targets: _targets, tasks: _tasks, ...plan } = seed
    return { ...plan, id: index + 1, unit_id: ids.of(unit) }
  })
  return { plans, targets }
}

function targetRow(target: SeedTarget, id: number, planId: number, partOf: number | null) {
  const [whole = '', tail = ''] = (target.value ?? '').split('.')
  return {
    id,
    plan_id: planId,
    indicator: target.indicator,
    operator: target.operator,
    value: target.value === null ? null : Number(whole + tail),
    decimals: tail.length,
    word: target.word,
    from_month: target.from,
    to_month: target.to,
    applies_to: target.appliesTo,
    clause: target.clause,
    summary: target.summary,
    part_of: partOf,
  }
}
