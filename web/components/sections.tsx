/** The five sections, as links; the one in which the reader stands is marked. */
import { Link } from '@tanstack/react-router'
import type { Me } from '#contract/accounts'
import { paths } from '../paths.ts'
import { text } from '../text/vi.ts'

/** A clerk's sheets begin at their own unit; everybody else chooses one. */
export function Sections({ me, onGo }: { me: Me | undefined; onGo?: () => void }) {
  const marked = {
    activeProps: { 'aria-current': 'page' as const },
    activeOptions: { includeSearch: false },
    onClick: onGo,
  }
  const own = me?.home.unit
  return (
    <>
      <Link {...paths.overview()} {...marked}>
        {text.nav.overview}
      </Link>
      <Link {...paths.units()} {...marked}>
        {text.nav.units}
      </Link>
      <Link {...paths.sheets()} {...marked} data-unit={own?.code}>
        {text.nav.sheets}
      </Link>
      <Link {...paths.plans()} {...marked}>
        {text.nav.plans}
      </Link>
      <Link {...paths.schemes()} {...marked}>
        {text.nav.schemes}
      </Link>
    </>
  )
}
