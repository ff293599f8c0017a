/** What becomes of an initiative: appraised, applied with effect, withdrawn or opened again. */
import { useState } from 'react'
import type { InitiativeItem } from '#contract/emulation'
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

const words = text.initiatives

type ActFormProps = { initiative: InitiativeItem; onClose: () => void }

export function AppraiseForm({ initiative: { id, revision, title, registeredOn }, onClose }: ActFormProps) {
  const today = useToday()
  const [result, setResult] = useState<keyof typeof words.results>('recognised')
  const [number, setNumber] = useState('')
  const [day, setDay] = useState(today)
  const [note, setNote] = useState('')
  const saving = useEmulationAct(
    (_: undefined, own) =>
      acts.appraise(id, { revision, result, number: number.trim() === '' ? null : number, day, note }, own),
    onClose,
  )
  const { failure } = saving
  return (
    <FormDialog
      title={`${words.actTitles.appraise}: ${title}`}
      act={words.acts.appraise}
      onClose={onClose}
      onSend={() => saving.run(undefined)}
      isSending={saving.isRunning}
      failure={failure}
      fields={['result', 'number', 'day', 'note']}
    >
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
          required={result === 'recognised'}
          fault={failure?.field('number')}
        />
        <DateField
          label={words.appraisalDay}
          value={day}
          onChange={setDay}
          min={registeredOn}
          max={today}
          required
          fault={failure?.field('day')}
        />
      </div>
      <TextArea
        label={words.appraisal}
        value={note}
        onChange={setNote}
        maxLength={1000}
        fault={failure?.field('note')}
      />
    </FormDialog>
  )
}

export function ApplyForm({ initiative: { id, revision, title, registeredOn }, onClose }: ActFormProps) {
  const today = useToday()
  const [day, setDay] = useState(today)
  const [effect, setEffect] = useState('')
  const [scope, setScope] = useState('')
  const saving = useEmulationAct((_: undefined, own) => acts.apply(id, { revision, day, effect, scope }, own), onClose)
  const { failure } = saving
  return (
    <FormDialog
      title={`${words.actTitles.apply}: ${title}`}
      act={words.acts.apply}
      onClose={onClose}
      onSend={() => saving.run(undefined)}
      isSending={saving.isRunning}
      failure={failure}
      fields={['day', 'effect', 'scope']}
    >
      <div className="pair">
        <DateField
          label={words.appliedDay}
          value={day}
          onChange={setDay}
          min={registeredOn}
          max={today}
          required
          fault={failure?.field('day')}
        />
        <TextField
          label={words.scope}
          value={scope}
          onChange={setScope}
          maxLength={500}
          fault={failure?.field('scope')}
        />
      </div>
      <TextArea
        label={words.effect}
        hint={words.effectHint}
        value={effect}
        onChange={setEffect}
        maxLength={2000}
        required
        fault={failure?.field('effect')}
      />
    </FormDialog>
  )
}

export function ReasonForm({ initiative, act, onClose }: ActFormProps & { act: 'withdraw' | 'reopen' }) {
  const { id, revision, title, state } = initiative
  const saving = useEmulationAct(
    (reason: string, own) => acts.whyInitiative(id, act, { revision, reason }, own),
    onClose,
  )
  const reopening = state === 'applied' ? words.reopenNote.applied : words.reopenNote.other
  return (
    <ReasonDialog
      title={`${words.actTitles[act]}: ${title}`}
      act={words.acts[act]}
      note={act === 'withdraw' ? words.withdrawNote : reopening}
      label={text.reason}
      maxLength={1000}
      sending={saving}
      onClose={onClose}
    />
  )
}
