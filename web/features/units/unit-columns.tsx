/** Units of one kind in columns that read downwards, as a directory does. */
import { Link } from '@tanstack/react-router'
import type { UnitItem } from '#contract/units'
import { formatInteger } from '#domain/measure.ts'
import { compareNames, type UnitKind } from '#domain/unit.ts'
import { paths } from '../../paths.ts'
import { text } from './text.vi.ts'

export function UnitColumns({ kind, units }: { kind: UnitKind; units: readonly UnitItem[] }) {
  if (units.length === 0) return null
  return (
    <section className="sec unit-kind">
      <header>
        <h2>
          {text.block[kind]} <span className="fig muted">{formatInteger(units.length)}</span>
        </h2>
      </header>
      <ul>
        {units
          .toSorted((a, b) => compareNames(a.name, b.name))
          .map((unit) => (
            <li key={`${unit.code} ${unit.validFrom}`}>
              <Link {...paths.unit(unit.code)}>
                <b>{unit.name}</b> <span className="fig muted">{unit.code}</span>
                {unit.validTo !== null && <span className="note"> {text.ended(unit.validTo)}</span>}
              </Link>
            </li>
          ))}
      </ul>
    </section>
  )
}
