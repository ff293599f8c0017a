/** Which cells of a sheet are blank or wrong, from what is stored. Reads nothing itself, so it serves inside a transaction. */
import type { Element } from '../../domain/element.ts'
import type { FieldFailure } from '../../domain/failure.ts'
import { type Figure, violations, wrongElements } from '../../domain/figure.ts'
import { violationWords } from '../../domain/wording.vi.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import type { StoredFigure } from './queries.ts'
import { sheetSentences } from './sentences.vi.ts'

/** Emptied, or never filled: no value and no reason for its absence. */
export function isBlank(stored: Pick<StoredFigure, 'state' | 'note'> | undefined): boolean {
  return stored === undefined || (stored.state === 'missing' && stored.note === null)
}

/** By element code, the sentence for each cell in which a part is larger than its whole. */
export function wrongCells(
  catalogue: Catalogue,
  elements: readonly Element[],
  stored: ReadonlyMap<number, StoredFigure>,
): Map<string, string> {
  const figures = new Map(
    elements.flatMap((element): [string, Figure][] => {
      const figure = figureOf(stored.get(element.id))
      return figure ? [[element.code, figure]] : []
    }),
  )
  const found = violations(figures, catalogue.rules)
  const sentences = new Map<string, string>()
  for (const code of wrongElements(found)) {
    const violation = found.find((one) => one.part === code || one.whole === code)
    const part = violation && catalogue.elementsByCode.get(violation.part)
    const whole = violation && catalogue.elementsByCode.get(violation.whole)
    if (part && whole) sentences.set(code, violationWords(violation, part, whole))
  }
  return sentences
}

/** What stands in the way of handing the sheet in, in its own order; empty where nothing does. */
export function obstacles(
  catalogue: Catalogue,
  elements: readonly Element[],
  stored: ReadonlyMap<number, StoredFigure>,
): FieldFailure[] {
  const wrong = wrongCells(catalogue, elements, stored)
  return elements.flatMap(({ id, code, name }): FieldFailure[] => {
    const sentence = wrong.get(code)
    if (sentence !== undefined) return [{ field: code, code: 'part_larger_than_whole', message: sentence }]
    return isBlank(stored.get(id)) ? [{ field: code, code: 'blank', message: sheetSentences.blank(name) }] : []
  })
}

function figureOf(stored: StoredFigure | undefined): Figure | undefined {
  if (!stored || isBlank(stored)) return undefined
  if (stored.state === 'reported') return { state: 'reported', value: stored.value ?? 0 }
  return { state: stored.state }
}
