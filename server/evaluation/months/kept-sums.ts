/** Sums of all units for an indicator and some months, kept for as long as the months, the catalogue and the records stand. */

import { type Element, isAskedIn } from '../../domain/element.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { elementsOf } from '../../domain/indicator.ts'
import type { Month } from '../../domain/period.ts'
import type { Rollup } from '../../domain/rollup.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Computed } from '../records/computed.ts'
import type { MonthBlock } from './month-block.ts'
import { sumMonths, sumUnit } from './period-sums.ts'
import { mostMonths, type PeriodSums } from './sums.ts'
import { rollupAt } from './sums-read.ts'

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
  /** The roll-up of one unit alone, made anew each time; undefined where its sheets have to say. */
  rollupOf: (asked: SumsWanted, unitId: number) => Rollup | undefined
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
    rollupOf(wanted, unitId) {
      const asked = askedFor(wanted)
      return asked && rollupAt(sumUnit(asked, unitId), 0)
    },
  }
}

/** `counting`: what was counted of records, where that matters for the indicator. */
function askedFor({ computed, indicator, months, blockOf, drafts }: SumsWanted) {
  const { catalogue } = computed
  const { elements, canCount } = recipeOf(indicator, catalogue)
  const due = months.filter((month) => elements.every((element) => element && isAskedIn(element, month)))
  if (due.length === 0 || due.length > mostMonths || elements.length === 0) return undefined
  const counting = drafts && canCount ? computed : undefined
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

type Recipe = { elements: readonly (Element | undefined)[]; canCount: boolean }
const recipes = new WeakMap<Catalogue, WeakMap<Indicator, Recipe>>()

function recipeOf(indicator: Indicator, catalogue: Catalogue): Recipe {
  const kept = recipes.get(catalogue) ?? new WeakMap<Indicator, Recipe>()
  recipes.set(catalogue, kept)
  const known = kept.get(indicator)
  if (known) return known
  const codes = elementsOf(indicator)
  const recipe = {
    elements: codes.map((code) => catalogue.elementsByCode.get(code)),
    canCount: codes.some((code) => countedIn(catalogue).has(code)),
  }
  kept.set(indicator, recipe)
  return recipe
}

const counted = new WeakMap<Catalogue, ReadonlySet<string>>()

/** The elements whose cells can hold a count of records, or break a rule with one. */
function countedIn(catalogue: Catalogue): ReadonlySet<string> {
  const known = counted.get(catalogue)
  if (known) return known
  const own = new Set(catalogue.elements.filter((element) => element.computed !== null).map(({ code }) => code))
  const beside = catalogue.rules.flatMap(({ part, whole }) => (own.has(part) || own.has(whole) ? [part, whole] : []))
  const codes = new Set([...own, ...beside])
  counted.set(catalogue, codes)
  return codes
}
