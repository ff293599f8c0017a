/** Submitted sheets, oldest due day first; those with nothing to look at can be approved from here, several at once. */
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReviewItem, ReviewList } from '#contract/sheets'
import { lookKinds } from '#domain/review.ts'
import { dateName, lowerFirst, periodName } from '#domain/wording.vi.ts'
import { UnitName } from '../../components/unit-name.tsx'
import { useOwnAct } from '../../own-act.ts'
import { paths } from '../../paths.ts'
import { momentShort } from '../../text/moment.vi.ts'
import { approveAll, type BatchOutcome, isPlain, keyOf } from './batch-approve.ts'
import { lookCounts, queue as words } from './text.vi.ts'

export function QueueWaiting({ reviews }: { reviews: ReviewList }) {
  const queries = useQueryClient()
  const act = useOwnAct()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [done, setDone] = useState<number | null>(null)
  const [outcome, setOutcome] = useState<BatchOutcome | null>(null)
  const plain = reviews.items.filter(isPlain)
  const ready = plain.filter((item) => chosen.has(keyOf(item)))

  async function approve() {
    setOutcome(null)
    const told = await approveAll(ready, act, setDone)
    setDone(null)
    setChosen(new Set())
    setOutcome(told)
    void queries.invalidateQueries()
  }

  function choose(item: ReviewItem, isChosen: boolean) {
    const next = new Set(chosen)
    if (isChosen) next.add(keyOf(item))
    else next.delete(keyOf(item))
    setChosen(next)
  }

  return (
    <>
      {outcome !== null && <Outcome outcome={outcome} />}
      {reviews.items.length > 0 && (
        <section className="sec queue-waiting">
          <header>
            <h2>{words.items}</h2>
          </header>
          {plain.length > 0 && (
            <div className="queue-batch">
              <button
                type="button"
                className="btn"
                onClick={() => setChosen(new Set(ready.length === plain.length ? [] : plain.map(keyOf)))}
              >
                {ready.length === plain.length ? words.chooseNone : words.chooseAll(plain.length)}
              </button>
              {ready.length > 0 && (
                <>
                  <button type="button" className="btn primary" disabled={done !== null} onClick={() => void approve()}>
                    {done === null ? words.approve(ready.length) : words.approving(done, ready.length)}
                  </button>
                  <p className="note">{words.consequence}</p>
                </>
              )}
            </div>
          )}
          <table className="queue-table">
            <caption className="sr">{words.caption}</caption>
            <thead>
              <tr>
                <th scope="col">
                  <span className="sr">{words.columns.choose}</span>
                </th>
                <th scope="col">{words.columns.unit}</th>
                <th scope="col">{words.columns.month}</th>
                <th scope="col">{words.columns.look}</th>
                <th scope="col">{words.columns.submitted}</th>
                <th scope="col">{words.columns.due}</th>
              </tr>
            </thead>
            <tbody>
              {reviews.items.map((item) => (
                <WaitingRow
                  key={keyOf(item)}
                  item={item}
                  isChosen={chosen.has(keyOf(item))}
                  choose={(isChosen) => choose(item, isChosen)}
                />
              ))}
            </tbody>
          </table>
          {reviews.left > 0 && <p className="note">{words.left(reviews.left)}</p>}
        </section>
      )}
    </>
  )
}

type WaitingRowProps = { item: ReviewItem; isChosen: boolean; choose: (isChosen: boolean) => void }

function WaitingRow({ item, isChosen, choose }: WaitingRowProps) {
  const { unit, month, due, daysLate, submittedAt, submittedBy } = item
  return (
    <tr>
      <td className="choose">
        {isPlain(item) && (
          <label>
            <input type="checkbox" checked={isChosen} onChange={(event) => choose(event.currentTarget.checked)} />
            <span className="sr">{words.choose(`${unit.label}, ${lowerFirst(periodName(month))}`)}</span>
          </label>
        )}
      </td>
      <th scope="row">
        <Link {...paths.review(unit.code, month)}>
          <UnitName unit={unit} />
        </Link>
      </th>
      <td className="month">{periodName(month)}</td>
      <td className="look">{looksOf(item)}</td>
      <td className="submitted">
        {submittedAt !== null && <span className="fig nb">{momentShort(submittedAt)}</span>} {submittedBy}
      </td>
      <td className="due">
        {due !== null && <span className="fig nb">{dateName(due)}</span>}
        {daysLate > 0 && <span className="nb"> {words.late(daysLate)}</span>}
      </td>
    </tr>
  )
}

/** What there is to look at, in words; a sheet with nothing whispers. */
function looksOf(item: ReviewItem) {
  const counts = lookKinds.filter((kind) => item.cells[kind] > 0)
  return (
    <>
      {isPlain(item) || (item.cells.flagged === 0 && item.note === null && item.request === null) ? (
        <span className="muted">{words.plain}</span>
      ) : (
        counts.map((kind, index) => (
          <span key={kind}>
            {index > 0 && ', '}
            <b className="fig">{item.cells[kind]}</b> {lookCounts[kind]}
          </span>
        ))
      )}
      {item.note !== null && (
        <span>
          {counts.length > 0 && ', '}
          {words.sheetNote}
        </span>
      )}
      {item.request !== null && <span className="queue-line">{words.request(item.request.reason)}</span>}
      {item.ownEntry && <span className="queue-line">{words.ownEntry}</span>}
    </>
  )
}

function Outcome({ outcome: { approved, failed } }: { outcome: BatchOutcome }) {
  return (
    <div className="banner queue-outcome" role="status">
      <p>{words.outcome(approved.length, failed.length)}</p>
      {failed.length > 0 && (
        <ul>
          {failed.map(({ item, message }) => (
            <li key={keyOf(item)}>
              <Link {...paths.review(item.unit.code, item.month)}>
                {item.unit.label}, {lowerFirst(periodName(item.month))}
              </Link>
              : {message}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
