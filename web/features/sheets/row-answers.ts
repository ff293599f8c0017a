/** What the menu of a row offers: the explicit answers, last month's value, the note, the history, the definition. */
import type { FigureItem } from '#contract/sheets'
import { formatScaled } from '#domain/measure.ts'
import type { Answer } from './cell-state.ts'
import type { MenuItem } from './row-menu.tsx'
import type { SheetActs } from './sheet-acts.ts'
import { text } from './text.vi.ts'

/** `back` closes the menu and returns to the cell. A missing figure asks for its reason first. A locked sheet is looked at only. */
export function answerItems(
  figure: FigureItem,
  answer: Answer,
  acts: SheetActs,
  back: () => void,
  isLocked: boolean,
): MenuItem[] {
  const { element } = figure
  const looking: MenuItem[] = [
    {
      key: 'history',
      label: text.answers.history,
      run: () => {
        back()
        acts.history(element)
      },
    },
    { key: 'definition', label: text.answers.definition, run: () => acts.open(element, 'definition') },
    {
      key: 'pick',
      label: text.answers.pick,
      run: () => {
        back()
        acts.select(element, 'one', true)
      },
    },
  ]
  if (isLocked) return looking
  const last = figure.lastMonth === null ? undefined : formatScaled(figure.lastMonth, figure.decimals)
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
    ...(last === undefined
      ? []
      : [
          {
            key: 'last_month',
            label: text.answers.lastMonth(last),
            run: () => {
              back()
              acts.act(element, 'fill_last_month')
            },
          },
        ]),
    ...looking,
  ]
}
