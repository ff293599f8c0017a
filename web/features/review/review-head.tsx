/** Which sheet this is, the finding in one sentence, where it stands in the queue, and what was said about it before. */
import { Link } from '@tanstack/react-router'
import type { Sheet } from '#contract/sheets'
import { capitalised, lowerFirst, periodName, sheetStateWords } from '#domain/wording.vi.ts'
import { paths } from '../../paths.ts'
import { momentName } from '../../text/moment.vi.ts'
import { text as shared } from '../../text/review.vi.ts'
import type { Place, QueuePlace } from './queue-order.ts'
import { page as words } from './text.vi.ts'
import '../../components/banner.css'

type ReviewHeadProps = { sheet: Sheet; flagged: number; place: QueuePlace; openReopen: () => void }

export function ReviewHead({ sheet, flagged, place, openReopen }: ReviewHeadProps) {
  const isJudged = sheet.state === 'submitted' || sheet.state === 'approved'
  return (
    <>
      <div className="review-steps">
        <Link {...paths.reviews()}>{words.crumb}</Link>
        {place.at > 0 && <span className="fig">{words.place(place.at, place.all)}</span>}
        <span className="end">
          <Step to={place.before} label={words.previous} hint="K" />
          <Step to={place.after} label={words.next} hint="J" />
        </span>
      </div>
      <h1 className="verdict">
        {capitalised(sheet.unit.label)}, {lowerFirst(periodName(sheet.month))}:{' '}
        {lowerFirst(
          isJudged
            ? flagged > 0
              ? words.verdict.flagged(flagged, sheet.asked - flagged)
              : words.verdict.plain(sheet.asked)
            : words.verdict.open(sheetStateWords[sheet.state], sheet.answered, sheet.asked),
        )}
      </h1>
      <p className="sub">
        <b>{sheetStateWords[sheet.state]}</b>
        {sheet.submittedAt !== null && ` · ${words.submitted(sheet.submittedBy, momentName(sheet.submittedAt))}`}
        {sheet.due !== null && ` · ${words.due(sheet.due)}`}
        {' · '}
        <Link {...paths.sheet(sheet.unit.code, sheet.month)}>{words.openEntry}</Link>
        {' · '}
        <Link {...paths.unit(sheet.unit.code)}>{words.openUnit}</Link>
      </p>
      <Said sheet={sheet} openReopen={openReopen} />
    </>
  )
}

/** The way to a neighbour; where there is none, the word stays so that nothing jumps. */
function Step({ to, label, hint }: { to: Place | null; label: string; hint: string }) {
  if (to === null)
    return (
      <span className="btn small" aria-hidden="true" data-off="">
        {label}
      </span>
    )
  return (
    <Link {...paths.review(to.unit, to.month)} className="btn small" aria-keyshortcuts={hint}>
      {label} <kbd className="only-desk">{hint}</kbd>
    </Link>
  )
}

/** The clerk's word, the last decision, a request: each a line that is there only where there is something to say. */
function Said({ sheet, openReopen }: { sheet: Sheet; openReopen: () => void }) {
  const { note, request, state, decidedAt, decidedBy, reason, openUntil, acts } = sheet
  return (
    <>
      {note !== null && <p className="review-said">{words.sheetNote(note)}</p>}
      {decidedAt !== null && (
        <p className="review-said">
          {state === 'approved'
            ? words.decision.approved(decidedBy, momentName(decidedAt))
            : state === 'reopened'
              ? words.decision.reopened(decidedBy, momentName(decidedAt))
              : words.decision.returned(decidedBy, momentName(decidedAt))}{' '}
          {reason !== null && words.decision.reason(reason)}{' '}
          {state === 'reopened' && openUntil !== null && words.decision.until(openUntil)}
        </p>
      )}
      {request !== null && (
        <p className="banner">
          {words.request(request.by ?? shared.somebody, momentName(request.at), request.reason)}{' '}
          {state === 'submitted' ? words.requestOnSubmitted : null}
        </p>
      )}
      {acts.includes('reopen') && state !== 'draft' && (
        <p className="review-reopen">
          <button type="button" className="btn" onClick={openReopen}>
            {shared.reopen.open}
          </button>
        </p>
      )}
    </>
  )
}
