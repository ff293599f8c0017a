/** Tasks of plans as list, calendar or board: whose, of which year, in which state. Everything chosen stands in the address. */
import { useQuery } from '@tanstack/react-query'
import { capitalised } from '#domain/wording.vi.ts'
import { Choices } from '../../components/choices.tsx'
import { ExportMenu } from '../../components/export-menu.tsx'
import { Page } from '../../components/page.tsx'
import { Loaded, StaleNote } from '../../components/states.tsx'
import { type TasksSearch, tasksViews } from '../../search.ts'
import { taskCountsQuery } from '../../tasks.ts'
import type { Scope } from './asked.ts'
import { NarrowBar } from './narrow-bar.tsx'
import { PrintButton } from './print-button.tsx'
import { StateSwitch } from './state-switch.tsx'
import { TaskCalendar } from './task-calendar.tsx'
import { TasksFound } from './tasks-found.tsx'
import { TasksHead, totalOf, verdictOf } from './tasks-head.tsx'
import { text } from './text.vi.ts'
import { useAsked } from './use-asked.ts'
import { useSetFilters } from './use-filters.ts'
import '../../components/forms.css'
import './tasks.css'

const views = tasksViews.map((value) => ({ value, label: text.views[value] }))

export function TasksPage() {
  const { search, scope, asked, shown, shownScope, today, units, labelOf, isKnown } = useAsked()
  const set = useSetFilters()
  const view = shown.xem ?? 'danh-sach'
  const counts = useQuery({ ...taskCountsQuery(asked), enabled: isKnown && view !== 'lich' })
  const place = shownScope.unit === undefined ? undefined : capitalised(labelOf(shownScope.unit))
  const narrow = { search, scope, units, labelOf, set }
  return (
    <Page
      title={counts.data === undefined || view === 'lich' ? text.title : verdictOf(counts.data)}
      footer={place}
      className="tasks"
    >
      <div className="period-bar">
        <Choices label={text.views.label} name="xem" options={views} chosen={search.xem ?? 'danh-sach'} />
        <StaleNote query={counts} />
        <div className="end">
          {counts.data !== undefined && view === 'danh-sach' && (
            <PrintButton asked={asked} total={totalOf(counts.data, asked)} />
          )}
          <ExportMenu parts={[{ what: 'tasks', query: exportOf(shown, shownScope), picture: false }]} />
        </div>
      </div>
      {view === 'lich' ? (
        <TaskCalendar {...narrow} place={place} month={shown.thang ?? today.slice(0, 7)} today={today} />
      ) : (
        <Loaded query={counts} isPage>
          {(content) => (
            <>
              <TasksHead counts={content} place={place} year={shownScope.year} />
              <NarrowBar {...narrow} leads={content.leads}>
                {view === 'danh-sach' && (
                  <StateSwitch counts={content.states} chosen={search['tinh-trang']} set={set} />
                )}
                {(['hidden', 'unknown'] as const).map((state) => {
                  const count = content.states[state] ?? 0
                  return count === 0 ? null : (
                    <p key={state} className="note">
                      {text[state](count)}
                    </p>
                  )
                })}
              </NarrowBar>
              <TasksFound view={view} asked={asked} counts={content} set={set} />
            </>
          )}
        </Loaded>
      )}
    </Page>
  )
}

/** The exported annex knows plan, unit and year. */
function exportOf(search: TasksSearch, { unit, year }: Scope) {
  return { plan: search['ke-hoach'], unit: search['ke-hoach'] === undefined ? unit : undefined, year }
}
