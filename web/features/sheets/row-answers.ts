/** The explicit answers that the menu of a row offers: nothing arose, no figure yet, not applicable, none at all. */
import type { FigureItem } from '#contract/sheets'
import type { Answer } from './cell-state.ts'
import type { MenuItem } from './row-menu.tsx'
import type { SheetActs } from './sheet-acts.ts'
import { text } from './text.vi.ts'

/** `back` closes the menu and returns to the cell. A missing figure asks for its reason first. */
export function answerItems(figure: FigureItem, answer: Answer, acts: SheetActs, back: () => void): MenuItem[] {
  const { element } = figure
  const choose = (chosen: Answer) => () => {
    back()
    acts.choose(element, chosen)
  }
  const note = answer.state === 'missing' ? null : answer.note
  const isBlank = answer.state === 'missing' && answer.note === null
  return [
    {
      key: 'none_arose',
      label: text.answers.none_arose,
      chosen: answer.value === 0,
      run: choose({ value: 0, state: 'reported', note }),
    },
    {
      key: 'missing',
      label: text.answers.missing,
      chosen: answer.state === 'missing' && !isBlank,
      run: () => acts.open(element, 'reason'),
    },
    {
      key: 'not_applicable',
      label: text.answers.not_applicable,
      chosen: answer.state === 'not_applicable',
      run: choose({ value: null, state: 'not_applicable', note }),
    },
    ...(isBlank
      ? []
      : [{ key: 'clear', label: text.answers.clear, run: choose({ value: null, state: 'missing', note: null }) }]),
    ...(answer.state === 'missing'
      ? []
      : [{ key: 'note', label: text.answers.note, run: () => acts.open(element, 'note') }]),
    { key: 'definition', label: text.answers.definition, run: () => acts.open(element, 'definition') },
  ]
}
