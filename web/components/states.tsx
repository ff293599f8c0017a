/** What stands in the place of content while it is on its way, missing or broken. Data that was shown once is never taken away. */
import type { UseQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { type ApiFailure, asFailure } from '../failure.ts'
import { paths } from '../paths.ts'
import { clockOf } from '../text/moment.vi.ts'
import { text } from '../text/vi.ts'
import './states.css'

type LoadedProps<T> = {
  query: UseQueryResult<T>
  /** Grey blocks of the final size; a few lines where nothing is given. */
  blocks?: ReactNode
  /** True where the query is the whole page, whose heading the failure then is. */
  isPage?: boolean
  children: (content: T) => ReactNode
}

/** Shows the content of a query: blocks while it is awaited, the failure where there is nothing to show, else the content. */
export function Loaded<T>({ query, blocks, isPage = false, children }: LoadedProps<T>) {
  if (query.data !== undefined) return children(query.data)
  if (query.isError)
    return <FailureNotice failure={asFailure(query.error)} retry={() => query.refetch()} isPage={isPage} />
  return <Waiting blocks={blocks} retry={() => query.refetch()} />
}

/** Nothing for 300 ms, then blocks, and after 8 s a way to ask again. */
export function Waiting({ blocks, retry }: { blocks?: ReactNode; retry?: () => void }) {
  const [waited, setWaited] = useState<'short' | 'long' | 'too_long'>('short')
  useEffect(() => {
    const long = setTimeout(() => setWaited('long'), 300)
    const tooLong = setTimeout(() => setWaited('too_long'), 8000)
    return () => {
      clearTimeout(long)
      clearTimeout(tooLong)
    }
  }, [])
  return (
    <div className="waiting" role="status">
      <span className="sr">{text.states.loading}</span>
      {waited === 'too_long' && retry !== undefined && (
        <p className="waiting-slow">
          {text.states.slow}{' '}
          <button type="button" className="btn small" onClick={retry}>
            {text.states.retry}
          </button>
        </p>
      )}
      {waited !== 'short' && (blocks ?? <Blocks lines={6} />)}
    </div>
  )
}

/** Grey blocks the height of table rows. */
export function Blocks({ lines, height = 24 }: { lines: number; height?: number }) {
  return (
    <div className="blocks" aria-hidden="true">
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks are alike and never move
        <i key={index} style={{ height }} />
      ))}
    </div>
  )
}

type FailureNoticeProps = { failure: ApiFailure; retry?: () => void; isPage?: boolean }

/** What went wrong, what to do, and the number to tell the administrator. */
export function FailureNotice({ failure, retry, isPage = false }: FailureNoticeProps) {
  const Heading = isPage ? 'h1' : 'h2'
  const missing = failure.code === 'not_found' || failure.code === 'forbidden'
  return (
    <div className="failure" role="alert">
      <Heading>{missing ? text.states.notFound : text.states.failed}</Heading>
      <p>{missing && failure.message === '' ? text.states.notFoundWhy : failure.message}</p>
      {retry !== undefined && !missing && (
        <button type="button" className="btn" onClick={retry}>
          {text.states.retry}
        </button>
      )}
      {isPage && missing && (
        <Link {...paths.overview()} className="btn">
          {text.states.home}
        </Link>
      )}
      {failure.requestId !== null && <p className="note">{text.states.request(failure.requestId)}</p>}
    </div>
  )
}

/** Said in the period bar when asking again failed although older numbers are on the screen. */
export function StaleNote({ query }: { query: UseQueryResult<unknown> }) {
  if (!query.isError || query.data === undefined) return null
  return (
    <span role="status">
      {text.states.stale(clockOf(query.dataUpdatedAt))}{' '}
      <button type="button" className="linkish" onClick={() => query.refetch()}>
        {text.states.retry}
      </button>
    </span>
  )
}

/** One sentence in the place of the content, and the next step as its children. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className="empty">{children}</p>
}
