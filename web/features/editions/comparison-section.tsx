/** Against what a frozen edition can be held: the numbers as they stand now, and the other editions of the unit. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { EditionItem } from '#contract/editions'
import { editionsQuery } from '../../editions.ts'
import { paths } from '../../paths.ts'
import { comparisonText as words } from './comparison.vi.ts'
import { text } from './text.vi.ts'

export function ComparisonSection({ edition }: { edition: EditionItem }) {
  return (
    <section className="sec edition-part" id="so-sanh">
      <header>
        <h2>{words.title}</h2>
        <p className="note">{words.note}</p>
      </header>
      <ComparisonWays edition={edition} />
    </section>
  )
}

const mostShown = 12

export function ComparisonWays({ edition, against }: { edition: EditionItem; against?: 'now' | number }) {
  const others = useQuery(editionsQuery(edition.unit.code)).data?.items.filter(({ id }) => id !== edition.id) ?? []
  return (
    <nav className="comparison-ways" aria-label={words.ways}>
      <Link
        {...paths.editionComparison(edition.id, 'now')}
        className="btn"
        activeProps={{}}
        aria-current={against === 'now'}
      >
        {words.now}
      </Link>
      {others.slice(0, mostShown).map((other) => (
        <Link
          key={other.id}
          {...paths.editionComparison(edition.id, other.id)}
          className="btn"
          activeProps={{}}
          aria-current={against === other.id}
        >
          {text.named(other)}
        </Link>
      ))}
      {others.length === 0 && <span className="note">{words.alone}</span>}
    </nav>
  )
}
