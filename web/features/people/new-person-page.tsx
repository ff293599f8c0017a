/** Adds one person, and then shows their link once, with words to send it by. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { AccountWithLink } from '#contract/accounts'
import { AdminPage } from '../../components/admin-page.tsx'
import { paths } from '../../paths.ts'
import { peopleQuery } from '../../people-query.ts'
import { LinkShown } from './link-shown.tsx'
import { NewPersonForm } from './new-person-form.tsx'
import { text } from './text.vi.ts'
import './people.css'

export function NewPersonPage() {
  return (
    <AdminPage title={text.newPerson.title} className="people">
      {() => <NewPerson />}
    </AdminPage>
  )
}

function NewPerson() {
  const [added, setAdded] = useState<AccountWithLink | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const known = useQuery(peopleQuery).data ?? []
  useEffect(() => {
    // The form has gone: whoever reads by ear is told what stands there now.
    if (added !== null) heading.current?.focus()
  }, [added])
  return (
    <>
      <p className="crumb note">
        <Link {...paths.people()}>{text.title}</Link>
      </p>
      {added === null ? (
        <>
          <h1 className="verdict">{text.newPerson.title}</h1>
          <p className="sub">{text.newPerson.lead}</p>
          <NewPersonForm taken={new Set(known.map(({ username }) => username))} onAdded={setAdded} />
        </>
      ) : (
        <>
          <h1 className="verdict" ref={heading} tabIndex={-1}>
            {text.newPerson.added(added.account.displayName)}
          </h1>
          <LinkShown account={added.account} link={added.link} />
          <p className="acts people-next">
            <button type="button" className="btn" onClick={() => setAdded(null)}>
              {text.newPerson.another}
            </button>
            <Link {...paths.person(added.account.id)} className="btn">
              {text.newPerson.open}
            </Link>
          </p>
        </>
      )}
    </>
  )
}
