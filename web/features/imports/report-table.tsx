/** The report row by row: where, what, and the remedy; by severity, and as a file to mend the workbook by. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ImportAnswer, ReportItem } from '#contract/imports'
import { type Severity, severities } from '#domain/import-table.ts'
import { Status } from '../../components/status-mark.tsx'
import { WideTable } from '../../components/wide-table.tsx'
import { reportPath } from '../../paths.ts'
import { text } from './text.vi.ts'

type ReportTableProps = { answer: ImportAnswer; chosen: Severity | undefined; say: (sentence: string) => void }

const words = text.report
/** Rows shown at first and more at each asking. */
const portion = 100

export function ReportTable({ answer, chosen, say }: ReportTableProps) {
  const [limits, setLimits] = useState({ of: chosen, most: portion })
  const { report, reportTotal } = answer
  const items = chosen === undefined ? report : report.filter((item) => item.severity === chosen)
  const most = limits.of === chosen ? limits.most : portion
  const left = items.length - most
  return (
    <section className="sec import-report" id="bao-cao">
      <header>
        <h2>{words.title(reportTotal)}</h2>
        {report.length < reportTotal && <p className="note">{words.cut(report.length, reportTotal)}</p>}
      </header>
      {report.length > 0 && (
        <>
          <div className="import-report-tools">
            <Filter answer={answer} chosen={chosen} say={say} />
            <a className="btn small" href={reportPath(answer.id)} download>
              {words.download}
            </a>
          </div>
          {items.length === 0 ? <p className="empty">{words.none}</p> : <Rows items={items.slice(0, most)} />}
          {left > 0 && (
            <button type="button" className="btn" onClick={() => setLimits({ of: chosen, most: most + portion })}>
              {words.more(Math.min(left, portion))}
            </button>
          )}
        </>
      )}
    </section>
  )
}

type FilterProps = { answer: ImportAnswer; chosen: Severity | undefined; say: (sentence: string) => void }

function Filter({ answer: { counts, reportTotal }, chosen, say }: FilterProps) {
  const choices = [
    { severity: undefined, word: words.all, count: reportTotal },
    ...severities.map((severity) => ({ severity, word: words.severities[severity], count: counts[severity] })),
  ]
  return (
    <fieldset className="seg import-filter">
      <legend className="sr">{words.filter}</legend>
      {choices.map((choice) => (
        <Link
          key={choice.word}
          to="."
          search={(now: object) => ({ ...now, loc: choice.severity })}
          resetScroll={false}
          replace
          aria-current={choice.severity === chosen}
          activeProps={{}}
          onClick={() => say(text.said.filtered(choice.count))}
        >
          {words.counted(choice.word, choice.count)}
        </Link>
      ))}
    </fieldset>
  )
}

const marks = { refused: 'missed', marked: 'near', skipped: 'not_applicable' } as const

function Rows({ items }: { items: readonly ReportItem[] }) {
  return (
    <WideTable label={words.region}>
      <table className="stack-on-phone">
        <thead>
          <tr>
            <th scope="col">{words.columns.severity}</th>
            <th scope="col">{words.columns.sheet}</th>
            <th scope="col">{words.columns.place}</th>
            <th scope="col">{words.columns.message}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one cell may be spoken of twice, and the rows never move
            <tr key={index} className={item.severity}>
              <td className="nb">
                <Status assessment={marks[item.severity]} word={words.severities[item.severity]} />
              </td>
              <td>{item.sheet}</td>
              <th scope="row" className="nb fig">
                {placeOf(item)}
              </th>
              <td className="message">{item.message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  )
}

function placeOf({ row, column }: ReportItem): string {
  if (row === 0) return column === '' ? words.wholeSheet : words.wholeColumn(column)
  return column === '' ? words.wholeRow(row) : words.cell(column, row)
}
