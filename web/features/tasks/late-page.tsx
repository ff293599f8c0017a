/** What is late among the tasks of a province or a ward: by unit, by the body that leads, by field, and one by one. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { LateTasks } from '#contract/tasks'
import { formatScaled } from '#domain/measure.ts'
import { fieldWords } from '#domain/task.vi.ts'
import { capitalised } from '#domain/wording.vi.ts'
import { Page } from '../../components/page.tsx'
import { useToday } from '../../components/period-switch.tsx'
import { Empty, Loaded, StaleNote } from '../../components/states.tsx'
import { paths } from '../../paths.ts'
import { meQuery } from '../../queries.ts'
import type { LateTasksSearch } from '../../search.ts'
import { lateTasksQuery } from '../../tasks.ts'
import { LateList } from './late-list.tsx'
import { LateTable } from './late-table.tsx'
import { text } from './late-text.vi.ts'
import { LateTotals } from './late-totals.tsx'
import './late.css'

const yearsBack = 4

export function LatePage() {
  const search = useSearch({ strict: false }) as LateTasksSearch
  const me = useQuery(meQuery).data
  const thisYear = Number(useToday().slice(0, 4))
  const year = search.nam ?? thisYear
  // A ward's people look at their ward; everybody else at their province.
  const parent = search.tinh ?? (me?.home.unit ?? me?.home.parent)?.code
  const query = useQuery({ ...lateTasksQuery({ parent, year }), enabled: parent !== undefined })
  return (
    <Page
      title={query.data === undefined ? text.title : verdictOf(query.data)}
      footer={query.data === undefined ? undefined : capitalised(query.data.parent.label)}
      isReal={query.data?.parent.fictional === false}
      className="late"
    >
      <div className="period-bar">
        <Link {...paths.tasks()}>{text.back}</Link>
        <Years years={Array.from({ length: yearsBack }, (_, back) => thisYear - back)} chosen={year} />
        <StaleNote query={query} />
      </div>
      <Loaded query={query} isPage>
        {(late) => <Content late={late} />}
      </Loaded>
    </Page>
  )
}

function Years({ years, chosen }: { years: readonly number[]; chosen: number }) {
  const go = useNavigate()
  const offered = years.includes(chosen) ? years : [chosen, ...years]
  return (
    <label className="late-year">
      <span className="sr">{text.year}</span>
      <select
        className="control"
        value={chosen}
        onChange={(event) => {
          const nam = Number(event.currentTarget.value)
          void go({ to: '.', search: (now: object) => ({ ...now, nam }), resetScroll: false })
        }}
      >
        {offered.map((year) => (
          <option key={year} value={year}>
            {text.yearOf(year)}
          </option>
        ))}
      </select>
    </label>
  )
}

function Content({ late }: { late: LateTasks }) {
  const { parent, year, total } = late
  const hasAny = total.open + total.waiting + total.done > 0
  const common = { 'tinh-trang': 'overdue', nam: year } as const
  return (
    <>
      <h1 className="verdict">{hasAny ? verdictOf(late) : text.nothing}</h1>
      <p className="sub">{text.sub(capitalised(parent.label), year, late.today)}</p>
      {hasAny && <LateTotals total={total} />}
      {hasAny && (
        <div className="late-tables">
          {(late.units.length > 1 || late.units[0]?.unit.code !== parent.code) && (
            <LateTable
              title={text.byUnit}
              head={text.unit}
              extra={text.worst}
              rows={late.units.map((row) => ({
                key: row.unit.code,
                name: (
                  <Link {...paths.tasks({ ...common, 'don-vi': row.unit.code })}>{capitalised(row.unit.label)}</Link>
                ),
                counts: row,
                extra: text.days(row.worstDays),
              }))}
            />
          )}
          <LateTable
            title={text.byLead}
            head={text.lead}
            extra={text.load}
            note={text.loadNote}
            rows={late.leads.map((row) => ({
              key: row.lead,
              name: <Link {...paths.tasks({ ...common, 'don-vi': parent.code, 'chu-tri': row.lead })}>{row.lead}</Link>,
              counts: row,
              extra: formatScaled(row.loadTenths, 1),
            }))}
          />
          <LateTable
            title={text.byField}
            note={text.openNote}
            head={text.field}
            rows={late.fields.map((row) => ({
              key: row.field,
              name: (
                <Link {...paths.tasks({ ...common, 'don-vi': parent.code, 'linh-vuc': row.field })}>
                  {fieldWords[row.field]}
                </Link>
              ),
              counts: row,
            }))}
          />
        </div>
      )}
      {hasAny && total.overdue === 0 && <Empty>{text.none}</Empty>}
      {total.overdue > 0 && <LateList late={late} />}
    </>
  )
}

function verdictOf({ total, units }: LateTasks): string {
  return text.verdict(total.overdue, units.filter(({ overdue }) => overdue > 0).length)
}
