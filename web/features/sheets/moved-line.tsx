/** Below a cell that was handed in: the records it was counted from say something else by now. */
import { Link } from '@tanstack/react-router'
import type { Sheet } from '#contract/sheets'
import { paths } from '../../paths.ts'
import { firstSentence } from './row-view.ts'
import { text } from './text.vi.ts'

export function MovedLine({ sheet, element, sentence }: { sheet: Sheet; element: string; sentence: string }) {
  const [lead, rest] = firstSentence(sentence)
  return (
    <>
      <b className="near">{lead}</b> {rest}
      <Link {...paths.records(sheet.unit.code, sheet.month, element)}>{text.counted.open}</Link>
    </>
  )
}
