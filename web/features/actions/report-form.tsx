/** What came of an action, and whether it is over; and, for those who decide, one that is over taken up again. */
import { useState } from 'react'
import type { ActionItem } from '#contract/actions'
import type { ActionState } from '#domain/meeting-action.ts'
import { actionStateWords } from '#domain/meeting-action.vi.ts'
import { useAct } from '../../act.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { optionsOf, SelectField } from '../../components/select-field.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { useOwnAct } from '../../own-act.ts'
import { acts, changes } from './ask.ts'
import { text } from './text.vi.ts'

const words = text.form

type ActionDialogProps = { action: ActionItem; onClose: () => void }

export function ReportForm({ action, onClose }: ActionDialogProps) {
  const { id, revision, mayDecide } = action
  const [result, setResult] = useState(action.result)
  const [state, setState] = useState<ActionState>(action.state)
  const act = useOwnAct()
  const saving = useAct(() => act((own) => acts.change(id, { revision, result, state }, own)), {
    onSuccess: onClose,
    changes,
  })
  // Only the meeting itself gives up what it decided.
  const { dropped, ...reported } = actionStateWords
  return (
    <FormDialog
      title={text.report}
      act={text.save}
      onClose={onClose}
      onSend={saving.run}
      isSending={saving.isRunning}
      failure={saving.failure}
      fields={['result', 'state']}
    >
      <p>{action.issue}</p>
      <TextArea
        label={words.result}
        hint={words.resultHint}
        value={result}
        onChange={setResult}
        rows={5}
        maxLength={2000}
        fault={saving.failure?.field('result')}
        required={state !== 'open'}
      />
      <SelectField
        label={words.state}
        value={state}
        onChange={(value) => setState(value as ActionState)}
        options={optionsOf(mayDecide ? { ...reported, dropped } : reported)}
        fault={saving.failure?.field('state')}
      />
    </FormDialog>
  )
}

export function ReopenForm({ action: { id, revision, issue }, onClose }: ActionDialogProps) {
  const act = useOwnAct()
  const saving = useAct(() => act((own) => acts.change(id, { revision, state: 'open' }, own)), {
    onSuccess: onClose,
    changes,
  })
  return (
    <FormDialog
      title={text.reopenTitle}
      act={text.reopen}
      onClose={onClose}
      onSend={saving.run}
      isSending={saving.isRunning}
      failure={saving.failure}
      fields={[]}
    >
      <p>{issue}</p>
      <p className="note">{text.reopenWhy}</p>
    </FormDialog>
  )
}
