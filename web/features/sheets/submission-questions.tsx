/** What is left before handing in, in three parts: to be mended in the sheet, blank cells, cells that need a word. */
import type { FormEvent } from 'react'
import { BlankQuestions, type QuestionsProps } from './blank-questions.tsx'
import type { Obstacle } from './submission.ts'
import { openQuestions } from './submission-answers.ts'
import { submitText } from './submit-text.vi.ts'

export function SubmissionQuestions(props: QuestionsProps & { goOn: () => void }) {
  const { work, given, change, goTo, goOn } = props
  const hard = work.obstacles.filter(({ kind }) => kind === 'hard')
  const flagged = work.obstacles.filter(({ kind }) => kind === 'flagged')
  const isAsking = hard.length < work.obstacles.length || work.isCopy
  const open = openQuestions(given, work)
  function onSubmit(event: FormEvent) {
    event.preventDefault()
    goOn()
  }
  return (
    <form onSubmit={onSubmit}>
      {hard.length > 0 && <HardObstacles obstacles={hard} goTo={goTo} />}
      <BlankQuestions {...props} />
      {flagged.length > 0 && (
        <section>
          <h3>{submitText.flagged(flagged.length)}</h3>
          <ul className="questions">
            {flagged.map(({ element, number, name, message }) => (
              <li key={element}>
                <p>
                  <b>{submitText.blankOf(number, name)}</b> <span>{message}</span>
                </p>
                <input
                  className="control"
                  type="text"
                  maxLength={500}
                  autoComplete="off"
                  aria-label={submitText.flaggedOf(name)}
                  placeholder={submitText.flaggedHint}
                  value={given.notes[element] ?? ''}
                  onChange={(event) =>
                    change({ ...given, notes: { ...given.notes, [element]: event.currentTarget.value } })
                  }
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {work.isCopy && (
        <section>
          <label className="field">
            <span>{submitText.copy}</span>
            <textarea
              className="control"
              rows={2}
              maxLength={500}
              placeholder={submitText.copyHint}
              value={given.sheetNote}
              onChange={(event) => change({ ...given, sheetNote: event.currentTarget.value })}
            />
          </label>
        </section>
      )}
      {isAsking && (
        <p className="submit-acts">
          <span className="note" role="status">
            {open > 0 && submitText.incomplete(open)}
          </span>
          <button type="submit" className="btn primary">
            {submitText.continue}
          </button>
        </p>
      )}
    </form>
  )
}

function HardObstacles({ obstacles, goTo }: { obstacles: Obstacle[]; goTo: (element: string) => void }) {
  return (
    <section>
      <h3>{submitText.hard(obstacles.length)}</h3>
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
    </section>
  )
}
