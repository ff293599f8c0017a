/** Sections, search and account for the phone, opened from the bar under the thumb. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Me } from '#contract/accounts'
import { sampleMark } from '#domain/wording.vi.ts'
import { paths } from '../paths.ts'
import { siteQuery } from '../queries.ts'
import { text } from '../text/vi.ts'
import { roleLine } from './account-menu.tsx'
import { Dialog } from './dialog.tsx'
import { DutiesLink } from './duties-link.tsx'
import { Sections } from './sections.tsx'

type SectionsDialogProps = { onClose: () => void; onSearch: () => void; me: Me | undefined; signOut: () => void }

export function SectionsDialog({ onClose, onSearch, me, signOut }: SectionsDialogProps) {
  const site = useQuery(siteQuery)
  return (
    <Dialog title={text.brand} onClose={onClose} className="sections-dialog">
      <nav aria-label={text.sectionsAll}>
        <Sections me={me} onGo={onClose} />
        <Link {...paths.indices()} onClick={onClose} activeProps={{ 'aria-current': 'page' }}>
          {text.nav.indices}
        </Link>
        <Link {...paths.emulation()} onClick={onClose} activeProps={{ 'aria-current': 'page' }}>
          {text.nav.emulation}
        </Link>
        <Link {...paths.inspections()} onClick={onClose} activeProps={{ 'aria-current': 'page' }}>
          {text.nav.inspections}
        </Link>
        <Link {...paths.surveys()} onClick={onClose} activeProps={{ 'aria-current': 'page' }}>
          {text.nav.surveys}
        </Link>
        <Link {...paths.editions()} onClick={onClose} activeProps={{ 'aria-current': 'page' }}>
          {text.nav.editions}
        </Link>
        <Link {...paths.actions()} onClick={onClose} activeProps={{ 'aria-current': 'page' }}>
          {text.nav.actions}
        </Link>
        <DutiesLink onGo={onClose} />
      </nav>
      <button type="button" className="btn" onClick={onSearch}>
        {text.search.open}
      </button>
      {me !== undefined && (
        <>
          <p className="note">
            {me.displayName}, {roleLine(me)}
            {site.data?.mode === 'sample' && `. ${sampleMark}`}
          </p>
          <Link {...paths.ownAccount()} className="btn" onClick={onClose}>
            {text.account.own}
          </Link>
          <button type="button" className="btn" onClick={signOut}>
            {text.account.signOut}
          </button>
        </>
      )}
    </Dialog>
  )
}
