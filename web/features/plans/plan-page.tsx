/** One plan document: what it is, every target and task with its clause, and what the document leaves unclear. */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { PlanItem, TargetItem, TaskItem } from '#contract/plans'
import { capitalised } from '#domain/wording.vi.ts'
import { ExportMenu } from '../../components/export-menu.tsx'
import { NotFoundPage } from '../../components/failure-page.tsx'
import { Page } from '../../components/page.tsx'
import { Loaded } from '../../components/states.tsx'
import { paths } from '../../paths.ts'
import { planQuery } from '../../queries.ts'
import { TargetTable } from './target-table.tsx'
import { TaskTable } from './task-table.tsx'
import { text } from './text.vi.ts'
import './plans.css'

export function PlanPage() {
  const { plan: id = '' } = useParams({ strict: false }) as { plan?: string }
  const query = useQuery({ ...planQuery(id), enabled: isPlanId(id) })
  if (!isPlanId(id)) return <NotFoundPage />
  const plan = query.data?.plan
  const parts = plan === undefined ? [] : exportParts(plan)
  return (
    <Page
      title={plan?.title ?? text.title}
      footer={plan === undefined ? undefined : capitalised(plan.unit.label)}
      className="plan"
      isReal={plan?.unit.fictional === false}
      thumbAct={parts.length > 0 ? <ExportMenu parts={parts} position="top-end" /> : undefined}
    >
      <Loaded query={query} isPage>
        {(whole) => (
          <>
            <PlanHead plan={whole.plan} />
            <PlanTargets plan={whole.plan} targets={whole.targets} />
            <PlanTasks plan={whole.plan} tasks={whole.tasks} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function isPlanId(text: string): boolean {
  return /^[1-9]\d{0,8}$/.test(text)
}

function exportParts(plan: PlanItem) {
  const query = { plan: plan.id }
  return [
    { what: 'targets' as const, query, picture: false, title: text.columns.targets },
    ...(plan.tasks > 0 ? [{ what: 'tasks' as const, query, picture: false, title: text.columns.tasks }] : []),
  ]
}

function PlanHead({ plan }: { plan: PlanItem }) {
  return (
    <>
      <div className="plan-head">
        <p className="note crumb">
          <Link {...paths.plans()}>{text.title}</Link> / {capitalised(plan.unit.label)}
        </p>
        <div className="only-desk">
          <ExportMenu parts={exportParts(plan)} />
        </div>
      </div>
      <h1 className="verdict">{plan.title}</h1>
      <p className="sub">
        {text.numberAndDate(plan.number, plan.date)}. {text.issuer(plan.issuer)}.{' '}
        <Link {...paths.unit(plan.unit.code)}>{text.unitPage(plan.unit.label)}</Link>
      </p>
    </>
  )
}

function PlanTargets({ plan, targets }: { plan: PlanItem; targets: readonly TargetItem[] }) {
  const measured = targets.filter((target) => typeof target.value === 'number').length
  return (
    <section className="sec">
      <header>
        <h2>{text.finding(targets.length, measured, targets.length - measured)}</h2>
        {measured < targets.length && <p className="note">{text.findingNote}</p>}
      </header>
      <TargetTable targets={targets} caption={plan.title} />
      {plan.note !== '' && (
        <div className="plan-note">
          <h3>{text.documentNote}</h3>
          <p>{capitalised(plan.note)}</p>
        </div>
      )}
    </section>
  )
}

function PlanTasks({ plan, tasks }: { plan: PlanItem; tasks: readonly TaskItem[] }) {
  if (tasks.length === 0)
    return (
      <section className="sec">
        <p className="note">{text.noTasks}</p>
      </section>
    )
  const dated = tasks.filter((task) => task.deadline.days.length > 0).length
  return (
    <section className="sec">
      <header>
        <h2>{text.tasks(tasks.length, dated)}</h2>
      </header>
      <TaskTable tasks={tasks} caption={`${text.columns.tasks}, ${plan.title}`} />
    </section>
  )
}
