/** Who this unit is, how it stands in one sentence, what it has reported, and from which units it was made. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Scorecard } from '#contract/scorecards'
import { yearOf } from '#domain/period.ts'
import { isOpen } from '#domain/sheet.ts'
import { blockWords, capitalised, dateName, lowerFirst } from '#domain/wording.vi.ts'
import { useWorksFor } from '../../components/use-sees-drafts.ts'
import { paths } from '../../paths.ts'
import { meQuery } from '../../queries.ts'
import { Kinship, UnitNames } from './kinship.tsx'
import { text } from './text.vi.ts'

export function UnitHead({ scorecard, hasHistory }: { scorecard: Scorecard; hasHistory: boolean }) {
  const { unit, parent, verdict, period } = scorecard
  return (
    <>
      {parent && (
        <p className="note crumb">
          <Link {...paths.overview({ tinh: parent.code, ky: period })}>{capitalised(parent.label)}</Link>
          {scorecard.blockSize > 0 && (
            <>
              {' / '}
              {text.block(lowerFirst(blockWords[scorecard.block as keyof typeof blockWords]), scorecard.blockSize)}
            </>
          )}
        </p>
      )}
      <h1 className="unit-name">{capitalised(unit.label)}</h1>
      <p className="unit-verdict">
        <b>{verdict.lead}</b> {verdict.alarm}
      </p>
      <Kinship scorecard={scorecard} hasHistory={hasHistory} />
      <Facts scorecard={scorecard} />
    </>
  )
}

function Facts({ scorecard }: { scorecard: Scorecard }) {
  const { unit, period, sheets, nextDue, mergedFrom } = scorecard
  const isOwn = useWorksFor(unit)
  const reports = sheets.some((sheet) => sheet.state !== null)
  if (!reports && nextDue === null && mergedFrom.length === 0) return null
  return (
    <dl className="facts" aria-label={text.facts.label}>
      {reports && (
        <>
          <div>
            <dt>{text.facts.sheets}</dt>
            <dd>
              <SheetMonths scorecard={scorecard} />
            </dd>
          </div>
          <div>
            <dt>{text.facts.state}</dt>
            <dd>
              <b>{stateLine(sheets)}</b>
            </dd>
          </div>
        </>
      )}
      {nextDue && (
        <div>
          <dt>{text.facts.due}</dt>
          <dd>
            {text.facts.dueLine(nextDue.month)} <b className="nb">{dateName(nextDue.due)}</b>
          </dd>
        </div>
      )}
      <div className="facts-way">
        <dt>{text.facts.reports}</dt>
        <dd>
          <Link {...paths.reports({ 'don-vi': unit.code, nam: yearOf(period) })}>
            {text.facts.reportYear(yearOf(period))}
          </Link>
        </dd>
      </div>
      {isOwn && (
        <div className="facts-way">
          <dt>{text.facts.meeting}</dt>
          <dd>
            <Link {...paths.editions({ 'don-vi': unit.code, ky: period })}>{text.facts.pack(period)}</Link>
          </dd>
        </div>
      )}
      {mergedFrom.length > 0 && (
        <div>
          <dt>{text.facts.mergedFrom}</dt>
          <dd>
            <UnitNames units={mergedFrom} />, {dateName(mergedFrom[0]?.on ?? '')}
          </dd>
        </div>
      )}
    </dl>
  )
}

/** A square per month: filled approved, outlined waiting or open, hatched without a sheet. Links for those who may see the sheet. */
function SheetMonths({ scorecard }: { scorecard: Scorecard }) {
  const { data: me } = useQuery(meQuery)
  const reach = new Set([scorecard.unit.code, scorecard.parent?.code])
  const maySee = me?.roles.some(({ role, unit }) => role !== 'administrator' && reach.has(unit.code)) ?? false
  return (
    <ul className="sheet-months">
      {scorecard.sheets.map(({ month, state }) => (
        <li key={month}>
          <i className={shapes[squareOf(state)]} aria-hidden="true" />
          {maySee ? (
            <Link {...paths.sheet(scorecard.unit.code, month)}>{text.facts.month(month)}</Link>
          ) : (
            text.facts.month(month)
          )}
          <span className="sr">, {text.facts.counts[squareOf(state)]}</span>
        </li>
      ))}
    </ul>
  )
}

type SheetSquare = keyof typeof text.facts.counts

function squareOf(state: Scorecard['sheets'][number]['state']): SheetSquare {
  if (state === null) return 'none'
  if (state === 'approved' || state === 'returned' || state === 'reopened') return state
  return isOpen(state) ? 'open' : 'waiting'
}

/** Returned and reopened sheets look open; the words beside tell them apart. */
const shapes: Record<SheetSquare, string> = {
  approved: 'approved',
  waiting: 'waiting',
  returned: 'open',
  reopened: 'open',
  open: 'open',
  none: 'none',
}

/** "Cả 3 tháng đã duyệt", or how many months stand where: "2 đã duyệt, 1 chờ duyệt". */
function stateLine(sheets: Scorecard['sheets']): string {
  const counts = new Map<SheetSquare, number>()
  for (const { state } of sheets) counts.set(squareOf(state), (counts.get(squareOf(state)) ?? 0) + 1)
  if (counts.get('approved') === sheets.length) return text.facts.allApproved(sheets.length)
  return (['approved', 'waiting', 'returned', 'reopened', 'open', 'none'] as const)
    .flatMap((square) => {
      const count = counts.get(square)
      return count === undefined ? [] : [text.facts.count(count, text.facts.counts[square])]
    })
    .join(', ')
}
