/** Each blank cell asks: nothing arose, or no figure yet and why; the rest can be answered together. */
import { useState } from 'react'
import type { Obstacle, Work } from './submission.ts'
import { type BlankAnswer, forTheRest, type Given } from './submission-answers.ts'
import { submitText } from './submit-text.vi.ts'

export type QuestionsProps = {
  work: Work
  given: Given
  change: (given: Given) => void
  goTo: (element: string) => void
}

export function BlankQuestions({ work, given, change, goTo }: QuestionsProps) {
  const blanks = work.obstacles.filter(({ kind }) => kind === 'blank')
  const undecided = blanks.filter(({ element }) => given.blanks[element] === undefined).length
  if (blanks.length === 0) return null
  return (
    <section>
      <h3>{submitText.blanks(blanks.length)}</h3>
      <ul className="questions">
        {blanks.map((blank) => (
          <BlankQuestion
            key={blank.element}
            blank={blank}
            answer={given.blanks[blank.element]}
            choose={(answer) => change({ ...given, blanks: { ...given.blanks, [blank.element]: answer } })}
            goTo={goTo}
          />
        ))}
      </ul>
      {undecided > 1 && <TheRest count={undecided} choose={(answer) => change(forTheRest(given, work, answer))} />}
    </section>
  )
}

type BlankQuestionProps = {
  blank: Obstacle
  answer: BlankAnswer | undefined
  choose: (answer: BlankAnswer) => void
  goTo: (element: string) => void
}

function BlankQuestion({ blank: { element, number, name }, answer, choose, goTo }: BlankQuestionProps) {
  return (
    <li>
      <fieldset>
        <legend>{submitText.blankOf(number, name)}</legend>
        <label>
          <input
            type="radio"
            name={`blank-${element}`}
            checked={answer?.kind === 'none_arose'}
            onChange={() => choose({ kind: 'none_arose' })}
          />
          {submitText.none_arose}
        </label>
        <label>
          <input
            type="radio"
            name={`blank-${element}`}
            checked={answer?.kind === 'missing'}
            onChange={() => choose({ kind: 'missing', reason: '' })}
          />
          {submitText.missingAnswer}
        </label>
        <button type="button" className="linkish" onClick={() => goTo(element)}>
          {submitText.goTo}
        </button>
        {answer?.kind === 'missing' && (
          <input
            className="control"
            type="text"
            maxLength={500}
            autoComplete="off"
            aria-label={submitText.reasonOf(name)}
            placeholder={submitText.reasonHint}
            value={answer.reason}
            onChange={(event) => choose({ kind: 'missing', reason: event.currentTarget.value })}
          />
        )}
      </fieldset>
    </li>
  )
}

function TheRest({ count, choose }: { count: number; choose: (answer: BlankAnswer) => void }) {
  const [reason, setReason] = useState('')
  return (
    <fieldset className="the-rest">
      <legend>{submitText.rest(count)}</legend>
      <button type="button" className="btn small" onClick={() => choose({ kind: 'none_arose' })}>
        {submitText.restNone}
      </button>
      <input
        className="control"
        type="text"
        maxLength={500}
        autoComplete="off"
        aria-label={submitText.restReason}
        placeholder={submitText.reasonHint}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <button
        type="button"
        className="btn small"
        disabled={reason.trim() === ''}
        onClick={() => choose({ kind: 'missing', reason })}
      >
        {submitText.restMissing}
      </button>
    </fieldset>
  )
}
