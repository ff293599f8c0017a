/** Cells as a native table; on a phone the same rows stand one below the other. */
import type { Sheet } from '#contract/sheets'
import { previousPeriod, shiftPeriod } from '#domain/period.ts'
import { periodName, periodShort } from '#domain/wording.vi.ts'
import type { Looked } from './looks.ts'
import { ReviewRow, type RowActs } from './review-row.tsx'
import { page as words } from './text.vi.ts'

type CellTableProps = { sheet: Sheet; cells: readonly Looked[]; acts: RowActs; caption: string }

export function CellTable({ sheet, cells, acts, caption }: CellTableProps) {
  return (
    <table className="review-table">
      <caption className="sr">{caption}</caption>
      <colgroup>
        {['number', 'name', 'last', 'year', 'now', 'rate', 'remark', 'who', 'acts'].map((column) => (
          <col key={column} className={`col-${column}`} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <td />
          <th scope="col">{words.columns.cell}</th>
          <th scope="col" className="r">
            {periodShort(previousPeriod(sheet.month))}
          </th>
          <th scope="col" className="r">
            {periodShort(shiftPeriod(sheet.month, -12))}
          </th>
          <th scope="col" className="now r">
            {periodName(sheet.month)}
          </th>
          <th scope="col">{words.columns.rate}</th>
          <th scope="col">{words.columns.note}</th>
          <th scope="col">{words.columns.who}</th>
          <th scope="col">
            <span className="sr">{words.columns.acts}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {cells.map((looked) => (
          <ReviewRow key={looked.figure.element} sheet={sheet} looked={looked} acts={acts} />
        ))}
      </tbody>
    </table>
  )
}
