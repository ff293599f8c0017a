/** Who has reported the last month: one square per unit, without status colours, because reporting is no result. */
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import type { Overview } from '#contract/overview'
import { formatInteger } from '#domain/measure.ts'
import { lowerFirst, sheetStateWords } from '#domain/wording.vi.ts'
import { isLongList } from '../../components/long-list.ts'
import { paths } from '../../paths.ts'
import { text } from './text.vi.ts'
import './reporting-strip.css'

type Reported = Overview['reporting']['units'][number]
type Filled = (typeof filledOrder)[number]

const filledOrder = ['approved', 'pending', 'missing'] as const

export const ReportingStrip = memo(function ReportingStrip({
  overview: { reporting, period, parent },
}: {
  overview: Overview
}) {
  const { units, missing, month, due } = reporting
  if (units.length === 0) return null
  const counts: Record<Filled, number> = { approved: reporting.approved, pending: reporting.submitted, missing }
  return (
    <section className="sec reporting">
      <header>
        <h2>{missing > 0 ? text.reporting.missing(missing, month) : text.reporting.complete(units.length, month)}</h2>
      </header>
      {isLongList(units.length) ? <Shares counts={counts} /> : <Squares units={units} period={period} />}
      <p className="squares-key">
        {filledOrder.map((filled) => (
          <span key={filled}>
            <i className={filled} />
            <b className="fig">{formatInteger(counts[filled])}</b> {text.reporting.states[filled]}
          </span>
        ))}
      </p>
      <p className="note">
        {text.reporting.again(countOf(units, 'returned'), countOf(units, 'reopened'))}
        {due !== null && `${text.reporting.due(due)} `}
        <Link {...paths.sheets({ ky: month, tinh: parent.code })}>{text.reporting.board}</Link>
      </p>
    </section>
  )
})

function Squares({ units, period }: { units: readonly Reported[]; period: string }) {
  return (
    <div className="squares">
      {units.map((one) => (
        <Link
          key={one.unit.code}
          {...paths.unit(one.unit.code, period)}
          className={filledOf(one)}
          data-unit={one.unit.code}
          aria-label={`${one.unit.label}: ${wordOf(one)}`}
          title={`${one.unit.label}: ${wordOf(one)}`}
        />
      ))}
    </div>
  )
}

/** Of hundreds of units the squares would be dust: three parts of one band, whose numbers the key says. */
function Shares({ counts }: { counts: Record<Filled, number> }) {
  return (
    <div className="shares" aria-hidden="true">
      {filledOrder
        .filter((filled) => counts[filled] > 0)
        .map((filled) => (
          <i key={filled} className={filled} style={{ flexGrow: counts[filled] }} />
        ))}
    </div>
  )
}

/** A returned sheet waits for its unit, so it counts as not handed in; a correction of an approved one does not. */
function filledOf({ state, handedIn }: Reported): Filled {
  if (state === 'approved') return 'approved'
  return handedIn ? 'pending' : 'missing'
}

/** A sheet that is with its unit again says so; the square alone would not. */
function wordOf(one: Reported): string {
  return one.state === 'returned' || one.state === 'reopened'
    ? lowerFirst(sheetStateWords[one.state])
    : text.reporting.states[filledOf(one)]
}

function countOf(units: Overview['reporting']['units'], wanted: Reported['state']): number {
  return units.filter(({ state }) => state === wanted).length
}
