/** All evidence of a task by its times, and a place to add more for whom it is to report. */
import { useState } from 'react'
import type { AttachmentItem, TaskWhole } from '#contract/tasks'
import { ActFault } from '../../components/act-fault.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { taskCalls } from './ask.ts'
import { EvidenceAdder } from './evidence-adder.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { text } from './task-text.vi.ts'
import { useTaskAct } from './use-task-act.ts'

const words = text.evidence

export function EvidenceSection({ whole }: { whole: TaskWhole }) {
  const { task, evidence, acts } = whole
  const open = acts.filter((one) => one.acts.includes('report')).map(({ occurrence }) => occurrence)
  const [removed, setRemoved] = useState<AttachmentItem | null>(null)
  // Whoever is to approve sees that there is nothing to look at; to whom progress is hidden, nothing is said.
  const sees = whole.events.length > 0 || acts.some((one) => one.acts.length > 0)
  if (evidence.length === 0 && !sees) return null
  const times = [...new Set(evidence.map(({ occurrence }) => occurrence))].sort((a, b) => (a ?? 0) - (b ?? 0))
  return (
    <section className="sec">
      <header>
        <h2>{words.title}</h2>
      </header>
      {evidence.length === 0 && <p className="note">{words.none}</p>}
      {times.map((time) => {
        const held = acts.find((one) => one.occurrence === time)?.acts ?? []
        // Whoever may do more to it than look; whose it is the server knows.
        const mayRemove = held.includes('report') || held.includes('approve')
        return (
          <div key={time ?? 0}>
            {task.occurrences.length > 1 && time !== null && <h3 className="evidence-time">{text.times.time(time)}</h3>}
            <EvidenceList
              task={task.id}
              items={evidence.filter((item) => item.occurrence === time)}
              remove={mayRemove ? setRemoved : undefined}
            />
          </div>
        )
      })}
      {open.length > 0 && <Add task={task} open={open} />}
      {removed !== null && <RemoveDialog task={task.id} item={removed} onClose={() => setRemoved(null)} />}
    </section>
  )
}

function Add({ task, open }: { task: TaskWhole['task']; open: readonly number[] }) {
  const [chosen, setChosen] = useState(task.current)
  const time = open.includes(chosen) ? chosen : (open[0] ?? task.current)
  return (
    <>
      {open.length > 1 && (
        <label className="field evidence-choice">
          <span>{words.time}</span>
          <select className="control" value={time} onChange={(event) => setChosen(Number(event.currentTarget.value))}>
            {task.occurrences
              .filter(({ position }) => open.includes(position))
              .map(({ position, due }) => (
                <option key={position} value={position}>
                  {[text.times.time(position), due === null ? '' : text.times.due(due)].filter(Boolean).join(', ')}
                </option>
              ))}
          </select>
        </label>
      )}
      <EvidenceAdder task={task} occurrence={time} />
    </>
  )
}

type RemoveDialogProps = { task: number; item: AttachmentItem; onClose: () => void }

function RemoveDialog({ task, item, onClose }: RemoveDialogProps) {
  const removing = useTaskAct((_: undefined, own) => taskCalls.removeEvidence(task, item.id, own), onClose)
  return (
    <Dialog title={words.remove} onClose={onClose}>
      <p>{words.removeSure(item.name)}</p>
      <ActFault failure={removing.failure} />
      <p className="dialog-acts below">
        <button type="button" className="btn" onClick={onClose}>
          {text.acts.cancel}
        </button>
        <button
          type="button"
          className="btn primary"
          disabled={removing.isRunning}
          onClick={() => removing.run(undefined)}
        >
          {words.remove}
        </button>
      </p>
    </Dialog>
  )
}
