/** Those ranked together in the period, by their published places, with the movement from the period before. */
import { Link } from '@tanstack/react-router'
import type { IndexCourse } from '#contract/results'
import { Movement } from '../../components/movement.tsx'
import { Empty } from '../../components/states.tsx'
import { UnitName } from '../../components/unit-name.tsx'
import { paths } from '../../paths.ts'
import { text } from './text.vi.ts'
import './ranking-section.css'

const words = text.ranking

export function RankingSection({ course }: { course: IndexCourse }) {
  const { ranking, index, period, unit, unknown } = course
  const hasMovement = ranking.some(({ movement }) => movement !== null)
  return (
    <section className="sec">
      <header>
        <h2>{words.title(period)}</h2>
        {ranking.length > 1 && <p className="note">{words.note(ranking.length, unknown)}</p>}
      </header>
      {ranking.length < 2 ? (
        <Empty>{words.none}</Empty>
      ) : (
        <table className="index-ranking">
          <caption className="sr">{words.title(period)}</caption>
          <thead>
            <tr>
              <th scope="col" className="r c-place">
                {words.place}
              </th>
              <th scope="col">{words.unit}</th>
              <th scope="col" className="r">
                {words.value}
              </th>
              <th scope="col" className="c-bar">
                <span className="sr">{text.columns.scale}</span>
              </th>
              {hasMovement && <th scope="col">{words.movement}</th>}
              <th scope="col" className="c-source">
                {words.source}
              </th>
            </tr>
          </thead>
          <tbody>
            {ranking.map((row) => (
              <tr
                key={`${row.unit.code} ${row.unit.name}`}
                aria-current={row.unit.code === unit.code ? 'true' : undefined}
              >
                <td className="r fig c-place">{row.placeShown}</td>
                <th scope="row">
                  <Link {...paths.index(index.code, { 'don-vi': row.unit.code, ky: period })}>
                    {row.unit.kind === 'province' ? row.unit.name : <UnitName unit={row.unit} />}
                  </Link>
                </th>
                <td className="r fig">{row.shown}</td>
                <td className="c-bar">
                  <i style={{ width: `${(row.value / index.top) * 100}%` }} aria-hidden="true" />
                </td>
                {hasMovement && (
                  <td>
                    <Movement places={row.movement} />
                  </td>
                )}
                <td className="c-source note">
                  {row.source.text}
                  {row.others.length > 0 && <small className="conflict">{text.conflict(row.others.length)}</small>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
