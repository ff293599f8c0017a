/** Period, how final the numbers are, who has reported, when they were read; and the files to take away. */
import type { UseQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Overview } from '#contract/overview'
import type { Period } from '#domain/period.ts'
import { statusWords } from '#domain/wording.vi.ts'
import { PeriodSwitch } from '../../components/period-switch.tsx'
import { StaleNote } from '../../components/states.tsx'
import { paths } from '../../paths.ts'
import type { OverviewSearch } from '../../search.ts'
import { momentName, momentShort } from '../../text/moment.vi.ts'
import { text as shell } from '../../text/vi.ts'
import { OverviewExports } from './overview-exports.tsx'
import { text } from './text.vi.ts'

type OverviewBarProps = {
  overview: Overview
  /** The period in the address, which the numbers on the screen may not have reached yet. */
  asked: Period | undefined
  query: UseQueryResult<unknown>
  search: OverviewSearch
}

export function OverviewBar({ overview, asked, query, search }: OverviewBarProps) {
  const { reporting, status } = overview
  const all = reporting.units.length
  const reported = text.reported(reporting.approved + reporting.submitted, all)
  return (
    <div className="period-bar">
      <PeriodSwitch period={asked ?? overview.period} />
      {query.isPlaceholderData && <span role="status">{shell.states.loading}</span>}
      <span hidden={query.isPlaceholderData}>
        <b>{status === null ? text.noStatus : statusWords[status]}</b>
        {all > 0 && (
          <>
            {' '}
            · <b className="fig">{reported.count}</b> {reported.words}
            <span className="only-desk">, {text.approved(reporting.approved)}</span>
          </>
        )}
        <span className="only-desk"> · {text.asOf(momentName(overview.asOf))}</span>
        <span className="only-phone"> · {momentShort(overview.asOf)}</span>
      </span>
      <StaleNote query={query} />
      <div className="end only-desk">
        <Link
          {...paths.findPresentation({ 'don-vi': overview.parent.code, ky: asked ?? overview.period })}
          className="btn"
          aria-keyshortcuts="P"
        >
          {text.present}
        </Link>
        <OverviewExports overview={overview} search={search} />
      </div>
    </div>
  )
}
