/** The five sections, as links; the one in which the reader stands is marked. */
import { Link } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { text } from '../text/vi.ts'

export function Sections({ onGo }: { onGo?: () => void }) {
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
    </>
  )
}
