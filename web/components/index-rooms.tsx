/** The rooms of indices as links: what was published of a unit, the sets of criteria, scoring rounds, surveys. */
import { Link } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { text } from '../text/vi.ts'
import './index-rooms.css'

const words = text.indexRooms

export function IndexRooms() {
  const marked = {
    activeProps: { 'aria-current': 'page' as const },
    activeOptions: { includeSearch: false, exact: true },
  }
  return (
    <nav className="seg index-rooms" aria-label={words.label}>
      <Link {...paths.indices()} {...marked}>
        {words.indices}
      </Link>
      <Link {...paths.schemes()} {...marked}>
        {words.schemes}
      </Link>
      <Link {...paths.rounds()} {...marked}>
        {words.rounds}
      </Link>
      <Link {...paths.surveys()} {...marked}>
        {words.surveys}
      </Link>
    </nav>
  )
}
