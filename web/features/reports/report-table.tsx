/** Reports by due day: what, to whom, of which days, how it stands, by which clause, and the act. Blocks on a phone. */
import { Link } from '@tanstack/react-router'
import type { ReportItem } from '#contract/reports'
import { dateName } from '#domain/wording.vi.ts'
import { paths } from '../../paths.ts'
import { ReportStatus } from './report-mark.tsx'
import { text } from './text.vi.ts'
import type { Opened } from './use-dialogs.ts'

const words = text.columns

type ReportTableProps = { items: readonly ReportItem[]; caption: string; open: (dialog: Opened) => void }

export function ReportTable({ items, caption, open }: ReportTableProps) {
  const hasActs = items.some((item) => item.mayReport || item.mayChange)
  return (
    <>
      <table className="report-table stacked">
        <caption className="sr">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.report}</th>
            <th scope="col" className="c-window">
              {words.window}
            </th>
            <th scope="col" className="c-due">
              {words.due}
            </th>
            <th scope="col" className="c-state">
              {words.state}
            </th>
            <th scope="col" className="c-basis">
              {words.basis}
            </th>
            {hasActs && (
              <th scope="col" className="c-act">
                <span className="sr">{words.act}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={`${item.id} ${item.unit.code}`} className={item.state === 'overdue' ? 'is-late' : ''}>
              <th scope="row">
                {item.title}
                <small>{text.to(item.receiver)}</small>
              </th>
              <td className="c-window" data-label={words.window}>
                {text.span(item.window.from, item.window.to)}
              </td>
              <td className="c-due" data-label={words.due}>
                {item.due === null ? <span className="muted">{text.noDay}</span> : <b>{dateName(item.due)}</b>}
              </td>
              <td className="c-state">
                <ReportStatus report={item} />
                <SentHead item={item} />
              </td>
              <td className="c-basis" data-label={words.basis}>
                <Basis item={item} />
              </td>
              {hasActs && (
                <td className="act c-act">
                  <Acts item={item} open={open} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {windowSources(items).map((source) => (
        <p key={source} className="note report-source">
          {text.windowSource(source)}
        </p>
      ))}
    </>
  )
}

/** Documents that set the windows, each said once, where the reports' own basis does not say it. */
function windowSources(items: readonly ReportItem[]): string[] {
  const told = new Set(items.map((item) => item.basis.source))
  return [...new Set(items.flatMap(({ window }) => window.source ?? []))].filter((source) => !told.has(source))
}

function SentHead({ item: { report } }: { item: ReportItem }) {
  if (report === null) return null
  return (
    <>
      <small>{text.sentHead(report.number, report.sentOn)}</small>
      {report.by !== null && <small>{text.by(report.by)}</small>}
      {report.note !== null && report.note !== '' && <small>{report.note}</small>}
      {report.link !== null && (
        <small>
          <a href={report.link} target="_blank" rel="noreferrer noopener">
            {text.link}
          </a>
        </small>
      )}
    </>
  )
}

function Basis({ item: { basis } }: { item: ReportItem }) {
  const { plan, clause, source } = basis
  return (
    <>
      {plan && <Link {...paths.plan(plan.id)}>{plan.number ?? plan.title}</Link>}
      {plan && clause !== '' && ', '}
      {clause}
      {source !== '' && <small>{source}</small>}
    </>
  )
}

function Acts({ item, open }: { item: ReportItem; open: (dialog: Opened) => void }) {
  const { title, unit } = item
  const name = text.acts
  return (
    <div className="report-acts">
      {item.mayReport && (
        <button
          type="button"
          className={`btn small ${item.report === null && item.state !== 'upcoming' ? 'primary' : ''}`}
          aria-label={(item.report === null ? name.sendOf : name.mendOf)(title, unit.label)}
          onClick={() => open({ kind: 'send', item })}
        >
          {item.report === null ? name.send : name.mend}
        </button>
      )}
      {item.mayChange && (
        <button
          type="button"
          className="btn small"
          aria-label={name.dutyOf(title)}
          onClick={() => open({ kind: 'duty', item })}
        >
          {name.duty}
        </button>
      )}
    </div>
  )
}
