/** A unit's own past, against which its new figures are held: the twelve months before, of the territory it has today. */
import { reportedValue } from '../../domain/figure.ts'
import { type Month, monthsBetween, previousPeriod, shiftPeriod } from '../../domain/period.ts'
import type { Account } from '../../domain/permission.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Facts } from '../../evaluation/facts.ts'
import type { Site } from '../../http/site.ts'
import type { PastOf } from './sheet-check.ts'

/** The month and the twelve before it, of which one is the same month of last year. */
export function factsAround(site: Site, account: Account, month: Month, now: Date): Promise<Facts> {
  return site.evaluation.facts(account, monthsBetween(shiftPeriod(month, -12), month), now)
}

export function valueIn(facts: Facts, unit: Unit, month: Month, code: string): number | null {
  const sheet = facts.territoryOf(unit, month)
  return sheet === undefined || sheet === 'not_comparable' ? null : (reportedValue(sheet.figures.get(code)) ?? null)
}

export function pastIn(facts: Facts, unit: Unit, month: Month): PastOf {
  const months = monthsBetween(shiftPeriod(month, -12), previousPeriod(month))
  return (element) => months.map((one) => valueIn(facts, unit, one, element.code))
}
