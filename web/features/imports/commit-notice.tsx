/** Why a commit did not happen, or that nobody knows yet whether it did; and how to go on. */
import { Link } from '@tanstack/react-router'
import type { ImportAnswer } from '#contract/imports'
import { paths } from '../../paths.ts'
import { text as common } from '../../text/vi.ts'
import { ObstacleTable } from './obstacle-table.tsx'
import { text } from './text.vi.ts'
import type { Committing } from './use-commit.ts'
import type { ImportRun } from './use-import-run.ts'

type CommitNoticeProps = { committing: Committing; answer: ImportAnswer; importing: ImportRun }

const words = text.preview

export function CommitNotice({ committing, answer, importing }: CommitNoticeProps) {
  const { state, check } = committing
  if (state.phase === 'unknown')
    return (
      <div className="import-notice import-failed" role="alert">
        <h2>{words.unknown}</h2>
        <p>{words.unknownNote}</p>
        <p className="import-acts">
          <button type="button" className="btn primary" onClick={() => void check()}>
            {words.check}
          </button>
        </p>
      </div>
    )
  if (state.phase !== 'failed') return null
  const held = importing.heldFor(answer.id)
  const { failure, obstacles, total } = state
  return (
    <div className="import-notice import-failed" role="alert">
      <h2>{words.failed}</h2>
      <p>
        {failure.message} {words.failedNote}
      </p>
      <ObstacleTable obstacles={obstacles} total={total} />
      <p className="import-acts">
        {failure.code === 'conflict' && held !== undefined && (
          <button type="button" className="btn primary" onClick={() => void importing.send(held)}>
            {words.lookAgain}
          </button>
        )}
        {failure.code === 'conflict' && held === undefined && (
          <Link {...paths.imports({ 'don-vi': answer.unit.code })} className="btn">
            {words.otherFile}
          </Link>
        )}
        {failure.code === 'unauthenticated' && (
          <Link {...paths.front()} target="_blank" className="btn">
            {text.failed.signIn}
          </Link>
        )}
      </p>
      {failure.requestId !== null && <p className="note">{common.states.request(failure.requestId)}</p>}
    </div>
  )
}
