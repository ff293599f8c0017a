/** Percentages without numerator and denominator: kept apart, marked, in no sum. */
import type { ImportAnswer } from '#contract/imports'
import { capitalised, periodName } from '#domain/wording.vi.ts'
import { WideTable } from '../../components/wide-table.tsx'
import { text } from './text.vi.ts'

const most = 50

export function TypedRates({ answer: { rates, counts } }: { answer: ImportAnswer }) {
  if (rates.length === 0) return null
  const { title, note, columns, more } = text.rates
  const left = counts.rates - Math.min(rates.length, most)
  return (
    <section className="sec">
      <header>
        <h2>{title(counts.rates)}</h2>
        <p className="note">{note}</p>
      </header>
      <WideTable label={title(counts.rates)}>
        <table className="stack-on-phone">
          <thead>
            <tr>
              <th scope="col">{columns.unit}</th>
              <th scope="col">{columns.month}</th>
              <th scope="col">{columns.indicator}</th>
              <th scope="col" className="r">
                {columns.value}
              </th>
            </tr>
          </thead>
          <tbody>
            {rates.slice(0, most).map((rate) => (
              <tr key={`${rate.unit} ${rate.month} ${rate.indicator}`}>
                <th scope="row">{capitalised(rate.unitLabel)}</th>
                <td className="nb">{periodName(rate.month)}</td>
                <td>{rate.indicatorName}</td>
                <td className="r fig">{rate.shown}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
      {left > 0 && <p className="note">{more(left)}</p>}
    </section>
  )
}
