/** Requests to open a sheet again, and the sheets that are open now with their last days. */
import { Link } from '@tanstack/react-router'
import type { ReviewList } from '#contract/sheets'
import { daysBetween } from '#domain/period.ts'
import { lowerFirst, periodName, sheetStateWords } from '#domain/wording.vi.ts'
import { paths } from '../../paths.ts'
import { momentName } from '../../text/moment.vi.ts'
import { text as shared } from '../../text/review.vi.ts'
import { keyOf } from './batch-approve.ts'
import { queue as words } from './text.vi.ts'

/** A sheet that somebody is about to open again, and why its unit asked for it. */
export type Reopening = { unit: { code: string; label: string }; month: string; asked?: string | undefined } | null

type QueueOpenProps = { reviews: ReviewList; mayApprove: boolean; reopen: (what: Reopening) => void }

export function QueueOpen({ reviews: { requests, reopened, today }, mayApprove, reopen }: QueueOpenProps) {
  return (
    <>
      {requests.length > 0 && (
        <section className="sec">
          <header>
            <h2>{words.requests(requests.length)}</h2>
          </header>
          <ul className="queue-list">
            {requests.map(({ unit, month, state, request }) => (
              <li key={keyOf({ unit, month })}>
                <div>
                  <SheetName unit={unit} month={month} isLink={mayApprove || state === 'approved'} />{' '}
                  <span className="note">{sheetStateWords[state]}</span>
                  <q>{request?.reason}</q>
                  <span className="note">
                    {words.asking(momentName(request?.at ?? ''), request?.by ?? shared.somebody)}
                  </span>
                </div>
                <button
                  type="button"
                  className="btn"
                  onClick={() => reopen({ unit, month, asked: request?.reason })}
                  aria-label={shared.reopen.title(`${unit.label}, ${lowerFirst(periodName(month))}`)}
                >
                  {shared.reopen.open}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {reopened.length > 0 && (
        <section className="sec">
          <header>
            <h2>{words.reopened(reopened.length)}</h2>
          </header>
          <ul className="queue-list">
            {reopened.map(({ unit, month, openUntil, reason, decidedAt, decidedBy }) => (
              <li key={keyOf({ unit, month })}>
                <div>
                  <SheetName unit={unit} month={month} isLink={mayApprove} />{' '}
                  {openUntil !== null && <b>{words.openUntil(openUntil, daysBetween(today, openUntil))}</b>}
                  {reason !== null && <q>{reason}</q>}
                  {decidedAt !== null && (
                    <span className="note">{words.by(decidedBy ?? shared.somebody, momentName(decidedAt))}</span>
                  )}
                </div>
                <button
                  type="button"
                  className="btn"
                  onClick={() => reopen({ unit, month })}
                  aria-label={words.extendName(`${unit.label}, ${lowerFirst(periodName(month))}`)}
                >
                  {words.extend}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

type SheetNameProps = { unit: { code: string; label: string }; month: string; isLink: boolean }

export function SheetName({ unit, month, isLink }: SheetNameProps) {
  const name = `${unit.label}, ${lowerFirst(periodName(month))}`
  return isLink ? <Link {...paths.review(unit.code, month)}>{name}</Link> : <b>{name}</b>
}
