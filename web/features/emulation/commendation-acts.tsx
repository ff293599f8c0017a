/** The decision on a file, throwing a draft away, and opening a file again. */
import { useState } from 'react'
import type { CommendationItem } from '#contract/emulation'
import type { Eligibility } from '#domain/emulation.ts'
import { capitalised } from '#domain/wording.vi.ts'
import { DateField } from '../../components/date-field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { useToday } from '../../components/period-switch.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { optionsOf, SelectField } from '../../components/select-field.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import { acts } from './ask.ts'
import { text } from './text.vi.ts'
import { useEmulationAct } from './use-emulation-act.ts'

const words = text.commendations

type ActFormProps = { commendation: CommendationItem; onClose: () => void }

export function DecideForm({
  commendation,
  eligibility,
  onClose,
}: ActFormProps & { eligibility: Eligibility | undefined }) {
  const { id, revision } = commendation
  const today = useToday()
  const [result, setResult] = useState<keyof typeof words.results>('awarded')
  const [number, setNumber] = useState('')
  const [day, setDay] = useState(today)
  const [reason, setReason] = useState('')
  const isAwarded = result === 'awarded'
  const saving = useEmulationAct(
    (_: undefined, own) =>
      acts.decide(id, { revision, result, number: number.trim() === '' ? null : number, day, reason }, own),
    onClose,
  )
  const { failure } = saving
  return (
    <FormDialog
      title={`${words.acts.decide}: ${capitalised(commendation.name)}`}
      act={text.save}
      onClose={onClose}
      onSend={() => saving.run(undefined)}
      isSending={saving.isRunning}
      failure={failure}
      fields={['number', 'day', 'reason']}
    >
      {isAwarded && eligibility === 'not_eligible' && <p className="emulation-warning">{words.notEligible}</p>}
      <SelectField
        label={words.result}
        value={result}
        onChange={(value) => setResult(value as typeof result)}
        options={optionsOf(words.results)}
      />
      <div className="pair">
        <TextField
          label={words.number}
          value={number}
          onChange={setNumber}
          maxLength={60}
          required={isAwarded}
          fault={failure?.field('number')}
        />
        <DateField
          label={words.decisionDay}
          value={day}
          onChange={setDay}
          max={today}
          required
          fault={failure?.field('day')}
        />
      </div>
      <TextArea
        label={text.reason}
        value={reason}
        onChange={setReason}
        maxLength={1000}
        required={!isAwarded}
        fault={failure?.field('reason')}
      />
    </FormDialog>
  )
}

export function RemoveForm({ commendation, onClose, onRemoved }: ActFormProps & { onRemoved: () => void }) {
  const { id, revision, name } = commendation
  const removing = useEmulationAct((_: undefined, own) => acts.remove(id, revision, own), onRemoved)
  return (
    <FormDialog
      title={`${words.acts.remove}: ${capitalised(name)}`}
      act={words.acts.remove}
      onClose={onClose}
      onSend={() => removing.run(undefined)}
      isSending={removing.isRunning}
      failure={removing.failure}
      fields={[]}
    >
      <p>{words.removeSure}</p>
    </FormDialog>
  )
}

export function ReopenForm({ commendation, onClose }: ActFormProps) {
  const { id, revision, name } = commendation
  const saving = useEmulationAct(
    (reason: string, own) => acts.reopenCommendation(id, { revision, reason }, own),
    onClose,
  )
  return (
    <ReasonDialog
      title={`${words.acts.reopen}: ${capitalised(name)}`}
      act={words.acts.reopen}
      label={text.reason}
      maxLength={1000}
      sending={saving}
      onClose={onClose}
    />
  )
}
