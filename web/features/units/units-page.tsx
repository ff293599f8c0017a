/** The units of a province, by kind and in Vietnamese order, found by name without marks or by code. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { UnitItem } from '#contract/units'
import { formatInteger } from '#domain/measure.ts'
import { compareNames, matchesSearch, unitKinds } from '#domain/unit.ts'
import { capitalised } from '#domain/wording.vi.ts'
import { Page } from '../../components/page.tsx'
import { Empty, Loaded } from '../../components/states.tsx'
import { usePrintsUnits } from '../../components/use-prints-units.ts'
import { paths } from '../../paths.ts'
import { meQuery, unitsQuery } from '../../queries.ts'
import type { UnitsSearch } from '../../search.ts'
import { FormerUnits } from './former-units.tsx'
import { text } from './text.vi.ts'
import { UnitColumns } from './unit-columns.tsx'
import './units-page.css'

export function UnitsPage() {
  const search = useSearch({ strict: false }) as UnitsSearch
  const me = useQuery(meQuery)
  const units = useQuery(unitsQuery({}))
  const province = search.tinh ?? me.data?.home.parent.code
  return (
    <Page title={text.title} className="units">
      <Loaded query={units} isPage>
        {({ items }) => <Units items={items} province={province ?? ''} typedBefore={search.tim ?? ''} />}
      </Loaded>
    </Page>
  )
}

type UnitsProps = { items: readonly UnitItem[]; province: string; typedBefore: string }

function Units({ items, province, typedBefore }: UnitsProps) {
  const [typed, setTyped] = useState(typedBefore)
  const go = useNavigate()
  const mayPrint = usePrintsUnits(province)
  const provinces = items.filter((unit) => unit.kind === 'province').toSorted((a, b) => compareNames(a.name, b.name))
  const place = provinces.find((unit) => unit.code === province)
  const below = items.filter((unit) => unit.parent === province)
  const found = below.filter((unit) => isFound(unit, typed))
  return (
    <>
      <h1 className="verdict">
        {place === undefined || below.length === 0
          ? text.noUnits(place?.label ?? '')
          : text.lead(capitalised(place.label), countsOf(below))}
      </h1>
      <p className="sub">
        {text.note}{' '}
        {mayPrint === true && below.length > 0 && (
          <Link {...paths.unitSheets({ tinh: province })}>{text.printAll}</Link>
        )}
      </p>
      <div className="unit-tools">
        <label className="field">
          <span>{text.search}</span>
          <input
            className="control"
            type="search"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <label className="field">
          <span>{text.province}</span>
          <select
            className="control"
            value={province}
            onChange={(event) => void go({ to: '.', search: { tinh: event.currentTarget.value } })}
          >
            {provinces.map((unit) => (
              <option key={unit.code} value={unit.code}>
                {unit.name}
              </option>
            ))}
          </select>
        </label>
        <span className="note" role="status">
          {text.found(found.length, below.length)}
        </span>
      </div>
      {found.length === 0 && below.length > 0 && <Empty>{text.none(typed)}</Empty>}
      {unitKinds.map((kind) => (
        <UnitColumns key={kind} kind={kind} units={found.filter((unit) => unit.kind === kind)} />
      ))}
      {province !== '' && <FormerUnits province={province} typed={typed} />}
    </>
  )
}

function isFound(unit: UnitItem, typed: string): boolean {
  const words = typed.trim()
  return words === '' || matchesSearch(unit.label, words) || unit.code.startsWith(words.toUpperCase())
}

/** "20 phường, 9 xã, 1 đặc khu". */
function countsOf(units: readonly UnitItem[]): string {
  return unitKinds
    .map((kind) => ({ kind, count: units.filter((unit) => unit.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${formatInteger(count)} ${text.counted[kind]}`)
    .join(', ')
}
