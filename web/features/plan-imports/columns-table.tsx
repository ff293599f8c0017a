/** What each column of the file is taken for; a wrong one is chosen anew. */
import type { PlanReading } from '#contract/plans'
import { columnsOfTable, type PlanColumn } from '#domain/plan-table.ts'
import { columnWords, text } from './text.vi.ts'
import '../../components/stacked-table.css'

const words = text.columns

type ColumnsTableProps = {
  reading: PlanReading
  choose: (letter: string, meaning: PlanColumn) => void
  isBusy: boolean
}

export function ColumnsTable({ reading, choose, isBusy }: ColumnsTableProps) {
  const columns = reading.columns.filter(({ title, samples }) => title !== '' || samples.length > 0)
  return (
    <details className="plan-columns">
      <summary>
        {words.title}{' '}
        <span className="note">
          {columns
            .flatMap(({ meaning, letter }) =>
              meaning === null || meaning === 'ignored' ? [] : `${letter}: ${columnWords[meaning]}`,
            )
            .join(' · ')}
        </span>
      </summary>
      <p className="note">{words.note}</p>
      <table className="stacked">
        <thead>
          <tr>
            <th scope="col">{words.column}</th>
            <th scope="col">{words.head}</th>
            <th scope="col">{words.samples}</th>
            <th scope="col">{words.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ letter, title, samples, meaning }) => (
            <tr key={letter}>
              <td data-label={words.column} className="fig">
                {letter}
              </td>
              <th scope="row">{title}</th>
              <td data-label={words.samples} className="note">
                {samples.join(' · ')}
              </td>
              <td data-label={words.meaning}>
                <select
                  className="control"
                  aria-label={words.meaningOf(letter, title)}
                  value={meaning ?? 'ignored'}
                  disabled={isBusy}
                  onChange={(event) => choose(letter, event.currentTarget.value as PlanColumn)}
                >
                  {columnsOfTable[reading.kind].map((one) => (
                    <option key={one} value={one}>
                      {columnWords[one]}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
