/** The banner of a unit that was merged: from whom its history comes, or where it went. */
import { Link } from '@tanstack/react-router'
import type { Scorecard } from '#contract/scorecards'
import { firstDayOf, lastMonthOf } from '#domain/period.ts'
import { dateName } from '#domain/wording.vi.ts'
import { Banner } from '../../components/banner.tsx'
import { paths } from '../../paths.ts'
import { text } from './text.vi.ts'

type Kin = Scorecard['mergedFrom'][number]

export function Kinship({ scorecard }: { scorecard: Scorecard }) {
  const { mergedFrom, becamePartOf, periods, unit } = scorecard
  if (becamePartOf.length > 0)
    return (
      <Banner>
        <span>
          {text.gone(dateName(becamePartOf[0]?.on ?? ''))} <UnitNames units={becamePartOf} self={unit.code} />.
        </span>
      </Banner>
    )
  // Only while the numbers on this page reach back across the merger.
  const shown = mergedFrom.filter((kin) => kin.on > firstDayOf(firstMonth(periods)))
  if (shown.length === 0) return null
  const names = shown.map((kin) => kin.label + (kin.whole ? '' : ` (${text.facts.partly})`)).join(', ')
  const sentence = shown.every((kin) => kin.whole) ? text.merged : text.mergedPartly
  return <Banner>{sentence(joined(names), dateName(shown[0]?.on ?? ''))}</Banner>
}

function firstMonth(periods: readonly string[]): string {
  return lastMonthOf(periods[0] ?? '2000')
}

/** The last comma of a list as "và". */
function joined(names: string): string {
  const at = names.lastIndexOf(', ')
  return at < 0 ? names : names.slice(0, at) + text.and + names.slice(at + 2)
}

/** Names as links; a unit that kept its code leads back to this very page, so it is only named. */
export function UnitNames({ units, self }: { units: readonly Kin[]; self: string }) {
  return units.map((kin, index) => (
    <span key={`${kin.code} ${kin.name}`}>
      {index > 0 && (index === units.length - 1 ? text.and : ', ')}
      {kin.code === self ? kin.label : <Link {...paths.unit(kin.code)}>{kin.label}</Link>}
      {!kin.whole && ` (${text.facts.partly})`}
    </span>
  ))
}
