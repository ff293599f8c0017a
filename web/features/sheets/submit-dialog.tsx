/**
 * Check and hand in: first what is left to do, answered where it is asked; then a last look and the act itself. Refuses to
 * send while a number is still on its way to the server.
 */
import { useCallback, useEffect, useState } from 'react'
import type { Sheet } from '#contract/sheets'
import { Dialog } from '../../components/dialog.tsx'
import { type ApiFailure, asFailure } from '../../failure.ts'
import { useOwnAct } from '../../own-act.ts'
import { answerOf } from './cell-state.ts'
import { LastLook } from './last-look.tsx'
import { submitSheet } from './sheet-calls.ts'
import type { SheetDesk } from './sheet-desk.ts'
import { leftToDo, stillAsked, tidy, type Work, workFrom, workOf } from './submission.ts'
import { answersGiven, type Given } from './submission-answers.ts'
import { SubmissionQuestions } from './submission-questions.tsx'
import { submitText } from './submit-text.vi.ts'

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
  | { kind: 'work'; work: Work; left: number }
  | { kind: 'failed'; failure: ApiFailure }

export function SubmitDialog({ desk, close, goTo, submitted }: SubmitDialogProps) {
  const [stage, setStage] = useState<Stage>({ kind: 'checking' })
  const act = useOwnAct()
  const { sheet } = desk.view()
  const [given, setGiven] = useState<Given>({ blanks: {}, notes: {}, sheetNote: sheet.note ?? '' })

  /** Waits for what is on the wire, then looks anew. */
  const check = useCallback(
    async (sheetNote: string) => {
      desk.saveNow()
      await desk.settled()
      const now = desk.view()
      const work = workOf(now.sheet, now.cells)
      const left = leftToDo(work, sheetNote)
      setStage(left === 0 ? { kind: 'ready' } : { kind: 'work', work, left })
    },
    [desk],
  )

  useEffect(() => void check(desk.view().sheet.note ?? ''), [desk, check])

  function goOn(work: Work) {
    // Taken from what stands there now: while the dialog was open a colleague may have filled a cell.
    const latest = desk.view()
    const answerNow = (element: string) => {
      const figure = latest.sheet.figures.find((one) => one.element === element)
      if (figure === undefined) throw new Error(`no such row: ${element}`)
      return answerOf(latest.cells.get(element), figure)
    }
    desk.chooseAll(answersGiven(given, stillAsked(work, desk.isOvertaken), answerNow), 'typed')
    setStage({ kind: 'checking' })
    void check(given.sheetNote)
  }

  async function send() {
    setStage({ kind: 'sending' })
    try {
      const name = { unit: sheet.unit.code, month: sheet.month }
      submitted(await act((own) => submitSheet(name, tidy(given.sheetNote) || null, own)))
    } catch (thrown) {
      const failure = asFailure(thrown)
      const work = workFrom(failure.fields, sheet)
      const left = leftToDo(work, null)
      setStage(left > 0 ? { kind: 'work', work, left } : { kind: 'failed', failure })
    }
  }

  return (
    <Dialog title={titleOf(stage)} onClose={close} className="submit">
      {stage.kind === 'work' && (
        <SubmissionQuestions
          work={stage.work}
          given={given}
          change={setGiven}
          goTo={goTo}
          goOn={() => goOn(stage.work)}
        />
      )}
      {stage.kind === 'failed' && <p role="alert">{stage.failure.message}</p>}
      {(stage.kind === 'ready' || stage.kind === 'sending') && (
        <>
          <LastLook sheet={sheet} note={tidy(given.sheetNote)} />
          <p className="submit-acts">
            <button type="button" className="btn primary" disabled={stage.kind === 'sending'} onClick={send}>
              {stage.kind === 'sending' ? submitText.sending : submitText.confirm}
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
      return submitText.checking
    case 'work':
      return submitText.notReady(stage.left)
    case 'failed':
      return submitText.failed
    default:
      return submitText.ready
  }
}
