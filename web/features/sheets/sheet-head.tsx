/** Which sheet this is, how far it has come, when it is due, and what one can do with it as a whole. */
import { Link } from '@tanstack/react-router'
import type { RefObject } from 'react'
import type { Sheet } from '#contract/sheets'
import { deadlineOf } from '#domain/completeness.ts'
import { dateInVietnam, daysBetween, monthInVietnam, nextPeriod, previousPeriod } from '#domain/period.ts'
import { isOpen } from '#domain/sheet.ts'
import { capitalised, dateName, lowerFirst, periodName, sheetStateWords } from '#domain/wording.vi.ts'
import { paths } from '../../paths.ts'
import { pasteText } from './paste-text.vi.ts'
import { SheetStanding } from './sheet-standing.tsx'
import { text } from './text.vi.ts'
import '../../components/period-switch.css'

type SheetHeadProps = {
  sheet: Sheet
  submit: () => void
  paste: () => void
  /** Asks for a closed sheet to be opened again. */
  ask: () => void
  submitButton: RefObject<HTMLButtonElement | null>
}

export function SheetHead({ sheet, submit, paste, ask, submitButton }: SheetHeadProps) {
  return (
    <>
      <div className="sheet-head">
        <div>
          <p className="note">
            <Link {...paths.unit(sheet.unit.code)}>{capitalised(sheet.unit.label)}</Link>
            {sheet.parent && (
              <>
                {' · '}
                {capitalised(sheet.parent.label)}
              </>
            )}
            {' · '}
            <b>{sheetStateWords[sheet.state]}</b>
          </p>
          <h1>{text.title(lowerFirst(periodName(sheet.month)))}</h1>
          <DueLine sheet={sheet} />
        </div>
        <div className="sheet-acts">
          <MonthSwitch unit={sheet.unit.code} month={sheet.month} today={sheet.today} />
          {sheet.lock === null && (
            <button type="button" className="btn only-desk" onClick={paste}>
              {pasteText.button}
            </button>
          )}
          {sheet.lock === null && (
            <Link {...paths.imports({ 'don-vi': sheet.unit.code, thang: sheet.month })} className="btn only-desk">
              {text.importFile}
            </Link>
          )}
          <button type="button" className="btn only-desk" onClick={() => window.print()}>
            {text.print}
          </button>
          {sheet.lock === null && (
            <button type="button" className="btn primary" onClick={submit} ref={submitButton}>
              {text.submit}
            </button>
          )}
        </div>
      </div>
      <SheetStanding sheet={sheet} ask={ask} />
    </>
  )
}

function DueLine({ sheet }: { sheet: Sheet }) {
  const { state, openUntil } = sheet
  const dayOf = (instant: string | null) => (instant === null ? null : dateInVietnam(new Date(instant)))
  const submitted = isOpen(state) ? null : dayOf(sheet.submittedAt)
  // What was returned or opened again is due by a later day than the month's own.
  const deadline = deadlineOf({ state, openUntil, due: sheet.due, decided: dayOf(sheet.decidedAt) })
  const due = isOpen(state) ? deadline : sheet.due
  return (
    <p className="note">
      {due && (
        <>
          {text.due} <b>{dateName(due)}</b>
          {isOpen(state) && `, ${text.daysLeft(daysBetween(sheet.today, due))}`}
        </>
      )}
      {due && submitted && ' · '}
      {submitted && text.submittedAt(dateName(submitted))}
    </p>
  )
}

/** ‹ Tháng 9/2026 ›; a month that has not begun has no sheet. */
function MonthSwitch({ unit, month, today }: { unit: string; month: string; today: string }) {
  const after = nextPeriod(month)
  const isFuture = after > monthInVietnam(new Date(`${today}T00:00+07:00`))
  return (
    <fieldset className="period">
      <legend className="sr">{text.months}</legend>
      <Link {...paths.sheet(unit, previousPeriod(month))} className="step" aria-label={text.previousMonth}>
        ‹
      </Link>
      <b>{periodName(month)}</b>
      {isFuture ? (
        <span className="step" aria-hidden="true">
          ›
        </span>
      ) : (
        <Link {...paths.sheet(unit, after)} className="step" aria-label={text.nextMonth}>
          ›
        </Link>
      )}
    </fieldset>
  )
}
