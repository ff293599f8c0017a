/** Says that a number holds figures corrected after approval; the whole sentence is its title and for screen readers. */
import { text } from '../text/vi.ts'
import './adjusted-mark.css'

export function AdjustedMark({ words }: { words: string }) {
  if (words === '') return null
  return (
    <span className="adjusted" title={words}>
      <span aria-hidden="true">{text.adjusted}</span>
      <span className="sr">, {words}</span>
    </span>
  )
}
