/** Adds a task to a plan, at the end of its field. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import type { ChangeBasis, PlanWhole } from '#contract/plans'
import type { TaskBody } from '#contract/tasks'
import { NotFoundPage } from '../../components/failure-page.tsx'
import { Page } from '../../components/page.tsx'
import { Loaded } from '../../components/states.tsx'
import { paths } from '../../paths.ts'
import { planQuery } from '../../queries.ts'
import { taskCalls } from './ask.ts'
import { text } from './form-text.vi.ts'
import { emptyDraft } from './task-draft.ts'
import { TaskForm } from './task-form.tsx'
import { useTaskAct } from './use-task-act.ts'

export function NewTaskPage() {
  const { plan: id = '' } = useParams({ strict: false }) as { plan?: string }
  const isId = /^[1-9]\d{0,8}$/.test(id)
  const query = useQuery({ ...planQuery(id), enabled: isId })
  if (!isId) return <NotFoundPage />
  return (
    <Page title={text.newTitle} className="task-edit" isReal={query.data?.plan.unit.fictional === false}>
      <Loaded query={query} isPage>
        {(whole) => <Content whole={whole} />}
      </Loaded>
    </Page>
  )
}

function Content({ whole: { plan, tasks, rights, today } }: { whole: PlanWhole }) {
  const go = useNavigate()
  const adding = useTaskAct(
    ({ body, change }: { body: TaskBody; change: { change?: ChangeBasis } }, own) =>
      taskCalls.create(plan.id, { tasks: [body], ...change, ...own }),
    () => void go(paths.plan(plan.id)),
  )
  const mayAdd = rights.mayEdit
  return (
    <>
      <p className="note crumb">
        <Link {...paths.plan(plan.id)}>{plan.title}</Link>
      </p>
      <h1 className="verdict">{mayAdd ? text.newTitle : text.mayNot}</h1>
      <p className="sub">{mayAdd ? (plan.state === 'draft' ? text.draftNote : text.forceNote) : text.mayNotWhy}</p>
      {mayAdd && (
        <TaskForm
          start={emptyDraft(tasks.at(-1)?.field)}
          plan={plan}
          others={tasks}
          people={[]}
          sending={adding}
          today={today}
          send={(body, change) => adding.run({ body, change })}
          cancel={() => void go(paths.plan(plan.id))}
        />
      )}
    </>
  )
}
