/** Every unit of a round: how far it has come, its total, class and places; whoever is not ranked stands last with the reason. */
import { Link } from '@tanstack/react-router'
import type { RoundUnitItem, RoundWhole } from '#contract/rounds'
import { capitalised } from '#domain/wording.vi.ts'
import { paths } from '../../paths.ts'
import { text } from './text.vi.ts'

const words = text.round

export function UnitTable({ round }: { round: RoundWhole }) {
  const last = round.items.length + 1
  const rank = ({ place, excluded }: RoundUnitItem) => (excluded === null ? (place ?? last) : last + 1)
  const items = round.items.toSorted((one, other) => rank(one) - rank(other))
  return (
    <section className="sec">
      <header>
        <h2>{round.isWhole ? words.results : words.own}</h2>
      </header>
      <table className="round-units stacked">
        <caption className="sr">{words.results}</caption>
        <thead>
          <tr>
            <th scope="col" className="r">
              {words.place}
            </th>
            <th scope="col">{words.unit}</th>
            <th scope="col" className="r">
              {words.answered}
            </th>
            <th scope="col" className="r">
              {words.appraised}
            </th>
            <th scope="col" className="r">
              {words.differing}
            </th>
            <th scope="col" className="r">
              {words.self}
            </th>
            <th scope="col" className="r">
              {words.total}
            </th>
            <th scope="col">{words.class}</th>
            <th scope="col" className="r">
              {words.block}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <UnitRow key={one.unit.code} round={round} one={one} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function UnitRow({ round, one }: { round: RoundWhole; one: RoundUnitItem }) {
  const isScored = one.excluded === null
  return (
    <tr className={isScored ? undefined : 'excluded'}>
      <td className="r fig" data-label={one.place === null ? undefined : words.place}>
        {one.place ?? ''}
      </td>
      <th scope="row">
        <Link {...paths.roundSheet(round.id, one.unit.code)}>{capitalised(one.unit.label)}</Link>
        {one.reason !== null && <span className="note">{one.reason}</span>}
      </th>
      {isScored ? (
        <>
          <td className="r" data-label={words.answered}>
            <span className="fig">{words.answeredOf(one.answered, one.own)}</span>{' '}
            <span className="note">
              {one.handedIn !== null ? words.handedIn : one.returned === null ? words.notHandedIn : words.returned}
            </span>
          </td>
          <td className="r fig" data-label={words.appraised}>
            {words.answeredOf(one.appraised, one.toAppraise)}
          </td>
          <td className="r" data-label={words.differing}>
            <span className="fig">{one.differing}</span>{' '}
            {one.unexplained > 0 && <span className="note">{words.unexplained(one.unexplained)}</span>}
          </td>
          <td className="r fig" data-label={words.self}>
            {one.selfShown}
          </td>
          <td className="r fig total" data-label={words.total}>
            {one.totalShown}
          </td>
          <td data-label={words.class}>{one.class ?? ''}</td>
          <td className="r fig" data-label={words.block}>
            {one.blockPlace === null ? '' : words.blockOf(one.blockPlace, one.ofBlock ?? 0)}
          </td>
        </>
      ) : (
        <td colSpan={7} />
      )}
    </tr>
  )
}
