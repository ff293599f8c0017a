/** The decisions made last, so that one finds again what one has just let go. */
import type { ReviewList } from '#contract/sheets'
import { momentName } from '../../text/moment.vi.ts'
import { keyOf } from './batch-approve.ts'
import { SheetName } from './queue-open.tsx'
import { queue as words } from './text.vi.ts'

export function QueueDecided({ reviews: { decided } }: { reviews: ReviewList }) {
  if (decided.length === 0) return null
  return (
    <section className="sec">
      <header>
        <h2>{words.decided}</h2>
      </header>
      <ul className="queue-list short">
        {decided.map(({ unit, month, act, at, by, reason }) => (
          <li key={keyOf({ unit, month })}>
            <div>
              <span className="queue-act">{words.decidedActs[act]}</span> <SheetName unit={unit} month={month} isLink />
              {reason !== null && <q>{reason}</q>}{' '}
              <span className="note">{by === null ? momentName(at) : words.by(by, momentName(at))}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
