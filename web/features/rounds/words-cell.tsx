/** The words that belong to a score: how it was worked out, why it differs, what the unit answers. Saved when the field is left. */
import type { SheetLine } from '#contract/rounds'
import { parseViNumber } from '#domain/measure.ts'
import { isVerdict, type VerdictStep } from '#domain/round.ts'
import { text } from './text.vi.ts'
import type { Score } from './use-score.ts'

const words = text.sheet

export function WordsCell({ line, score }: { line: SheetLine; score: Score }) {
  const { step, draft } = score
  const isAsked =
    step === 'explanation' ||
    (step === 'self' && line.evidence) ||
    (step !== null && isVerdict(step) && isReasonAsked(line, step, draft.points)) ||
    draft.note !== ''
  if (step === null || !isAsked) return null
  const label =
    step === 'explanation'
      ? words.explanation
      : step === 'self'
        ? words.selfNote
        : step === 'survey'
          ? words.source
          : words.note
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

/** A reason belongs to points that differ from what stood before; who agrees is not asked for one. */
function isReasonAsked(line: SheetLine, step: VerdictStep, typed: string): boolean {
  if (typed.trim() === '') return false
  if (step !== 'first' && line.differs) return true
  const { self, first, second } = line.given
  const before = step === 'first' ? self : step === 'second' ? first : (second ?? first)
  const read = parseViNumber(typed, decimals)
  const value = before?.value === null || before === undefined ? undefined : Math.abs(before.value)
  return !read.ok || value === undefined || read.scaled !== Math.round(value * 10 ** decimals)
}

/** More than any scheme has: what is compared is exact. */
const decimals = 4
