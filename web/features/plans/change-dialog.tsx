/** Asks why a plan in force is changed before its table of targets is saved. */
import { useState } from 'react'
import { ChangeFields, type ChangeTyped, changeFields, noChange } from '../../components/change-fields.tsx'
import type { ApiFailure } from '../../failure.ts'
import { text } from './act-text.vi.ts'
import { PlanDialog } from './plan-dialog.tsx'

type ChangeDialogProps = {
  today: string
  isRunning: boolean
  failure: ApiFailure | undefined
  onSend: (change: ChangeTyped) => void
  onClose: () => void
}

export function ChangeDialog({ today, isRunning, failure, onSend, onClose }: ChangeDialogProps) {
  const [change, setChange] = useState(noChange)
  return (
    <PlanDialog
      title={text.change.title}
      send={text.change.save}
      onSend={() => onSend(change)}
      onClose={onClose}
      isRunning={isRunning}
      failure={failure}
      fields={changeFields}
    >
      <ChangeFields change={change} onChange={setChange} failure={failure} today={today} />
    </PlanDialog>
  )
}
