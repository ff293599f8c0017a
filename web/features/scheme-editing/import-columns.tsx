/** What each column of the file is taken for; a wrong one is chosen anew. */
import type { SchemeReading } from '#contract/schemes'
import { type SchemeColumn, schemeColumns } from '#domain/scheme-table.ts'
import { columnWords, importText } from './import-text.vi.ts'
import '../../components/stacked-table.css'

const words = importText.columns

type ImportColumnsProps = {
  reading: SchemeReading
  choose: (letter: string, meaning: SchemeColumn) => void
  isBusy: boolean
}

export function ImportColumns({ reading, choose, isBusy }: ImportColumnsProps) {
  const columns = reading.columns.filter(({ title, samples }) => title !== '' || samples.length > 0)
  const known = columns.flatMap(({ meaning, letter }) =>
    meaning === null || meaning === 'ignored' ? [] : `${letter}: ${columnWords[meaning]}`,
  )
  return (
    <details className="scheme-columns">
      <summary>
        {words.title} <span className="note">{known.join(' · ')}</span>
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
                  onChange={(event) => choose(letter, event.currentTarget.value as SchemeColumn)}
                >
                  {schemeColumns.map((one) => (
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
