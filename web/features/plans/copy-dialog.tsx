/** Carries a plan over to another year as a draft; where that was done already, leads to the draft. */
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { PlanWhole } from '#contract/plans'
import { movedTitle } from '#domain/plan-copy.vi.ts'
import { TextField } from '../../components/text-field.tsx'
import { paths } from '../../paths.ts'
import { text } from './act-text.vi.ts'
import { ask, usePlanAct } from './ask.ts'
import { PlanDialog } from './plan-dialog.tsx'

const words = text.copy

export function CopyDialog({ whole, onClose }: { whole: PlanWhole; onClose: () => void }) {
  const { plan } = whole
  const go = useNavigate()
  const [year, setYear] = useState(String(plan.year + 1))
  /** Null while the title follows the year. */
  const [typed, setTyped] = useState<string | null>(null)
  const title =
    typed ?? (/^20\d\d$/.test(year) ? movedTitle(plan.title, { from: plan.year, to: Number(year) }) : plan.title)
  const act = usePlanAct(
    (_: undefined, own) => ask.copy(plan.id, { year: Number(year), title, number: null, date: null }, own),
    (made) => void go(paths.plan(made.plan.id)),
  )
  const stands = (act.failure?.context as { plan?: number } | undefined)?.plan
  return (
    <PlanDialog
      title={words.title}
      send={words.send}
      onSend={() => act.run(undefined)}
      onClose={onClose}
      isRunning={act.isRunning}
      failure={act.failure}
      fields={['year', 'title']}
    >
      <p className="note">{words.note(plan.targets, plan.tasks)}</p>
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
      <TextField
        label={words.name}
        maxLength={300}
        value={title}
        onChange={setTyped}
        fault={act.failure?.field('title')}
        required
      />
      {stands !== undefined && (
        <p>
          <Link {...paths.plan(stands)}>{words.open}</Link>
        </p>
      )}
    </PlanDialog>
  )
}
