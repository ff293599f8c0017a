/** What has been done to a task, newest first; not shown to whom the unit's progress is not. */
import type { TaskEvent } from '#contract/tasks'
import { momentShort } from '../../text/moment.vi.ts'
import { text } from './task-text.vi.ts'

const words = text.log

type TaskLogProps = { events: readonly TaskEvent[]; times: number }

export function TaskLog({ events, times }: TaskLogProps) {
  if (events.length === 0) return null
  return (
    <section className="sec task-history">
      <header>
        <h2>{words.title}</h2>
      </header>
      <ol className="task-log">
        {events.map((event, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing tells two events of one moment apart, and they do not move
          <li key={`${event.at} ${index}`}>
            <span className="fig muted">{momentShort(event.at)}</span>
            <div>
              <b>{words.acts[event.act] ?? event.act}</b>{' '}
              <span className="muted">{[...detailsOf(event, times), event.by].join(', ')}</span>
              {event.note !== null && event.note !== '' && <p>{event.note}</p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function detailsOf({ act, occurrence, percent, day, beforeDay }: TaskEvent, times: number): string[] {
  return [
    ...(times > 1 && occurrence !== null ? [words.time(occurrence)] : []),
    ...(act === 'progress' && percent !== null ? [words.percent(percent)] : []),
    ...(day === null ? [] : [act === 'extend' ? words.moved(beforeDay, day) : words.day(day)]),
  ]
}
