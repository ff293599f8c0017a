/** One act upon one time of a task: what it needs to know, what follows from it, and the server's word where it refuses. */
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { OccurrenceItem, TaskItem } from '#contract/plans'
import type { AttachmentItem } from '#contract/tasks'
import type { TaskAct } from '#domain/occurrence.ts'
import { taskActWords } from '#domain/occurrence.vi.ts'
import { ActFault } from '../../components/act-fault.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useToday } from '../../components/period-switch.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import { putTask } from '../../tasks.ts'
import { type ActField, actFields, type Draft, faultsOf, saidOf } from './act-fields.ts'
import { taskCalls } from './ask.ts'
import { EvidenceAdder } from './evidence-adder.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { text } from './task-text.vi.ts'
import { useTaskAct } from './use-task-act.ts'
import '../../components/reopen-dialog.css'

const words = text.acts

type ActDialogProps = {
  task: TaskItem
  occurrence: OccurrenceItem
  act: TaskAct
  evidence: readonly AttachmentItem[]
  onClose: () => void
  onDone: (said: string) => void
}

export function ActDialog({ task, occurrence, act, evidence, onClose, onDone }: ActDialogProps) {
  const today = useToday()
  const queries = useQueryClient()
  const [draft, setDraft] = useState<Draft>(() => draftOf(act, occurrence, today))
  const [isJudged, setJudged] = useState(false)
  const { position, revision } = occurrence
  const sending = useTaskAct(
    (given: Draft, own) =>
      taskCalls.act(task.id, act, { occurrence: position, revision, ...saidOf(act, given), ...own }),
    (whole) => {
      putTask(queries, whole)
      onDone(words.done[act])
    },
  )
  const faults = faultsOf(act, draft)
  const faultOf = (field: ActField, said?: string) =>
    isJudged && faults.includes(field) ? said : sending.failure?.field(field)
  const set = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }))
  const has = (field: ActField) => actFields[act].includes(field)

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setJudged(true)
    if (event.currentTarget.checkValidity() && faults.length === 0) sending.run(draft)
  }

  return (
    <Dialog title={titleOf(task, occurrence, act)} onClose={onClose} className="task-act">
      <form onSubmit={send} noValidate>
        <p className="task-act-name">{task.name}</p>
        {has('percent') && (
          <TextField
            label={words.percent}
            inputMode="numeric"
            value={draft.percent}
            onChange={(percent) => set({ percent })}
            hint={words.percentHint}
            fault={faultOf('percent', words.percentFault)}
          />
        )}
        {has('day') && (
          <DateField
            label={words.day}
            max={today}
            value={draft.day}
            onChange={(day) => set({ day })}
            fault={faultOf('day')}
          />
        )}
        {has('due') && (
          <DateField
            label={words.due}
            value={draft.due}
            onChange={(due) => set({ due })}
            fault={faultOf('due', words.dueFault)}
            required
          />
        )}
        {has('note') && (
          <TextArea
            label={act === 'approve' ? words.noteOptional : words.note}
            {...(act === 'approve' ? {} : { hint: words.noteHint })}
            maxLength={act === 'approve' ? 1000 : 2000}
            value={draft.note}
            onChange={(note) => set({ note })}
            fault={faultOf('note')}
          />
        )}
        {has('reason') && (
          <TextArea
            label={words.reason}
            maxLength={1000}
            value={draft.reason}
            onChange={(reason) => set({ reason })}
            fault={faultOf('reason', words.reasonFault)}
          />
        )}
        {has('evidence') && (
          <fieldset className="task-act-evidence">
            <legend>{text.evidence.title}</legend>
            <EvidenceList task={task.id} items={evidence} />
            <EvidenceAdder task={task} occurrence={position} />
          </fieldset>
        )}
        {words.follows[act] !== '' && <p className="note">{words.follows[act]}</p>}
        <ActFault failure={sending.failure} fields={actFields[act]} />
        <p className="dialog-acts">
          <button type="button" className="btn" onClick={onClose}>
            {words.cancel}
          </button>
          <button type="submit" className="btn primary" disabled={sending.isRunning}>
            {sending.isRunning ? words.sending : taskActWords[act]}
          </button>
        </p>
      </form>
    </Dialog>
  )
}

function draftOf(act: TaskAct, { percent, due }: OccurrenceItem, today: string): Draft {
  return {
    percent: String(Math.min(99, percent ?? 0)),
    day: today,
    due: act === 'extend' ? (due ?? '') : '',
    note: '',
    reason: '',
  }
}

function titleOf(task: TaskItem, { position }: OccurrenceItem, act: TaskAct): string {
  const time = task.occurrences.length > 1 ? `, ${text.log.time(position)}` : ''
  return `${taskActWords[act]}: ${text.inTitle(task.number)}${time}`
}
