/** Every row of the file as it was understood, with what must be mended and what is to be looked at beside it. */
import { type CSSProperties, useState } from 'react'
import type { ReadSchemeNode, SchemeReading } from '#contract/schemes'
import { importText } from './import-text.vi.ts'

const words = importText.tree
/** Faults told above the table. */
const mostListed = 12

export function ImportTree({ reading }: { reading: SchemeReading }) {
  const [isOnly, setOnly] = useState(false)
  const rows = reading.nodes.filter(({ faults, doubts }) => !isOnly || faults.length + doubts.length > 0)
  return (
    <>
      {reading.counts.faults + reading.counts.doubts > 0 && (
        <label className="only-remarks">
          <input type="checkbox" checked={isOnly} onChange={(event) => setOnly(event.currentTarget.checked)} />
          {importText.only}
        </label>
      )}
      <table className="import-tree">
        <caption className="sr">{importText.title}</caption>
        <thead>
          <tr>
            <th scope="col" className="c-row r">
              {words.row}
            </th>
            <th scope="col" className="c-code">
              {words.code}
            </th>
            <th scope="col">{words.name}</th>
            <th scope="col" className="c-maximum r">
              {words.maximum}
            </th>
            <th scope="col" className="c-rule">
              {words.rule}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ImportRow key={`${row.row} ${row.code}`} row={row} />
          ))}
        </tbody>
      </table>
    </>
  )
}

/** What must be mended, before the long table in which it stands. */
export function WrongRows({ reading }: { reading: SchemeReading }) {
  const faults = reading.nodes.flatMap(({ row, faults: own }) => own.map(({ message }) => ({ row, message })))
  if (faults.length === 0) return null
  return (
    <ul className="wrong-rows">
      {faults.slice(0, mostListed).map(({ row, message }) => (
        <li key={`${row} ${message}`} className="fault">
          {importText.wrongRow(row, message)}
        </li>
      ))}
      {faults.length > mostListed && <li className="note">{importText.moreRows(faults.length - mostListed)}</li>}
    </ul>
  )
}

function ImportRow({ row }: { row: ReadSchemeNode }) {
  const isWrong = row.faults.length > 0
  return (
    <tr className={`${row.rule === null ? 'is-group' : ''}${isWrong ? ' is-wrong' : ''}`}>
      <td className="c-row fig r note">{row.row}</td>
      <td className="c-code fig">{row.code}</td>
      <th scope="row" style={{ '--depth': row.depth } as CSSProperties}>
        {row.name}
        {row.evidence && <small className="kind"> {importText.evidence}</small>}
        {[...row.faults, ...row.doubts].map(({ message }, index) => (
          <span key={message} className={index < row.faults.length ? 'fault' : 'note remark'}>
            {message}
          </span>
        ))}
      </th>
      <td className="c-maximum fig r">{row.maximumShown}</td>
      <td className="c-rule">{row.ruleShown}</td>
    </tr>
  )
}
