/** What an import would change, laid out as units by months, and counted for its sentence. Pure. */
import type { FigureChange, ImportAnswer, SheetChange } from '#contract/imports'
import { compareNames } from '#domain/unit.ts'

export type UnitRow = { unit: SheetChange['unit']; byMonth: ReadonlyMap<string, SheetChange> }

/** Units in Vietnamese order of their names, months oldest first. */
export function matrixOf(changes: readonly SheetChange[]): { months: string[]; rows: UnitRow[] } {
  const months = [...new Set(changes.map((change) => change.month))].sort()
  const rows = [...Map.groupBy(changes, (change) => change.unit.code).values()].flatMap((ofUnit) => {
    const [first] = ofUnit
    return first === undefined
      ? []
      : [{ unit: first.unit, byMonth: new Map(ofUnit.map((change) => [change.month, change])) }]
  })
  return { months, rows: rows.toSorted((a, b) => compareNames(a.unit.name, b.unit.name)) }
}

/** What a commit would write, or has written: figures (new and changed ones) and typed rates. */
export function written({ counts }: Pick<ImportAnswer, 'counts'>): { figures: number; rates: number } {
  return { figures: counts.new + counts.changed, rates: counts.rates }
}

export function lockedSheets(changes: readonly SheetChange[]): SheetChange[] {
  return changes.filter((change) => change.lock !== null)
}

/** The sheets in which a commit writes something. */
export function writtenSheets(changes: readonly SheetChange[]): SheetChange[] {
  return changes.filter((change) => change.lock === null && change.new + change.changed + change.rates > 0)
}

/** The replaced figures of one sheet, as far as the answer lists them. */
export function replacedIn(replaced: readonly FigureChange[], unit: string, month: string): FigureChange[] {
  return replaced.filter((figure) => figure.unit === unit && figure.month === month)
}
