/** The mark of a cell that is counted from records, as the way down to them: to the tasks counted, or to the book itself. */
import { Link } from '@tanstack/react-router'
import type { FigureItem, Sheet } from '#contract/sheets'
import { yearOf } from '#domain/period.ts'
import { paths } from '../paths.ts'

type RecordsLinkProps = {
  sheet: Pick<Sheet, 'unit' | 'month'>
  figure: Pick<FigureItem, 'element' | 'computed'>
  /** In place of the mark. */
  words?: string
}

export function RecordsLink({ sheet, figure: { element, computed }, words = computed?.mark }: RecordsLinkProps) {
  if (computed === null) return null
  if (computed.opens) return <Link {...paths.records(sheet.unit.code, sheet.month, element)}>{words}</Link>
  const unit = { 'don-vi': sheet.unit.code }
  if (inspected.has(element)) return <Link {...paths.inspections({ ...unit, nam: yearOf(sheet.month) })}>{words}</Link>
  return element.startsWith('initiative') ? <Link {...paths.emulation(unit)}>{words}</Link> : words
}

const inspected = new Set(['inspection_units', 'units_inspected'])
