/** Units by reports: a shape and a word for each. On a phone one report after another, those out of order unfolded. */
import { Link } from '@tanstack/react-router'
import type { ReportItem } from '#contract/reports'
import { reportPeriodName, reportStanding } from '#domain/report-duty.vi.ts'
import { UnitName } from '../../components/unit-name.tsx'
import { paths } from '../../paths.ts'
import { type Board, type BoardColumn, boardOf } from './board.ts'
import { ReportStatus } from './report-mark.tsx'
import { text } from './text.vi.ts'
import type { Opened } from './use-dialogs.ts'

type ReportBoardProps = { items: readonly ReportItem[]; year: number; open: (dialog: Opened) => void }

export function ReportBoard({ items, year, open }: ReportBoardProps) {
  const board = boardOf(items)
  return (
    <section className="sec report-board">
      <header>
        <h2>{text.units}</h2>
        <p className="note only-desk">{text.unitsNote}</p>
      </header>
      <Grid board={board} year={year} open={open} />
      <div className="only-phone">
        {board.columns.map((column, index) => (
          <Folded key={column.key} column={column} board={board} index={index} year={year} />
        ))}
      </div>
    </section>
  )
}

type GridProps = { board: Board; year: number; open: (dialog: Opened) => void }

function Grid({ board: { columns, rows }, year, open }: GridProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
    <section className="report-scroll only-desk" aria-label={text.region} tabIndex={0}>
      <table className="report-grid">
        <caption className="sr">{text.caption(year)}</caption>
        <thead>
          <tr>
            <th scope="col" className="c-unit">
              {text.columns.unit}
            </th>
            {columns.map(({ key, of }) => (
              <th scope="col" key={key}>
                {reportPeriodName(of)}
                <small>{of.name}</small>
                {of.due !== null && <small>{text.dueOn(of.due)}</small>}
                {of.mayChange && (
                  <button
                    type="button"
                    className="linkish"
                    aria-label={text.acts.dutyOf(of.title)}
                    onClick={() => open({ kind: 'duty', item: of })}
                  >
                    {text.acts.duty}
                  </button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="total">
            <th scope="row" className="c-unit">
              {text.sentTotal}
            </th>
            {columns.map(({ key, sent, owed }) => (
              <td key={key} className="fig">
                {sent}/{owed}
              </td>
            ))}
          </tr>
          {rows.map(({ unit, cells }) => (
            <tr key={unit.code}>
              <th scope="row" className="c-unit">
                <Link {...paths.reports({ 'don-vi': unit.code, nam: year })}>
                  <UnitName unit={unit} />
                </Link>
              </th>
              {cells.map((item, index) => (
                <td key={columns[index]?.key} className={item?.state ?? 'absent'}>
                  {item === undefined ? (
                    <span className="sr">{text.notOwed}</span>
                  ) : (
                    <ReportStatus report={item} size={14} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

type FoldedProps = { column: BoardColumn; board: Board; index: number; year: number }

function Folded({ column: { of, sent, owed }, board, index, year }: FoldedProps) {
  const items = board.rows.flatMap(({ cells }) => cells[index] ?? [])
  const inTime = items.filter((item) => item.state === 'sent')
  const others = items.filter((item) => item.state !== 'sent')
  return (
    <details className="report-fold" open={items.some((item) => item.state === 'overdue')}>
      <summary>
        <b>{of.title}</b>
        <span className="note">
          {of.due !== null && `${text.dueOn(of.due)} · `}
          {text.sentOf(sent, owed)}
        </span>
      </summary>
      <UnitList items={others} year={year} />
      {inTime.length > 0 && (
        <details>
          <summary>{text.inTime(inTime.length)}</summary>
          <UnitList items={inTime} year={year} />
        </details>
      )}
    </details>
  )
}

function UnitList({ items, year }: { items: readonly ReportItem[]; year: number }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item.unit.code}>
          <Link {...paths.reports({ 'don-vi': item.unit.code, nam: year })}>
            <span>
              <UnitName unit={item.unit} />
            </span>
            <ReportStatus report={item} />
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** "3 báo cáo quá hạn của 3 đơn vị; 19 báo cáo đến hạn trong 7 ngày tới". */
export function verdictOf(items: readonly ReportItem[], year: number): string {
  if (items.length === 0) return text.verdict.none(year)
  if (items.every((item) => item.state === 'untracked')) return text.verdict.untracked(items.length, year)
  const late = items.filter((item) => item.state === 'overdue')
  const near = items.filter((item) => item.state === 'near')
  const [only] = late
  const parts = [
    late.length === 1 && only
      ? `${only.title}, ${only.unit.label}: ${reportStanding(only.state, only.daysLeft, only.daysLate).toLowerCase()}`
      : late.length > 0
        ? text.verdict.late(late.length, new Set(late.map((item) => item.unit.code)).size)
        : '',
    near.length > 0 ? text.verdict.near(near.length) : '',
  ].filter(Boolean)
  return parts.length === 0 ? text.verdict.quiet : parts.join('; ')
}
