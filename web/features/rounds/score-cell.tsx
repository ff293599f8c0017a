/** The cell in which a score is written, by the form of its leaf; left with Tab, or with Enter and the arrows for the row below or above. */
import type { FocusEvent, KeyboardEvent } from 'react'
import type { SheetLine } from '#contract/rounds'
import { isVerdict } from '#domain/round.ts'
import { text } from './text.vi.ts'
import type { Score } from './use-score.ts'

const words = text.sheet

type ScoreCellProps = { line: SheetLine; score: Score }

export function ScoreCell({ line, score }: ScoreCellProps) {
  const { draft, change, leave, step, isUnsaved } = score
  const form = step !== null && isVerdict(step) ? 'points' : line.form
  const given = step === null ? undefined : line.given[step]
  const left = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) leave()
  }
  const mark = { 'data-score': '', 'aria-invalid': score.fault !== undefined, onKeyDown: moveOn }
  const named = (what: string) => words.cellOf(what, line.name)
  return (
    <fieldset className={isUnsaved ? 'score-cell unsaved' : 'score-cell'} aria-label={line.name} onBlur={left}>
      {form === 'fraction' && (
        <>
          <input
            {...mark}
            className="control fig"
            inputMode="numeric"
            aria-label={named(words.numerator)}
            value={draft.numerator}
            onChange={(event) => change({ numerator: event.currentTarget.value })}
          />
          /
          <input
            {...mark}
            className="control fig"
            inputMode="numeric"
            aria-label={named(words.denominator)}
            value={draft.denominator}
            onChange={(event) => change({ denominator: event.currentTarget.value })}
          />
        </>
      )}
      {form === 'points' && (
        <input
          {...mark}
          className="control fig"
          inputMode="decimal"
          aria-label={named(words.points)}
          value={draft.points}
          onChange={(event) => change({ points: event.currentTarget.value })}
        />
      )}
      {form === 'choice' && (
        <select
          data-score=""
          className="control"
          aria-label={named(words.choice)}
          aria-invalid={score.fault !== undefined}
          value={draft.choice}
          // A choice is whole as soon as it is made.
          onChange={(event) => leave({ choice: event.currentTarget.value })}
        >
          <option value="">{words.choose}</option>
          {line.choices.map(({ value, shown }) => (
            <option key={value} value={value}>
              {shown}
            </option>
          ))}
        </select>
      )}
      {form !== 'points' && <span className="fig makes">{given?.shown ?? '–'}</span>}
      <Suggested line={line} score={score} />
    </fieldset>
  )
}

/** What the unit's own figures say, taken with one click. */
function Suggested({ line, score }: ScoreCellProps) {
  const { suggestion, given } = line
  if (suggestion === null || score.step !== 'self') return null
  const { numerator, denominator, choice, points } = suggestion
  const now = given.self
  if (now !== undefined && now.numerator === numerator && now.denominator === denominator && now.choice === choice)
    return null
  const written = (value: number | null) => (value === null ? '' : String(value).replace('.', ','))
  const take = () =>
    score.leave({
      numerator: written(numerator),
      denominator: written(denominator),
      choice: choice ?? '',
      points: written(points),
    })
  return (
    <button
      type="button"
      className="linkish suggested"
      title={words.takeNote(suggestion.from, suggestion.answerShown)}
      onClick={take}
    >
      {words.take(suggestion.answerShown === '' ? suggestion.shown : suggestion.answerShown)}
    </button>
  )
}

/** To the first cell of the next or previous row that can be written. */
function moveOn(event: KeyboardEvent<HTMLInputElement>): void {
  const step = event.key === 'ArrowUp' ? -1 : event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : 0
  if (step === 0) return
  event.preventDefault()
  const row = event.currentTarget.closest('tr')
  const firsts = [...document.querySelectorAll<HTMLElement>('tr.leaf')].flatMap((one) => {
    const cell = one.querySelector<HTMLElement>('[data-score]')
    return cell === null ? [] : [{ row: one, cell }]
  })
  firsts[firsts.findIndex((one) => one.row === row) + step]?.cell.focus()
}
