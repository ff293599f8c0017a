/** How dots and commas are meant in the whole file, with the text that shows it, and the other way for who knows better. */
import type { ImportAnswer } from '#contract/imports'
import { conventions } from '#domain/number-convention.ts'
import type { Draft } from './draft.ts'
import { text } from './text.vi.ts'

type ConventionProps = { answer: ImportAnswer; draft: Draft; change: (part: Draft) => void }

const words = text.meaning

/** Nothing where nobody knows yet: then it is one of the questions. */
export function ConventionLine({ answer, draft, change }: ConventionProps) {
  const convention = draft.convention ?? answer.convention
  if (convention === null || answer.questions.includes('convention')) return null
  const other = convention === 'comma' ? 'point' : 'comma'
  const because = answer.evidence === null ? words.noMatter : words.because(answer.evidence)
  return (
    <p className="import-convention">
      <span>
        {words.convention} <b>{words.conventions[convention]}</b>{' '}
        {draft.convention === undefined && <span className="muted">{because}</span>}
      </span>
      <button type="button" className="btn small" onClick={() => change({ convention: other })}>
        {words.change}
      </button>
    </p>
  )
}

/** Two answers of equal weight: nothing in the file speaks for either. */
export function ConventionQuestion({ draft, change }: Omit<ConventionProps, 'answer'>) {
  return (
    <p className="import-acts">
      {conventions.map((one) => (
        <button
          key={one}
          type="button"
          className={`btn small${draft.convention === one ? ' primary' : ''}`}
          aria-pressed={draft.convention === one}
          onClick={() => change({ convention: one })}
        >
          {words.conventions[one]}
        </button>
      ))}
    </p>
  )
}
