/** Tasks of plans that wait for me: those late or due soon of my unit, those I answer for, and those I may approve. Short; the list has all. */
import { useQueries, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Me } from '#contract/accounts'
import { formatInteger } from '#domain/measure.ts'
import { nextPeriod } from '#domain/period.ts'
import { TaskStateMark } from '../../components/task-state.tsx'
import { paths } from '../../paths.ts'
import { meQuery } from '../../queries.ts'
import type { TasksSearch } from '../../search.ts'
import { taskCalendarQuery, tasksQuery } from '../../tasks.ts'
import { currentDuty, daysLeft, soonDue, type TaskDuty } from './task-duties.ts'
import { text } from './text.vi.ts'

const words = text.tasks
const most = 8

export function TaskSection({ today }: { today: string }) {
  const me = useQuery(meQuery).data
  if (me === undefined) return null
  return (
    <>
      <Soon me={me} today={today} />
      <ToApprove me={me} today={today} />
    </>
  )
}

/** A ward's people share what their ward owes; others see what they answer for themselves. */
function Soon({ me, today }: { me: Me; today: string }) {
  const unit = me.acts.includes('report_tasks') ? me.home.unit?.code : undefined
  const own = useQuery(tasksQuery({ responsible: 'me' }, 0, 100))
  const late = useQuery({ ...tasksQuery({ unit, state: 'overdue' }, 0, 100), enabled: unit !== undefined })
  const month = today.slice(0, 7)
  const months = useQueries({
    queries: [month, nextPeriod(month)].map((one) => ({
      ...taskCalendarQuery({ month: one, unit }),
      enabled: unit !== undefined,
    })),
  })
  const duties = soonDue(
    own.data?.items ?? [],
    late.data?.items ?? [],
    months.flatMap(({ data }) => data ?? []),
    today,
  )
  return (
    <DutySection
      name={unit === undefined ? words.mine : words.soon}
      duties={duties}
      total={duties.length}
      today={today}
      all={unit === undefined ? { 'cua-toi': '1', 'don-vi': 'moi' } : {}}
    />
  )
}

function ToApprove({ me, today }: { me: Me; today: string }) {
  const unit = me.home.unit?.code
  const scope = unit === undefined ? { parent: me.home.parent.code } : { unit }
  const mayApprove = me.acts.includes('approve_tasks')
  const waiting = useQuery({ ...tasksQuery({ ...scope, state: 'waiting' }, 0, most), enabled: mayApprove })
  if (!mayApprove || waiting.data === undefined) return null
  return (
    <DutySection
      name={words.waiting}
      duties={waiting.data.items.map(currentDuty)}
      total={waiting.data.total}
      today={today}
      all={{ 'tinh-trang': 'waiting', nam: 'moi' }}
    />
  )
}

type DutySectionProps = {
  name: string
  duties: readonly TaskDuty[]
  total: number
  today: string
  /** Where the list shows them all. */
  all: TasksSearch
}

function DutySection({ name, duties, total, today, all }: DutySectionProps) {
  if (duties.length === 0) return null
  return (
    <section className="sec">
      <header>
        <h2>
          {name} <span className="fig muted">{formatInteger(total)}</span>
        </h2>
      </header>
      <ul className="duty-list">
        {duties.slice(0, most).map((duty) => (
          <TaskLine key={`${duty.task} ${duty.occurrence}`} duty={duty} today={today} />
        ))}
      </ul>
      <p className="below">
        <Link {...paths.tasks(all)}>{Object.keys(all).length > 0 && total > most ? words.all(total) : words.list}</Link>
      </p>
    </section>
  )
}

function TaskLine({ duty, today }: { duty: TaskDuty; today: string }) {
  const left = daysLeft(duty, today)
  const isLate = duty.state === 'overdue'
  // How late it is stands beside its mark.
  const isAhead = left !== null && !isLate && duty.state !== 'waiting'
  return (
    <li>
      <Link {...paths.task(duty.task)} className={isLate ? 'is-late' : ''}>
        <b>{duty.name}</b>
        <span className="note">
          {duty.due === null ? words.noDay : text.deadline(duty.due)}
          {isAhead && (
            <>
              , <strong>{text.days(left)}</strong>
            </>
          )}
        </span>
        <span className="duty-cells">
          <TaskStateMark state={duty.state} daysLate={duty.daysLate} />{' '}
          <span className="muted">
            · {words.number(duty.number)}, {duty.unit}
          </span>
        </span>
      </Link>
    </li>
  )
}
