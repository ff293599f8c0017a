/** Units of a province that are no more, or soon will be, and what each became: whoever looks for an old name finds the new one. */

import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { MergerList } from '#contract/mergers'
import { formatInteger } from '#domain/measure.ts'
import { previousPeriod } from '#domain/period.ts'
import { compareNames, matchesSearch } from '#domain/unit.ts'
import { capitalised, dateName } from '#domain/wording.vi.ts'
import { mergersQuery } from '../../mergers.ts'
import { paths } from '../../paths.ts'
import { text } from './text.vi.ts'

const words = text.former

export function FormerUnits({ province, typed }: { province: string; typed: string }) {
  const list = useQuery(mergersQuery(province)).data
  const rows = list === undefined ? [] : rowsOf(list).filter(({ unit }) => isFound(unit, typed))
  if (list === undefined || rows.length === 0) return null
  return (
    <section className="sec unit-kind former-units">
      <header>
        <h2>
          {words.title} <span className="fig muted">{formatInteger(rows.length)}</span>
        </h2>
      </header>
      <ul>
        {rows.map(({ unit, on, became, isFuture }) => (
          <li key={`${unit.code} ${on}`}>
            <Link {...paths.unit(unit.code, previousPeriod(on.slice(0, 7)))}>{capitalised(unit.label)}</Link>{' '}
            <span className="fig muted">{unit.code}</span>
            <span className="note">{(isFuture ? words.soon : words.since)(dateName(on), became)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function rowsOf({ items }: MergerList) {
  const rows = items.flatMap(({ on, isFuture, from, into }) =>
    from.map((unit) => {
      const heirs = into.filter(({ parts }) => parts.some(({ unit: part }) => isOne(part, unit)))
      return { unit, on, isFuture, became: heirs.map(({ unit: heir }) => heir.label).join(', ') }
    }),
  )
  return rows.toSorted((a, b) => compareNames(a.unit.name, b.unit.name) || (a.on < b.on ? -1 : 1))
}

function isOne(part: { code: string; validFrom: string }, unit: { code: string; validFrom: string }): boolean {
  return part.code === unit.code && part.validFrom === unit.validFrom
}

function isFound(unit: { label: string; code: string }, typed: string): boolean {
  const sought = typed.trim()
  return sought === '' || matchesSearch(unit.label, sought) || unit.code.startsWith(sought.toUpperCase())
}
