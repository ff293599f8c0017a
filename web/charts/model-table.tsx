/** The table behind a chart, or one that stands alone: numbers in Vietnamese form, a missing one as a dash and never as 0. */
import { assessments } from '#domain/assessment.ts'
import type { Table, TableColumn } from '#domain/chart.ts'
import { formatScaled } from '#domain/measure.ts'
import { assessmentWords } from '#domain/wording.vi.ts'
import { Status } from '../components/status-mark.tsx'
import { words } from './words.vi.ts'
import './model-table.css'

export function ModelTable({ table, highlight }: { table: Table; highlight?: string | undefined }) {
  return (
    <table className="model-table">
      <caption className="sr">{table.frame.title}</caption>
      <thead>
        <tr>
          {table.columns.map((column, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns never move, and two may bear one name
            <th scope="col" key={index} className={column.kind === 'text' ? '' : 'r'}>
              {column.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
          <tr key={at} className={highlight !== undefined && row.includes(highlight) ? 'lit' : ''}>
            {row.map((cell, index) => {
              const column = table.columns[index]
              const isNumber = column !== undefined && column.kind !== 'text'
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells stand in the order of the columns
                <td key={index} className={isNumber ? 'r fig' : widthClass(cell)}>
                  <Cell cell={cell} column={column} />
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The word of an assessment wears its mark in a table too. */
function Cell({ cell, column }: { cell: string | number | null; column: TableColumn | undefined }) {
  const assessment = assessments.find((one) => assessmentWords[one] === cell)
  if (assessment !== undefined) return <Status assessment={assessment} />
  return shownCell(cell, column)
}

/** Short words stay in one line; sentences may take the room. */
function widthClass(cell: string | number | null): string {
  const length = typeof cell === 'string' ? cell.length : 0
  return length > 40 ? 'long' : length > 24 ? '' : 'nb'
}

/** "98,5%", "1.204", "–"; a text as it is. */
function shownCell(cell: string | number | null, column: TableColumn | undefined): string {
  if (cell === null) return words.noNumber
  if (typeof cell === 'string') return cell
  const decimals = column?.decimals ?? 0
  return `${formatScaled(Math.round(cell * 10 ** decimals), decimals)}${column?.kind === 'percent' ? '%' : ''}`
}
