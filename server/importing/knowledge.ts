/** What must be known to understand a table: handed in by the caller, so that this room needs no database. */
import type { Element } from '#domain/element.ts'
import type { Polarity } from '#domain/indicator.ts'
import type { Month } from '#domain/period.ts'
import type { Unit } from '#domain/unit.ts'

export type KnownUnit = Pick<Unit, 'id' | 'code' | 'name' | 'kind' | 'validFrom' | 'validTo'> & {
  /** Ids of the units that took its place. */
  successors: number[]
}

export type KnownElement = Pick<Element, 'id' | 'code' | 'name' | 'decimals' | 'asked' | 'partOf'>

export type KnownIndicator = { code: string; name: string; shortName: string; polarity: Polarity }

export type Knowledge = {
  /** The units whose figures may stand in the file, ended ones included. */
  units: KnownUnit[]
  /** The one unit of a ward's own file, or null where the rows name their units. */
  ownUnitId: number | null
  /** The unit above them: its own row is a total. */
  parent: Pick<Unit, 'code' | 'name' | 'kind'> | null
  elements: KnownElement[]
  /** Rates only; what is typed for them is kept apart from the figures. */
  indicators: KnownIndicator[]
  /** The months that figures may belong to, oldest first. */
  months: Month[]
}
