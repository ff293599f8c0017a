/** A new plan: for which unit and year, empty or carried over from another plan of the unit. */
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { PlanItem, PlanList } from '#contract/plans'
import { spanOfYear } from '#domain/plan.ts'
import { movedTitle } from '#domain/plan-copy.vi.ts'
import { capitalised } from '#domain/wording.vi.ts'
import { TextField } from '../../components/text-field.tsx'
import { paths } from '../../paths.ts'
import { text } from './act-text.vi.ts'
import { ask, usePlanAct } from './ask.ts'
import { PlanDialog } from './plan-dialog.tsx'

const words = text.draft
const blank = ''

type DraftDialogProps = { units: PlanList['units']; plans: readonly PlanItem[]; year: number; onClose: () => void }

export function DraftDialog({ units, plans, year: next, onClose }: DraftDialogProps) {
  const go = useNavigate()
  const [unit, setUnit] = useState(units[0]?.code ?? '')
  const [year, setYear] = useState(String(next))
  const [from, setFrom] = useState(blank)
  /** Null while the words follow what was chosen. */
  const [typed, setTyped] = useState<{ title: string | null; issuer: string | null }>({ title: null, issuer: null })
  const label = units.find(({ code }) => code === unit)?.label ?? ''
  const sources = plans.filter((plan) => plan.unit.code === unit && String(plan.year) !== year)
  const source = sources.find(({ id }) => String(id) === from)
  const title =
    typed.title ??
    (source ? movedTitle(source.title, { from: source.year, to: Number(year) }) : words.nameOf(label, Number(year)))
  const issuer = typed.issuer ?? words.issuerOf(label)
  const act = usePlanAct(
    (_: undefined, own) =>
      source
        ? ask.copy(source.id, { year: Number(year), title, number: null, date: null }, own)
        : ask.draft(
            {
              unit,
              year: Number(year),
              title,
              issuer,
              basis: '',
              number: null,
              date: null,
              note: '',
              span: spanOfYear(Number(year)),
            },
            own,
          ),
    (made) => void go(paths.plan(made.plan.id)),
  )
  return (
    <PlanDialog
      title={words.title}
      send={words.send}
      onSend={() => act.run(undefined)}
      onClose={onClose}
      isRunning={act.isRunning}
      failure={act.failure}
      fields={['year', 'title', 'issuer']}
    >
      <p className="note">{words.note}</p>
      {units.length > 1 && (
        <label className="field">
          <span>{words.unit}</span>
          <select className="control" value={unit} onChange={(event) => setUnit(event.currentTarget.value)}>
            {units.map((one) => (
              <option key={one.code} value={one.code}>
                {capitalised(one.label)}
              </option>
            ))}
          </select>
        </label>
      )}
      <TextField
        label={words.year}
        inputMode="numeric"
        pattern="20[0-9]{2}"
        maxLength={4}
        value={year}
        onChange={setYear}
        fault={act.failure?.field('year')}
        required
      />
      <label className="field">
        <span>{words.from}</span>
        <select
          className="control"
          value={source ? from : blank}
          onChange={(event) => setFrom(event.currentTarget.value)}
        >
          <option value={blank}>{words.blank}</option>
          {sources.map((one) => (
            <option key={one.id} value={one.id}>
              {words.copyOf(one.title)}
            </option>
          ))}
        </select>
      </label>
      <TextField
        label={words.name}
        maxLength={300}
        value={title}
        onChange={(now) => setTyped({ ...typed, title: now })}
        fault={act.failure?.field('title')}
        required
      />
      {!source && (
        <TextField
          label={words.issuer}
          maxLength={200}
          value={issuer}
          onChange={(now) => setTyped({ ...typed, issuer: now })}
          fault={act.failure?.field('issuer')}
          required
        />
      )}
    </PlanDialog>
  )
}
