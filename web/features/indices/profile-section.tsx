/** The components of an index, each as a dot on its scale beside the best, the middle and the year before. No radar. */
import type { IndexCourse } from '#contract/results'
import { formatShortest } from '#domain/measure.ts'
import { Scale } from './scale.tsx'
import { text } from './text.vi.ts'
import './index-rows.css'
import './profile-section.css'

const words = text.profile

export function ProfileSection({ course: { profile, total } }: { course: IndexCourse }) {
  if (profile.length === 0) return null
  const known = Math.max(...profile.map((one) => one.known))
  return (
    <section className="sec">
      <header>
        <h2>{words.title}</h2>
        <p className="note">{words.note(known)}</p>
      </header>
      <table className="profile-table">
        <caption className="sr">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col" className="c-node">
              {words.node}
            </th>
            <th scope="col" className="r c-own">
              {words.value}
            </th>
            <th scope="col" className="c-scale">
              <span className="sr">{text.columns.scale}</span>
            </th>
            <th scope="col" className="r c-best">
              {words.best}
            </th>
            <th scope="col" className="r c-middle">
              {words.middle}
            </th>
            <th scope="col" className="r c-before">
              {words.before}
            </th>
          </tr>
        </thead>
        <tbody>
          {profile.map((one) => (
            <tr key={one.code}>
              <th scope="row" className="c-node" style={{ paddingLeft: one.depth * 16 }}>
                {one.name}
                {one.weight !== null && (
                  <small>
                    {words.weight} {formatShortest(Math.round(one.weight * 100), 2)}
                  </small>
                )}
              </th>
              <td className="r fig c-own">
                <b>{one.shown}</b>
              </td>
              <td className="c-scale">
                {one.top !== null && (
                  <Scale own={one} top={one.top} best={one.best} middle={one.median} before={one.before} />
                )}
              </td>
              <td className="r fig c-best">
                <span className="only-phone label">{words.best} </span>
                {one.best?.shown ?? '–'}
                {one.best && <small>{one.best.unit.name}</small>}
              </td>
              <td className="r fig c-middle">
                <span className="only-phone label">{words.middle} </span>
                {one.median?.shown ?? '–'}
              </td>
              <td className="r fig c-before">
                <span className="only-phone label">{words.before} </span>
                {one.before?.shown ?? '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {total !== null && (
        <p className={total.notable ? 'index-total notable' : 'index-total note'}>
          {text.total(total.computed.shown, total.published.shown, total.difference.shown, total.notable)}
        </p>
      )}
    </section>
  )
}
