/** The rows of a file as they were understood; what is wrong with one stands in the line below it. */
import type { ResultImport } from '#contract/results'
import { capitalised } from '#domain/wording.vi.ts'
import { Status } from '../../components/status-mark.tsx'
import { text } from './text.vi.ts'
import './import-rows.css'

const words = text.importing

export function ImportRows({ answer: { rows, faulty, ignored } }: { answer: ResultImport }) {
  return (
    <>
      <p role="status">
        <b>{words.found(rows.length, faulty)}</b>
      </p>
      {ignored.length > 0 && <p className="note">{words.ignored(ignored.join(', '))}</p>}
      <table className="import-rows">
        <caption className="sr">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col" className="r">
              {words.row}
            </th>
            <th scope="col">{text.unit}</th>
            <th scope="col">{text.form.year}</th>
            <th scope="col" className="r">
              {text.columns.value}
            </th>
            <th scope="col" className="r">
              {text.columns.place}
            </th>
            <th scope="col">
              <span className="sr">{words.right}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.row} className={row.faults.length > 0 ? 'wrong' : ''}>
              <td className="r fig">{row.row}</td>
              <th scope="row">{row.unit === null ? row.name : capitalised(row.unit.label)}</th>
              <td className="fig">{row.period}</td>
              <td className="r fig">{row.shown}</td>
              <td className="r fig">{row.placeShown}</td>
              <td>
                {row.faults.length === 0 ? <Status assessment="met" word={words.right} /> : null}
                {row.faults.map((fault) => (
                  <p key={`${fault.field} ${fault.code}`} className="fault">
                    {fault.message}
                  </p>
                ))}
                {row.others.map((other) => (
                  <p key={other.source} className="note">
                    {words.other(other.shown, other.source)}
                  </p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
