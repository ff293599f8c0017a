/** Scoring rounds in which I have a part now: what is open and until when; the line opens the sheet, or the round. */
import { Link } from '@tanstack/react-router'
import type { DutyRound } from '#contract/duties'
import { formatInteger } from '#domain/measure.ts'
import { paths } from '../../paths.ts'
import type { SheetFilter } from '../../search.ts'
import { text } from './text.vi.ts'

export function RoundSection({ rounds }: { rounds: readonly DutyRound[] }) {
  if (rounds.length === 0) return null
  return (
    <section className="sec">
      <header>
        <h2>
          {text.rounds.title} <span className="fig muted">{formatInteger(rounds.length)}</span>
        </h2>
      </header>
      <ul className="duty-list">
        {rounds.map((one) => (
          <RoundLine key={`${one.round} ${one.unit.code}`} duty={one} />
        ))}
      </ul>
    </section>
  )
}

function RoundLine({ duty }: { duty: DutyRound }) {
  const { round, unit, index, year, deadline, daysLeft } = duty
  return (
    <li>
      <Link {...wayTo(duty)} className={daysLeft !== null && daysLeft < 0 ? 'is-late' : ''}>
        <b>
          {text.rounds.name(index, year)}, {unit.label}
        </b>
        <span className="note">
          {deadline !== null && `${text.deadline(deadline)}, `}
          {daysLeft !== null && <strong>{text.days(daysLeft)}</strong>}
        </span>
        <span className="duty-cells">{text.rounds.owed(duty)}</span>
      </Link>
    </li>
  )

  function wayTo({ part, state, open }: DutyRound) {
    if (part === 'province') return paths.round(round)
    const filter: SheetFilter = state === 'explanation' ? 'giai-trinh' : 'chua-cham'
    return paths.roundSheet(round, unit.code, open > 0 ? { 'tieu-chi': filter } : {})
  }
}
