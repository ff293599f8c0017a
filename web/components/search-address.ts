/** Where something found leads: a unit to its page, an indicator to its ranking, an element to the reader's own sheet, a plan to itself. */
import type { SearchItem } from '#contract/search'
import { paths } from '../paths.ts'

/** `sheet` is the reader's own unit and the month that is being reported; null for those who enter no figures. */
export function addressOf(item: SearchItem, sheet: { unit: string; month: string } | null) {
  const { kind, unit, period, indicator, element, plan } = item
  if (kind === 'unit' && unit !== null) return paths.unit(unit, period ?? undefined)
  if (kind === 'element' && element !== null && sheet !== null)
    return { ...paths.sheet(sheet.unit, sheet.month), hash: `o-${element}` }
  if (plan !== null) return paths.plan(plan)
  return paths.overview({ 'chi-tieu': indicator ?? undefined })
}
