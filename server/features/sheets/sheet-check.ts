/** Which cells of a sheet are blank, wrong or unexplained, from what is stored. Reads nothing itself: it serves inside a transaction. */
import type { Element } from '../../domain/element.ts'
import type { FieldFailure } from '../../domain/failure.ts'
import { violationWords } from '../../domain/fault-words.vi.ts'
import { type Figure, figuresEqual, violations, wrongElements } from '../../domain/figure.ts'
import { isCopyOfLastMonth, type Suspicion, suspicionOf } from '../../domain/plausibility.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import type { FigureContent } from '../../recording/stamp.ts'
import type { StoredFigure } from '../../recording/stored-figures.ts'
import { sheetSentences, suspicionSentence } from './sentences.vi.ts'

type Cells = ReadonlyMap<number, StoredFigure>

/** The unit's last twelve months of an element, oldest first, months without a value as null. */
export type PastOf = (element: Element) => readonly (number | null)[]

/** Emptied, or never filled: no value and no reason for its absence. */
export function isBlank(stored: Pick<StoredFigure, 'state' | 'note'> | undefined): boolean {
  return stored === undefined || (stored.state === 'missing' && stored.note === null)
}

/** By element code, the sentence for each cell in which a part is larger than its whole. */
export function wrongCells(catalogue: Catalogue, elements: readonly Element[], stored: Cells): Map<string, string> {
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

/** What no reason can excuse: blank cells and parts larger than their wholes, in the sheet's own order. */
export function obstacles(catalogue: Catalogue, elements: readonly Element[], stored: Cells): FieldFailure[] {
  const wrong = wrongCells(catalogue, elements, stored)
  return elements.flatMap(({ id, code, name }): FieldFailure[] => {
    const sentence = wrong.get(code)
    if (sentence !== undefined) return [{ field: code, code: 'part_larger_than_whole', message: sentence }]
    return isBlank(stored.get(id)) ? [{ field: code, code: 'blank', message: sheetSentences.blank(name) }] : []
  })
}

/** The sentence for a value unlike this unit's own past that carries no note; undefined where there is nothing to ask. */
export function unexplained(element: Element, stored: StoredFigure | undefined, pastOf: PastOf): string | undefined {
  const suspicion = stored?.note === null ? oddness(element, stored, pastOf) : undefined
  return suspicion && suspicionSentence(suspicion, element)
}

/** What is unlike this unit's own past in a value, whether a note explains it or not. */
export function oddness(element: Element, stored: StoredFigure | undefined, pastOf: PastOf): Suspicion | undefined {
  if (stored === undefined || stored.value === null) return undefined
  return suspicionOf(
    stored.value,
    pastOf(element).filter((value) => value !== null),
  )
}

/** What needs a word before the sheet is handed in: odd values without a note, and a sheet that repeats last month. */
export function questions(
  elements: readonly Element[],
  stored: Cells,
  pastOf: PastOf,
  sheetNote: string | null,
): FieldFailure[] {
  const odd = elements.flatMap((element): FieldFailure[] => {
    const message = unexplained(element, stored.get(element.id), pastOf)
    return message === undefined ? [] : [{ field: element.code, code: 'needs_note', message }]
  })
  const pairs = elements.flatMap((element) => {
    const value = stored.get(element.id)?.value ?? null
    const last = pastOf(element).at(-1) ?? null
    return value === null || last === null ? [] : [{ value, last }]
  })
  if (sheetNote !== null || !isCopyOfLastMonth(pairs)) return odd
  return [...odd, { field: 'sheet', code: 'copy_of_last_month', message: sheetSentences.copyOfLastMonth }]
}

/** A stored or remembered content as a figure; undefined for a blank cell. */
export function figureOf(content: FigureContent | null | undefined): Figure | undefined {
  if (!content || isBlank(content)) return undefined
  if (content.state === 'reported') return { state: 'reported', value: content.value ?? 0 }
  return { state: content.state }
}

/** Whether a cell differs from what had been approved before its first correction; notes are no correction. */
export function isCorrected(
  approved: ReadonlyMap<number, Figure | undefined>,
  elementId: number,
  stored: StoredFigure | undefined,
): boolean {
  return approved.has(elementId) && !figuresEqual(approved.get(elementId), figureOf(stored))
}
