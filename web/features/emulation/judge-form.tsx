/** A person's word on one condition, with what they have looked at; or taking it back. */
import { useState } from 'react'
import type { Condition, Standing } from '#contract/emulation'
import { FormDialog } from '../../components/form-dialog.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { acts } from './ask.ts'
import { text } from './text.vi.ts'
import { useEmulationAct } from './use-emulation-act.ts'

const words = text.eligibility

/** Of whom the conditions are, in which campaign, and whether the reader may judge them. */
export type JudgedHere = { campaign: number; mayJudge: boolean; standing: Standing }

type JudgeFormProps = { judged: JudgedHere; condition: Condition; onClose: () => void }

export function JudgeForm({ judged, condition, onClose }: JudgeFormProps) {
  const { standing, campaign } = judged
  const [verdict, setVerdict] = useState<'met' | 'missed' | 'none'>(condition.verdict === 'missed' ? 'missed' : 'met')
  const [note, setNote] = useState('')
  const saving = useEmulationAct(
    (_: undefined, own) =>
      acts.judge(
        campaign,
        {
          criterionId: condition.criterion,
          subject: standing.subject,
          subjectId: standing.id,
          met: verdict === 'none' ? null : verdict === 'met',
          note,
          revision: condition.revision,
        },
        own,
      ),
    onClose,
  )
  const { failure } = saving
  return (
    <FormDialog
      title={`${words.judge}: ${standing.name}`}
      act={text.save}
      onClose={onClose}
      onSend={() => saving.run(undefined)}
      isSending={saving.isRunning}
      failure={failure}
      fields={['note']}
    >
      <p>
        {condition.text} <span className="note">({condition.clause})</span>
      </p>
      <SelectField
        label={words.verdict}
        value={verdict}
        onChange={(value) => setVerdict(value as typeof verdict)}
        options={[
          { value: 'met', label: words.met },
          { value: 'missed', label: words.missed },
          ...(condition.revision > 0 ? [{ value: 'none', label: words.takenBack }] : []),
        ]}
      />
      {verdict !== 'none' && (
        <TextArea
          label={words.noteLabel}
          hint={words.noteHint}
          value={note}
          onChange={setNote}
          minLength={3}
          maxLength={500}
          required
          fault={failure?.field('note')}
        />
      )}
    </FormDialog>
  )
}
