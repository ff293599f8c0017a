/** The steps of a round in order, each with its due day; the one in which the round stands says how many days are left. */
import type { RoundWhole } from '#contract/rounds'
import { roundStates } from '#domain/round.ts'
import { text } from './text.vi.ts'

const words = text.round

export function StepLine({ round }: { round: RoundWhole }) {
  const at = roundStates.indexOf(round.state)
  return (
    <ol className="step-line" aria-label={words.steps}>
      {round.dues.map(({ state, shown, due }, place) => (
        <li
          key={state}
          className={place < at ? 'done' : undefined}
          aria-current={state === round.state ? 'step' : undefined}
        >
          <b>{shown}</b>
          <span className="note">
            {state === 'published' && round.decision !== null
              ? words.publishedOn(round.decision.number, round.decision.on)
              : due === null
                ? ''
                : words.dueOn(due)}
          </span>
          {state === round.state && round.countdown !== '' && (
            <span className={round.isLate ? 'late' : 'left'}>{round.countdown}</span>
          )}
        </li>
      ))}
    </ol>
  )
}
