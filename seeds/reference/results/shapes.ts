/** How published results are written down here: value as it was printed, unit by its name, and where it can be read. */
import type { SeedResult, SeedResults, UnitReference } from '../../shapes.ts'
import { units } from '../units.ts'

/** Unit, value as printed with a point, place or null where none was printed. */
export type PrintedRow = readonly [unit: string, value: string, place: number | null, note?: string]

export type Printed = {
  index: string
  period: string
  source: string
  publishedOn?: string
  scheme?: string
  /** How many units were ranked; left out where the source does not say. */
  ofUnits?: number
  /** The day whose units the names mean; left out for the last day of the period. */
  on?: string
  rows: readonly PrintedRow[]
}

/** "87.12" is 8712 with two decimals: as many as were printed. */
export function printed(value: string): { value: number; decimals: number } {
  const [whole = '', tail = ''] = value.split('.')
  return { value: Number(whole + tail), decimals: tail.length }
}

/** One list of results for each source, in the order in which the sources first appear. */
export function bySource(lists: readonly Printed[]): SeedResults[] {
  const groups = Map.groupBy(lists, ({ source, publishedOn }) => `${source}\n${publishedOn ?? ''}`)
  return [...groups.values()].map((group) => ({
    source: group[0]!.source,
    publishedOn: group[0]!.publishedOn ?? null,
    results: group.flatMap(resultsOf),
  }))
}

function resultsOf({ index, period, scheme, ofUnits, on, rows }: Printed): SeedResult[] {
  return rows.map(([unit, value, place, note]) => ({
    index,
    scheme: scheme ?? null,
    unit: unitOn(unit, on ?? lastDayOf(period)),
    period,
    node: '',
    ...printed(value),
    ...(place === null ? {} : { place }),
    ...(ofUnits === undefined ? {} : { ofUnits }),
    ...(note === undefined ? {} : { note }),
  }))
}

/** "2024" and "2024-12" both end with the last day of their month; no shorter month is printed here. */
function lastDayOf(period: string): string {
  return period.length === 4 ? `${period}-12-31` : `${period}-31`
}

/** The unit that a name means on a day. Throws where it means none or several: a seed must not guess. */
export function unitOn(name: string, day: string): UnitReference {
  const [place, bare = place] = name.split(': ')
  const found = units.filter(
    (unit) =>
      unit.name === bare &&
      unit.validFrom <= day &&
      (unit.validTo === null || day <= unit.validTo) &&
      (name.includes(': ') ? unit.parent?.code === place : unit.kind === 'province'),
  )
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} units are ${name} on ${day}`)
  return { code: found[0].code, from: found[0].validFrom }
}
