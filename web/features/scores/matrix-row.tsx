/** One unit's points in the columns near what is seen; drawn again only when these change. */
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import type { ComparedUnit } from '#contract/schemes'
import { UnitName } from '../../components/unit-name.tsx'
import { type Column, lossStep, type OtherTotal } from './columns.ts'
import { text } from './text.vi.ts'
import { columnWidth } from './use-columns-near.ts'

type MatrixRowProps = {
  item: ComparedUnit
  /** Place of the row in the list, from 0. */
  index: number
  columns: readonly Column[]
  /** Columns before these that are not drawn. */
  first: number
  decimals: number
  other: OtherTotal | undefined
  hasClasses: boolean
  isChosen: boolean
}

export const MatrixRow = memo(function MatrixRow(row: MatrixRowProps) {
  const { item, index, columns, first, decimals, other, hasClasses, isChosen } = row
  const beside = other && item[other]
  return (
    <tr aria-rowindex={index + 2} className={isChosen ? 'row chosen' : 'row'}>
      <td className="c-place r fig">{item.place ?? '–'}</td>
      <th scope="row" className="c-unit">
        <Link to="." search={(now: object) => ({ ...now, 'don-vi': item.unit.code, voi: undefined })} activeProps={{}}>
          <UnitName unit={item.unit} />
        </Link>
        {item.reason !== null && <small className="kind"> {item.reason}</small>}
      </th>
      <td className="c-total r fig">{item.totalShown}</td>
      {other && (
        <td className="c-other r fig">
          {beside === null || beside === undefined ? '–' : text.points(beside, decimals)}
        </td>
      )}
      {hasClasses && <td className="c-class">{item.class ?? ''}</td>}
      {first > 0 && <td style={{ width: first * columnWidth }} />}
      {columns.map((column, at) => {
        const points = item.points[column.at] ?? null
        const step = lossStep(points, column)
        return (
          <td
            key={column.code}
            aria-colindex={columnIndex(first + at, hasClasses, other)}
            className={step === undefined ? 'c-node r fig unknown' : `c-node r fig lost-${step}`}
          >
            {points === null ? '–' : text.points(points, decimals)}
          </td>
        )
      })}
    </tr>
  )
})

/** Places, names, totals and perhaps another total and classes stand before the nodes; the first column is 1. */
export function columnIndex(node: number, hasClasses: boolean, other: OtherTotal | undefined): number {
  return node + 4 + (hasClasses ? 1 : 0) + (other ? 1 : 0)
}
