/** What surrounds every page of a signed-in person: masthead, sections, what there is to do, search, account. The page itself is the outlet. */
import { useQuery } from '@tanstack/react-query'
import { Link, Outlet } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { sampleMark } from '#domain/wording.vi.ts'
import { paths } from '../paths.ts'
import { meQuery } from '../queries.ts'
import { useShortcuts } from '../shortcuts.ts'
import { text } from '../text/vi.ts'
import { AccountMenu } from './account-menu.tsx'
import { Brand } from './brand.tsx'
import { DutiesLink } from './duties-link.tsx'
import { FrameActs } from './frame-acts.ts'
import { Search } from './search.tsx'
import { SectionsBar } from './sections-bar.tsx'
import { SectionsDialog } from './sections-dialog.tsx'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'
import { SignOutDialog, useSignOut } from './sign-out.tsx'
import { MarkSymbols } from './status-mark.tsx'
import { useFactorGate } from './use-factor-gate.ts'
import './page-frame.css'

type Opened = 'search' | 'shortcuts' | 'sections' | null

export function PageFrame() {
  const me = useQuery(meQuery)
  useFactorGate(me.data)
  const [opened, setOpened] = useState<Opened>(null)
  const close = () => setOpened(null)
  const acts = useMemo(() => ({ openSections: () => setOpened('sections'), openSearch: () => setOpened('search') }), [])
  const signOut = useSignOut()
  useShortcuts({ '/': () => setOpened('search'), '?': () => setOpened('shortcuts') })
  return (
    <FrameActs value={acts}>
      <a className="skip btn" href="#noi-dung">
        {text.skip}
      </a>
      <MarkSymbols />
      <header className="mast">
        <div className="page">
          <Link {...paths.overview()} className="brand">
            <Brand />
          </Link>
          <SectionsBar me={me.data} onMore={acts.openSections} />
          <div className="end">
            <DutiesLink />
            <button type="button" className="mast-search" onClick={() => setOpened('search')} aria-keyshortcuts="/">
              {text.search.open} <kbd>/</kbd>
            </button>
            {me.data !== undefined && <AccountMenu me={me.data} signOut={signOut.ask} />}
            {me.data?.mode === 'sample' && <span className="sample">{sampleMark}</span>}
          </div>
        </div>
      </header>
      <Outlet />
      {opened === 'search' && <Search onClose={close} />}
      {opened === 'shortcuts' && <ShortcutsDialog onClose={close} />}
      {opened === 'sections' && (
        <SectionsDialog
          onClose={close}
          me={me.data}
          onSearch={() => setOpened('search')}
          signOut={() => {
            close()
            signOut.ask()
          }}
        />
      )}
      <SignOutDialog {...signOut} />
    </FrameActs>
  )
}
