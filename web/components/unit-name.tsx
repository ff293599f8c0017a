/** A unit by its name; the kind stands in small letters where it is not a phường. */
import { Link } from '@tanstack/react-router'
import type { UnitName as UnitNameShape } from '#contract/units'
import type { Period } from '#domain/period.ts'
import { unitKindWords } from '#domain/wording.vi.ts'
import { paths } from '../paths.ts'
import { unitAddress } from './followed-links.ts'

type Named = Pick<UnitNameShape, 'code' | 'name' | 'kind'>

export function UnitName({ unit }: { unit: Named }) {
  return (
    <>
      {unit.name}
      {unit.kind !== 'ward' && (
        <>
          {' '}
          <small className="kind">{unitKindWords[unit.kind]}</small>
        </>
      )}
    </>
  )
}

/** The name as the way to the unit's page, in the period that one looks at. */
export function UnitLink({ unit, period, className }: { unit: Named; period?: Period; className?: string }) {
  return (
    <Link {...paths.unit(unit.code, period)} {...(className === undefined ? {} : { className })}>
      <UnitName unit={unit} />
    </Link>
  )
}

/** The same in a long list, which follows its links itself (useFollowedLinks). */
export function LightUnitLink({ unit, period }: { unit: Named; period?: Period }) {
  return (
    <a href={unitAddress(unit.code, period)}>
      <UnitName unit={unit} />
    </a>
  )
}
