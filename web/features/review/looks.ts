/** From a sheet to what its reviewer sees first: why each cell asks for a look, the flagged ones by urgency, the rest by section. */
import type { FigureItem, RateItem, Sheet } from '#contract/sheets'
import { formatScaled } from '#domain/measure.ts'
import { type LookKind, lookKinds, looksOf } from '#domain/review.ts'
import { isOpen } from '#domain/sheet.ts'
import { lowerFirst } from '#domain/wording.vi.ts'
import { contentName, text } from '../../text/review.vi.ts'
import { page } from './text.vi.ts'

export type Looked = { figure: FigureItem; number: number; kinds: LookKind[]; rates: RateItem[] }

export function lookedAt(sheet: Sheet): Looked[] {
  return sheet.figures.map((figure, index) => ({
    figure,
    number: index + 1,
    // While the unit is still filling its sheet, a cell that is not filled yet is no fault.
    kinds: kindsOf(figure).filter((kind) => !(kind === 'wrong' && figure.blank && isOpen(sheet.state))),
    rates: sheet.rates.filter((rate) => rate.element === figure.element),
  }))
}

function kindsOf(figure: FigureItem): LookKind[] {
  return looksOf({
    state: figure.state,
    isBlank: figure.blank,
    isWrong: figure.wrong !== null,
    note: figure.note,
    isReturned: figure.returned !== null,
    isChanged: figure.changed,
    isCorrected: figure.approvedShown !== null,
    isOdd: figure.odd !== null,
  })
}

/** Cells that ask for a look, the most pressing kind first, within a kind in the order of the sheet. */
export function flaggedOf(looked: readonly Looked[]): Looked[] {
  const urgency = ({ kinds }: Looked) => lookKinds.indexOf(kinds[0] ?? 'noted')
  return looked.filter(({ kinds }) => kinds.length > 0).sort((a, b) => urgency(a) - urgency(b) || a.number - b.number)
}

/** The other cells under the headings of the sheet. */
export function restOf(looked: readonly Looked[]): { name: string; cells: Looked[] }[] {
  const rest = Map.groupBy(
    looked.filter(({ kinds }) => kinds.length === 0),
    ({ figure }) => figure.section,
  )
  return [...rest].map(([name, cells]) => ({ name, cells }))
}

/** What a cell holds, as printed: "402", "chưa có số liệu". */
export function shownOf(figure: FigureItem): string {
  return contentName(figure, figure.decimals)
}

export function numberOrNone(value: number | null, decimals: number): string | null {
  return value === null ? null : formatScaled(value, decimals)
}

/** The sentences that say why, one for each kind that needs more than its name. */
export function reasonsOf({ figure, kinds }: Looked): string[] {
  const now = shownOf(figure)
  return kinds.flatMap((kind): string[] => {
    switch (kind) {
      case 'wrong':
        return [figure.wrong ?? page.why.blank]
      case 'returned':
        return [
          page.why.returned(figure.returned?.reason ?? ''),
          figure.returned?.answered
            ? page.why.answered(lowerFirst(figure.changedFrom ?? now), now)
            : page.why.unanswered,
        ]
      case 'changed':
        return [page.why.changed(lowerFirst(figure.changedFrom ?? ''), now)]
      case 'corrected':
        return [page.why.corrected(lowerFirst(figure.approvedShown ?? ''))]
      case 'odd':
        return [figure.odd ?? '']
      default:
        return []
    }
  })
}

/** Who wrote a cell; null where nobody did, as in one that follows the unit's records. */
export function writerOf({ savedAt, savedBy, blank, computed }: FigureItem): string | null {
  if (savedAt === null && computed !== null) return null
  if (savedAt === null) return blank ? null : page.seed
  return savedBy ?? text.somebody
}
