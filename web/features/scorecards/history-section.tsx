/** Indicators by periods with the value in every cell: wash and mark tell where a target was missed, and when. */
import type { Scorecard } from '#contract/scorecards'
import { periodKind } from '#domain/period.ts'
import { assessmentWords, capitalised, lowerFirst, periodName } from '#domain/wording.vi.ts'
import { Mark } from '../../components/status-mark.tsx'
import { text } from './text.vi.ts'

type Cell = Scorecard['history'][number]['cells'][number]

export function HistorySection({ scorecard }: { scorecard: Scorecard }) {
  const kind = periodKind(scorecard.period) ?? 'quarter'
  // What was never held against a target has nothing to show here; it is listed above with its course.
  const rows = scorecard.history.filter((one) => one.cells.some((cell) => cell.value !== null && cell.target !== null))
  const nameOf = (code: string) =>
    capitalised(scorecard.rows.find((row) => row.indicator.code === code)?.indicator.shortName ?? code)
  return (
    <section className="sec history only-desk">
      <header>
        <h2>{text.history.title(scorecard.periods.length, kind)}</h2>
        <p className="note">
          {text.history.lead} <Mark assessment="near" size={13} /> {text.history.near} ·{' '}
          <Mark assessment="missed" size={13} /> {text.history.missed} ·{' '}
          <i className="hatch key-hatch" aria-hidden="true" /> {text.history.none}.
        </p>
      </header>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.history.indicator}</th>
            {scorecard.periods.map((period) => (
              <th key={period} scope="col">
                {periodName(period)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={one.indicator}>
              <th scope="row">{nameOf(one.indicator)}</th>
              {one.cells.map((cell) => (
                <HistoryCell key={cell.period} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function HistoryCell({ cell }: { cell: Cell }) {
  const { assessment } = cell
  const words = cell.reason ?? lowerFirst(assessmentWords[assessment])
  const said = [cell.fraction, cell.target?.shown, words].filter(Boolean).join(' · ')
  if (assessment === 'no_data')
    return (
      <td className="no_data" title={said}>
        <span className="sr">{words}</span>
      </td>
    )
  return (
    <td className={assessment} title={said}>
      {(assessment === 'near' || assessment === 'missed' || assessment === 'out_of_reach') && (
        <Mark assessment={assessment} size={11} />
      )}
      <span className="fig">{cell.shown}</span>
      <span className="sr">, {words}</span>
    </td>
  )
}
