/** What each column of the file is taken for; a wrong one is chosen anew. */
import { columnText as words } from '../text/files.vi.ts'
import './file-columns.css'
import './stacked-table.css'

type FileColumn<Meaning> = { letter: string; title: string; samples: readonly string[]; meaning: Meaning | null }

type FileColumnsProps<Meaning extends string> = {
  columns: readonly FileColumn<Meaning>[]
  /** What a column can mean, in the order of the choice; 'ignored' stands for nothing. */
  meanings: readonly Meaning[]
  names: Record<Meaning, string>
  choose: (letter: string, meaning: Meaning) => void
  isBusy: boolean
}

export function FileColumns<Meaning extends string>(props: FileColumnsProps<Meaning>) {
  const { meanings, names, choose, isBusy } = props
  const columns = props.columns.filter(({ title, samples }) => title !== '' || samples.length > 0)
  const known = columns.flatMap(({ meaning, letter }) =>
    meaning === null || meaning === 'ignored' ? [] : `${letter}: ${names[meaning]}`,
  )
  return (
    <details className="file-columns">
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
                  onChange={(event) => choose(letter, event.currentTarget.value as Meaning)}
                >
                  {meanings.map((one) => (
                    <option key={one} value={one}>
                      {names[one]}
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
