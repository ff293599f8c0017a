/**
 * One stored sheet as the evaluation knows it: as it now is, and, while it is being corrected, as it was last approved.
 * Who may not see drafts is shown the approved one until the correction is approved as well.
 */
import { type Figure, violations, wrongElements } from '../../domain/figure.ts'
import type { MonthFigures, TypedRate } from '../../domain/rollup.ts'
import { type DataStatus, type SheetState, statusOfSheet } from '../../domain/sheet.ts'
import type { Catalogue } from '../catalogue.ts'
import type { StoredSheet } from '../queries.ts'
import { type Content, type Correction, contentAsApproved, correctedFigures, correctedRates } from './corrections.ts'
import type { SheetCourseRow } from './sheet-courses.ts'

export type SheetFacts = MonthFigures & {
  state: SheetState
  course: SheetCourseRow
  /** By element code. */
  notes: ReadonlyMap<string, string>
  /** By element code: figures that differ from the ones first approved. */
  adjustments: readonly Correction<string, Figure>[]
  /** By indicator code: the same for typed percentages. */
  rateAdjustments: readonly Correction<string, TypedRate>[]
  /** The last approved content, while the sheet itself is open or waits again; undefined where it never was approved. */
  asApproved: SheetFacts | undefined
}

export function sheetFacts(sheet: StoredSheet, catalogue: Catalogue): SheetFacts {
  const now = factsOf(sheet, catalogue, sheet, statusOfSheet(sheet.course.state))
  const approved = contentAsApproved(sheet, sheet.course)
  return approved ? { ...now, asApproved: factsOf(sheet, catalogue, approved, 'approved') } : now
}

function factsOf(sheet: StoredSheet, catalogue: Catalogue, content: Content, status: DataStatus): SheetFacts {
  const byCode = <T>(values: ReadonlyMap<number, T>) =>
    new Map([...values].map(([id, value]) => [catalogue.elementsById.get(id)?.code ?? '', value]))
  const figures = byCode(content.figures)
  const adjustments = correctedFigures(content).flatMap(({ key, ...correction }) => {
    const element = catalogue.elementsById.get(key)
    return element ? [{ ...correction, key: element.code }] : []
  })
  return {
    figures,
    notes: byCode(content.notes),
    typedRates: content.typedRates,
    wrong: wrongElements(violations(figures, catalogue.rules)),
    status,
    adjusted: new Set(adjustments.map((one) => one.key)),
    adjustments,
    rateAdjustments: correctedRates(content),
    state: sheet.course.state,
    course: sheet.course,
    asApproved: undefined,
  }
}
