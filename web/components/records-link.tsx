/** The mark of a cell that is counted from records, as the way down to them. */
import { Link } from '@tanstack/react-router'
import type { FigureItem, Sheet } from '#contract/sheets'
import { recordsAddress } from './records-address.ts'

type RecordsLinkProps = {
  sheet: Pick<Sheet, 'unit' | 'month'>
  figure: Pick<FigureItem, 'element' | 'computed'>
  /** In place of the mark. */
  words?: string
}

export function RecordsLink({ sheet, figure: { element, computed }, words = computed?.mark }: RecordsLinkProps) {
  if (computed === null) return null
  return <Link {...recordsAddress(computed.source, sheet.unit.code, sheet.month, element)}>{words}</Link>
}
