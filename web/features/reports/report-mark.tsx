/** How a report stands: shape, colour and word together. */
import type { Assessment } from '#domain/assessment.ts'
import type { ReportState } from '#domain/report-duty.ts'
import { reportStanding } from '#domain/report-duty.vi.ts'
import { Mark } from '../../components/status-mark.tsx'

type Stands = { state: ReportState; daysLeft: number | null; daysLate: number }

/** The marks of assessments say the same here: in order, with a delay, not done, nothing to judge. */
const marks: Record<Exclude<ReportState, 'near'>, Assessment> = {
  sent: 'met',
  sent_late: 'near',
  overdue: 'missed',
  upcoming: 'no_target',
  no_day: 'not_applicable',
  untracked: 'no_data',
}

export function ReportStatus({ report, size = 16 }: { report: Stands; size?: number }) {
  const { state, daysLeft, daysLate } = report
  return (
    <span className={`status report-state ${state} ${state === 'near' ? '' : marks[state]}`}>
      {state === 'near' ? <Clock size={size} /> : <Mark assessment={marks[state]} size={size} />}
      {reportStanding(state, daysLeft, daysLate)}
    </span>
  )
}

/** A day that comes near is no miss yet: drawn in ink. */
function Clock({ size }: { size: number }) {
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="M8 3.8V8.4L11 10.2" fill="none" stroke="currentColor" strokeWidth="1.8" />
    </svg>
  )
}
