/** All published indices of a unit: the latest of each, its place and movement, and what the plans ask of it. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { IndexOverview } from '#contract/results'
import { capitalised } from '#domain/wording.vi.ts'
import { ExportMenu } from '../../components/export-menu.tsx'
import { IndexRooms } from '../../components/index-rooms.tsx'
import { Page } from '../../components/page.tsx'
import { Empty, Loaded } from '../../components/states.tsx'
import { UnitPicker } from '../../components/unit-picker.tsx'
import { meQuery, unitsQuery } from '../../queries.ts'
import type { BodiesSearch } from '../../search.ts'
import { overviewQuery } from './ask.ts'
import { ImportDialog } from './import-dialog.tsx'
import { OverviewRow } from './overview-row.tsx'
import { ResultForm } from './result-form.tsx'
import { ScaleKey } from './scale.tsx'
import { text } from './text.vi.ts'
import './indices.css'

export function IndicesPage() {
  const search = useSearch({ strict: false }) as BodiesSearch
  const me = useQuery(meQuery).data
  const unit = search['don-vi'] ?? me?.home.unit?.code ?? me?.home.parent.code
  const query = useQuery({ ...overviewQuery(unit ?? ''), enabled: unit !== undefined })
  const parts = unit === undefined ? [] : [{ what: 'indices' as const, query: { unit } }]
  return (
    <Page
      title={query.data?.title ?? text.title}
      className="indices"
      footer={query.data && capitalised(query.data.unit.label)}
      isReal={query.data?.unit.fictional === false}
      {...(unit === undefined ? {} : { thumbAct: <ExportMenu parts={parts} position="top-end" /> })}
    >
      <IndexRooms />
      <UnitBar unit={unit}>
        <ExportMenu parts={parts} />
      </UnitBar>
      {me !== undefined && unit === undefined ? (
        <Empty>{text.choose}</Empty>
      ) : (
        <Loaded query={query} isPage>
          {(overview) => <Overview key={overview.unit.code} overview={overview} />}
        </Loaded>
      )}
    </Page>
  )
}

/** Published numbers are for everybody who has signed in, so every unit may be chosen. */
export function UnitBar({ unit, children }: { unit: string | undefined; children?: React.ReactNode }) {
  const go = useNavigate()
  const units = useQuery(unitsQuery({})).data?.items ?? []
  return (
    <div className="filters index-filters">
      <UnitPicker
        label={text.unit}
        units={units}
        chosen={unit}
        onChoose={(code) =>
          void go({ to: '.', search: (now: object) => ({ ...now, 'don-vi': code, ky: undefined }), resetScroll: false })
        }
      />
      <div className="end only-desk">{children}</div>
    </div>
  )
}

function Overview({ overview }: { overview: IndexOverview }) {
  const [open, setOpen] = useState<'form' | 'file'>()
  return (
    <>
      <h1 className="verdict">{overview.title}</h1>
      <p className="sub">{overview.subtitle}</p>
      {overview.mayKeep && (
        <p className="acts">
          <button type="button" className="btn primary" onClick={() => setOpen('form')}>
            {text.add}
          </button>
          <button type="button" className="btn" onClick={() => setOpen('file')}>
            {text.importFile}
          </button>
        </p>
      )}
      <section className="sec">
        <header>
          <h2>{text.all}</h2>
          <p className="note">{text.allNote}</p>
        </header>
        <ScaleKey hasBefore />
        <table className="index-table">
          <caption className="sr">{overview.title}</caption>
          <thead>
            <tr>
              <th scope="col" className="c-index">
                {text.columns.index}
              </th>
              <th scope="col" className="r c-value">
                {text.columns.value}
              </th>
              <th scope="col" className="r c-place">
                {text.columns.place}
              </th>
              <th scope="col" className="c-movement">
                {text.columns.movement}
              </th>
              <th scope="col" className="c-scale">
                {text.columns.scale}
              </th>
              <th scope="col" className="c-target">
                {text.columns.target}
              </th>
              <th scope="col" className="c-source">
                {text.columns.source}
              </th>
            </tr>
          </thead>
          <tbody>
            {overview.items.map((item) => (
              <OverviewRow key={item.index.code} unit={overview.unit.code} item={item} />
            ))}
          </tbody>
        </table>
      </section>
      {open === 'form' && (
        <ResultForm
          unit={overview.unit.code}
          indices={overview.items.filter(({ isScored }) => isScored).map(({ index }) => index)}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === 'file' && (
        <ImportDialog
          parent={overview.parent?.code ?? overview.unit.code}
          indices={overview.items.map(({ index }) => index)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  )
}
