/**
 * What a row of the sheet shows, from the stored figure and the cell being worked on: tone, status and the problem that
 * stands below it. A rate whose inputs are on their way is never shown as if it were known.
 */
import type { FigureItem, Sheet } from '#contract/sheets'
import { answerOf, type Cell } from './cell-state.ts'

export type Problem = 'fault' | 'refused' | 'conflict' | 'wrong' | 'flagged' | 'returned'
export type RowStatus = 'none' | 'typing' | 'saving' | 'unsent' | 'saved' | Problem

/** The most pressing problem of a row, or undefined. A flagged figure with a note is none, nor a return that was answered. */
export function problemOf(figure: FigureItem, cell: Cell | undefined): Problem | undefined {
  if (cell?.fault) return 'fault'
  if (cell?.phase === 'refused') return 'refused'
  if (cell?.phase === 'conflict') return 'conflict'
  if (figure.wrong !== null) return 'wrong'
  if (figure.suspicion !== null && answerOf(cell, figure).note === null) return 'flagged'
  return figure.returned !== null && !figure.returned.answered ? 'returned' : undefined
}

/**
 * How the cell itself looks. A server's judgement belongs to the value that it judged: once another is on its way the cell
 * is merely unsettled, while the sentence below stays until the answer, so that the rows do not jump.
 */
export function toneOf(problem: Problem | undefined, cell: Cell | undefined): 'wrong' | 'warned' | 'unsettled' | '' {
  if (problem === 'fault' || problem === 'refused') return 'wrong'
  if (problem === 'conflict') return 'warned'
  if (cell !== undefined && cell.phase !== 'none') return 'unsettled'
  if (problem === 'wrong') return 'wrong'
  return problem === 'flagged' || problem === 'returned' ? 'warned' : ''
}

/** The one word in the status column. What a person does now comes before what is wrong with what they did. */
export function statusOf(figure: FigureItem, cell: Cell | undefined): RowStatus {
  const problem = problemOf(figure, cell)
  if (problem === 'fault' || problem === 'refused' || problem === 'conflict') return problem
  if (cell?.phase === 'waiting' || cell?.phase === 'saving') return 'saving'
  if (cell?.phase === 'unsent') return 'unsent'
  if (cell !== undefined && cell.draft !== null) return 'typing'
  return problem ?? (figure.savedAt === null ? 'none' : 'saved')
}

export type RateDoubt = 'recomputing' | 'unsent' | 'choosing' | 'mending'

/** Why a rate that is made of these elements is not to be shown yet, or undefined where it is what the cells say. */
export function doubtOf(inputs: readonly string[], sheet: Sheet, cells: ReadonlyMap<string, Cell>) {
  const doubts = new Set<RateDoubt>()
  for (const figure of sheet.figures) {
    if (!inputs.includes(figure.element)) continue
    const isBeingMended = partnersOf(figure, sheet.figures).some((one) => isUnsettled(cells.get(one.element)))
    const doubt = doubtAbout(figure, cells.get(figure.element), isBeingMended)
    if (doubt) doubts.add(doubt)
  }
  return (['choosing', 'mending', 'unsent', 'recomputing'] as const).find((doubt) => doubts.has(doubt))
}

function doubtAbout(figure: FigureItem, cell: Cell | undefined, isBeingMended: boolean): RateDoubt | undefined {
  if (cell?.phase === 'conflict') return 'choosing'
  if (cell?.fault || cell?.phase === 'refused') return 'mending'
  if (cell?.phase === 'unsent') return 'unsent'
  if (isUnsettled(cell)) return 'recomputing'
  return !isBeingMended && figure.wrong !== null ? 'mending' : undefined
}

/** True while the figure shown is not the one stored, so that nothing computed from the stored one may stand beside it. */
export function isUnsettled(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.wanted !== null || cell.draft !== null)
}

/**
 * The other cells of a broken rule. The server says the same sentence at both; where it words them apart, the "trong đó"
 * of the sheet and the names in the sentence tell.
 */
export function partnersOf(figure: FigureItem, figures: readonly FigureItem[]): FigureItem[] {
  const sentence = figure.wrong
  if (sentence === null) return []
  const others = figures.filter((other) => other.wrong !== null && other.element !== figure.element)
  const same = others.filter((other) => other.wrong === sentence)
  if (same.length > 0) return same
  return others.filter(
    (other) =>
      other.element === figure.partOf ||
      other.partOf === figure.element ||
      sentence.toLocaleLowerCase('vi').includes(other.name.toLocaleLowerCase('vi')),
  )
}

export type Task = { kind: 'wrong' | 'conflict' | 'flagged' | 'returned' | 'unsent'; elements: string[] }

/** What stands between this sheet and its submission, besides blank cells; in the order of urgency. */
export function tasksOf(sheet: Sheet, cells: ReadonlyMap<string, Cell>): Task[] {
  const tasks: Task[] = [
    { kind: 'wrong', elements: [] },
    { kind: 'conflict', elements: [] },
    { kind: 'flagged', elements: [] },
    { kind: 'returned', elements: [] },
    { kind: 'unsent', elements: [] },
  ]
  const put = (kind: Task['kind'], element: string) => tasks.find((task) => task.kind === kind)?.elements.push(element)
  for (const figure of sheet.figures) {
    const cell = cells.get(figure.element)
    const problem = problemOf(figure, cell)
    if (problem === 'fault' || problem === 'refused') put('wrong', figure.element)
    else if (problem !== undefined) put(problem, figure.element)
    if (cell?.phase === 'unsent') put('unsent', figure.element)
  }
  return tasks.filter((task) => task.elements.length > 0)
}

/** Rows grouped under the headings of the sheet, in its order. */
export function sectionsOf(figures: readonly FigureItem[]): { name: string; figures: FigureItem[] }[] {
  const sections: { name: string; figures: FigureItem[] }[] = []
  for (const figure of figures) {
    const last = sections.at(-1)
    if (last?.name === figure.section) last.figures.push(figure)
    else sections.push({ name: figure.section, figures: [figure] })
  }
  return sections
}

/** A sentence with its advice, parted after the finding: "X (398) lớn hơn y (384)." and what to do about it. */
export function firstSentence(sentence: string): [string, string] {
  const end = /\.\s+(?=\p{Lu})/u.exec(sentence)
  return end ? [sentence.slice(0, end.index + 1), sentence.slice(end.index + end[0].length)] : [sentence, '']
}
