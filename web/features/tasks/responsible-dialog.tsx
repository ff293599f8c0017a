/** Names the person who answers for a task; no change of the plan, so that no reason is asked. */
import { useState } from 'react'
import type { TaskWhole } from '#contract/tasks'
import { ActFault } from '../../components/act-fault.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { taskCalls } from './ask.ts'
import { text } from './task-text.vi.ts'
import { useTaskAct } from './use-task-act.ts'

const words = text.responsible

export function ResponsibleDialog({ whole, onClose }: { whole: TaskWhole; onClose: () => void }) {
  const { task, people } = whole
  const [chosen, setChosen] = useState(task.responsible ?? '')
  const naming = useTaskAct(
    (responsible: string | null, own) =>
      taskCalls.change(task.id, { revision: task.revision, task: { responsible }, ...own }),
    onClose,
  )
  return (
    <Dialog title={words.title} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          naming.run(chosen === '' ? null : chosen)
        }}
      >
        <label className="field">
          <span>{words.label}</span>
          <select className="control" value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
            <option value="">{words.nobody}</option>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <ActFault failure={naming.failure} />
        <p className="dialog-acts">
          <button type="button" className="btn" onClick={onClose}>
            {text.acts.cancel}
          </button>
          <button type="submit" className="btn primary" disabled={naming.isRunning}>
            {words.keep}
          </button>
        </p>
      </form>
    </Dialog>
  )
}
