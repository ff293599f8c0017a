/** Why a plan in force is changed: a reason, and the document that orders it where there is one. */

import type { ChangeBasis } from '#contract/plans'
import type { ApiFailure } from '../failure.ts'
import { changeText as words } from '../text/change.vi.ts'
import { DateField } from './date-field.tsx'
import { TextArea } from './text-area.tsx'
import { TextField } from './text-field.tsx'

export type ChangeTyped = { reason: string; number: string; date: string }
export const noChange: ChangeTyped = { reason: '', number: '', date: '' }
/** The fields that are told here. */
export const changeFields = ['change', 'change.reason', 'change.number', 'change.date']

/** As it is sent; undefined for a draft, which needs no reason. */
export function changeOf({ reason, number, date }: ChangeTyped, needsReason: boolean): { change?: ChangeBasis } {
  if (!needsReason) return {}
  return { change: { reason, number: number.trim() === '' ? null : number, date: date === '' ? null : date } }
}

type ChangeFieldsProps = {
  change: ChangeTyped
  onChange: (change: ChangeTyped) => void
  failure: ApiFailure | undefined
  today: string
  /** The form was sent: what is missing is told by us, where the browser does not. */
  isJudged?: boolean
}

export function ChangeFields({ change, onChange, failure, today, isJudged = false }: ChangeFieldsProps) {
  const set = (part: Partial<ChangeTyped>) => onChange({ ...change, ...part })
  return (
    <>
      <p className="note">{words.note}</p>
      <TextArea
        label={words.reason}
        hint={words.reasonHint}
        rows={2}
        maxLength={1000}
        value={change.reason}
        onChange={(reason) => set({ reason })}
        fault={
          isJudged && change.reason.trim() === ''
            ? words.reasonFault
            : (failure?.field('change.reason') ?? failure?.field('change'))
        }
        required
      />
      <TextField
        label={words.number}
        maxLength={60}
        value={change.number}
        onChange={(number) => set({ number })}
        fault={failure?.field('change.number')}
      />
      <DateField
        label={words.date}
        max={today}
        value={change.date}
        onChange={(date) => set({ date })}
        fault={failure?.field('change.date')}
      />
    </>
  )
}
