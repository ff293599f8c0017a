/** The totals of each group of respondents, whichever group the page shows. */
import type { Survey } from '#contract/surveys'
import { formatInteger } from '#domain/measure.ts'
import { RateBar } from './factor-table.tsx'
import { text } from './text.vi.ts'

const words = text.results

export function GroupTable({ groups }: { groups: Survey['groups'] }) {
  return (
    <section className="sec">
      <h2>{words.groups}</h2>
      <table className="factor-table">
        <caption className="sr">{words.groups}</caption>
        <thead>
          <tr>
            <th scope="col">{words.groupName}</th>
            <th scope="col" className="c-bar">
              <span className="sr">{words.spread}</span>
            </th>
            <th scope="col" className="r c-rate">
              {text.units.rate}
            </th>
            <th scope="col" className="r c-margin">
              {text.units.margin}
            </th>
            <th scope="col" className="r c-mean">
              {text.units.sample}
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ number, name, total }) => (
            <tr key={number}>
              <th scope="row">{name}</th>
              <td className="c-bar">{total && <RateBar rate={total} />}</td>
              <td className="r fig">{total?.shown ?? text.one.empty}</td>
              <td className="r c-margin">{total?.margin}</td>
              <td className="r fig">{total && formatInteger(total.valid)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
