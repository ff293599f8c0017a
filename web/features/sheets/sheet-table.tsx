/** The sheet as a native table: sections, rows, sticky head. On a phone the same rows stand one below the other. */
import { useMemo } from 'react'
import type { FigureItem } from '#contract/sheets'
import { monthNumber, previousPeriod, shiftPeriod } from '#domain/period.ts'
import { periodName } from '#domain/wording.vi.ts'
import { columnNow } from './cell-ids.ts'
import { FigureRow } from './figure-row.tsx'
import { inputsOf } from './live-rates.ts'
import type { PrintedRate } from './printed-rates.ts'
import { byRow, printedRates } from './printed-rates.ts'
import { sectionsOf } from './row-view.ts'
import type { Column, OpenPart, SheetActs } from './sheet-acts.ts'
import type { SheetDesk } from './sheet-desk.ts'
import { text } from './text.vi.ts'
import { useDeskView } from './use-sheet-desk.ts'

export type OpenRow = { element: string; part: OpenPart; from: Column } | null

type SheetTableProps = {
  desk: SheetDesk
  /** The rows to show, in the order of the sheet; their numbers stay those of the whole sheet. */
  shown: readonly FigureItem[]
  open: OpenRow
  chosen: ReadonlySet<string>
  asRows: boolean
  acts: SheetActs
}

export const sectionId = (index: number) => `muc-${index + 1}`

export function SheetTable({ desk, shown, open, chosen, asRows, acts }: SheetTableProps) {
  const { sheet, cells } = useDeskView(desk)
  const sections = useMemo(() => sectionsOf(shown), [shown])
  const numbers = useMemo(
    () => new Map(sheet.figures.map((figure, index) => [figure.element, index + 1])),
    [sheet.figures],
  )
  const rates = printedRates(sheet, cells)
  const rows = byRow(rates)
  const related = (element: string) =>
    open?.element === element && open.part === 'definition'
      ? rates.filter(({ rate }) => inputsOf(rate).includes(element))
      : noRates
  return (
    <table className={sheet.lock ? 'sheet locked' : 'sheet'}>
      <caption className="sr">{text.caption(periodName(sheet.month), sheet.unit.label)}</caption>
      <SheetHead month={sheet.month} />
      {sections.map((section, index) => (
        <tbody key={section.name}>
          <tr className="section" id={sectionId(index)}>
            <th colSpan={10} scope="rowgroup">
              {section.name}
            </th>
          </tr>
          {section.figures.map((figure) => (
            <FigureRow
              key={figure.element}
              number={numbers.get(figure.element) ?? 0}
              figure={figure}
              cell={cells.get(figure.element)}
              sheet={sheet}
              rates={rows.get(figure.element) ?? noRates}
              related={related(figure.element)}
              open={open?.element === figure.element ? open : null}
              chosen={chosen.has(figure.element) ? (asRows ? 'row' : 'cell') : null}
              acts={acts}
            />
          ))}
        </tbody>
      ))}
    </table>
  )
}

const noRates: PrintedRate[] = []

function SheetHead({ month }: { month: string }) {
  return (
    <>
      <colgroup>
        {['stt', 'name', 'measure', 'last', 'now', 'total', 'year', 'rate', 'remark', 'state'].map((column) => (
          <col key={column} className={`col-${column}`} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col" className="stt">
            {text.columns.number}
          </th>
          <th scope="col">{text.columns.element}</th>
          <th scope="col" className="measure">
            {text.columns.measure}
          </th>
          <th scope="col" className="last r">
            {text.monthShort(monthNumber(previousPeriod(month)))}
          </th>
          <th scope="col" className="now r" id={columnNow}>
            {text.monthShort(monthNumber(month))}
          </th>
          <th scope="col" className="total r">
            {text.columns.yearToDate}
          </th>
          <th scope="col" className="year r">
            {periodName(shiftPeriod(month, -12))}
          </th>
          <th scope="col" className="rate r">
            {text.columns.rate}
          </th>
          <th scope="col" className="remark">
            {text.columns.note}
          </th>
          <th scope="col" className="state">
            {text.columns.status}
          </th>
        </tr>
      </thead>
    </>
  )
}
