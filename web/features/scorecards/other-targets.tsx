/** What the plans ask beyond the monthly figures: classes, ranks, directions and published indices, each with its basis. */
import { Link } from '@tanstack/react-router'
import type { Scorecard } from '#contract/scorecards'
import { capitalised } from '#domain/wording.vi.ts'
import { Status } from '../../components/status-mark.tsx'
import { paths } from '../../paths.ts'
import { spanName, text } from './text.vi.ts'

export function OtherTargets({ targets, unit }: { targets: Scorecard['otherTargets']; unit: string }) {
  return (
    <section className="sec other-targets">
      <header>
        <h2>{text.other.title}</h2>
        <p className="note">{text.other.lead}</p>
      </header>
      <table className="plain-targets">
        <thead>
          <tr>
            <th scope="col">{text.other.indicator}</th>
            <th scope="col">{text.other.target}</th>
            <th scope="col">{text.other.result}</th>
            <th scope="col">{text.other.basis}</th>
            <th scope="col">{text.other.period}</th>
          </tr>
        </thead>
        <tbody>
          {targets.map((target) => (
            <tr key={`${target.indicatorName} ${target.shown} ${target.basis} ${target.summary}`}>
              <th scope="row">
                {target.indicatorName}
                {target.summary !== '' && <small>{target.summary}</small>}
              </th>
              <td>{capitalised(target.shown)}</td>
              <td className="other-result">
                {target.assessment !== null && <Status assessment={target.assessment} />}
                {target.reason !== null && <small>{capitalised(target.reason)}.</small>}
                {target.index !== null && (
                  <Link {...paths.index(target.index, { 'don-vi': unit })}>{text.other.open}</Link>
                )}
              </td>
              <td className="basis">{target.basis}</td>
              <td className="fig nb">{spanName(target.period)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
