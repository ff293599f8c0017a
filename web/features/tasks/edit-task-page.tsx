/** Changes the content of a task; of a plan in force as a numbered change with its reason. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { ChangeBasis, PlanWhole } from '#contract/plans'
import type { TaskBody, TaskWhole } from '#contract/tasks'
import { NotFoundPage } from '../../components/failure-page.tsx'
import { Page } from '../../components/page.tsx'
import { Loaded } from '../../components/states.tsx'
import { paths } from '../../paths.ts'
import { planQuery } from '../../queries.ts'
import { taskQuery } from '../../tasks.ts'
import { taskCalls } from './ask.ts'
import { text } from './form-text.vi.ts'
import { bodyOf, changedParts, draftOfTask } from './task-draft.ts'
import { TaskForm } from './task-form.tsx'
import { useTaskAct } from './use-task-act.ts'

export function EditTaskPage() {
  const { task: id = '' } = useParams({ strict: false }) as { task?: string }
  const isId = /^[1-9]\d{0,8}$/.test(id)
  const query = useQuery({ ...taskQuery(id), enabled: isId })
  const plan = String(query.data?.task.plan.id ?? '')
  const planOf = useQuery({ ...planQuery(plan), enabled: plan !== '' })
  if (!isId) return <NotFoundPage />
  return (
    <Page
      title={text.editTitle(query.data?.task.number ?? '')}
      className="task-edit"
      isReal={query.data?.task.unit.fictional === false}
    >
      <Loaded query={query} isPage>
        {(whole) => <Loaded query={planOf}>{(of) => <Content key={whole.task.id} seen={whole} of={of} />}</Loaded>}
      </Loaded>
    </Page>
  )
}

/** Of a plan in force; nothing of a draft. */
type Reason = { change?: ChangeBasis }

/** The form goes on from what was seen when it was opened; where that has changed meanwhile the server says so. */
function Content({ seen, of }: { seen: TaskWhole; of: PlanWhole }) {
  const go = useNavigate()
  const [whole] = useState(seen)
  const [isUnchanged, setUnchanged] = useState(false)
  const { task } = whole
  const back = () => void go(paths.task(task.id))
  const start = draftOfTask(task)
  const saving = useTaskAct(
    ({ parts, change }: { parts: Partial<TaskBody>; change: Reason }, own) =>
      taskCalls.change(task.id, {
        revision: task.revision,
        task: parts,
        ...change,
        ...own,
      }),
    back,
  )
  function send(body: TaskBody, change: Reason) {
    const before = bodyOf(start)
    const parts = before === undefined ? body : changedParts(before, body)
    setUnchanged(Object.keys(parts).length === 0)
    if (Object.keys(parts).length > 0) saving.run({ parts, change })
  }
  return (
    <>
      <p className="note crumb">
        <Link {...paths.plan(of.plan.id)}>{of.plan.title}</Link> / <Link {...paths.task(task.id)}>{task.number}</Link>
      </p>
      <h1 className="verdict">{whole.mayEdit ? text.editTitle(task.number) : text.mayNot}</h1>
      <p className="sub">{whole.mayEdit ? (whole.needsReason ? text.forceNote : text.draftNote) : text.mayNotWhy}</p>
      {whole.mayEdit && (
        <TaskForm
          start={start}
          plan={of.plan}
          others={of.tasks.filter((one) => one.id !== task.id)}
          people={whole.people}
          sending={saving}
          send={send}
          today={of.today}
          cancel={back}
        />
      )}
      {isUnchanged && (
        <p className="note" role="status">
          {text.unchanged}
        </p>
      )}
    </>
  )
}
