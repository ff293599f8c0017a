/** The surveys of a year: what the latest closed one found, and each round with its state, sample and total. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { SurveyList } from '#contract/surveys'
import { surveyKindNotes, surveyKindWords } from '#domain/survey.vi.ts'
import { IndexRooms } from '../../components/index-rooms.tsx'
import { Page } from '../../components/page.tsx'
import { useToday } from '../../components/period-switch.tsx'
import { optionsOf, SelectField } from '../../components/select-field.tsx'
import { Empty, Loaded } from '../../components/states.tsx'
import { UnitPicker } from '../../components/unit-picker.tsx'
import { unitsQuery } from '../../queries.ts'
import type { SurveysSearch } from '../../search.ts'
import { surveysQuery } from './ask.ts'
import { BeginDialog } from './begin-dialog.tsx'
import { SurveyTable } from './survey-table.tsx'
import { text } from './text.vi.ts'
import './surveys.css'

const words = text.list

export function SurveysPage() {
  const search = useSearch({ strict: false }) as SurveysSearch
  const thisYear = Number(useToday().slice(0, 4))
  const year = search.nam ?? thisYear
  const query = useQuery(surveysQuery({ unit: search['don-vi'], year, kind: search.loai }))
  return (
    <Page
      title={text.title}
      className="surveys"
      isReal={query.data?.items.every(({ unit }) => !unit.fictional) ?? false}
    >
      <IndexRooms />
      <Bar search={search} year={year} thisYear={thisYear} />
      <Loaded query={query} isPage>
        {(list) => <Surveys list={list} search={search} />}
      </Loaded>
    </Page>
  )
}

function Bar({ search, year, thisYear }: { search: SurveysSearch; year: number; thisYear: number }) {
  const go = useNavigate()
  const units = useQuery(unitsQuery({})).data?.items ?? []
  const set = (part: SurveysSearch) =>
    void go({
      to: '.',
      search: (now: object) => ({ ...now, thang: undefined, ...part }),
      replace: true,
      resetScroll: false,
    })
  const years = [...new Set([thisYear + 1, thisYear, thisYear - 1, thisYear - 2, year])].sort((a, b) => b - a)
  return (
    <div className="filters">
      <SelectField
        label={text.year}
        value={String(year)}
        onChange={(value) => set({ nam: Number(value) })}
        options={years.map((one) => ({ value: String(one), label: String(one) }))}
      />
      <SelectField
        label={text.kind}
        value={search.loai ?? ''}
        onChange={(value) => set({ loai: value === '' ? undefined : (value as SurveysSearch['loai']) })}
        empty={text.allKinds}
        options={optionsOf(surveyKindWords)}
      />
      <UnitPicker
        label={text.unit}
        units={units}
        chosen={search['don-vi']}
        onChoose={(code) => set({ 'don-vi': code })}
        emptyWords={text.allUnits}
      />
    </div>
  )
}

function Surveys({ list, search }: { list: SurveyList; search: SurveysSearch }) {
  const [isNew, setNew] = useState(false)
  const { thang, loai } = search
  const items = thang === undefined ? list.items : list.items.filter(({ month }) => month === thang)
  const closed = items.filter(({ state }) => state === 'closed')
  // The one that tells of most units; of equals the latest.
  const latest = closed.toSorted((a, b) => b.entered - a.entered)[0]
  return (
    <>
      <h1 className="verdict">
        {items.length === 0
          ? thang === undefined
            ? words.none(list.year)
            : words.noneOfMonth(thang)
          : latest
            ? words.closed(latest)
            : words.running(items.length)}
      </h1>
      {items.length > 0 && <p className="sub">{words.sub(items.length, closed.length)}</p>}
      {loai !== undefined && <p className="survey-note">{surveyKindNotes[loai]}</p>}
      {list.owners.length > 0 && (
        <p className="acts survey-acts">
          <button type="button" className="btn primary" onClick={() => setNew(true)}>
            {words.add}
          </button>
        </p>
      )}
      {thang !== undefined && (
        <p className="said">
          {words.month(thang)}{' '}
          <Link to="." search={(now: object) => ({ ...now, thang: undefined })}>
            {words.allMonths}
          </Link>
        </p>
      )}
      {items.length === 0 ? (
        <Empty>{list.owners.length > 0 ? words.nothing : words.nothingToSee}</Empty>
      ) : (
        <SurveyTable items={items} />
      )}
      {list.left > 0 && <p className="note">{words.left(list.left)}</p>}
      {isNew && <BeginDialog owners={list.owners} items={list.items} onClose={() => setNew(false)} />}
    </>
  )
}
