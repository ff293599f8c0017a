/**
 * Check and hand in: first what is in the way, each line a way to its cell; then a last look and the act itself.
 * Refuses to send while a number is still on its way to the server.
 */
import { useEffect, useState } from 'react'
import type { Sheet } from '#contract/sheets'
import { Dialog } from '../../components/dialog.tsx'
import { type ApiFailure, asFailure } from '../../failure.ts'
import { submitSheet } from './save-figure.ts'
import type { SheetDesk } from './sheet-desk.ts'
import { type Obstacle, obstaclesFrom, obstaclesOf } from './submission.ts'
import { text } from './text.vi.ts'

type SubmitDialogProps = {
  desk: SheetDesk
  close: () => void
  /** Closes and goes to the cell. */
  goTo: (element: string) => void
  submitted: (sheet: Sheet) => void
}

type Stage =
  | { kind: 'checking' }
  | { kind: 'ready' }
  | { kind: 'sending' }
  | { kind: 'blocked'; obstacles: Obstacle[] }
  | { kind: 'failed'; failure: ApiFailure }

export function SubmitDialog({ desk, close, goTo, submitted }: SubmitDialogProps) {
  const [stage, setStage] = useState<Stage>({ kind: 'checking' })
  const { sheet } = desk.view()

  useEffect(() => {
    let isHere = true
    desk.saveNow()
    void desk.settled().then(() => {
      if (!isHere) return
      const now = desk.view()
      const obstacles = obstaclesOf(now.sheet, now.cells)
      setStage(obstacles.length > 0 ? { kind: 'blocked', obstacles } : { kind: 'ready' })
    })
    return () => {
      isHere = false
    }
  }, [desk])

  async function send() {
    setStage({ kind: 'sending' })
    try {
      submitted(await submitSheet(sheet.unit.code, sheet.month))
    } catch (thrown) {
      const failure = asFailure(thrown)
      const obstacles = obstaclesFrom(failure.fields, sheet)
      setStage(obstacles.length > 0 ? { kind: 'blocked', obstacles } : { kind: 'failed', failure })
    }
  }

  return (
    <Dialog title={titleOf(stage)} onClose={close} className="submit">
      {stage.kind === 'blocked' && <Obstacles obstacles={stage.obstacles} goTo={goTo} />}
      {stage.kind === 'failed' && <p role="alert">{stage.failure.message}</p>}
      {(stage.kind === 'ready' || stage.kind === 'sending') && (
        <>
          <LastLook sheet={sheet} />
          <p className="submit-acts">
            <button type="button" className="btn primary" disabled={stage.kind === 'sending'} onClick={send}>
              {stage.kind === 'sending' ? text.dialog.sending : text.dialog.confirm}
            </button>
          </p>
        </>
      )}
    </Dialog>
  )
}

function titleOf(stage: Stage): string {
  switch (stage.kind) {
    case 'checking':
      return text.dialog.waiting
    case 'blocked':
      return text.dialog.notReady(stage.obstacles.length)
    case 'failed':
      return text.dialog.failed
    default:
      return text.dialog.ready
  }
}

function Obstacles({ obstacles, goTo }: { obstacles: Obstacle[]; goTo: (element: string) => void }) {
  return (
    <>
      <p className="note">
        {text.dialog.notReadyLine}{' '}
        {obstacles.some(({ message }) => message === text.dialog.blank) && text.dialog.blankHow}
      </p>
      <ol className="obstacles">
        {obstacles.map((obstacle) => (
          <li key={obstacle.element}>
            <button type="button" onClick={() => goTo(obstacle.element)}>
              <span className="fig">{obstacle.number}</span>
              <b>{obstacle.name}</b>
              <span>{obstacle.message}</span>
            </button>
          </li>
        ))}
      </ol>
    </>
  )
}

function LastLook({ sheet }: { sheet: Sheet }) {
  const remarks = sheet.figures.filter((figure) => figure.note !== null)
  return (
    <>
      <p>
        {text.dialog.readyLine(sheet.asked)} {text.dialog.after}
      </p>
      {remarks.length > 0 && (
        <>
          <p className="remarks-lead">{text.dialog.remarks(remarks.length)}</p>
          <ul className="remarks">
            {remarks.map((figure) => (
              <li key={figure.element}>
                <b>{figure.name}:</b> {figure.note}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
