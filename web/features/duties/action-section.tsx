/** What meetings gave to my unit, late or due within a month; the line opens the list in which what came of it is written. */
import { Link } from '@tanstack/react-router'
import type { DutyAction } from '#contract/duties'
import { formatInteger } from '#domain/measure.ts'
import { paths } from '../../paths.ts'
import { text } from './text.vi.ts'

export function ActionSection({ actions }: { actions: readonly DutyAction[] }) {
  if (actions.length === 0) return null
  return (
    <section className="sec">
      <header>
        <h2>
          {text.actions.title} <span className="fig muted">{formatInteger(actions.length)}</span>
        </h2>
      </header>
      <ul className="duty-list">
        {actions.map(({ action, unit, issue, owner, deadline, daysLeft }) => (
          <li key={action}>
            <Link {...paths.actions({ 'don-vi': unit.code })} className={daysLeft < 0 ? 'is-late' : ''}>
              <b>
                {issue}, {unit.label}
              </b>
              <span className="note">
                {`${text.deadline(deadline)}, `}
                <strong>{text.days(daysLeft)}</strong>
              </span>
              <span className="duty-cells">{text.actions.owner(owner)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
