/** How the indicator files are written: what most rates share is said once here. Refuses nothing; the test does. */
import type { SeedIndicator } from '../../shapes.ts'

type Named = Pick<SeedIndicator, 'code' | 'field' | 'name' | 'shortName' | 'nameEn' | 'source'>
/** Everything but the position, which is the place in the list. */
export type IndicatorRow = Omit<SeedIndicator, 'position'>

type RateRow = Named &
  Pick<SeedIndicator, 'numeratorWords' | 'denominatorWords' | 'caseWord'> & {
    /** The element that is the numerator, and the one that is the denominator. */
    of: readonly [numerator: string, denominator: string]
    polarity?: SeedIndicator['polarity']
    headline?: number
  }

/** A rate in %, one decimal shown, of which 0/0 means that there was nothing to assess. */
export function rate({ of: [numerator, denominator], ...row }: RateRow): IndicatorRow {
  return {
    version: 1,
    kind: 'rate',
    measure: '%',
    decimals: 1,
    zeroRule: 'not_assessed',
    polarity: 'higher',
    headline: null,
    ...row,
    numerator: [numerator],
    denominator: [denominator],
  }
}

type IndexRow = Named & Pick<SeedIndicator, 'numeratorWords' | 'measure' | 'decimals'>

/** A number that others publish: no element of ours is in it. */
export function index(row: IndexRow): IndicatorRow {
  return {
    version: 1,
    kind: 'index',
    zeroRule: 'not_assessed',
    polarity: 'higher',
    headline: null,
    numerator: [],
    denominator: [],
    denominatorWords: '',
    caseWord: row.measure,
    ...row,
  }
}
