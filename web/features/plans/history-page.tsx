/** How a plan came to be what it is: every change with its document, its reason and what it changed, newest first. */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { PlanChanges } from '#contract/plans'
import { NotFoundPage } from '../../components/failure-page.tsx'
import { Page } from '../../components/page.tsx'
import { Empty, Loaded } from '../../components/states.tsx'
import { paths } from '../../paths.ts'
import { momentName } from '../../text/moment.vi.ts'
import { planChangesQuery } from './ask.ts'
import { text } from './page-text.vi.ts'
import { isPlanId } from './plan-id.ts'
import { text as listText } from './text.vi.ts'
import './plan-page.css'

const words = text.history

export function HistoryPage() {
  const { plan: id = '' } = useParams({ strict: false }) as { plan?: string }
  const query = useQuery({ ...planChangesQuery(id), enabled: isPlanId(id) })
  if (!isPlanId(id)) return <NotFoundPage />
  return (
    <Page title={words.title} className="plan-history">
      <p className="note crumb">
        <Link {...paths.plan(Number(id))}>{words.back}</Link>
      </p>
      <Loaded query={query} isPage>
        {(changes) => <Changes changes={changes} />}
      </Loaded>
    </Page>
  )
}

function Changes({ changes: { plan, items } }: { changes: PlanChanges }) {
  return (
    <>
      <h1 className="verdict">{words.count(plan.title, items.filter(({ kind }) => kind !== 'issued').length)}</h1>
      <p className="sub">{listText.numberAndDate(plan.number, plan.date)}</p>
      {items.length === 0 && <Empty>{words.none}</Empty>}
      <ol className="plan-changes">
        {items.map((item) => (
          <li key={item.version}>
            <h2>
              {item.kind === 'issued' ? words.issued : words.amendment(item.version)}
              <span className="note">{words.document(item.number, item.date)}</span>
            </h2>
            <ul>
              {item.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            {item.reason !== '' && <p>{words.reason(item.reason)}</p>}
            <p className="note">{words.entered(item.by, momentName(item.at))}</p>
          </li>
        ))}
      </ol>
    </>
  )
}
