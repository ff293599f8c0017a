/** Mergers of a province's units: those to come, those that were, and the form that lays out a new one. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Me } from '#contract/accounts'
import type { MergerItem, MergerList } from '#contract/mergers'
import { capitalised } from '#domain/wording.vi.ts'
import { AdminPage } from '../../components/admin-page.tsx'
import { Banner } from '../../components/banner.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Empty, Loaded } from '../../components/states.tsx'
import { mergersQuery } from '../../mergers.ts'
import { paths } from '../../paths.ts'
import type { MergersSearch } from '../../search.ts'
import { CancelDialog } from './cancel-dialog.tsx'
import { MergerTable } from './merger-table.tsx'
import { NewMerger } from './new-merger.tsx'
import { text } from './text.vi.ts'
import '../../components/stacked-table.css'
import './mergers.css'

export function MergersPage() {
  return (
    <AdminPage title={text.title} className="mergers">
      {(me) => <Mergers me={me} />}
    </AdminPage>
  )
}

function Mergers({ me }: { me: Me }) {
  const search = useSearch({ strict: false }) as MergersSearch
  const [said, setSaid] = useState('')
  const go = useNavigate()
  const provinces = me.roles.filter(({ role, unit }) => role === 'administrator' && unit.kind === 'province')
  const own = provinces.map(({ unit }) => unit)
  const query = useQuery(mergersQuery(search.tinh ?? own[0]?.code))
  return (
    <Loaded query={query} isPage>
      {(list) =>
        search.lap === '1' && list.editable ? (
          <NewMerger
            key={list.parent.code}
            list={list}
            onDone={(verdict) => {
              setSaid(text.enacted(verdict))
              void go(paths.mergers({ tinh: search.tinh }))
            }}
          />
        ) : (
          <>
            <h1 className="verdict">{verdictOf(list)}</h1>
            <p className="sub">{list.editable ? text.lead : text.readOnly}</p>
            {said !== '' && <Banner>{said}</Banner>}
            <div className="filters">
              {own.length > 1 && (
                <SelectField
                  label={text.province}
                  value={list.parent.code}
                  onChange={(tinh) => void go({ ...paths.mergers({ tinh }), replace: true })}
                  options={own.map((unit) => ({ value: unit.code, label: capitalised(unit.label) }))}
                />
              )}
              {list.editable && (
                <Link {...paths.mergers({ tinh: search.tinh, lap: '1' })} className="btn primary">
                  {text.add}
                </Link>
              )}
            </div>
            <Lists list={list} onCancelled={() => setSaid(text.cancelled)} />
          </>
        )
      }
    </Loaded>
  )
}

function Lists({ list, onCancelled }: { list: MergerList; onCancelled: () => void }) {
  const [open, setOpen] = useState<MergerItem>()
  const coming = list.items.filter((item) => item.isFuture)
  const done = list.items.filter((item) => !item.isFuture)
  return (
    <>
      <section className="sec">
        <header>
          <h2>{text.coming}</h2>
        </header>
        {coming.length === 0 ? (
          <Empty>{text.noneComing}</Empty>
        ) : (
          <MergerTable items={coming} caption={text.coming} onCancel={list.editable ? setOpen : undefined} />
        )}
      </section>
      <section className="sec">
        <header>
          <h2>{text.done}</h2>
        </header>
        {done.length === 0 ? <Empty>{text.noneDone}</Empty> : <MergerTable items={done} caption={text.done} />}
      </section>
      {open !== undefined && (
        <CancelDialog
          item={open}
          onClose={() => setOpen(undefined)}
          onDone={() => {
            setOpen(undefined)
            onCancelled()
          }}
        />
      )}
    </>
  )
}

function verdictOf({ parent, items }: MergerList): string {
  const coming = items.filter((item) => item.isFuture).length
  return text.verdict(capitalised(parent.label), coming, items.length - coming)
}
