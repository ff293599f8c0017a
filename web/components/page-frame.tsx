/** What surrounds every page of a signed-in person: masthead, sections, what there is to do, search, account. The page itself is the outlet. */
import { Link, Outlet } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { sampleMark } from '#domain/wording.vi.ts'
import { paths } from '../paths.ts'
import { useShortcuts } from '../shortcuts.ts'
import { momentName } from '../text/moment.vi.ts'
import { text } from '../text/vi.ts'
import { AccountMenu } from './account-menu.tsx'
import { Banner } from './banner.tsx'
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
import { useWhoIsHere, type WhoIsHere } from './use-who-is-here.ts'
import './page-frame.css'

type Opened = 'search' | 'shortcuts' | 'sections' | null

/** Drawn anew, with every page in it, as soon as another account turns out to be signed in at this browser. */
export function PageFrame() {
  const here = useWhoIsHere()
  return <Frame key={here.turn} here={here} />
}

function Frame({ here }: { here: WhoIsHere }) {
  const { me } = here
  useFactorGate(me)
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
          <SectionsBar me={me} onMore={acts.openSections} />
          <div className="end">
            <DutiesLink />
            <button type="button" className="mast-search" onClick={() => setOpened('search')} aria-keyshortcuts="/">
              {text.search.open} <kbd>/</kbd>
            </button>
            {me !== undefined && <AccountMenu me={me} signOut={signOut.ask} />}
            {me?.mode === 'sample' && <span className="sample">{sampleMark}</span>}
          </div>
        </div>
      </header>
      {here.before !== undefined && me !== undefined && (
        <div className="page">
          <Banner>
            {text.account.changed(here.before.displayName, me.displayName, here.isKept)}
            <button type="button" className="linkish" onClick={here.putAway}>
              {text.close}
            </button>
          </Banner>
        </div>
      )}
      {me?.lateBackup != null && (
        <div className="page">
          <Banner isUrgent>
            {text.lateBackup(me.lateBackup.last === null ? null : momentName(me.lateBackup.last))}
          </Banner>
        </div>
      )}
      <Outlet />
      {opened === 'search' && <Search onClose={close} />}
      {opened === 'shortcuts' && <ShortcutsDialog onClose={close} />}
      {opened === 'sections' && (
        <SectionsDialog
          onClose={close}
          me={me}
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
