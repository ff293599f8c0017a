/** The reminders I was given, latest first: when, about what, and whether a mail went out. Silent where there are none. */
import { useQuery } from '@tanstack/react-query'
import { remindersQuery } from '../../queries.ts'
import { momentShort } from '../../text/moment.vi.ts'
import { text } from './text.vi.ts'

export function ReminderList() {
  const reminders = useQuery(remindersQuery)
  const items = reminders.data?.items ?? []
  if (items.length === 0) return null
  return (
    <section className="sec">
      <header>
        <h2>{text.reminders}</h2>
      </header>
      <ul className="duty-reminders">
        {items.slice(0, 10).map((item) => (
          <li key={`${item.at} ${item.unit.code} ${item.month ?? item.report} ${item.step}`}>
            <span className="fig muted">{momentShort(item.at)}</span>{' '}
            {[
              `${item.month === null ? item.report : text.sheet(item.month)}, ${item.unit.label}: ${text.step(item.step)}`,
              item.month === null ? '' : text.reminderLine(item.owed),
              text.email[item.email],
            ]
              .filter(Boolean)
              .join(', ')}
          </li>
        ))}
      </ul>
    </section>
  )
}
