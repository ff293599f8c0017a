/** The banner of a unit that was merged: from whom its history comes, or where it went. */
import { Link } from '@tanstack/react-router'
import type { Scorecard } from '#contract/scorecards'
import { firstDayOf, firstMonthOf } from '#domain/period.ts'
import { dateName } from '#domain/wording.vi.ts'
import { Banner } from '../../components/banner.tsx'
import { paths } from '../../paths.ts'
import { text } from './text.vi.ts'

type Kin = Scorecard['mergedFrom'][number]

/** `hasHistory`: numbers are on the page, so that it matters what those before a merger are made of. */
export function Kinship({ scorecard, hasHistory }: { scorecard: Scorecard; hasHistory: boolean }) {
  const { mergedFrom, becamePartOf, periods, unit } = scorecard
  if (becamePartOf.length > 0)
    return (
      <Banner>
        <span>
          {text.gone(dateName(becamePartOf[0]?.on ?? ''))} <UnitNames units={becamePartOf} self={unit.code} />.
        </span>
      </Banner>
    )
  const [first] = mergedFrom.filter((kin) => kin.on > firstDayOf(firstMonthOf(periods[0] ?? scorecard.period)))
  if (!hasHistory || first === undefined) return null
  const sentence = mergedFrom.every((kin) => kin.whole) ? text.merged : text.mergedPartly
  return <Banner>{sentence(dateName(first.on))}</Banner>
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
