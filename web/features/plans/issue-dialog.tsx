/** Puts a draft in force under its number and date; what is unsound in it is listed, with the way to mend it. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { PlanWhole } from '#contract/plans'
import { DateField } from '../../components/date-field.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import { paths } from '../../paths.ts'
import { text } from './act-text.vi.ts'
import { ask, usePlanAct } from './ask.ts'
import { PlanDialog } from './plan-dialog.tsx'

const words = text.issue
const own = ['number', 'date', 'reason']

export function IssueDialog({ whole, onClose }: { whole: PlanWhole; onClose: () => void }) {
  // As it was opened: what is put in force is what was seen.
  const [{ plan, today }] = useState(whole)
  const [number, setNumber] = useState(plan.number ?? '')
  const [date, setDate] = useState(plan.date ?? '')
  const [reason, setReason] = useState('')
  const act = usePlanAct(
    (_: undefined, by) => ask.issue(plan.id, { revision: plan.revision, number, date, reason }, by),
    onClose,
  )
  const faults = (act.failure?.fields ?? []).filter(({ field }) => !own.includes(field))
  return (
    <PlanDialog
      title={words.title}
      send={words.send}
      onSend={() => act.run(undefined)}
      onClose={onClose}
      isRunning={act.isRunning}
      failure={act.failure}
      fields={[...own, ...faults.map(({ field }) => field)]}
    >
      <p className="note">{words.note}</p>
      <TextField
        label={words.number}
        maxLength={60}
        value={number}
        onChange={setNumber}
        fault={act.failure?.field('number')}
        required
      />
      <DateField
        label={words.date}
        max={today}
        value={date}
        onChange={setDate}
        fault={act.failure?.field('date')}
        required
      />
      <TextArea
        label={words.remark}
        rows={2}
        maxLength={1000}
        value={reason}
        onChange={setReason}
        fault={act.failure?.field('reason')}
      />
      {faults.length > 0 && (
        <div role="alert">
          <p className="fault">{words.faults}</p>
          <ul className="issue-faults">
            {faults.map(({ field, message }) => (
              <li key={field}>{message}</li>
            ))}
          </ul>
          {faults.some(({ field }) => field.startsWith('targets')) && (
            <Link {...paths.planTargets(plan.id)}>{words.toTargets}</Link>
          )}
        </div>
      )}
    </PlanDialog>
  )
}
