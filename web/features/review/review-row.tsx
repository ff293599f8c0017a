/** One cell as a reviewer reads it: why it asks for a look, what stood before, what it makes of the rate, and who wrote it. */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { FigureItem, RateItem, Sheet } from '#contract/sheets'
import { previousPeriod, shiftPeriod } from '#domain/period.ts'
import { assessmentWords, capitalised, periodShort } from '#domain/wording.vi.ts'
import { RecordsLink } from '../../components/records-link.tsx'
import { Mark } from '../../components/status-mark.tsx'
import { momentShort } from '../../text/moment.vi.ts'
import { type Looked, numberOrNone, reasonsOf, shownOf, writerOf } from './looks.ts'
import { page as words } from './text.vi.ts'
import { isReason, type Marks } from './use-marks.ts'
import { stepRow } from './use-review-keys.ts'

export type RowActs = {
  marks: Marks
  mayMark: boolean
  toggle: (element: string) => void
  write: (element: string, reason: string) => void
  openHistory: (element: string) => void
}

export function ReviewRow({ sheet, looked, acts }: { sheet: Sheet; looked: Looked; acts: RowActs }) {
  const { figure, number, rates } = looked
  const { element, name, decimals } = figure
  const reason = acts.marks.get(element)
  const isMarked = reason !== undefined
  const last = previousPeriod(sheet.month)
  return (
    <>
      <tr data-element={element} className={isMarked ? 'marked' : ''} onKeyDown={stepByArrows}>
        <td className="number fig">{number}</td>
        <th scope="row" className={figure.partOf === null ? '' : 'part'}>
          {name}
          {figure.computed !== null && <Counted sheet={sheet} figure={figure} computed={figure.computed} />}
          <Why looked={looked} />
        </th>
        <Past month={last} value={numberOrNone(figure.lastMonth, decimals)} className="last" />
        <Past
          month={shiftPeriod(sheet.month, -12)}
          value={numberOrNone(figure.sameMonthLastYear, decimals)}
          className="year"
        />
        <td className="now r">
          <b className={figure.value === null ? '' : 'fig'}>{shownOf(figure)}</b>
          {figure.value !== null && <span className="measure"> {figure.measure}</span>}
        </td>
        <td className="rate">
          {rates.map((rate) => (
            <Rate key={rate.indicator} rate={rate} />
          ))}
        </td>
        <td className="remark">{figure.note}</td>
        <td className="who">
          {writerOf(figure)} {figure.savedAt !== null && <span className="nb">{momentShort(figure.savedAt)}</span>}
        </td>
        <td className="acts">
          <button
            type="button"
            className="btn small"
            onClick={() => acts.openHistory(element)}
            aria-label={words.historyName(name)}
            data-row-focus={acts.mayMark ? undefined : ''}
          >
            {words.history}
          </button>
          {acts.mayMark && (
            <button
              type="button"
              className="btn small"
              aria-label={words.markName(name, isMarked)}
              aria-expanded={isMarked}
              aria-keyshortcuts="T"
              data-row-focus=""
              onClick={() => acts.toggle(element)}
            >
              {isMarked ? words.marked : words.mark}
            </button>
          )}
        </td>
      </tr>
      {isMarked && acts.mayMark && <MarkLine name={name} reason={reason} write={(why) => acts.write(element, why)} />}
    </>
  )
}

type CountedProps = { sheet: Sheet; figure: FigureItem; computed: NonNullable<FigureItem['computed']> }

/** Nobody typed it: the way to the records, and whether they say something else by now. */
function Counted({ sheet, figure, computed }: CountedProps) {
  return (
    <span className="why-look">
      <RecordsLink sheet={sheet} figure={figure} words={capitalised(computed.mark)} />.{' '}
      {computed.movedOn !== null && (
        <>
          <Mark assessment="near" size={12} /> <b>{computed.movedOn}</b>
        </>
      )}
    </span>
  )
}

function stepByArrows(event: KeyboardEvent<HTMLTableRowElement>) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  if (stepRow(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1)) event.preventDefault()
}

function Why({ looked }: { looked: Looked }) {
  if (looked.kinds.length === 0) return null
  return (
    <span className="why-look">
      <b>{looked.kinds.map((kind) => words.kinds[kind]).join(', ')}.</b> {reasonsOf(looked).join(' ')}
    </span>
  )
}

/** A number of another month; on a phone, where there is no head, it names its month. */
function Past({ month, value, className }: { month: string; value: string | null; className: string }) {
  return (
    <td className={`${className} r`}>
      <span className="only-phone">{periodShort(month)} </span>
      {value === null ? (
        <>
          <span aria-hidden="true">{words.none}</span>
          <span className="sr">{words.noneSr}</span>
        </>
      ) : (
        <span className="fig">{value}</span>
      )}
    </td>
  )
}

function Rate({ rate }: { rate: RateItem }) {
  if (rate.numerator === null) return null
  const word = assessmentWords[rate.assessment]
  const speaks = rate.assessment !== 'met' && rate.assessment !== 'no_target'
  return (
    <span className="rate-line">
      <span className="nb">
        {rate.assessment !== 'no_target' && <Mark assessment={rate.assessment} size={12} />}{' '}
        <span className="fig">{rate.shown}</span>
      </span>
      {speaks ? (
        <span className={`rate-word ${rate.assessment}`}>
          {word}
          {rate.targetShown !== '' && ` (${rate.targetShown})`}
        </span>
      ) : (
        <span className="sr">, {word}</span>
      )}
    </span>
  )
}

/** The reason of a returned cell, right below it; the focus goes there when the cell is marked. */
function MarkLine({ name, reason, write }: { name: string; reason: string; write: (reason: string) => void }) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [isLeft, setLeft] = useState(false)
  const isEmptyAtFirst = useRef(reason === '')
  useEffect(() => {
    if (isEmptyAtFirst.current) field.current?.focus()
  }, [])
  const isShort = isLeft && !isReason(reason)
  return (
    <tr className="mark-line">
      <td colSpan={9}>
        <label htmlFor={id}>{words.markReason(name)}</label>
        <textarea
          ref={field}
          id={id}
          rows={1}
          className="control"
          maxLength={500}
          value={reason}
          placeholder={words.markHint}
          aria-invalid={isShort}
          aria-describedby={`${id}-fault`}
          onChange={(event) => write(event.currentTarget.value)}
          onBlur={() => setLeft(true)}
          onKeyDown={leaveByEscape}
        />
        <span id={`${id}-fault`} className="fault">
          {isShort && words.tooShort}
        </span>
      </td>
    </tr>
  )
}

/** Escape goes back to the button of the row, so that keys work again. */
function leaveByEscape(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
  const row = event.currentTarget.closest('tr')?.previousElementSibling
  row?.querySelector<HTMLElement>('[data-row-focus]')?.focus()
}
