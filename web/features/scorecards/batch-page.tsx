/** The pages of all units of a province for one period, one sheet of paper each, made ready here and printed at once. */
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import type { Overview } from '#contract/overview'
import type { UnitItem } from '#contract/units'
import { blocks, compareNames, isInBlock } from '#domain/unit.ts'
import { blockWords, capitalised, lowerFirst, periodName } from '#domain/wording.vi.ts'
import { Choices } from '../../components/choices.tsx'
import { Page } from '../../components/page.tsx'
import { PeriodSwitch, PeriodThumb } from '../../components/period-switch.tsx'
import { Empty, Loaded } from '../../components/states.tsx'
import { usePrintsUnits } from '../../components/use-prints-units.ts'
import { paths } from '../../paths.ts'
import { meQuery, overviewQuery, unitsQuery } from '../../queries.ts'
import type { UnitSheetsSearch } from '../../search.ts'
import { text } from './batch-text.vi.ts'
import { UnitSheet } from './unit-sheet.tsx'
import { useSheets } from './use-sheets.ts'
import './scorecard.css'
import './targets.css'
import './course.css'
import './scorecard-small.css'
import './unit-sheet.css'
import './batch-page.css'

export function UnitSheetsPage() {
  const search = useSearch({ strict: false }) as UnitSheetsSearch
  const me = useQuery(meQuery).data
  const units = useQuery(unitsQuery({}))
  const province = search.tinh ?? me?.home.parent.code
  const mayPrint = usePrintsUnits(province)
  const overview = useQuery({
    ...overviewQuery({ parent: province, period: search.ky }),
    enabled: province !== undefined && mayPrint === true,
  })
  const period = search.ky ?? overview.data?.period
  return (
    <Page
      title={text.title}
      className="batch"
      paper={null}
      footer={overview.data && capitalised(overview.data.parent.label)}
      isReal={overview.data?.parent.fictional === false}
      thumb={period && <PeriodThumb period={period} />}
    >
      {mayPrint === false ? (
        <NoRight unit={me?.home.unit ?? null} />
      ) : (
        <Loaded query={overview} isPage>
          {(content) => (
            <Loaded query={units}>
              {({ items }) => (
                <Batch overview={content} units={items} period={period ?? content.period} search={search} />
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </Page>
  )
}

function NoRight({ unit }: { unit: { code: string; label: string } | null }) {
  return (
    <>
      <h1 className="verdict">{text.title}</h1>
      <Empty>
        {text.noRight} {unit !== null && <Link {...paths.unit(unit.code)}>{text.own(unit.label)}</Link>}
      </Empty>
    </>
  )
}

type BatchProps = { overview: Overview; units: readonly UnitItem[]; period: string; search: UnitSheetsSearch }

function Batch({ overview: { parent }, units, period, search }: BatchProps) {
  const block = search.khoi ?? 'all'
  const chosen = units
    .filter(({ parent: above, kind }) => above === parent.code && kind !== 'department' && isInBlock(kind, block))
    .toSorted((a, b) => compareNames(a.name, b.name))
  const { sheets, failed, isDone, retry } = useSheets(chosen, period)
  const [fitted, setFitted] = useState<ReadonlySet<string>>(new Set())
  const onFitted = useCallback((unit: string) => setFitted((now) => (now.has(unit) ? now : new Set(now).add(unit))), [])
  const place = capitalised(parent.label)
  const isReady = isDone && sheets.length > 0
  return (
    <>
      <div className="on-screen">
        <div className="period-bar">
          <PeriodSwitch period={period} />
          <Choices
            label={text.block}
            name="khoi"
            chosen={block}
            options={blocks.map((value) => ({ value, label: blockWords[value] }))}
          />
        </div>
        <h1 className="verdict">{isReady ? text.ready(sheets.length) : text.coming(chosen.length)}</h1>
        <p className="sub">{text.note(place, lowerFirst(periodName(period)))}</p>
        {chosen.length === 0 && <Empty>{text.none}</Empty>}
        <p className="batch-acts">
          <button type="button" className="btn primary" disabled={!isReady} onClick={() => window.print()}>
            {isReady ? text.print(sheets.length) : text.printLater}
          </button>
          <span role="status">
            {!isDone && <progress value={sheets.length} max={chosen.length} aria-label={text.progress} />}{' '}
            {!isDone && text.loaded(sheets.length, chosen.length)}
          </span>
        </p>
        {failed.length > 0 && (
          <p className="fault" role="alert">
            {text.failed(failed.map(({ label }) => label))}{' '}
            <button type="button" className="linkish" onClick={retry}>
              {text.retry}
            </button>
          </p>
        )}
      </div>
      <section className="unit-sheets" aria-label={text.preview} inert>
        {sheets.map((facts) => (
          <div key={facts.scorecard.unit.code} className={fitted.has(facts.scorecard.unit.code) ? 'is-fitted' : ''}>
            <UnitSheet facts={facts} onFitted={onFitted} />
          </div>
        ))}
      </section>
    </>
  )
}
