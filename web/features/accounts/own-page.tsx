/** One's own account: who one is here, password, second factor, where one is signed in, and tokens for programs. */
import { useQuery } from '@tanstack/react-query'
import type { Me } from '#contract/accounts'
import { roleWords } from '#domain/wording.vi.ts'
import { Banner } from '../../components/banner.tsx'
import { Page } from '../../components/page.tsx'
import { SessionsSection } from '../../components/sessions-section.tsx'
import { Empty, Loaded } from '../../components/states.tsx'
import { meQuery } from '../../queries.ts'
import { FactorSection } from './factor-section.tsx'
import { text } from './own-text.vi.ts'
import { PasswordSection } from './password-section.tsx'
import { TokensSection } from './tokens-section.tsx'
import '../../components/forms.css'
import './own-page.css'

export function OwnPage() {
  const me = useQuery(meQuery)
  return (
    <Page title={text.title} className="own">
      <Loaded query={me} isPage>
        {(content) => <Own me={content} />}
      </Loaded>
    </Page>
  )
}

function Own({ me }: { me: Me }) {
  const mustSetUp = me.secondFactor.required && !me.secondFactor.on
  return (
    <>
      <p className="note crumb">{text.title}</p>
      <h1 className="verdict">{me.displayName}</h1>
      <dl className="facts">
        <dt>{text.username}</dt>
        <dd>{me.username}</dd>
        <dt>{text.email}</dt>
        <dd>{me.email ?? text.noEmail}</dd>
        <dt>{text.roles}</dt>
        <dd>
          <ul>
            {me.roles.map(({ role, unit }) => (
              <li key={`${role} ${unit.code}`}>
                {roleWords[role]}, {unit.label}
              </li>
            ))}
          </ul>
        </dd>
      </dl>
      <p className="note below">{text.askAdministrator}</p>
      {mustSetUp && <Banner>{text.mustSetUp}</Banner>}
      {me.hasPassword ? (
        <>
          {/* First what has to be done before anything else opens. */}
          {mustSetUp && <FactorSection me={me} />}
          <PasswordSection me={me} />
          {!mustSetUp && <FactorSection me={me} />}
        </>
      ) : (
        <section className="sec">
          <header>
            <h2>{text.noPassword}</h2>
          </header>
          <Empty>{text.noPasswordWhy}</Empty>
        </section>
      )}
      <SessionsSection note={text.sessionsNote} />
      {!mustSetUp && <TokensSection />}
    </>
  )
}
