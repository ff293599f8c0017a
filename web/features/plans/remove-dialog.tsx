/** Takes a draft away with all that is in it, after saying what that is. */
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { PlanWhole } from '#contract/plans'
import { paths } from '../../paths.ts'
import { text } from './act-text.vi.ts'
import { ask, usePlanAct } from './ask.ts'
import { PlanDialog } from './plan-dialog.tsx'

const words = text.remove

export function RemoveDialog({ whole, onClose }: { whole: PlanWhole; onClose: () => void }) {
  const [{ plan }] = useState(whole)
  const go = useNavigate()
  const act = usePlanAct(
    (_: undefined, own) => ask.remove(plan.id, plan.revision, own),
    () => void go({ ...paths.plans(), replace: true }),
  )
  return (
    <PlanDialog
      title={words.title}
      send={words.send}
      onSend={() => act.run(undefined)}
      onClose={onClose}
      isRunning={act.isRunning}
      failure={act.failure}
    >
      <p>{words.note(plan.targets, plan.tasks)}</p>
    </PlanDialog>
  )
}
