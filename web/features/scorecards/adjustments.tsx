/** What was corrected after approval: the figure that had been approved, the one that stands now, when and why. */
import type { Scorecard } from '#contract/scorecards'
import { periodName } from '#domain/wording.vi.ts'
import { momentName } from '../../text/moment.vi.ts'
import { text } from './text.vi.ts'

const words = text.adjustments

export function Adjustments({ adjustments }: { adjustments: Scorecard['adjustments'] }) {
  return (
    <section className="sec">
      <header>
        <h2>{words.title(adjustments.length)}</h2>
        <p className="note">{words.note}</p>
      </header>
      <table className="adjustments">
        <thead>
          <tr>
            <th scope="col">{words.figure}</th>
            <th scope="col" className="r">
              {words.before}
            </th>
            <th scope="col" className="r">
              {words.after}
            </th>
            <th scope="col">{words.reason}</th>
          </tr>
        </thead>
        <tbody>
          {adjustments.map((one) => (
            <tr key={`${one.month} ${one.name}`}>
              <th scope="row">
                {one.name} <small>{periodName(one.month)}</small>
              </th>
              <td className="r fig">{one.before}</td>
              <td className="r fig">
                <b>{one.after}</b>
              </td>
              <td>
                {one.reason} <small>{momentName(one.at)}</small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
