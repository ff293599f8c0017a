/** Why the sheet stands as it does: locked and by which reason, returned or opened again and why, a request that waits. */
import type { Sheet } from '#contract/sheets'
import { dateName } from '#domain/wording.vi.ts'
import { momentName } from '../../text/moment.vi.ts'
import { submitText } from './submit-text.vi.ts'
import '../../components/banner.css'

export function SheetStanding({ sheet, ask }: { sheet: Sheet; ask: () => void }) {
  const { lock, request } = sheet
  return (
    <>
      <Decision sheet={sheet} />
      {lock && (
        <div className="banner sheet-lock">
          <p>{lock.message}</p>
          {request && (
            <p>
              {submitText.request.sent(
                request.by ?? submitText.decided.somebody,
                momentName(request.at),
                request.reason,
              )}
            </p>
          )}
          {mayAsk(sheet) && (
            <button type="button" className="btn small" onClick={ask}>
              {submitText.request.button}
            </button>
          )}
        </div>
      )}
    </>
  )
}

/** Only whoever could write the sheet is told that it is approved or past its day; all others have no right. */
function mayAsk({ lock, request }: Sheet): boolean {
  return request === null && (lock?.reason === 'approved' || lock?.reason === 'past_deadline')
}

/** The approver's last word on an open sheet. */
function Decision({ sheet: { state, decidedAt, decidedBy, reason, openUntil } }: { sheet: Sheet }) {
  if (decidedAt === null || (state !== 'returned' && state !== 'reopened')) return null
  const words = submitText.decided[state]
  return (
    <div className="banner sheet-lock">
      <p>
        {words(decidedBy ?? submitText.decided.somebody, momentName(decidedAt))}
        {openUntil !== null && state === 'reopened' && `, ${submitText.decided.until(dateName(openUntil))}`}
        {reason === null ? (
          '.'
        ) : (
          <>
            : <q>{reason}</q>
          </>
        )}
      </p>
    </div>
  )
}
