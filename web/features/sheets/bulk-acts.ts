/**
 * Acts on all selected cells at once: fill, empty, copy, undo. Each is one step, one save, and one sentence that says
 * what became of it. Without a wide selection they concern the one cell that has the focus.
 */
import type { FigureItem } from '#contract/sheets'
import { copyText } from '../../clipboard.ts'
import { answerOf, inputText, textOf } from './cell-state.ts'
import { tsvOf } from './clipboard.ts'
import { type Filling, fillDown, fillFromLastMonth, fillWith } from './fill.ts'
import { neighbour } from './keys.ts'
import { selectionText } from './selection-text.vi.ts'
import type { SheetDesk } from './sheet-desk.ts'
import { text } from './text.vi.ts'
import type { SelectionDesk } from './use-selection.ts'
import type { Way } from './ways.ts'

export type Bulk = ReturnType<typeof bulkActs>

type Ports = Pick<SelectionDesk, 'now'> & { desk: SheetDesk; say: (sentence: string | null) => void }

export function bulkActs({ desk, now, say }: Ports) {
  const { said } = selectionText
  const figuresOf = (elements: readonly string[]): FigureItem[] =>
    desk.view().sheet.figures.filter((figure) => elements.includes(figure.element))
  const numberOf = (figure: FigureItem) => desk.view().sheet.figures.indexOf(figure) + 1
  const answer = (figure: FigureItem) => answerOf(desk.view().cells.get(figure.element), figure)
  const chosen = (element?: string) => (now().isWide || element === undefined ? now().cells : [element])
  const isTyped = (element: string) => figuresOf([element])[0]?.computed == null
  /** The cells that an act may write; of those that are counted from records it is said that they stayed as they are. */
  const targets = (element?: string) => chosen(element).filter(isTyped)
  const aside = (element?: string) => {
    const counted = chosen(element).length - targets(element).length
    return counted === 0 ? '' : text.counted.skipped(counted)
  }

  function enter(
    { values, skipped }: Filling,
    words: (count: number, left: number) => string,
    element?: string,
    way: Way = 'filled',
  ) {
    desk.enter(values, way)
    say(words(values.length, skipped.length) + aside(element))
  }

  function step(way: 'undo' | 'redo', done: (cells: string) => string, nothing: string): string[] {
    const [undecided] = figuresOf([desk.undecidedIn(way)].flatMap((one) => one ?? []))
    const elements = desk[way]()
    const [only] = figuresOf(elements)
    if (undecided !== undefined) say(said.undecided[way](numberOf(undecided)))
    else if (only === undefined) say(nothing)
    else if (elements.length > 1) say(done(said.cells(elements.length)))
    else {
      const value = textOf(answer(only), only.decimals)
      say(done(said.cell(numberOf(only), value === '' ? said.blank : value)))
    }
    return elements
  }

  return {
    /** Ctrl+Enter: what stands in the cell goes into all selected ones; an empty text empties them. */
    fillTyped(element: string) {
      const [figure] = figuresOf([element])
      if (figure === undefined) return
      this.fillText(inputText(desk.view().cells.get(element), figure), element)
    },
    /** One text into all selected cells. A text that is no number in any of them is left in its cell, with its fault. */
    fillText(typed: string, element?: string, way: Way = 'filled') {
      const elements = targets(element)
      if (typed.trim() === '') {
        desk.empty(elements)
        return say(said.emptied(elements.length) + aside(element))
      }
      const filling = fillWith(typed, figuresOf(elements))
      if (filling.values.length === 0) {
        if (element !== undefined) desk.leave(element)
        return say(said.filled(0, elements.length) + aside(element))
      }
      enter(filling, said.filled, element, way)
    },
    /** Ctrl+D: the first selected cell's value into the others; with one cell, the value of the cell above. */
    fillDown(element?: string) {
      const { isWide, cells, order, selection } = now()
      const here = element ?? selection.active ?? ''
      const first = isWide ? cells[0] : neighbour(order, here, 'up')
      const rest = isWide ? cells.slice(1) : [here]
      if (first === undefined) return say(said.nothingToFill)
      desk.leave(first)
      const [source] = figuresOf([first])
      // What was stored before stands under the faulty text, unseen: that is not what the person means.
      if (source !== undefined && desk.view().cells.get(first)?.fault) return say(said.faultyFirst(numberOf(source)))
      const filling =
        source && fillDown({ value: answer(source).value, decimals: source.decimals }, figuresOf(rest.filter(isTyped)))
      if (filling) enter(filling, said.filled, element)
      else say(said.nothingToFill)
    },
    /** Ctrl+R: last month's value, which stands to the left. */
    fillFromLastMonth: (element?: string) =>
      enter(fillFromLastMonth(figuresOf(targets(element))), said.fromLastMonth, element),
    empty() {
      desk.empty(targets())
      say(said.emptied(targets().length) + aside())
    },
    /** By button: rows with their names where they were chosen by their numbers. */
    async copy(isCut: boolean) {
      const { cells, selection } = now()
      const rows = figuresOf(cells).map((figure) => ({ figure, answer: answer(figure) }))
      if (!(await copyText(tsvOf(rows, selection.asRows)))) return say(said.notCopied)
      if (isCut) desk.empty(targets())
      say(isCut ? said.cut(cells.length) : said.copied(cells.length, selection.asRows))
    },
    undo: () => step('undo', said.undone, said.nothingToUndo),
    redo: () => step('redo', said.redone, said.nothingToRedo),
  }
}
