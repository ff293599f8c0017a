/** One element of the sheet: its row, and below it the line that belongs to it (problem, note field, definition). */
import { memo, type ReactNode } from 'react'
import type { FigureItem, RateItem, Sheet } from '#contract/sheets'
import { formatScaled } from '#domain/measure.ts'
import { monthNumber, previousPeriod } from '#domain/period.ts'
import { factsId, focusCell, lineId, nameId } from './cell-ids.ts'
import { CellInput } from './cell-input.tsx'
import { answerOf, type Cell } from './cell-state.ts'
import { NoteLine } from './note-line.tsx'
import { RateCell } from './rate-cell.tsx'
import { answerItems } from './row-answers.ts'
import { RowLine } from './row-line.tsx'
import { RowMenu } from './row-menu.tsx'
import { RowStatusCell } from './row-status.tsx'
import { isUnsettled, problemOf, type RateDoubt, statusOf, toneOf } from './row-view.ts'
import type { SheetActs } from './sheet-acts.ts'
import { text } from './text.vi.ts'

/** What is open in a row besides its cell; at most one in the whole sheet. */
export type OpenPart = 'menu' | 'note' | 'reason' | 'definition'

export type PrintedRate = { rate: RateItem; doubt: RateDoubt | undefined }

type LineBelow = { id: string; tone: string; content: ReactNode }

type FigureRowProps = {
  number: number
  figure: FigureItem
  cell: Cell | undefined
  sheet: Sheet
  rates: readonly PrintedRate[]
  open: OpenPart | null
  acts: SheetActs
}

/** A row is drawn again only for what it shows: typing in one cell leaves the others alone. */
export const FigureRow = memo(FigureRowView, (before, after) => {
  const keys = ['number', 'figure', 'cell', 'open', 'acts', 'sheet'] as const
  return keys.every((key) => before[key] === after[key]) && sameRates(before.rates, after.rates)
})

function sameRates(before: readonly PrintedRate[], after: readonly PrintedRate[]): boolean {
  return (
    before.length === after.length &&
    before.every((one, index) => one.rate === after[index]?.rate && one.doubt === after[index]?.doubt)
  )
}

function FigureRowView({ number, figure, cell, sheet, rates, open, acts }: FigureRowProps) {
  const { element } = figure
  const isLocked = sheet.lock !== null
  const problem = problemOf(figure, cell)
  const status = statusOf(figure, cell)
  const answer = answerOf(cell, figure)
  const doubtful = isUnsettled(cell)
  const back = () => {
    acts.open(element, null)
    focusCell(element)
  }
  const lines = linesBelow()
  const tone = toneOf(problem, cell)

  return (
    <>
      <tr className={`${tone}${lines.length > 0 ? ' has-line' : ''}`}>
        <td className="stt fig">{number}</td>
        <th scope="row" className={figure.partOf ? 'part' : ''}>
          <button
            type="button"
            className="term"
            tabIndex={-1}
            aria-expanded={open === 'definition'}
            onClick={() => acts.open(element, open === 'definition' ? null : 'definition')}
          >
            <span id={nameId(element)}>{figure.name}</span>
          </button>
          <span id={factsId(element)} className="sr">
            {text.inMeasure(figure.measure)}{' '}
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
            isWrong={tone === 'wrong'}
            describedBy={[factsId(element), ...lines.map((line) => line.id)].join(' ')}
            type={acts.type}
            leave={acts.leave}
            act={acts.act}
            paste={acts.paste}
          />
          {!isLocked && (
            <RowMenu
              id={`${element}-menu`}
              label={text.menu(number)}
              isOpen={open === 'menu'}
              open={() => acts.open(element, 'menu')}
              close={(toCell) => (toCell ? back() : acts.open(element, null))}
              items={answerItems(figure, answer, acts, back)}
            />
          )}
        </td>
        <td className="total r fig">
          {doubtful ? <span className="muted">…</span> : shown(figure.yearToDate, figure.decimals)}
        </td>
        <td className="year r fig">{shown(figure.sameMonthLastYear, figure.decimals)}</td>
        <td className={rates.length > 0 ? 'rate r' : 'rate-none'}>
          {rates.map(({ rate, doubt }) => (
            <RateCell key={rate.indicator} rate={rate} doubt={doubt} />
          ))}
        </td>
        <td className="remark">
          {isLocked ? (
            answer.note
          ) : (
            <button
              type="button"
              className={answer.note === null ? 'linkish unremarked' : 'linkish'}
              aria-label={answer.note === null ? text.note.addTo(number) : `${text.note.edit(number)}: ${answer.note}`}
              onClick={() => acts.open(element, noteKind())}
            >
              <span>{answer.note ?? text.note.add}</span>
            </button>
          )}
        </td>
        <RowStatusCell status={status} figure={figure} sheet={sheet} />
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

  /** A blank cell's note is the reason why it is blank. */
  function noteKind(): OpenPart {
    return answer.state === 'missing' ? 'reason' : 'note'
  }

  function linesBelow(): LineBelow[] {
    const found: LineBelow[] = []
    if (problem)
      found.push({
        id: lineId(element),
        tone: problem === 'conflict' || problem === 'flagged' ? 'warned' : 'wrong',
        content: <RowLine {...{ problem, number, figure, cell, sheet, isLocked, ...acts }} />,
      })
    if (open === 'note' || open === 'reason')
      found.push({
        id: `${lineId(element)}-note`,
        tone: 'quiet',
        content: (
          <NoteLine
            id={`${element}-note`}
            number={number}
            first={answer.note ?? ''}
            isReason={open === 'reason'}
            cancel={back}
            save={(note) => {
              if (open === 'reason') acts.choose(element, { value: null, state: 'missing', note })
              else acts.saveNote(element, note)
              back()
            }}
          />
        ),
      })
    if (open === 'definition')
      found.push({
        id: `${lineId(element)}-definition`,
        tone: 'quiet',
        content: (
          <>
            {figure.definition}
            {rates
              .filter(({ doubt }) => doubt === undefined)
              .map(({ rate }) => (
                <RateDetail key={rate.indicator} rate={rate} />
              ))}
          </>
        ),
      })
    return found
  }
}

function RateDetail({ rate }: { rate: RateItem }) {
  const fraction =
    rate.numerator === null || rate.denominator === null
      ? ''
      : `${formatScaled(rate.numerator, 0)}/${formatScaled(rate.denominator, 0)}`
  return (
    <span className="row-line-aside">
      {' '}
      {text.rate.detail(rate.shortName, fraction, rate.targetShown, rate.gapShown)}
    </span>
  )
}

function lastMonthName(month: string): string {
  return text.monthShort(monthNumber(previousPeriod(month)))
}

function shown(value: number | null, decimals: number): ReactNode {
  return value === null ? <span className="muted">–</span> : formatScaled(value, decimals)
}
