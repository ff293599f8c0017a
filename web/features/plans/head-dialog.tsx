/** Changes what the head of a plan says; of one in force with the reason. */
import { useState } from 'react'
import type { PlanWhole } from '#contract/plans'
import { ChangeFields, changeFields, changeOf, noChange } from '../../components/change-fields.tsx'
import { DateField } from '../../components/date-field.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import { text } from './act-text.vi.ts'
import { ask, usePlanAct } from './ask.ts'
import { MonthField } from './month-field.tsx'
import { PlanDialog } from './plan-dialog.tsx'

const words = text.head
const reach = 5

export function HeadDialog({ whole, onClose }: { whole: PlanWhole; onClose: () => void }) {
  // As it was opened: what somebody else saves meanwhile is not written over unseen.
  const [{ plan, rights, today }] = useState(whole)
  const [head, setHead] = useState({ ...plan, number: plan.number ?? '', date: plan.date ?? '' })
  const [change, setChange] = useState(noChange)
  const set = (part: Partial<typeof head>) => setHead({ ...head, ...part })
  const act = usePlanAct(
    (_: undefined, own) =>
      ask.head(
        plan.id,
        {
          revision: plan.revision,
          ...changeOf(change, rights.needsReason),
          plan: {
            title: head.title,
            issuer: head.issuer,
            basis: head.basis,
            note: head.note,
            span: head.span,
            number: head.number.trim() === '' ? null : head.number,
            date: head.date === '' ? null : head.date,
          },
        },
        own,
      ),
    onClose,
  )
  const fault = (field: string) => act.failure?.field(`plan.${field}`) ?? act.failure?.field(field)
  const told = ['title', 'number', 'date', 'issuer', 'basis', 'note', 'span'].flatMap((one) => [one, `plan.${one}`])
  const years = Array.from({ length: 2 * reach + 1 }, (_, index) => plan.year - reach + index)
  return (
    <PlanDialog
      title={words.title}
      send={words.save}
      onSend={() => act.run(undefined)}
      onClose={onClose}
      isRunning={act.isRunning}
      failure={act.failure}
      fields={[...told, ...changeFields]}
    >
      <TextField
        label={words.name}
        value={head.title}
        onChange={(title) => set({ title })}
        maxLength={300}
        fault={fault('title')}
        required
      />
      <div className="pair">
        <TextField
          label={words.number}
          hint={words.numberHint}
          value={head.number}
          onChange={(number) => set({ number })}
          maxLength={60}
          fault={fault('number')}
        />
        <DateField
          label={words.date}
          value={head.date}
          onChange={(date) => set({ date })}
          max={today}
          fault={fault('date')}
        />
      </div>
      <TextField
        label={words.issuer}
        value={head.issuer}
        onChange={(issuer) => set({ issuer })}
        maxLength={200}
        fault={fault('issuer')}
        required
      />
      <div className="pair">
        <div className="field">
          <span>{words.from}</span>
          <MonthField
            label={words.from}
            years={years}
            value={head.span.from}
            onChange={(from) => set({ span: { ...head.span, from } })}
          />
        </div>
        <div className="field">
          <span>{words.to}</span>
          <MonthField
            label={words.to}
            years={years}
            value={head.span.to}
            onChange={(to) => set({ span: { ...head.span, to } })}
          />
        </div>
      </div>
      {fault('span') !== undefined && <p className="fault">{fault('span')}</p>}
      <TextArea
        label={words.basis}
        hint={words.basisHint}
        rows={4}
        maxLength={10_000}
        value={head.basis}
        onChange={(basis) => set({ basis })}
        fault={fault('basis')}
      />
      <TextArea
        label={words.note}
        rows={2}
        maxLength={4000}
        value={head.note}
        onChange={(note) => set({ note })}
        fault={fault('note')}
      />
      {rights.needsReason && <ChangeFields change={change} onChange={setChange} failure={act.failure} today={today} />}
    </PlanDialog>
  )
}
