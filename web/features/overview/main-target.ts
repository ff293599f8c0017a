/** Which target the ranking shows, and how loud the verdict is. */
import type { Overview } from '#contract/overview'
import type { OverviewSearch } from '../../search.ts'

/** The one asked for; otherwise the main target that misses most, which the verdict names. */
export function chosenIndicator(overview: Overview, search: OverviewSearch): string {
  const asked = search['chi-tieu']
  if (asked !== undefined && overview.heat.columns.some((column) => column.indicator === asked)) return asked
  const weight = (tile: Overview['tiles'][number]) =>
    (tile.assessment === 'missed' || tile.assessment === 'out_of_reach' ? 1e12 : 0) + (tile.gap ?? 0)
  const worst = overview.tiles.toSorted((a, b) => weight(b) - weight(a))[0]
  return worst?.indicator.code ?? overview.heat.columns[0]?.indicator ?? ''
}

/** Crimson only where a main target is missed; where the worst is nearly met, its own colour. */
export function alarmOf(overview: Overview): 'missed' | 'near' {
  return overview.tiles.some((tile) => tile.assessment === 'missed' || tile.assessment === 'out_of_reach')
    ? 'missed'
    : 'near'
}
