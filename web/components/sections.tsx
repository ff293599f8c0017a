/** The sections, as links; the one in which the reader stands is marked. Review and administration are for those who may. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Me } from '#contract/accounts'
import { formatInteger } from '#domain/measure.ts'
import { paths } from '../paths.ts'
import { mayReview, reviewsQuery, waitingCount } from '../reviews.ts'
import { text as review } from '../text/review.vi.ts'
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
      {mayReview(me) && (
        <Link {...paths.reviews()} {...marked}>
          {review.nav}
          <ReviewCount />
        </Link>
      )}
      <Link {...paths.plans()} {...marked}>
        {text.nav.plans}
      </Link>
      <Link {...paths.tasks()} {...marked}>
        {text.nav.tasks}
      </Link>
      {/* An administrator's bar is full: their way there is the dialog, the board of sheets or the list of what to do. */}
      {(onGo !== undefined || !me?.acts.includes('administer')) && (
        <Link {...paths.reports()} {...marked}>
          {text.nav.reports}
        </Link>
      )}
      <Link {...paths.schemes()} {...marked}>
        {text.nav.schemes}
      </Link>
      {/* The bar is full; the way there is the dialog and the page of schemes. */}
      {onGo !== undefined && (
        <Link {...paths.rounds()} {...marked}>
          {text.nav.rounds}
        </Link>
      )}
      {me?.acts.includes('administer') && (
        <Link {...paths.administration()} {...marked}>
          {text.nav.administration}
        </Link>
      )}
    </>
  )
}

function ReviewCount() {
  const reviews = useQuery(reviewsQuery)
  const count = reviews.data === undefined ? 0 : waitingCount(reviews.data)
  if (count === 0) return null
  return (
    <>
      <span className="sr">, {review.navCount(count)}</span>{' '}
      <span className="nav-count fig" aria-hidden="true">
        {formatInteger(count)}
      </span>
    </>
  )
}
