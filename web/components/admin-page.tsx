/** A page for administrators: the rooms as links, then the content; whoever has no such role reads why it is empty. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Me } from '#contract/accounts'
import { paths } from '../paths.ts'
import { meQuery } from '../queries.ts'
import { peopleText as words } from '../text/people.vi.ts'
import { text } from '../text/vi.ts'
import { Page } from './page.tsx'
import { Loaded } from './states.tsx'
import './admin-page.css'
import './forms.css'

type AdminPageProps = {
  title: string
  className?: string
  /** True where others may read too; the rooms are then not shown to them. */
  isForAll?: boolean
  children: (me: Me) => ReactNode
}

export function AdminPage({ title, className = '', isForAll = false, children }: AdminPageProps) {
  const me = useQuery(meQuery)
  return (
    <Page title={title} className={`admin ${className}`}>
      <Loaded query={me} isPage>
        {(content) => {
          if (content.acts.includes('administer')) return <Rooms>{children(content)}</Rooms>
          return isForAll ? children(content) : <NoRight />
        }}
      </Loaded>
    </Page>
  )
}

function Rooms({ children }: { children: ReactNode }) {
  const marked = { activeProps: { 'aria-current': 'page' as const }, activeOptions: { includeSearch: false } }
  return (
    <>
      <nav className="seg admin-rooms" aria-label={words.administration}>
        <Link {...paths.people()} {...marked}>
          {words.people}
        </Link>
        <Link {...paths.settings()} {...marked}>
          {words.settings}
        </Link>
        <Link {...paths.mergers()} {...marked}>
          {words.mergers}
        </Link>
        <Link {...paths.audit()} {...marked}>
          {words.audit}
        </Link>
      </nav>
      {children}
    </>
  )
}

function NoRight() {
  return (
    <>
      <h1 className="verdict">{words.noRight}</h1>
      <p className="sub">{words.noRightWhy}</p>
      <Link {...paths.overview()} className="btn">
        {text.states.home}
      </Link>
    </>
  )
}
