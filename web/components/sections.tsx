/** The sections, as links; the one in which the reader stands is marked. Administration is for those who may. */
import { Link } from '@tanstack/react-router'
import type { Me } from '#contract/accounts'
import { paths } from '../paths.ts'
import { text } from '../text/vi.ts'

type SectionsProps = { me: Me | undefined; onGo?: () => void }

export function Sections({ me, onGo }: SectionsProps) {
  const marked = {
    activeProps: { 'aria-current': 'page' as const },
    activeOptions: { includeSearch: false },
    onClick: onGo,
  }
  return (
    <>
      <Link {...paths.overview()} {...marked}>
        {text.nav.overview}
      </Link>
      <Link {...paths.units()} {...marked}>
        {text.nav.units}
      </Link>
      <Link {...paths.sheets()} {...marked}>
        {text.nav.sheets}
      </Link>
      <Link {...paths.plans()} {...marked}>
        {text.nav.plans}
      </Link>
      <Link {...paths.schemes()} {...marked}>
        {text.nav.schemes}
      </Link>
      {me?.acts.includes('administer') && (
        <Link {...paths.administration()} {...marked}>
          {text.nav.administration}
        </Link>
      )}
    </>
  )
}
