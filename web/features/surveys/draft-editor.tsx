/** Edits a draft as a whole: head, questionnaire and units. Saved with one press; what was refused keeps what was typed. */
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { Survey } from '#contract/surveys'
import type { TotalRule } from '#domain/survey.ts'
import { totalRuleWords } from '#domain/survey.vi.ts'
import { useAct } from '../../act.ts'
import { ActFault } from '../../components/act-fault.tsx'
import { DateField } from '../../components/date-field.tsx'
import { optionsOf, SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useOwnAct } from '../../own-act.ts'
import { paths } from '../../paths.ts'
import { acts, surveysKey } from './ask.ts'
import { bodyOf, type Draft, draftOf } from './draft.ts'
import { QuestionFields } from './question-fields.tsx'
import { text } from './text.vi.ts'
import { UnitChoice } from './unit-choice.tsx'
import '../../components/forms.css'

const words = text.draft
const fields = ['name', 'basis', 'from', 'to', 'totalRule']

export function DraftEditor({ survey }: { survey: Survey }) {
  const [stored, setStored] = useState(survey)
  const [draft, setDraft] = useState(() => draftOf(survey))
  const own = useOwnAct()
  const go = useNavigate()
  const set = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }))
  const isChanged = JSON.stringify(bodyOf(draft, 0)) !== JSON.stringify(bodyOf(draftOf(stored), 0))
  const saving = useAct(() => own((account) => acts.change(stored.id, bodyOf(draft, stored.revision), account)), {
    onSuccess: setStored,
    changes: [surveysKey],
  })
  const opening = useAct(() => own((account) => acts.open(stored.id, stored.revision, account)), {
    changes: [surveysKey],
  })
  const removing = useAct(() => own((account) => acts.remove(stored.id, stored.revision, account)), {
    onSuccess: () => go(paths.surveys({ nam: Number(stored.from.slice(0, 4)) })),
    changes: [[...surveysKey, 'list']],
  })
  const { failure } = saving
  const send = (event: FormEvent) => {
    event.preventDefault()
    opening.reset()
    saving.run()
  }
  return (
    <form className="draft" onSubmit={send}>
      <fieldset className="sec" disabled={!stored.mayEdit}>
        <legend className="sr">{words.head}</legend>
        <h2>{words.head}</h2>
        <div className="draft-head">
          <TextField
            label={words.name}
            value={draft.name}
            onChange={(name) => set({ name })}
            maxLength={200}
            required
            fault={failure?.field('name')}
          />
          <TextField
            label={words.basis}
            hint={words.basisHint}
            value={draft.basis}
            onChange={(basis) => set({ basis })}
            maxLength={200}
            fault={failure?.field('basis')}
          />
          <DateField
            label={words.from}
            value={draft.from}
            onChange={(from) => set({ from })}
            required
            fault={failure?.field('from')}
          />
          <DateField
            label={words.to}
            value={draft.to}
            onChange={(to) => set({ to })}
            required
            fault={failure?.field('to')}
          />
          <SelectField
            label={words.rule}
            value={draft.totalRule}
            onChange={(rule) => set({ totalRule: rule as TotalRule })}
            options={optionsOf(totalRuleWords)}
            fault={failure?.field('totalRule')}
          />
        </div>
      </fieldset>
      <QuestionFields draft={draft} set={set} disabled={!stored.mayEdit} />
      <UnitChoice choices={stored.choices} chosen={draft.units} onChoose={(units) => set({ units })} />
      {stored.mayEdit && (
        <>
          <ActFault failure={failure ?? opening.failure ?? removing.failure} fields={failure ? fields : []} />
          <p className="acts draft-acts">
            <button type="submit" className="btn primary" disabled={saving.isRunning}>
              {words.save}
            </button>
            <button
              type="button"
              className="btn"
              disabled={isChanged || opening.isRunning}
              aria-describedby="draft-open"
              onClick={() => {
                saving.reset()
                opening.run()
              }}
            >
              {text.acts.open}
            </button>
            <span className="said" role="status" id="draft-open">
              {isChanged
                ? `${words.unsaved} ${words.saveFirst}`
                : `${saving.answer ? words.saved : ''} ${text.acts.opening}`}
            </span>
          </p>
          <p>
            <button
              type="button"
              className="linkish"
              disabled={removing.isRunning}
              onClick={() => {
                if (window.confirm(text.acts.removing)) removing.run()
              }}
            >
              {text.acts.remove}
            </button>
          </p>
        </>
      )}
    </form>
  )
}
