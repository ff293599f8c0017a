/** Takes a task out of a draft, after asking once. */
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { TaskItem } from '#contract/plans'
import { ActFault } from '../../components/act-fault.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { paths } from '../../paths.ts'
import { taskCalls } from './ask.ts'
import { text } from './task-text.vi.ts'
import { useTaskAct } from './use-task-act.ts'

const words = text.remove

export function RemoveTask({ task }: { task: TaskItem }) {
  const go = useNavigate()
  const [isAsking, setAsking] = useState(false)
  const removing = useTaskAct(
    (_: undefined, own) => taskCalls.remove(task.id, { revision: task.revision, ...own }),
    () => void go(paths.plan(task.plan.id)),
  )
  return (
    <>
      <button type="button" className="btn" onClick={() => setAsking(true)}>
        {words.open}
      </button>
      {isAsking && (
        <Dialog title={words.title(task.number)} onClose={() => setAsking(false)}>
          <p>{words.sure(task.name)}</p>
          <ActFault failure={removing.failure} />
          <p className="dialog-acts below">
            <button type="button" className="btn" onClick={() => setAsking(false)}>
              {text.acts.cancel}
            </button>
            <button
              type="button"
              className="btn primary"
              disabled={removing.isRunning}
              onClick={() => removing.run(undefined)}
            >
              {words.confirm}
            </button>
          </p>
        </Dialog>
      )}
    </>
  )
}
