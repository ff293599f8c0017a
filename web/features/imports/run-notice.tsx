/** How far the sending of a file is, with a way to stop it; or why it did not succeed, with ways to go on. */
import { Link } from '@tanstack/react-router'
import { flushSync } from 'react-dom'
import { sizeWords } from '../../components/file-choice.ts'
import { paths } from '../../paths.ts'
import { text as common } from '../../text/vi.ts'
import { text } from './text.vi.ts'
import type { ImportRun, Run } from './use-import-run.ts'

export function RunNotice({ importing }: { importing: ImportRun }) {
  const { run } = importing
  switch (run.phase) {
    case 'idle':
      return null
    case 'refused':
      return (
        <div className="import-notice" role="alert">
          <p>{run.message}</p>
        </div>
      )
    case 'failed':
      return <Failed importing={importing} failure={run.failure} />
    default:
      return <Underway run={run} stop={importing.stop} />
  }
}

/** What had the focus has just gone or is shut: the reader must not be thrown to the top of the page. */
function takeFocus(element: HTMLElement | null): void {
  element?.focus()
}

type UnderwayProps = { run: Extract<Run, { phase: 'sending' | 'reading' }>; stop: () => void }

function Underway({ run, stop }: UnderwayProps) {
  return (
    <div className="import-notice import-underway">
      <p>
        {run.phase === 'sending'
          ? text.progress.sending(run.name, sizeWords(run.sent), sizeWords(run.total))
          : text.progress.reading(run.name)}
      </p>
      <progress
        aria-label={text.progress.label}
        {...(run.phase === 'sending' ? { value: run.sent, max: run.total } : {})}
      />
      <button type="button" className="btn" onClick={stop} ref={takeFocus}>
        {text.progress.stop}
      </button>
    </div>
  )
}

function Failed({
  importing,
  failure,
}: {
  importing: ImportRun
  failure: Extract<Run, { phase: 'failed' }>['failure']
}) {
  // What the file itself is refused for will be refused again.
  const canRetry = ['network', 'internal', 'too_many', 'unauthenticated'].includes(failure.code)
  function dismiss() {
    flushSync(importing.dismiss)
    takeFocus(document.getElementById('buoc'))
  }
  return (
    <div className="import-notice import-failed" role="alert" tabIndex={-1} ref={takeFocus}>
      <h2>{text.failed.title}</h2>
      <p>{failure.fields[0]?.message ?? failure.message}</p>
      {canRetry && <p className="note">{text.failed.kept}</p>}
      <p className="import-acts">
        {canRetry && (
          <button type="button" className="btn primary" onClick={importing.retry}>
            {text.failed.retry}
          </button>
        )}
        {failure.code === 'unauthenticated' && (
          <Link {...paths.front()} target="_blank" className="btn">
            {text.failed.signIn}
          </Link>
        )}
        <button type="button" className="btn" onClick={dismiss}>
          {common.close}
        </button>
      </p>
      {failure.requestId !== null && <p className="note">{common.states.request(failure.requestId)}</p>}
    </div>
  )
}
