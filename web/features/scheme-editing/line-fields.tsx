/** The steps or the classes of a rule, line by line. */

import type { TypedLine } from './rule-typed.ts'
import { text } from './text.vi.ts'

const words = text.rule

type LineFieldsProps = {
  isSteps: boolean
  lines: readonly TypedLine[]
  set: (lines: TypedLine[]) => void
  faultOf: (value: string, places: number) => string | undefined
  decimals: number
}

export function LineFields({ isSteps, lines, set, faultOf, decimals }: LineFieldsProps) {
  const label = isSteps ? words.stepFrom : words.choice
  const change = (at: number, part: Partial<TypedLine>) =>
    set(lines.map((line, index) => (index === at ? { ...line, ...part } : line)))
  return (
    <fieldset className="rule-lines">
      <legend className="sr">{label}</legend>
      {isSteps && <p className="note">{words.stepNote}</p>}
      <p className="rule-line note" aria-hidden="true">
        <span>{label}</span>
        <span>{words.stepPoints}</span>
      </p>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is nothing but its place
        <div key={index} className="rule-line">
          <input
            className="control"
            aria-label={words.line(label, index + 1)}
            inputMode={isSteps ? 'decimal' : undefined}
            aria-invalid={isSteps && faultOf(line.from, 2) !== undefined}
            maxLength={200}
            value={line.from}
            onChange={(event) => change(index, { from: event.currentTarget.value.replace(';', ',') })}
          />
          <input
            className="control fig r"
            aria-label={words.line(words.stepPoints, index + 1)}
            aria-invalid={line.points !== words.proportional && faultOf(line.points, decimals) !== undefined}
            list={isSteps ? 'theo-ty-le' : undefined}
            maxLength={12}
            value={line.points}
            onChange={(event) => change(index, { points: event.currentTarget.value })}
          />
          <button
            type="button"
            className="btn small"
            aria-label={words.removeLine(index + 1)}
            onClick={() => set(lines.filter((_, at) => at !== index))}
          >
            ✕
          </button>
        </div>
      ))}
      {isSteps && (
        <datalist id="theo-ty-le">
          <option value={words.proportional} />
        </datalist>
      )}
      <button type="button" className="btn small" onClick={() => set([...lines, { from: '', points: '' }])}>
        {words.addLine}
      </button>
    </fieldset>
  )
}
