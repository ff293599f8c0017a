/** How dots and commas are meant in the whole file, with the text that shows it, and the other way for who knows better. */
import type { ImportAnswer } from '#contract/imports'
import { conventions } from '#domain/number-convention.ts'
import type { Draft } from './draft.ts'
import { text } from './text.vi.ts'

type ConventionLineProps = { answer: ImportAnswer; draft: Draft; change: (part: Draft) => void }

const words = text.meaning

export function ConventionLine({ answer, draft, change }: ConventionLineProps) {
  const convention = draft.convention ?? answer.convention
  if (convention === null) {
    if (!answer.questions.includes('convention')) return null
    return (
      <p className="import-convention">
        {words.conventionAsk}{' '}
        {conventions.map((one) => (
          <button key={one} type="button" className="btn small" onClick={() => change({ convention: one })}>
            {words.conventions[one]}
          </button>
        ))}
      </p>
    )
  }
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
