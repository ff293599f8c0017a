/** One person as an administrator sees them: state in a sentence, what may be changed, and every way of ending access. */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { AccountItem, Me } from '#contract/accounts'
import { AdminPage } from '../../components/admin-page.tsx'
import { Banner } from '../../components/banner.tsx'
import { SessionsSection } from '../../components/sessions-section.tsx'
import { Loaded } from '../../components/states.tsx'
import { paths } from '../../paths.ts'
import { text as shell } from '../../text/vi.ts'
import { personQuery } from './ask.ts'
import { DisableSection } from './disable-section.tsx'
import { FactorSection } from './factor-section.tsx'
import { LinkSection } from './link-section.tsx'
import { PersonForm } from './person-form.tsx'
import { PersonTokens } from './person-tokens.tsx'
import { useSaid } from './said.ts'
import { standingOf } from './standing.ts'
import { text } from './text.vi.ts'
import './people.css'

const words = text.person

export function PersonPage() {
  const { account } = useParams({ from: '/frame/quan-tri/nguoi-dung/$account' })
  const person = useQuery(personQuery(account))
  return (
    <AdminPage title={person.data?.displayName ?? text.title} className="people person">
      {(me) => (
        <Loaded query={person} isPage>
          {(content) => <Person key={content.id} account={content} me={me} />}
        </Loaded>
      )}
    </AdminPage>
  )
}

function Person({ account, me }: { account: AccountItem; me: Me }) {
  const standing = standingOf(account, me.mode)
  const isSelf = account.id === me.id
  const said = useSaid()
  const mayChange = account.manageable && !isSelf
  return (
    <>
      <p className="crumb note">
        <Link {...paths.people()}>{text.title}</Link> / {account.username}
      </p>
      <h1 className="verdict">{words.verdict[standing](account.displayName)}</h1>
      <p className="sub">{words.since(account)}</p>
      {!account.manageable && <Banner>{words.notManageable}</Banner>}
      {isSelf && (
        <Banner>
          {words.isSelf} <Link {...paths.ownAccount()}>{shell.account.own}</Link>
        </Banner>
      )}
      <PersonForm key={account.revision} account={account} isLocked={!account.manageable} said={said} />
      {mayChange && (
        <>
          {standing !== 'sample' && standing !== 'disabled' && <LinkSection account={account} said={said} />}
          {standing !== 'sample' && <FactorSection account={account} said={said} />}
          <SessionsSection account={account.id} />
          <PersonTokens account={account} />
          <DisableSection account={account} said={said} />
        </>
      )}
      <p className="people-next">
        <Link {...paths.audit({ nguoi: account.id })}>{words.audit(account.displayName)}</Link>
      </p>
    </>
  )
}
