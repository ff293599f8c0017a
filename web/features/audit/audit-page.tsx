/** The record of acts: who did what, to which unit, when, and what stood before and after. Filters live in the address. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import type { Me } from '#contract/accounts'
import { AdminPage } from '../../components/admin-page.tsx'
import { Blocks, Empty, FailureNotice, Waiting } from '../../components/states.tsx'
import { asFailure } from '../../failure.ts'
import { paths } from '../../paths.ts'
import type { AuditSearch } from '../../search.ts'
import { momentName } from '../../text/moment.vi.ts'
import { auditFile, auditQuery } from './ask.ts'
import { AuditFilters } from './audit-filters.tsx'
import { AuditTable } from './audit-table.tsx'
import { text } from './text.vi.ts'
import './audit.css'

export function AuditPage() {
  return (
    <AdminPage title={text.title} className="audit" isForAll>
      {(me) => <Audit me={me} />}
    </AdminPage>
  )
}

function Audit({ me }: { me: Me }) {
  const search = useSearch({ strict: false }) as AuditSearch
  const audit = useInfiniteQuery(auditQuery(search))
  const items = audit.data?.pages.flatMap((page) => page.items) ?? []
  const [newest] = items
  const isFiltered = Object.values(search).some((word) => word !== undefined)
  return (
    <>
      <h1 className="verdict">{newest === undefined ? text.title : text.verdict(momentName(newest.at), isFiltered)}</h1>
      <p className="sub">{me.acts.includes('administer') ? text.lead : text.leadOfWard}</p>
      <AuditFilters me={me} search={search} acts={audit.data?.pages[0]?.acts ?? []} items={items} />
      <p className="acts audit-acts">
        <a className="btn" href={auditFile(search)} download>
          {text.csv}
        </a>
        {isFiltered && <Link {...paths.audit()}>{text.clear}</Link>}
        <span className="note" role="status">
          {audit.isSuccess && text.shown(items.length, audit.hasNextPage)}
        </span>
      </p>
      {audit.isPending && <Waiting blocks={<Blocks lines={12} />} retry={() => audit.refetch()} />}
      {audit.isError && items.length === 0 && (
        <FailureNotice failure={asFailure(audit.error)} retry={() => audit.refetch()} />
      )}
      {audit.isSuccess && items.length === 0 && <Empty>{isFiltered ? text.none : text.nothingYet}</Empty>}
      {items.length > 0 && <AuditTable items={items} />}
      {audit.hasNextPage && (
        <p className="acts">
          <button
            type="button"
            className="btn"
            disabled={audit.isFetchingNextPage}
            onClick={() => void audit.fetchNextPage()}
          >
            {audit.isFetchingNextPage ? text.loading : text.older}
          </button>
          {audit.isFetchNextPageError && (
            <span className="fault" role="alert">
              {asFailure(audit.error).message}
            </span>
          )}
        </p>
      )}
    </>
  )
}
