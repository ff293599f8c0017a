/** One way to look at what is late: rows with counts, and a bar for what is late, longest first as the server orders them. */
import { type ReactNode, useState } from 'react'
import type { LateTasks } from '#contract/tasks'
import { formatInteger } from '#domain/measure.ts'
import { text } from './late-text.vi.ts'

const words = text.columns
const atFirst = 12

type Row = { key: string; name: ReactNode; counts: LateTasks['total']; extra?: string }

type LateTableProps = {
  title: string
  head: string
  /** Heading of a last column of its own. */
  extra?: string
  note?: string
  rows: readonly Row[]
}

export function LateTable({ title, head, extra, note, rows }: LateTableProps) {
  const [isWhole, setWhole] = useState(false)
  const most = Math.max(1, ...rows.map(({ counts }) => counts.overdue))
  const shown = isWhole ? rows : rows.slice(0, atFirst)
  return (
    <section className="sec">
      <header>
        <h2>{title}</h2>
        {note !== undefined && <p className="note">{note}</p>}
      </header>
      <table className="late-table">
        <caption className="sr">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col" className="c-late">
              {words.overdue}
            </th>
            <th scope="col" className="r">
              {words.open}
            </th>
            <th scope="col" className="r only-desk">
              {words.waiting}
            </th>
            <th scope="col" className="r">
              {words.done}
            </th>
            <th scope="col" className="r only-desk">
              {words.doneLate}
            </th>
            {extra !== undefined && (
              <th scope="col" className="r">
                {extra}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, name, counts, extra: last }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td className="c-late">
                <span className="late-bar" aria-hidden="true">
                  <i style={{ width: `${(counts.overdue / most) * 100}%` }} />
                </span>
                <span className="fig">{formatInteger(counts.overdue)}</span>
              </td>
              <td className="r fig">{formatInteger(counts.open)}</td>
              <td className="r fig only-desk">{formatInteger(counts.waiting)}</td>
              <td className="r fig">{formatInteger(counts.done)}</td>
              <td className="r fig only-desk">{formatInteger(counts.doneLate)}</td>
              {extra !== undefined && <td className="r fig nb">{last}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown.length && (
        <button type="button" className="btn small below" onClick={() => setWhole(true)}>
          {text.rest(rows.length - shown.length)}
        </button>
      )}
    </section>
  )
}
