/** The page on which the targets of a plan are edited, by those who may. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { PlanWhole } from '#contract/plans'
import { NotFoundPage } from '../../components/failure-page.tsx'
import { Page } from '../../components/page.tsx'
import { Loaded } from '../../components/states.tsx'
import { paths } from '../../paths.ts'
import { indicatorsQuery, planQuery } from '../../queries.ts'
import { text } from './editor-text.vi.ts'
import { text as words } from './page-text.vi.ts'
import { isPlanId } from './plan-id.ts'
import { TargetEditorTable } from './target-editor.tsx'
import './plan-page.css'

export function TargetsPage() {
  const { plan: id = '' } = useParams({ strict: false }) as { plan?: string }
  const query = useQuery({ ...planQuery(id), enabled: isPlanId(id) })
  if (!isPlanId(id)) return <NotFoundPage />
  return (
    <Page title={text.title(query.data?.plan.title ?? '')} className="plan-editor">
      <p className="note crumb">
        <Link {...paths.plan(Number(id))}>{text.back}</Link>
        {query.data && ` / ${query.data.plan.title}`}
      </p>
      <Loaded query={query} isPage>
        {(whole) => (whole.rights.mayEdit ? <Editing key={whole.plan.id} whole={whole} /> : <NoRight />)}
      </Loaded>
    </Page>
  )
}

/** The plan as it was when the page was opened: what somebody else saves meanwhile neither takes away nor is written over. */
function Editing({ whole }: { whole: PlanWhole }) {
  const indicators = useQuery(indicatorsQuery)
  const queries = useQueryClient()
  const [seen, setSeen] = useState(whole)
  const { plan, rights } = seen
  const reload = async () => setSeen(await queries.fetchQuery({ ...planQuery(String(plan.id)), staleTime: 0 }))
  return (
    <>
      <h1 className="verdict">
        {text.lead} {plan.state === 'draft' && <span className="draft-mark">{words.draft}</span>}
      </h1>
      <p className="sub">{rights.needsReason ? text.noteInForce : text.noteDraft}</p>
      <Loaded query={indicators}>
        {({ items }) => <TargetEditorTable key={plan.revision} whole={seen} indicators={items} reload={reload} />}
      </Loaded>
    </>
  )
}

function NoRight() {
  return (
    <>
      <h1 className="verdict">{text.noRight}</h1>
      <p className="sub">{text.noRightWhy}</p>
    </>
  )
}
