/** A unit's inspections of a year: how many of its bodies they have reached against the share that is asked, and each of them. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { InspectionItem, InspectionList } from '#contract/inspections'
import { capitalised } from '#domain/wording.vi.ts'
import { Page } from '../../components/page.tsx'
import { useToday } from '../../components/period-switch.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Empty, Loaded } from '../../components/states.tsx'
import { Status } from '../../components/status-mark.tsx'
import { UnitPicker } from '../../components/unit-picker.tsx'
import { paths } from '../../paths.ts'
import { meQuery, unitsQuery } from '../../queries.ts'
import type { InspectionsSearch } from '../../search.ts'
import { unitsWithin } from '../../units-within.ts'
import { inspectionsQuery } from './ask.ts'
import { InspectionForm } from './inspection-form.tsx'
import { InspectionTable } from './inspection-table.tsx'
import { text } from './text.vi.ts'
import '../../components/stacked-table.css'
import './inspections.css'

export function InspectionsPage() {
  const search = useSearch({ strict: false }) as InspectionsSearch
  const me = useQuery(meQuery).data
  const thisYear = Number(useToday().slice(0, 4))
  const year = search.nam ?? thisYear
  const unit = search['don-vi'] ?? me?.home.unit?.code
  const query = useQuery({ ...inspectionsQuery(unit ?? '', year), enabled: unit !== undefined })
  return (
    <Page
      title={text.title}
      className="inspections"
      footer={query.data && capitalised(query.data.unit.label)}
      isReal={query.data?.unit.fictional === false}
    >
      <Bar unit={unit} year={year} thisYear={thisYear} />
      {me !== undefined && unit === undefined ? (
        <>
          <h1 className="verdict">{text.title}</h1>
          <Empty>{text.choose}</Empty>
        </>
      ) : (
        <Loaded query={query} isPage>
          {(list) => <Inspections key={`${list.unit.code} ${list.year}`} list={list} />}
        </Loaded>
      )}
    </Page>
  )
}

/** Whose inspections, of which year; a unit is asked for only of those who see several. */
function Bar({ unit, year, thisYear }: { unit: string | undefined; year: number; thisYear: number }) {
  const go = useNavigate()
  const me = useQuery(meQuery).data
  const units = useQuery(unitsQuery({})).data?.items ?? []
  const reach = unitsWithin(units, me?.roles.map((role) => role.unit.code) ?? [])
  const set = (part: object) =>
    void go({ to: '.', search: (now: object) => ({ ...now, ...part }), replace: true, resetScroll: false })
  const years = [...new Set([thisYear + 1, thisYear, thisYear - 1, thisYear - 2, year])].sort((a, b) => b - a)
  return (
    <div className="filters">
      {reach.length > 1 && (
        <UnitPicker label={text.unit} units={reach} chosen={unit} onChoose={(code) => set({ 'don-vi': code })} />
      )}
      <SelectField
        label={text.year}
        value={String(year)}
        onChange={(value) => set({ nam: Number(value) })}
        options={years.map((one) => ({ value: String(one), label: String(one) }))}
      />
    </div>
  )
}

function Inspections({ list }: { list: InspectionList }) {
  const [open, setOpen] = useState<InspectionItem>()
  const [isNew, setNew] = useState(false)
  const without = list.bodies.filter(({ held, planned }) => held + planned === 0)
  return (
    <>
      <h1 className="verdict">{list.bodies.length === 0 ? text.none : text.lead(list)}</h1>
      {list.bodies.length === 0 ? (
        <Empty>
          {text.noneWhy} <Link {...paths.bodies({ 'don-vi': list.unit.code })}>{text.bodies}</Link>
        </Empty>
      ) : (
        <>
          <Goal list={list} />
          <p className="acts inspection-acts">
            {list.mayEdit && (
              <button type="button" className="btn primary" onClick={() => setNew(true)}>
                {text.add}
              </button>
            )}
            <Link {...paths.bodies({ 'don-vi': list.unit.code })}>{text.bodies}</Link>
            <Link {...paths.emulation({ 'don-vi': list.unit.code })}>{text.emulation}</Link>
          </p>
          {list.items.length === 0 ? (
            <Empty>{text.nothing}</Empty>
          ) : (
            <InspectionTable list={list} onEdit={list.mayEdit ? setOpen : undefined} />
          )}
          {without.length > 0 && (
            <details className="inspection-without">
              <summary>{text.notYet(without.length)}</summary>
              <p>{without.map(({ name }) => name).join('; ')}.</p>
            </details>
          )}
        </>
      )}
      {isNew && <InspectionForm list={list} onClose={() => setNew(false)} />}
      {open !== undefined && <InspectionForm list={list} inspection={open} onClose={() => setOpen(undefined)} />}
    </>
  )
}

function Goal({ list: { target, inspected } }: { list: InspectionList }) {
  if (target === null) return <p className="sub">{text.noTarget}</p>
  const lacking = target.needed - inspected
  return (
    <p className="sub">
      {text.target(target.shown, target.needed, target.basis)}{' '}
      <Status assessment={lacking <= 0 ? 'met' : 'missed'} word={lacking <= 0 ? text.reached : text.lacking(lacking)} />
    </p>
  )
}
