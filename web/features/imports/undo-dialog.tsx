/** Takes an import back after asking; where parts cannot go back, shows which and why, and offers the rest. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ImportSummary } from '#contract/imports'
import { Dialog } from '../../components/dialog.tsx'
import { type ApiFailure, asFailure } from '../../failure.ts'
import { useOwnAct } from '../../own-act.ts'
import { written } from './changes.ts'
import { importKey, type Obstacles, obstaclesOf, undoImport } from './imports-api.ts'
import { ObstacleTable } from './obstacle-table.tsx'
import { amountWords } from './sentences.vi.ts'
import { text } from './text.vi.ts'

type UndoDialogProps = {
  summary: ImportSummary
  close: () => void
  say: (sentence: string) => void
}

type Asking =
  | { kind: 'whole' }
  /** Parts cannot go back; `stuck`: no part can. */
  | ({ kind: 'rest' | 'stuck' } & Obstacles)
  | { kind: 'failed'; failure: ApiFailure }

export function UndoDialog({ summary, close, say }: UndoDialogProps) {
  const queries = useQueryClient()
  const act = useOwnAct()
  const [asking, setAsking] = useState<Asking>({ kind: 'whole' })
  const [isUndoing, setUndoing] = useState(false)

  async function undo() {
    setUndoing(true)
    try {
      const answer = await act((own) => undoImport(summary.id, asking.kind === 'rest', own))
      close()
      say(text.said.undone(answer.kept))
      // Figures, rates and rankings on every page hang on them.
      await queries.invalidateQueries()
    } catch (thrown) {
      const failure = asFailure(thrown)
      const inTheWay = obstaclesOf(failure)
      if (inTheWay.total === 0) setAsking({ kind: 'failed', failure })
      else setAsking({ kind: asking.kind === 'rest' ? 'stuck' : 'rest', ...inTheWay })
      setUndoing(false)
      // Perhaps it went through and only the answer was lost.
      void queries.invalidateQueries({ queryKey: importKey(summary.id) })
    }
  }

  const { title, body } = wordsFor(asking, summary)
  return (
    <Dialog title={title} onClose={close} className="import-undo">
      <div role={asking.kind === 'whole' ? undefined : 'alert'}>{body}</div>
      <p className="import-acts end">
        <button type="button" className="btn" onClick={close}>
          {text.undo.cancel}
        </button>
        {asking.kind !== 'stuck' && (
          <button type="button" className="btn primary" disabled={isUndoing} onClick={() => void undo()}>
            {isUndoing ? text.undo.undoing : asking.kind === 'rest' ? text.undo.confirmPartly : text.undo.confirm}
          </button>
        )}
      </p>
    </Dialog>
  )
}

function wordsFor(asking: Asking, summary: ImportSummary) {
  switch (asking.kind) {
    case 'whole':
      return {
        title: text.undo.title,
        body: <p>{text.undo.what(summary.file.name, amountWords(written(summary)))}</p>,
      }
    case 'rest':
    case 'stuck':
      return {
        title: asking.kind === 'stuck' ? text.undo.stuck : text.undo.partly(asking.total),
        body: (
          <>
            {asking.kind === 'rest' && <p>{text.undo.partlyNote}</p>}
            <ObstacleTable obstacles={asking.obstacles} total={asking.total} />
          </>
        ),
      }
    case 'failed':
      return { title: text.undo.failed, body: <p>{asking.failure.message}</p> }
  }
}
