/** Below a cell that was handed in: the records it was counted from say something else by now. */
import type { FigureItem, Sheet } from '#contract/sheets'
import { RecordsLink } from '../../components/records-link.tsx'
import { firstSentence } from './row-view.ts'
import { text } from './text.vi.ts'

type MovedLineProps = { sheet: Sheet; figure: FigureItem; sentence: string }

export function MovedLine({ sheet, figure, sentence }: MovedLineProps) {
  const [lead, rest] = firstSentence(sentence)
  return (
    <>
      <b className="near">{lead}</b> {rest}
      {figure.computed !== null && <RecordsLink sheet={sheet} figure={figure} words={text.counted.open} />}
    </>
  )
}
