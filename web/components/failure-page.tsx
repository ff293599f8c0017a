/** A whole page for what cannot be shown: an unknown address, or a fault in the web itself. */
import { Link } from '@tanstack/react-router'
import { asFailure } from '../failure.ts'
import { paths } from '../paths.ts'
import { text } from '../text/vi.ts'
import { Page } from './page.tsx'
import { FailureNotice } from './states.tsx'

export function FailurePage({ thrown, retry }: { thrown: unknown; retry: () => void }) {
  return (
    <Page title={text.states.failed}>
      <FailureNotice failure={asFailure(thrown)} retry={retry} isPage />
    </Page>
  )
}

export function NotFoundPage() {
  return (
    <Page title={text.states.notFound}>
      <h1 className="verdict">{text.states.notFound}</h1>
      <p className="sub">{text.states.notFoundWhy}</p>
      <Link {...paths.overview()} className="btn">
        {text.states.home}
      </Link>
    </Page>
  )
}
