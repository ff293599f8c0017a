/** The words that belong to a score: how it was worked out, why it differs, what the unit answers. Saved when the field is left. */
import type { SheetLine } from '#contract/rounds'
import { text } from './text.vi.ts'
import type { Score } from './use-score.ts'

const words = text.sheet

export function WordsCell({ line, score }: { line: SheetLine; score: Score }) {
  const { step, draft } = score
  const given = step === null ? undefined : line.given[step]
  const isAsked =
    step === 'explanation' ||
    (step === 'self' && line.evidence) ||
    (step !== null && step !== 'self' && step !== 'survey' && (draft.points !== '' || given !== undefined)) ||
    draft.note !== ''
  if (step === null || !isAsked) return null
  const label = step === 'explanation' ? words.explanation : step === 'self' ? words.selfNote : words.note
  return (
    <label className="words-cell">
      <span>{label}</span>
      <textarea
        rows={step === 'explanation' ? 2 : 1}
        className="control"
        maxLength={4000}
        aria-label={words.cellOf(label, line.name)}
        value={draft.note}
        onChange={(event) => score.change({ note: event.currentTarget.value })}
        onBlur={() => score.leave()}
      />
    </label>
  )
}
