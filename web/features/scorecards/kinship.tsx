/** The banner of a unit that was merged or will be: from whom its history comes, where it goes, and how its past is told. */
import { Link } from '@tanstack/react-router'
import type { Scorecard } from '#contract/scorecards'
import { firstDayOf, firstMonthOf, previousPeriod } from '#domain/period.ts'
import { dateName } from '#domain/wording.vi.ts'
import { Banner } from '../../components/banner.tsx'
import { Choices } from '../../components/choices.tsx'
import { useToday } from '../../components/period-switch.tsx'
import { paths } from '../../paths.ts'
import { text } from './text.vi.ts'

type Kin = Scorecard['mergedFrom'][number]

/** `hasHistory`: numbers are on the page, so that it matters what those before a merger are made of. */
export function Kinship({ scorecard, hasHistory }: { scorecard: Scorecard; hasHistory: boolean }) {
  const { mergedFrom, becamePartOf, basis, unit } = scorecard
  const today = useToday()
  const [heir] = becamePartOf
  const [first] = mergedFrom
  const isYetToCome = first !== undefined && first.on > today
  const isAboutPast =
    first !== undefined && !isYetToCome && (basis === 'source' || (hasHistory && reachesBefore(scorecard)))
  if (heir === undefined && !isYetToCome && !isAboutPast) return null
  return (
    <Banner>
      {heir !== undefined && (
        <span>
          {heir.on > today ? text.soon(dateName(heir.on)) : text.gone(dateName(heir.on))}{' '}
          <UnitNames units={becamePartOf} self={unit.code} />.
        </span>
      )}
      {isYetToCome && (
        <span>
          {text.notYet(dateName(first.on))} <UnitNames units={mergedFrom} />.
        </span>
      )}
      {isAboutPast && <Past units={mergedFrom} on={first.on} isSource={basis === 'source'} />}
    </Banner>
  )
}

/** What the numbers before the merger are made of, and the other way to tell them. */
function Past({ units, on, isSource }: { units: readonly Kin[]; on: string; isSource: boolean }) {
  const sentence = units.every((kin) => kin.whole) ? text.merged : text.mergedPartly
  return (
    <>
      {isSource ? (
        <span>
          {text.source(dateName(on))} <UnitNames units={units} />.
        </span>
      ) : (
        <span>{sentence(dateName(on))}</span>
      )}
      <BasisChoice isSource={isSource} />
    </>
  )
}

/** Whether the periods shown go back to before the last merger. */
function reachesBefore({ mergedFrom, periods, period }: Scorecard): boolean {
  const start = firstDayOf(firstMonthOf(periods[0] ?? period))
  return mergedFrom.some((kin) => kin.on > start)
}

function BasisChoice({ isSource }: { isSource: boolean }) {
  return (
    <Choices
      label={text.basis.label}
      name="so-lieu"
      options={[
        { value: 'dia-gioi', label: text.basis.territory },
        { value: 'goc', label: text.basis.source },
      ]}
      chosen={isSource ? 'goc' : 'dia-gioi'}
      className="basis"
    />
  )
}

/**
 * Names as links, predecessors in their own last month: a code may mean another unit today. Of successors (`self` is given)
 * the one that kept the code leads back to this very page, so it is only named.
 */
export function UnitNames({ units, self }: { units: readonly Kin[]; self?: string }) {
  return units.map((kin, index) => (
    <span key={`${kin.code} ${kin.name}`}>
      {index > 0 && (index === units.length - 1 ? text.and : ', ')}
      {kin.code === self ? (
        kin.label
      ) : (
        <Link {...paths.unit(kin.code, self === undefined ? previousPeriod(kin.on.slice(0, 7)) : undefined)}>
          {kin.label}
        </Link>
      )}
      {!kin.whole && ` (${text.facts.partly})`}
    </span>
  ))
}
