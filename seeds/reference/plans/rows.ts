/** How the plan files are written: a target of the plan's own unit, in force for the year or span the document names. */
import type { SeedTarget } from '../../shapes.ts'

export type TargetRow = Pick<SeedTarget, 'indicator' | 'operator' | 'clause' | 'summary'> &
  Partial<Pick<SeedTarget, 'value' | 'word' | 'from' | 'to'>> & {
    /** The indicator of the target in the same plan of which this one is a part ("trong đó"). */
    within?: string
  }

/** The rows of one plan with the months of its year, unless a row names its own. Throws where a whole is not in the plan. */
export function targetsOf(year: number, rows: readonly TargetRow[]): SeedTarget[] {
  return rows.map(({ within, ...row }) => {
    const target: SeedTarget = {
      value: null,
      word: null,
      from: `${year}-01`,
      to: `${year}-12`,
      appliesTo: 'own',
      ...row,
    }
    if (within === undefined) return target
    const partOf = rows.findIndex((other) => other.indicator === within)
    if (partOf < 0) throw new Error(`the plan of ${year} sets no target for ${within}`)
    return { ...target, partOf }
  })
}
