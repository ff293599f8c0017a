/** One day of the calendar with what is due on it; where that is much, the rest is one press away. */
import { Link } from '@tanstack/react-router'
import type { TaskCalendar } from '#contract/tasks'
import { stateLine, taskStateWords } from '#domain/occurrence.vi.ts'
import { TaskGlyph } from '../../components/task-state.tsx'
import { paths } from '../../paths.ts'
import { text } from './text.vi.ts'

const words = text.calendar
const most = 4

export type CalendarItem = TaskCalendar['days'][number]['items'][number]

type CalendarDayProps = {
  /** Null for a day of another month. */
  day: string | null
  weekday: string
  isToday: boolean
  items: readonly CalendarItem[]
  open: (day: string) => void
}

export function CalendarDay({ day, weekday, isToday, items, open }: CalendarDayProps) {
  if (day === null) return <td className="is-outside" />
  const isEmpty = items.length === 0
  return (
    <td
      className={`${isToday ? 'is-today' : ''}${isEmpty ? ' is-empty' : ''}`}
      aria-current={isToday ? 'date' : undefined}
    >
      <p className="calendar-date">
        <span className="only-desk fig">{Number(day.slice(8))}</span>
        <span className="only-phone">{words.day(weekday, day)}</span>
        {isToday && <span className="calendar-today">{words.today}</span>}
      </p>
      {!isEmpty && (
        <ul>
          {items.slice(0, most).map((item) => (
            <CalendarLine key={`${item.task} ${item.occurrence}`} item={item} />
          ))}
        </ul>
      )}
      {items.length > most && (
        <button
          type="button"
          className="linkish"
          aria-label={words.moreOn(items.length - most, day)}
          onClick={() => open(day)}
        >
          {words.more(items.length - most)}
        </button>
      )}
    </td>
  )
}

export function CalendarLine({ item }: { item: CalendarItem }) {
  const said = item.state === null ? stateLine({ state: null, daysLate: 0 }) : taskStateWords[item.state]
  return (
    <li>
      <Link {...paths.task(item.task)} title={`${item.name} · ${item.unit.label} · ${said}`}>
        <TaskGlyph state={item.state} />
        <span className="sr">{said}: </span>
        <span className="calendar-name">
          <span className="fig muted">{item.number}</span> {item.name}
        </span>
      </Link>
    </li>
  )
}
