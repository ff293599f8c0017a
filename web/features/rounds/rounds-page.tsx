/** The scoring rounds that one has a part in, each with its step, its due day, and the way to one's own sheet. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { RoundHead, RoundList } from '#contract/rounds'
import { capitalised, dateName } from '#domain/wording.vi.ts'
import { IndexRooms } from '../../components/index-rooms.tsx'
import { Page } from '../../components/page.tsx'
import { Empty, Loaded } from '../../components/states.tsx'
import { paths } from '../../paths.ts'
import { roundsQuery } from './ask.ts'
import { OpenForm } from './open-form.tsx'
import { text } from './text.vi.ts'
import '../../components/stacked-table.css'
import './rounds.css'

const words = text.list

export function RoundsPage() {
  const rounds = useQuery(roundsQuery)
  return (
    <Page title={text.title} className="rounds">
      <IndexRooms />
      <Loaded query={rounds} isPage>
        {(list) => <Rounds list={list} />}
      </Loaded>
    </Page>
  )
}

function Rounds({ list: { items, mayOpen } }: { list: RoundList }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <h1 className="verdict">{words.lead(items.filter(({ state }) => state !== 'published').length)}</h1>
      {mayOpen !== null && (
        <p className="acts rounds-acts">
          <button type="button" className="btn primary" onClick={() => setOpen(true)}>
            {words.open}
          </button>
        </p>
      )}
      {items.length === 0 ? <Empty>{words.none}</Empty> : <RoundTable items={items} />}
      {isOpen && mayOpen !== null && <OpenForm parent={mayOpen} onClose={() => setOpen(false)} />}
    </>
  )
}

function RoundTable({ items }: { items: readonly RoundHead[] }) {
  return (
    <table className="round-table stacked">
      <caption className="sr">{text.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.round}</th>
          <th scope="col">{words.state}</th>
          <th scope="col">{words.due}</th>
          <th scope="col" className="r">
            {words.handedIn}
          </th>
          <th scope="col">
            <span className="sr">{words.ownSheet}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((round) => (
          <tr key={round.id}>
            <th scope="row">
              <Link {...paths.round(round.id)}>{words.name(round.scheme.indexName, round.year)}</Link>
              <span className="note">
                {capitalised(round.parent.label)} · {round.scheme.name}
              </span>
            </th>
            <td data-label={words.state}>{round.stateShown}</td>
            <td data-label={words.due}>
              <Countdown round={round} />
            </td>
            <td data-label={words.handedIn} className="r fig">
              {text.round.answeredOf(round.handedIn, round.units)}
            </td>
            <td>
              {round.own !== null && (
                <Link {...paths.roundSheet(round.id, round.own.code)} className="btn small">
                  {words.ownSheet}
                </Link>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function Countdown({ round }: { round: Pick<RoundHead, 'due' | 'countdown' | 'isLate'> }) {
  if (round.due === null || round.countdown === '') return null
  return (
    <span className={round.isLate ? 'late' : undefined}>
      <span className="fig">{dateName(round.due)}</span>, {round.countdown}
    </span>
  )
}
