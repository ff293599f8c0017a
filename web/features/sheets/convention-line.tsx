/** How dots and commas of the whole block are read, with the text that says so; asked for where nothing in it tells. */
import type { Convention } from '#domain/number-convention.ts'
import { pasteText } from './paste-text.vi.ts'

type ConventionLineProps = {
  convention: Convention | undefined
  because: string | null | undefined
  choose: (convention: Convention) => void
}

export function ConventionLine({ convention, because, choose }: ConventionLineProps) {
  if (convention === undefined)
    return (
      <p className="paste-convention">
        {pasteText.ask}{' '}
        {(['comma', 'point'] as const).map((one) => (
          <button key={one} type="button" className="btn small" onClick={() => choose(one)}>
            {pasteText.conventions[one]}
          </button>
        ))}
      </p>
    )
  return (
    <p className="paste-convention">
      {pasteText.readAs} <b>{pasteText.conventions[convention]}</b>{' '}
      {because && <span className="muted">{pasteText.because(because)}</span>}{' '}
      <button type="button" className="linkish" onClick={() => choose(convention === 'comma' ? 'point' : 'comma')}>
        {pasteText.change}
      </button>
    </p>
  )
}
