/** Where a number comes from records: the way down to them, quarter by quarter, and whether they have moved on since. */
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { ScorecardRow } from '#contract/scorecards'
import { recordsAddress } from '../../components/records-address.ts'
import { text } from './text.vi.ts'

type Records = ScorecardRow['records']

/** "từ 9 nhiệm vụ đến hạn"; of a year "từ 20 nhiệm vụ đến hạn quý I, 24 quý II". */
export function RecordsFrom({ unit, records }: { unit: string; records: Records }) {
  if (records.length === 0) return null
  return (
    <small className="records-from">
      {text.main.from}{' '}
      {records.map(({ month, source, element, count, below }, index) => (
        <Fragment key={month}>
          {index > 0 && ', '}
          <Link {...recordsAddress(source, unit, month, element)} className="nb">
            {text.main.counted(
              index === 0 ? below : String(count),
              records.length > 1 ? text.main.recordsWhen(source, month) : undefined,
            )}
          </Link>
        </Fragment>
      ))}
    </small>
  )
}

export function RecordsMoved({ records }: { records: Records }) {
  return records.flatMap(({ month, source, movedOn }) =>
    movedOn === null
      ? []
      : [
          <small key={month}>
            {text.main.moved(movedOn, records.length > 1 ? text.main.recordsWhen(source, month) : undefined)}
          </small>,
        ],
  )
}
