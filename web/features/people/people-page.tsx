/** Everybody who has an account within the administrator's reach: the sum first, then filters, then the list. */
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { AccountItem, Me } from '#contract/accounts'
import { AdminPage } from '../../components/admin-page.tsx'
import { Empty, Loaded } from '../../components/states.tsx'
import { useReach } from '../../components/use-reach.ts'
import { paths } from '../../paths.ts'
import { compareGivenNames, peopleQuery } from '../../people-query.ts'
import type { PeopleSearch } from '../../search.ts'
import { unitsWithin } from '../../units-within.ts'
import { PeopleFilters } from './people-filters.tsx'
import { PeopleTable } from './people-table.tsx'
import { countsOf, filtered, standings } from './standing.ts'
import { text } from './text.vi.ts'
import './people.css'

export function PeoplePage() {
  return (
    <AdminPage title={text.title} className="people">
      {(me) => <Everybody me={me} />}
    </AdminPage>
  )
}

function Everybody({ me }: { me: Me }) {
  const people = useQuery(peopleQuery)
  return (
    <Loaded query={people} isPage>
      {(items) => <People items={items} me={me} />}
    </Loaded>
  )
}

function People({ items, me }: { items: readonly AccountItem[]; me: Me }) {
  const search = useSearch({ strict: false }) as PeopleSearch
  const [words, setWords] = useState(search.tim ?? '')
  const reach = useReach()
  const unit = search['don-vi']
  const filter = {
    words,
    units: unit === undefined ? null : new Set(unitsWithin(reach, [unit]).map(({ code }) => code)),
    role: search['vai-tro'],
    standing: standings.find((one) => one === search['tinh-trang']),
  }
  const found = filtered(items, filter, me.mode).toSorted((a, b) => compareGivenNames(a.displayName, b.displayName))
  return (
    <>
      <h1 className="verdict">{text.verdict(countsOf(items, me.mode))}</h1>
      <p className="sub">{text.lead}</p>
      <p className="acts people-acts">
        <Link {...paths.newPerson()} className="btn primary">
          {text.add}
        </Link>
        <Link {...paths.importPeople()} className="btn">
          {text.importCsv}
        </Link>
      </p>
      <PeopleFilters words={words} onWords={setWords} search={search} units={reach} />
      <p className="note" role="status">
        {text.found(found.length, items.length)}
      </p>
      {found.length === 0 ? <Empty>{text.none}</Empty> : <PeopleTable people={found} mode={me.mode} />}
    </>
  )
}
