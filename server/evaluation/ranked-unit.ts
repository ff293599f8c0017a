/** One line of a ranking. What it says of its number comes out of the columns; the number itself is made where it is asked for. */
import { type Assessment, assessments } from '../domain/assessment.ts'
import type { Fraction } from '../domain/fraction.ts'
import { type UnrankedReason, unrankedReasons } from '../domain/ranking.ts'
import { distanceOf } from '../domain/ranking-columns.ts'
import type { Unit } from '../domain/unit.ts'
import type { NumberColumns } from './columns/numbers.ts'
import type { Facts } from './facts.ts'
import { type Numbered, numberOfUnit, reasonUnranked } from './number.ts'

export class RankedUnit {
  readonly subject: Unit
  /** Null where the unit has none. */
  readonly place: number | null
  /** Places gained since the period before; null where there was no place. */
  readonly movement: number | null
  readonly #facts: Facts
  readonly #columns: NumberColumns
  readonly #at: number
  #number: Numbered | undefined

  constructor(facts: Facts, columns: NumberColumns, at: number, place: number, movement: number | null) {
    this.#facts = facts
    this.#columns = columns
    this.#at = at
    this.subject = columns.units[at] as Unit
    this.place = place === 0 ? null : place
    this.movement = movement
  }

  get assessment(): Assessment {
    return assessments[this.#columns.assessment[this.#at] as number] as Assessment
  }

  /** Cases lacking to the target. */
  get gap(): number | undefined {
    const gap = this.#columns.gap[this.#at] as number
    return gap < 0 ? undefined : gap
  }

  /** Why there is no number. */
  get absence(): UnrankedReason | undefined {
    return unrankedReasons[(this.#columns.absence[this.#at] as number) - 1]
  }

  /** Of how many cases; 0 where there is no number. */
  get cases(): number {
    return this.#columns.denominator[this.#at] as number
  }

  get number(): Numbered {
    const { indicator, period } = this.#columns
    this.#number ??= numberOfUnit(this.#facts, this.subject, indicator, period)
    return this.#number
  }

  /** Why there is no place. */
  get reason(): UnrankedReason | undefined {
    return this.place === null ? (reasonUnranked(this.number) ?? 'no_target') : undefined
  }

  /** value − own target, exact; undefined without a number or a numeric target. */
  get distance(): Fraction | undefined {
    const { ratio, target, indicator } = this.number
    return distanceOf(ratio, target, indicator.kind === 'rate')
  }
}
