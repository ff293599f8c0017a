/** What a meeting decided: adds it, changes it, or strikes a slip. What came of it is written in a form of its own. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ActionItem, ActionList } from '#contract/actions'
import { useAct } from '../../act.ts'
import { DateField } from '../../components/date-field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import { UnitPicker } from '../../components/unit-picker.tsx'
import { useOwnAct } from '../../own-act.ts'
import { unitsQuery } from '../../queries.ts'
import { unitsWithin } from '../../units-within.ts'
import { acts, changes } from './ask.ts'
import { IndicatorField } from './indicator-field.tsx'
import { text } from './text.vi.ts'

const words = text.form
const fields = ['unit', 'issue', 'owner', 'decidedOn', 'due', 'indicator']

type ActionFormProps = {
  list: ActionList
  action?: ActionItem
  /** Of the meeting that decides; where nothing is said, none. */
  edition?: number | null
  onClose: () => void
}

export function ActionForm({ list, action, edition = null, onClose }: ActionFormProps) {
  const meeting = action?.parent ?? list.of
  const units = unitsWithin(useQuery(unitsQuery({})).data?.items ?? [], [meeting.code])
  const [unit, setUnit] = useState(action?.unit.code ?? (meeting.kind === 'province' ? undefined : meeting.code))
  const [issue, setIssue] = useState(action?.issue ?? '')
  const [owner, setOwner] = useState(action?.owner ?? '')
  const [decidedOn, setDecidedOn] = useState(action?.decidedOn ?? list.today)
  const [due, setDue] = useState(action?.due ?? '')
  const [indicator, setIndicator] = useState(action?.indicator?.code ?? null)
  const act = useOwnAct()
  const saving = useAct(
    (isRemoved: boolean) => {
      if (action && isRemoved) return act((own) => acts.remove(action.id, action.revision, own))
      const content = { unit: unit ?? '', issue, owner, decidedOn, due: due === '' ? null : due, indicator }
      return act((own) =>
        action
          ? acts.change(action.id, { ...content, revision: action.revision }, own)
          : acts.add({ ...content, parent: meeting.code, edition }, own),
      )
    },
    { onSuccess: onClose, changes },
  )
  const { failure } = saving
  return (
    <FormDialog
      title={action ? text.editTitle : text.addOf(meeting.label)}
      act={text.save}
      onClose={onClose}
      onSend={() => saving.run(false)}
      isSending={saving.isRunning}
      failure={failure}
      fields={fields}
    >
      {units.length > 1 && (
        <UnitPicker
          label={words.unit}
          units={units}
          chosen={unit}
          onChoose={setUnit}
          fault={failure?.field('unit')}
          required
        />
      )}
      <TextArea
        label={words.issue}
        value={issue}
        onChange={setIssue}
        maxLength={600}
        fault={failure?.field('issue')}
        required
      />
      <TextField
        label={words.owner}
        hint={words.ownerHint}
        value={owner}
        onChange={setOwner}
        maxLength={200}
        fault={failure?.field('owner')}
        required
      />
      <div className="pair">
        <DateField
          label={words.decidedOn}
          value={decidedOn}
          onChange={setDecidedOn}
          max={list.today}
          fault={failure?.field('decidedOn')}
          required
        />
        <DateField
          label={words.due}
          hint={words.dueHint}
          value={due}
          onChange={setDue}
          min={decidedOn}
          fault={failure?.field('due')}
        />
      </div>
      <IndicatorField chosen={indicator} onChoose={setIndicator} fault={failure?.field('indicator')} />
      {action !== undefined && action.result === '' && (
        <p>
          <button type="button" className="linkish" disabled={saving.isRunning} onClick={() => saving.run(true)}>
            {text.remove}
          </button>
        </p>
      )}
    </FormDialog>
  )
}
