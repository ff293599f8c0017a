/** What was done to a sheet as a whole: handed in, returned, approved, opened again; who, when and why, newest first. */
import { useQuery } from '@tanstack/react-query'
import { eventsQuery } from '../reviews.ts'
import { momentName } from '../text/moment.vi.ts'
import { eventWords, text } from '../text/review.vi.ts'
import { Empty, Loaded } from './states.tsx'
import './sheet-events.css'

export function SheetEvents({ unit, month }: { unit: string; month: string }) {
  const query = useQuery(eventsQuery(unit, month))
  return (
    <section className="sec sheet-events">
      <header>
        <h2>{text.events.title}</h2>
      </header>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{text.events.none}</Empty>
          ) : (
            <ol reversed>
              {items.toReversed().map((item, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: events are only ever added, and two may share an instant
                <li key={items.length - index}>
                  <b>{eventWords[item.act]}</b>
                  <span className="note">{text.events.line(momentName(item.at), item.by)}</span>
                  {item.until !== null && <span className="note">{text.events.until(item.until)}</span>}
                  {item.reason !== null && <q>{item.reason}</q>}
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </section>
  )
}
