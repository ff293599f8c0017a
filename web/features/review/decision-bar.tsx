/** One bar at the bottom of the screen: what follows from the decision in a sentence, and the two buttons. Not on a phone. */
import type { Sheet } from '#contract/sheets'
import { page as words } from './text.vi.ts'
import type { Decisions } from './use-decisions.ts'

type DecisionBarProps = { sheet: Sheet; marks: number; decisions: Decisions }

export function DecisionBar({ sheet, marks, decisions }: DecisionBarProps) {
  const { acts } = sheet
  const mayDecide = acts.includes('approve') || acts.includes('return')
  return (
    <section className="decision-bar" aria-label={words.bar.label}>
      <div className="decision-words">
        <p id="he-qua">{consequenceOf(sheet, marks)}</p>
        {decisions.failure !== null && (
          <p className="fault" role="alert">
            {decisions.failure}
          </p>
        )}
        {mayDecide && (
          <p className="note only-desk decision-keys">
            {words.bar.keys.map(([key, does]) => (
              <span key={key}>
                <kbd>{key}</kbd> {does}
              </span>
            ))}
          </p>
        )}
      </div>
      {mayDecide && (
        <div className="decision-acts only-desk">
          {acts.includes('return') && (
            <button type="button" className="btn" onClick={() => decisions.open('return')}>
              {marks > 0 ? words.bar.returnCells(marks) : words.bar.return}
            </button>
          )}
          <button
            type="button"
            className="btn primary"
            disabled={!acts.includes('approve') || marks > 0 || decisions.sending !== null}
            aria-describedby="he-qua"
            onClick={decisions.approve}
          >
            {decisions.sending === 'approve' ? words.bar.approving : words.bar.approve}
          </button>
        </div>
      )}
    </section>
  )
}

/** What happens next, or why nothing can. */
export function consequenceOf(sheet: Sheet, marks: number): string {
  const { acts, state } = sheet
  if (acts.includes('return') && marks > 0)
    return acts.includes('approve')
      ? `${words.bar.ifReturned(marks)} ${words.bar.marksInTheWay(marks)}`
      : words.bar.ifReturned(marks)
  if (acts.includes('return') && !acts.includes('approve')) return words.bar.own
  if (acts.includes('approve')) return state === 'reopened' ? words.bar.ifClosed : words.bar.ifApproved
  if (state === 'submitted') return words.bar.noRight
  return state === 'approved' ? words.bar.approved : words.bar.open
}
