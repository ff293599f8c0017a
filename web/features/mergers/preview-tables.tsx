/** The units that end and those that begin, each with its days, the months of its sheets and what of the past can be told. */
import type { MergerPreview } from '#contract/mergers'
import { capitalised, dateName } from '#domain/wording.vi.ts'
import { text } from './text.vi.ts'

const words = text.preview

export function EndTable({ preview: { ends } }: { preview: MergerPreview }) {
  const [, code, lastDay, lastMonth] = words.endColumns
  return (
    <table className="stacked merger-units">
      <caption className="sr">{words.ends(ends.length)}</caption>
      <Head columns={words.endColumns} />
      <tbody>
        {ends.map((one) => (
          <tr key={one.unit.code}>
            <th scope="row">{capitalised(one.unit.label)}</th>
            <td data-label={code} className="fig">
              {one.unit.code}
            </td>
            <td data-label={lastDay} className="fig">
              {dateName(one.lastDay)}
            </td>
            <td data-label={lastMonth}>{words.month(one.lastMonth)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function BeginTable({ preview: { begins } }: { preview: MergerPreview }) {
  const [, code, firstDay, firstMonth, parts, history] = words.beginColumns
  return (
    <table className="stacked merger-units">
      <caption className="sr">{words.begins(begins.length)}</caption>
      <Head columns={words.beginColumns} />
      <tbody>
        {begins.map((one) => (
          <tr key={one.unit.code}>
            <th scope="row">{capitalised(one.unit.label)}</th>
            <td data-label={code} className="fig">
              {one.unit.code}
            </td>
            <td data-label={firstDay} className="fig">
              {dateName(one.unit.validFrom)}
            </td>
            <td data-label={firstMonth}>{words.month(one.firstMonth)}</td>
            <td data-label={parts}>
              {one.parts.map(({ unit, whole }) => (whole ? unit.label : `${unit.label} (${words.partly})`)).join(', ')}
            </td>
            <td data-label={history}>
              <b>{one.comparable ? text.comparable : text.notComparable}.</b> {one.history}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Head({ columns }: { columns: readonly string[] }) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
  )
}
