/** One element of the sheet as a row: its number, name, months, cell, rate, note and status. What stands below is RowLines. */
import { memo, type ReactNode } from 'react'
import { formatScaled } from '#domain/measure.ts'
import { monthNumber, previousPeriod } from '#domain/period.ts'
import { factsId, focusCell, focusNote, nameId } from './cell-ids.ts'
import { CellInput, pressOfMouse } from './cell-input.tsx'
import { answerOf } from './cell-state.ts'
import type { FigureRowProps } from './figure-row-props.ts'
import { liveTotal } from './live-rates.ts'
import { NoteCell } from './note-cell.tsx'
import type { PrintedRate } from './printed-rates.ts'
import { RateCell } from './rate-cell.tsx'
import { answerItems } from './row-answers.ts'
import { linesBelow } from './row-lines.tsx'
import { RowMenu } from './row-menu.tsx'
import { RowStatusCell } from './row-status.tsx'
import { problemOf, statusOf, toneOf } from './row-view.ts'
import { selectionText } from './selection-text.vi.ts'
import { text } from './text.vi.ts'

/** A row is drawn again only for what it shows: typing in one cell leaves the others alone. */
export const FigureRow = memo(FigureRowView, (before, after) => {
  const keys = ['number', 'figure', 'cell', 'open', 'acts', 'sheet', 'chosen'] as const
  return (
    keys.every((key) => before[key] === after[key]) &&
    sameRates(before.rates, after.rates) &&
    sameRates(before.related, after.related)
  )
})

function sameRates(before: readonly PrintedRate[], after: readonly PrintedRate[]): boolean {
  return before.length === after.length && before.every((one, index) => isSameRate(one, after[index]))
}

/** Rates worked out anew at every keystroke are new objects that mostly say the same. */
function isSameRate({ rate, doubt }: PrintedRate, other: PrintedRate | undefined): boolean {
  if (other === undefined || doubt !== other.doubt) return false
  const keys = ['indicator', 'numerator', 'denominator', 'shown', 'assessment', 'targetShown', 'gapShown'] as const
  return rate === other.rate || keys.every((key) => rate[key] === other.rate[key])
}

function FigureRowView(props: FigureRowProps) {
  const { number, figure, cell, sheet, rates, open, chosen, acts } = props
  const { element } = figure
  const isLocked = sheet.lock !== null
  /** Nobody types what is counted from records. */
  const isClosed = isLocked || figure.computed !== null
  const problem = problemOf(figure, cell)
  const answer = answerOf(cell, figure)
  const tone = toneOf(problem, cell)
  const back = () => {
    acts.open(element, null)
    if (open?.from === 'note') focusNote(element)
    else focusCell(element)
  }
  const lines = linesBelow(props, problem, answer, back)
  const total = liveTotal(figure, cell)

  return (
    <>
      <tr
        className={[tone, figure.computed && 'counted', lines.length > 0 && 'has-line', chosen && `chosen-${chosen}`]
          .filter(Boolean)
          .join(' ')}
      >
        <td className="stt fig">
          <button
            type="button"
            className="row-pick"
            tabIndex={-1}
            aria-pressed={chosen === 'row'}
            aria-label={selectionText.pick(number, figure.name)}
            onClick={(event) => acts.select(element, pressOfMouse(event), true)}
          >
            {number}
          </button>
        </td>
        <th scope="row" className={figure.partOf ? 'part' : ''}>
          <button
            type="button"
            className="term"
            tabIndex={-1}
            aria-expanded={open?.part === 'definition'}
            onClick={() => acts.open(element, open?.part === 'definition' ? null : 'definition')}
          >
            <span id={nameId(element)}>{figure.name}</span>
          </button>
          <span id={factsId(element)} className="sr">
            {text.inMeasure(figure.measure)} {figure.computed && text.counted.mark(figure.computed.mark)}{' '}
            {figure.lastMonth !== null &&
              text.lastMonthIs(
                lastMonthName(sheet.month),
                formatScaled(figure.lastMonth, figure.decimals),
                figure.measure,
              )}
          </span>
        </th>
        <td className="measure">{figure.measure}</td>
        <td className="last r fig" data-head={lastMonthName(sheet.month)}>
          {shown(figure.lastMonth, figure.decimals)}
        </td>
        <td className="now">
          <CellInput
            figure={figure}
            cell={cell}
            isLocked={isLocked}
            isCounted={figure.computed !== null}
            isWrong={tone === 'wrong'}
            describedBy={[factsId(element), ...lines.map((line) => line.id)].join(' ')}
            acts={acts}
          />
          <RowMenu
            id={`${element}-menu`}
            label={text.menu(number)}
            isOpen={open?.part === 'menu'}
            open={() => acts.open(element, 'menu')}
            close={(toCell) => (toCell ? back() : acts.open(element, null))}
            items={answerItems(figure, answer, acts, back, isClosed)}
          />
        </td>
        <td className="total r fig">
          {total === undefined ? <span className="muted">…</span> : shown(total, figure.decimals)}
        </td>
        <td className="year r fig">{shown(figure.sameMonthLastYear, figure.decimals)}</td>
        <td className={rates.length > 0 ? 'rate r' : 'rate-none'}>
          {rates.map(({ rate, doubt }) => (
            <RateCell key={rate.indicator} rate={rate} doubt={doubt} />
          ))}
        </td>
        <NoteCell element={element} number={number} answer={answer} isLocked={isClosed} acts={acts} />
        <RowStatusCell status={statusOf(figure, cell)} hindrance={cell?.hindrance} figure={figure} sheet={sheet} />
      </tr>
      {lines.map((line) => (
        <tr key={line.id} className={`line ${line.tone}`}>
          <td />
          <td colSpan={9}>
            <div id={line.id}>{line.content}</div>
          </td>
        </tr>
      ))}
    </>
  )
}

function lastMonthName(month: string): string {
  return text.monthShort(monthNumber(previousPeriod(month)))
}

function shown(value: number | null, decimals: number): ReactNode {
  return value === null ? <span className="muted">–</span> : formatScaled(value, decimals)
}
