/** One sheet that I owe: until when, how much, which cells; the whole line opens them. */
import { Link } from '@tanstack/react-router'
import type { DutyItem, DutyReport } from '#contract/duties'
import { owedWords } from '#domain/duty.vi.ts'
import { paths } from '../../paths.ts'
import { text } from './text.vi.ts'

const named = 4

export function DutyLine({ item }: { item: DutyItem }) {
  const { unit, month, deadline, daysLeft, cells, toSubmit } = item
  const isLate = daysLeft !== null && daysLeft < 0
  return (
    <li>
      <Link {...paths.sheet(unit.code, month, toSubmit ? {} : { o: 'thieu' })} className={isLate ? 'is-late' : ''}>
        <b>
          {text.sheet(month)}, {unit.label}
        </b>
        <span className="note">
          {deadline !== null && `${text.deadline(deadline)}, `}
          {daysLeft !== null && <strong>{text.days(daysLeft)}</strong>}
        </span>
        <span className="duty-cells">
          {owedWords(item)}
          {cells.length > 0 && ': '}
          {cells.length > 0 && (
            <span className="muted">
              {text.cells(
                cells.slice(0, named).map((cell) => cell.name),
                Math.max(0, cells.length - named),
              )}
            </span>
          )}
        </span>
      </Link>
    </li>
  )
}

/** One report that my unit owes; the line opens the calendar in which it is marked as sent. */
export function ReportLine({ report }: { report: DutyReport }) {
  const { unit, title, receiver, year, deadline, daysLeft } = report
  return (
    <li>
      <Link {...paths.reports({ 'don-vi': unit.code, nam: year })} className={daysLeft < 0 ? 'is-late' : ''}>
        <b>
          {title}, {unit.label}
        </b>
        <span className="note">
          {`${text.deadline(deadline)}, `}
          <strong>{text.days(daysLeft)}</strong>
        </span>
        <span className="duty-cells">{text.reportTo(receiver)}</span>
      </Link>
    </li>
  )
}
