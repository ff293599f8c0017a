/** Takes an import back after asking; where parts cannot go back, shows which and why, and offers the rest. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ImportSummary, Obstacle } from '#contract/imports'
import { Dialog } from '../../components/dialog.tsx'
import { type ApiFailure, asFailure } from '../../failure.ts'
import { importKey, obstaclesOf, undoImport } from './imports-api.ts'
import { Obstacles } from './obstacles.tsx'
import { text } from './text.vi.ts'

type UndoDialogProps = {
  summary: ImportSummary
  close: () => void
  say: (sentence: string) => void
  /** Called with what stayed as it was. */
  undone?: (kept: Obstacle[]) => void
}

type Asking = { kind: 'whole' } | { kind: 'rest'; obstacles: Obstacle[] } | { kind: 'failed'; failure: ApiFailure }

export function UndoDialog({ summary, close, say, undone }: UndoDialogProps) {
  const queries = useQueryClient()
  const [asking, setAsking] = useState<Asking>({ kind: 'whole' })
  const [isUndoing, setUndoing] = useState(false)

  async function undo() {
    setUndoing(true)
    try {
      const answer = await undoImport(summary.id, asking.kind === 'rest')
      close()
      say(text.said.undone(answer.undone))
      undone?.(answer.obstacles)
      // Figures, rates and rankings on every page hang on them.
      await queries.invalidateQueries()
    } catch (thrown) {
      const failure = asFailure(thrown)
      const obstacles = obstaclesOf(failure)
      setAsking(obstacles.length > 0 ? { kind: 'rest', obstacles } : { kind: 'failed', failure })
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
        <button type="button" className="btn primary" disabled={isUndoing} onClick={() => void undo()}>
          {isUndoing ? text.undo.undoing : asking.kind === 'rest' ? text.undo.confirmPartly : text.undo.confirm}
        </button>
      </p>
    </Dialog>
  )
}

function wordsFor(asking: Asking, summary: ImportSummary) {
  switch (asking.kind) {
    case 'whole':
      return {
        title: text.undo.title,
        body: <p>{text.undo.what(summary.file.name, summary.counts.new + summary.counts.changed)}</p>,
      }
    case 'rest':
      return {
        title: text.undo.partly(asking.obstacles.length),
        body: (
          <>
            <p>{text.undo.partlyNote}</p>
            <Obstacles obstacles={asking.obstacles} />
          </>
        ),
      }
    case 'failed':
      return { title: text.undo.failed, body: <p>{asking.failure.message}</p> }
  }
}
