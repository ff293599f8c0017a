/** The heads of the columns that are drawn, each with the most points that it can make. */
import { formatShortest } from '#domain/measure.ts'
import type { Column, OtherTotal } from './columns.ts'
import { columnIndex } from './matrix-row.tsx'
import { basisNames, text } from './text.vi.ts'
import { columnWidth } from './use-columns-near.ts'

const words = text.comparison

type MatrixHeadProps = {
  columns: readonly Column[]
  first: number
  other: OtherTotal | undefined
  hasClasses: boolean
}

export function MatrixHead({ columns, first, other, hasClasses }: MatrixHeadProps) {
  return (
    <thead>
      <tr aria-rowindex={1} className="row head">
        <th scope="col" className="c-place r">
          {words.place}
        </th>
        <th scope="col" className="c-unit">
          {words.unit}
        </th>
        <th scope="col" className="c-total r">
          {words.total}
        </th>
        {other && (
          <th scope="col" className="c-other r">
            {basisNames[other]}
          </th>
        )}
        {hasClasses && (
          <th scope="col" className="c-class">
            {words.classes}
          </th>
        )}
        {first > 0 && <td style={{ width: first * columnWidth }} />}
        {columns.map((column, at) => (
          <th
            key={column.code}
            scope="col"
            aria-colindex={columnIndex(first + at, hasClasses, other)}
            className="c-node r"
            title={column.name}
          >
            <span>{column.name}</span>
            {column.maximum !== null && (
              <small className="fig">{formatShortest(Math.round(column.maximum * 100), 2)}</small>
            )}
          </th>
        ))}
      </tr>
    </thead>
  )
}
