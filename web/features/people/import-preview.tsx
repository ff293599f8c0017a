/** Every row as understood, those with faults first; nothing is stored until every row is sound. */

import type { AccountImportAnswer } from '#contract/accounts'
import { roleWords } from '#domain/wording.vi.ts'
import { ActFault } from '../../components/act-fault.tsx'
import { ColumnHeads } from '../../components/column-heads.tsx'
import type { ApiFailure } from '../../failure.ts'
import { text } from './text.vi.ts'
import '../../components/stacked-table.css'

const words = text.importing

type ImportPreviewProps = {
  looked: AccountImportAnswer
  failure: ApiFailure | undefined
  isRunning: boolean
  onBack: () => void
  onCreate: () => void
}

export function ImportPreview({ looked, failure, isRunning, onBack, onCreate }: ImportPreviewProps) {
  const rows = looked.rows.toSorted(
    (a, b) => Number(b.faults.length > 0) - Number(a.faults.length > 0) || a.row - b.row,
  )
  return (
    <>
      <p className="sub">{looked.faulty > 0 ? words.mendFirst : words.ready}</p>
      <ActFault failure={failure} />
      <p className="acts people-acts">
        {looked.faulty === 0 && looked.sound > 0 && (
          <button type="button" className="btn primary" disabled={isRunning} onClick={onCreate}>
            {isRunning ? words.creating : words.create(looked.sound)}
          </button>
        )}
        <button type="button" className="btn" onClick={onBack}>
          {words.back}
        </button>
      </p>
      <table className="stacked import-table">
        <caption className="sr">{words.preview}</caption>
        <ColumnHeads names={words.columns} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.row} className={row.faults.length > 0 ? 'is-faulty' : undefined}>
              <td className="fig" data-label={words.columns[0]}>
                {row.row}
              </td>
              <th scope="row">{row.displayName === '' ? words.blank : row.displayName}</th>
              <td data-label={words.columns[2]}>{row.username === '' ? words.blank : row.username}</td>
              <td data-label={words.columns[3]}>{row.email ?? ''}</td>
              <td>
                {row.roles.map(({ role, unit }) => `${roleWords[role]}, ${unit.label}`).join('; ')}
                {row.faults.map((fault) => (
                  <span key={`${fault.column} ${fault.code}`} className="fault import-fault">
                    {fault.message}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
