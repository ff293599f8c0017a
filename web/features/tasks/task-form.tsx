/** The content of a task, new or as it stands; of a plan in force with the reason of the change. */
import { type FormEvent, useId, useState } from 'react'
import type { ChangeBasis, PlanItem, TaskItem } from '#contract/plans'
import type { TaskBody } from '#contract/tasks'
import { type Field, fields } from '#domain/element.ts'
import { fieldNumeral } from '#domain/task.ts'
import { fieldWords } from '#domain/task.vi.ts'
import { ActFault } from '../../components/act-fault.tsx'
import { ChangeFields, changeFields, changeOf, noChange } from '../../components/change-fields.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { ApiFailure } from '../../failure.ts'
import { BodyFields } from './body-fields.tsx'
import { deadlineOfDraft } from './deadline-draft.ts'
import { DeadlineEditor } from './deadline-editor.tsx'
import { text } from './form-text.vi.ts'
import { bodyOf, type TaskDraft } from './task-draft.ts'
import '../../components/forms.css'
import './task-form.css'

type TaskFormProps = {
  start: TaskDraft
  plan: Pick<PlanItem, 'unit' | 'span' | 'state'>
  /** Tasks of the plan: one of them may be the whole of this one, and their bodies are offered. */
  others: readonly TaskItem[]
  people: readonly { id: string; name: string }[]
  sending: { isRunning: boolean; failure: ApiFailure | undefined }
  send: (body: TaskBody, change: { change?: ChangeBasis }) => void
  today: string
  cancel: () => void
}

const told = [
  'field',
  'name',
  'product',
  'lead',
  'leadUnit',
  'partners',
  'deadline',
  'deadlineNote',
  'recurrence',
  'clause',
  'note',
  'responsible',
  'partOf',
]
/** The server names a field by its place in what was sent. */
const prefixes = ['', 'task.', 'tasks.0.']

export function TaskForm({ start, plan, others, people, sending, send, today, cancel }: TaskFormProps) {
  const [draft, setDraft] = useState(start)
  const [change, setChange] = useState(noChange)
  const [isJudged, setJudged] = useState(false)
  const bodies = useId()
  const needsReason = plan.state === 'in_force'
  const set = (part: Partial<TaskDraft>) => setDraft((now) => ({ ...now, ...part }))
  const said = (name: string) =>
    prefixes.map((prefix) => sending.failure?.field(`${prefix}${name}`)).find((one) => one !== undefined)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setJudged(true)
    const body = bodyOf(draft)
    if (!event.currentTarget.checkValidity() || body === undefined) return
    send(body, changeOf(change, needsReason))
  }

  return (
    <form className="form task-form" onSubmit={submit} noValidate>
      <fieldset>
        <legend>{text.groups.what}</legend>
        <label className="field">
          <span>{text.field}</span>
          <select
            className="control"
            value={draft.field}
            onChange={(event) => set({ field: event.currentTarget.value as Field, partOf: null })}
          >
            {fields.map((field) => (
              <option key={field} value={field}>
                {fieldNumeral(field)}. {fieldWords[field]}
              </option>
            ))}
          </select>
          <FaultLine said={said('field')} />
        </label>
        <TextArea
          label={text.name}
          maxLength={500}
          value={draft.name}
          onChange={(name) => set({ name })}
          fault={isJudged && draft.name.trim() === '' ? text.nameFault : said('name')}
        />
        <TextField
          label={text.product}
          placeholder={text.productHint}
          maxLength={500}
          value={draft.product}
          onChange={(product) => set({ product })}
          fault={said('product')}
        />
        <label className="field">
          <span>{text.partOf}</span>
          <select
            className="control"
            value={draft.partOf ?? ''}
            onChange={(event) => set({ partOf: Number(event.currentTarget.value) || null })}
          >
            <option value="">{text.partOfNone}</option>
            {others
              .filter((one) => one.partOf === null && one.field === draft.field)
              .map((one) => (
                <option key={one.id} value={one.id}>
                  {one.number}. {one.name}
                </option>
              ))}
          </select>
          <FaultLine said={said('partOf')} />
        </label>
      </fieldset>
      <BodyFields {...{ draft, set, plan, others, people, said }} list={bodies} />
      <fieldset>
        <legend>{text.groups.when}</legend>
        <DeadlineEditor
          draft={draft}
          span={plan.span}
          set={set}
          fault={isJudged && deadlineOfDraft(draft.deadline) === undefined ? text.deadlineFault : said('deadline')}
          recurrenceFault={said('recurrence')}
        />
        <TextField
          label={text.deadlineNote}
          placeholder={text.deadlineNoteHint}
          maxLength={200}
          value={draft.deadlineNote}
          onChange={(deadlineNote) => set({ deadlineNote })}
          fault={said('deadlineNote')}
        />
      </fieldset>
      <fieldset>
        <legend>{text.groups.source}</legend>
        <TextField
          label={text.clause}
          placeholder={text.clauseHint}
          maxLength={200}
          value={draft.clause}
          onChange={(clause) => set({ clause })}
          fault={said('clause')}
        />
        <TextArea
          label={text.note}
          maxLength={1000}
          value={draft.note}
          onChange={(note) => set({ note })}
          fault={said('note')}
        />
      </fieldset>
      {needsReason && (
        <fieldset>
          <legend>{text.groups.change}</legend>
          <ChangeFields {...{ change, today, isJudged }} onChange={setChange} failure={sending.failure} />
        </fieldset>
      )}
      <ActFault
        failure={sending.failure}
        fields={[...changeFields, ...told.flatMap((name) => prefixes.map((prefix) => prefix + name))]}
      />
      <p className="acts">
        <button type="submit" className="btn primary" disabled={sending.isRunning}>
          {sending.isRunning ? text.saving : text.save}
        </button>
        <button type="button" className="btn" onClick={cancel}>
          {text.cancel}
        </button>
      </p>
    </form>
  )
}

export function FaultLine({ said }: { said: string | undefined }) {
  return said === undefined ? null : <span className="fault">{said}</span>
}
