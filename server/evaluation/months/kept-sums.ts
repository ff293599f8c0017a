/** Sums of all units for an indicator and some months, kept for as long as the months, the catalogue and the records stand. */

import { isAskedIn } from '../../domain/element.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { elementsOf } from '../../domain/indicator.ts'
import type { Month } from '../../domain/period.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Computed } from '../records/computed.ts'
import type { MonthBlock } from './month-block.ts'
import { mostMonths, type PeriodSums, sumMonths, sumUnit } from './period-sums.ts'

/** Blocks are held weakly: sums that nobody asks for again must not keep a month that has since been replaced. */
type Kept = {
  catalogue: Catalogue
  blocks: readonly WeakRef<MonthBlock>[]
  computed: Computed | undefined
  sums: PeriodSums
}

export type KeptSums = {
  /** The sums, made where they are not kept; undefined where the roll-up has to do it unit by unit. */
  sumsOf: (asked: SumsWanted) => PeriodSums | undefined
  /** The same of one unit alone, in the first place; made anew each time. */
  sumsOfUnit: (asked: SumsWanted, unitId: number) => PeriodSums | undefined
}

export type SumsWanted = {
  computed: Computed
  indicator: Indicator
  months: readonly Month[]
  blockOf: (month: Month) => MonthBlock
  /** Sheets as they are now, or as they were last approved. */
  drafts: boolean
}

/** Some 40 bytes for each unit: of 3,321 units a hundred and thirty kilobytes each. */
const mostKept = 400

export function keepSums(): KeptSums {
  const kept = new Map<string, Kept>()
  return {
    sumsOf(wanted) {
      const asked = askedFor(wanted)
      if (asked === undefined) return undefined
      const { blocks, indicator, counting } = asked
      const { catalogue } = wanted.computed
      // Leaves of schemes have made-up indicators that may share a code.
      const terms = `${indicator.numerator.join('+')}/${indicator.denominator.join('+')}`
      const due = blocks.map(({ month }) => month).join(' ')
      const key = `${wanted.drafts ? 'drafts' : 'approved'} ${indicator.code} ${terms} ${due}`
      const known = kept.get(key)
      kept.delete(key)
      if (known && isSame(known, catalogue, blocks, counting)) {
        kept.set(key, known)
        return known.sums
      }
      const sums = sumMonths(asked)
      kept.set(key, { catalogue, blocks: blocks.map((block) => new WeakRef(block)), computed: counting, sums })
      if (kept.size > mostKept) kept.delete(kept.keys().next().value as string)
      return sums
    },
    sumsOfUnit(wanted, unitId) {
      const asked = askedFor(wanted)
      return asked && sumUnit(asked, unitId)
    },
  }
}

/** `counting`: what was counted of records, where that matters for the indicator. */
function askedFor({ computed, indicator, months, blockOf, drafts }: SumsWanted) {
  const { catalogue } = computed
  const elements = elementsOf(indicator).map((code) => catalogue.elementsByCode.get(code))
  const due = months.filter((month) => elements.every((element) => element && isAskedIn(element, month)))
  if (due.length === 0 || due.length > mostMonths || elements.length === 0) return undefined
  const counting = drafts && canCountRecords(indicator, catalogue) ? computed : undefined
  return {
    indicator,
    elements: catalogue.elementsByCode,
    blocks: due.map(blockOf),
    places: catalogue.places,
    drafts,
    counting,
    countsRecords: counting && ((unitId: number, month: Month) => counting.figuresOf(unitId, month).size > 0),
  }
}

function isSame(known: Kept, catalogue: Catalogue, blocks: readonly MonthBlock[], computed: Computed | undefined) {
  return (
    known.catalogue === catalogue &&
    known.computed === computed &&
    known.blocks.every((block, index) => block.deref() === blocks[index])
  )
}

const counted = new WeakMap<Catalogue, ReadonlySet<string>>()

/** Whether a count of records can stand in a cell of the indicator, or break a rule with one. */
function canCountRecords(indicator: Indicator, catalogue: Catalogue): boolean {
  let codes = counted.get(catalogue)
  if (codes === undefined) {
    const own = new Set(catalogue.elements.filter((element) => element.computed !== null).map(({ code }) => code))
    const beside = catalogue.rules.flatMap(({ part, whole }) => (own.has(part) || own.has(whole) ? [part, whole] : []))
    codes = new Set([...own, ...beside])
    counted.set(catalogue, codes)
  }
  return elementsOf(indicator).some((code) => codes.has(code))
}
