/** One plan: what it is, its targets with what stands against them, what is due next, and its tasks. */
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { PlanItem, PlanWhole } from '#contract/plans'
import { capitalised, dateName } from '#domain/wording.vi.ts'
import { ExportMenu } from '../../components/export-menu.tsx'
import { NotFoundPage } from '../../components/failure-page.tsx'
import { Page } from '../../components/page.tsx'
import { Loaded } from '../../components/states.tsx'
import { planQuery } from '../../queries.ts'
import { text as shared } from '../../text/vi.ts'
import { text as words } from './page-text.vi.ts'
import { PlanHead } from './plan-head.tsx'
import { isPlanId } from './plan-id.ts'
import { PlanTasks } from './plan-tasks.tsx'
import { standingOf } from './standing.ts'
import { TargetSection } from './target-section.tsx'
import { text } from './text.vi.ts'
import './plans.css'
import './plan-page.css'
import './plan-print.css'

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
      paper={query.data && paperOf(query.data)}
      className="plan"
      isReal={plan?.unit.fictional === false}
      thumbAct={parts.length > 0 ? <ExportMenu parts={parts} position="top-end" /> : undefined}
    >
      <Loaded query={query} isPage>
        {(whole) => <Content key={whole.plan.id} whole={whole} />}
      </Loaded>
    </Page>
  )
}

function Content({ whole }: { whole: PlanWhole }) {
  const standing = standingOf(whole)
  return (
    <>
      <PlanHead whole={whole} standing={standing} exports={<ExportMenu parts={exportParts(whole.plan)} />} />
      <TargetSection whole={whole} standing={standing} />
      <PlanTasks whole={whole} />
    </>
  )
}

/** Whose plan, of which year, in force or not, and the day of what stands against it. */
function paperOf({ plan, today }: PlanWhole): string {
  const what = [text.numberAndDate(plan.number, plan.date), words.paperState[plan.state](plan.year)].join(' · ')
  return shared.paper.today(capitalised(plan.unit.label), what, dateName(today))
}

function exportParts(plan: PlanItem) {
  const query = { plan: plan.id }
  return [
    { what: 'targets' as const, query, picture: false, title: text.columns.targets },
    ...(plan.tasks > 0 ? [{ what: 'tasks' as const, query, picture: false, title: text.columns.tasks }] : []),
  ]
}
