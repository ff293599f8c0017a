/** What each unit owes to whom and until when: a unit's list by due day, a province's board of all its units. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { ReportCalendar } from '#contract/reports'
import { capitalised } from '#domain/wording.vi.ts'
import { useAct } from '../../act.ts'
import { ActFault } from '../../components/act-fault.tsx'
import { Page } from '../../components/page.tsx'
import { useToday } from '../../components/period-switch.tsx'
import { Empty, Loaded, StaleNote } from '../../components/states.tsx'
import { UnitPicker } from '../../components/unit-picker.tsx'
import { useOwnAct } from '../../own-act.ts'
import { unitsQuery } from '../../queries.ts'
import type { ReportsSearch } from '../../search.ts'
import { unitsWithin } from '../../units-within.ts'
import { ask, calendarQuery, reportsKey } from './ask.ts'
import { DutyDialog } from './duty-dialog.tsx'
import { ReportBoard, verdictOf } from './report-board.tsx'
import { ReportTable } from './report-table.tsx'
import { SendDialog } from './send-dialog.tsx'
import { text } from './text.vi.ts'
import { useDialogs } from './use-dialogs.ts'
import { YearSwitch, YearThumb } from './year-switch.tsx'
import '../../components/forms.css'
import '../../components/stacked-table.css'
import './reports.css'

export function ReportsPage() {
  const search = useSearch({ strict: false }) as ReportsSearch
  const today = useToday()
  const year = search.nam ?? Number(today.slice(0, 4))
  const calendar = useQuery(calendarQuery({ unit: search['don-vi'], parent: search.tinh, year }))
  return (
    <Page
      title={text.title(year)}
      className="reports"
      thumb={<YearThumb year={year} />}
      isReal={calendar.data?.of.fictional === false}
    >
      <div className="period-bar">
        <YearSwitch year={year} />
        <StaleNote query={calendar} />
      </div>
      <div className={calendar.isPlaceholderData ? 'is-old' : ''} aria-busy={calendar.isPlaceholderData}>
        <Loaded query={calendar} isPage>
          {(content) => <Content calendar={content} />}
        </Loaded>
      </div>
    </Page>
  )
}

function Content({ calendar }: { calendar: ReportCalendar }) {
  const { of, year, items, isBoard, mayChange } = calendar
  const { opened, open, close } = useDialogs()
  const own = isBoard ? items.filter((item) => item.unit.code === of.code) : items
  const others = isBoard ? items.filter((item) => item.unit.code !== of.code) : []
  return (
    <>
      <h1 className="verdict">{verdictOf(items, year)}</h1>
      <p className="sub">{text.sub(capitalised(of.label), year)}</p>
      <div className="report-bar">
        <Units calendar={calendar} />
        {mayChange && (
          <button type="button" className="btn" onClick={() => open({ kind: 'duty', item: null })}>
            {text.acts.add}
          </button>
        )}
      </div>
      <LayOut calendar={calendar} />
      {items.length === 0 && !mayLayOut(calendar) && <Empty>{text.empty}</Empty>}
      {others.length > 0 && <ReportBoard items={others} year={year} open={open} />}
      {own.length > 0 && (
        <section className="sec">
          {isBoard && (
            <header>
              <h2>{text.own(of.label)}</h2>
            </header>
          )}
          <ReportTable items={own} caption={text.own(of.label)} open={open} />
        </section>
      )}
      {opened?.kind === 'send' && <SendDialog item={opened.item} today={calendar.today} onClose={close} />}
      {opened?.kind === 'duty' && <DutyDialog calendar={calendar} item={opened.item} onClose={close} />}
    </>
  )
}

/** The units of the province in which one looks; empty for all of them. */
function Units({ calendar: { of, isBoard } }: { calendar: ReportCalendar }) {
  const units = useQuery(unitsQuery({})).data?.items ?? []
  const go = useNavigate()
  const unit = units.find((one) => one.code === of.code)
  const province = isBoard ? of.code : (unit?.parent ?? undefined)
  const within = province === undefined ? [] : unitsWithin(units, [province])
  const parent = within.find((one) => one.code === province)
  if (within.length < 2 || parent === undefined) return null
  return (
    <>
      <UnitPicker
        label={text.unit}
        units={within.filter((one) => one.code !== province)}
        chosen={isBoard ? undefined : of.code}
        emptyWords={text.allUnits}
        onChoose={(code) =>
          void go({
            to: '.',
            search: (now: object) => ({ ...now, 'don-vi': code, tinh: code === undefined ? province : undefined }),
          })
        }
      />
      {!isBoard && (
        <Link to="." search={(now: object) => ({ ...now, 'don-vi': undefined, tinh: province })} className="btn">
          {text.board(parent.label)}
        </Link>
      )}
    </>
  )
}

/** Offered where the unit's own calendar of the year is empty and that of the year before is not. */
function LayOut({ calendar }: { calendar: ReportCalendar }) {
  const { of, year } = calendar
  const own = useOwnAct()
  const act = useAct(() => own((by) => ask.layOut(of.code, year, by)), { changes: [reportsKey] })
  if (!mayLayOut(calendar)) return null
  return (
    <div className="report-lay-out">
      <p>
        {text.emptyLayOut(year)} {text.layOutNote(year)}
      </p>
      <ActFault failure={act.failure} />
      <button type="button" className="btn primary" disabled={act.isRunning} onClick={() => act.run()}>
        {text.layOut(year)}
      </button>
    </div>
  )
}

function mayLayOut({ mayChange, laid }: ReportCalendar): boolean {
  return mayChange && laid.year === 0 && laid.before > 0
}
