/** A rate computed from the cells, with its assessment; while one of its cells is on the way it says so instead of a number. */
import type { RateItem } from '#contract/sheets'
import { assessmentWords } from '#domain/wording.vi.ts'
import { Mark } from '../../components/status-mark.tsx'
import type { RateDoubt } from './row-view.ts'
import { text } from './text.vi.ts'

/** Assessments that need the target beside them; a met one whispers. */
const speaking = new Set(['near', 'missed', 'out_of_reach'])

export function RateCell({ rate, doubt }: { rate: RateItem; doubt: RateDoubt | undefined }) {
  if (doubt) return <span className="rate-value muted">{text.rate[doubt]}</span>
  if (rate.numerator === null) return <span className="rate-value muted">{rate.shown}</span>
  const word = assessmentWords[rate.assessment]
  return (
    <>
      <span className="rate-value">
        {(rate.assessment === 'met' || speaking.has(rate.assessment)) && (
          <Mark assessment={rate.assessment} size={12} />
        )}
        <span className="fig">{rate.shown}</span>
        {!speaking.has(rate.assessment) && <span className="sr">, {word}</span>}
      </span>
      {speaking.has(rate.assessment) && (
        <span className={`rate-word ${rate.assessment}`}>{text.rate.targetIs(word, rate.targetShown)}</span>
      )}
    </>
  )
}
