/** The status column: one word about one cell, grey while all is well. */
import type { FigureItem, Sheet } from '#contract/sheets'
import type { LockReason } from '#domain/failure.ts'
import { sheetStateWords } from '#domain/wording.vi.ts'
import { RecordsLink } from '../../components/records-link.tsx'
import { Mark } from '../../components/status-mark.tsx'
import { momentNear } from '../../text/moment.vi.ts'
import type { Hindrance } from './cell-state.ts'
import type { RowStatus } from './row-view.ts'
import { text } from './text.vi.ts'

type RowStatusProps = {
  status: RowStatus
  /** Why it is unsent; without meaning otherwise. */
  hindrance: Hindrance | undefined
  figure: FigureItem
  sheet: Sheet
}

export function RowStatusCell(props: RowStatusProps) {
  const { status, figure, sheet } = props
  const { mark, word } = wordsOf(props)
  const isStrong = mark !== undefined || status === 'typing' || status === 'unsent'
  return (
    <td className={['state', isStrong && 'strong', mark].filter(Boolean).join(' ')}>
      {mark && <Mark assessment={mark} />}
      {word}
      {figure.computed !== null && (
        <span className="counted-from">
          <RecordsLink sheet={sheet} figure={figure} />
        </span>
      )}
      {figure.approvedShown !== null && (
        <small className="adjusted">{text.status.adjusted(figure.approvedShown)}</small>
      )}
    </td>
  )
}

function wordsOf({ status, hindrance = 'network', figure, sheet }: RowStatusProps): {
  mark?: 'missed' | 'near'
  word: string
} {
  if (sheet.lock !== null && (status === 'none' || status === 'saved'))
    return { word: lockedWord(sheet, sheet.lock.reason) }
  // Whatever was typed there once, and when, is no news of a cell that follows the records.
  if (figure.computed !== null && sheet.lock === null && (status === 'none' || status === 'saved')) return { word: '' }
  switch (status) {
    case 'fault':
    case 'wrong':
      return { mark: 'missed', word: text.status.wrong }
    case 'refused':
      return { mark: 'missed', word: text.status.refused }
    case 'conflict':
      return { mark: 'near', word: text.status.conflict }
    case 'flagged':
      return { mark: 'near', word: text.status.needsNote }
    case 'returned':
      return { mark: 'near', word: text.status.returned }
    case 'typing':
      return { word: text.status.typing }
    case 'unsent':
      return { word: text.status.unsent[hindrance] }
    case 'saving':
      return { word: text.status.saving }
    case 'saved':
      return { word: text.status.savedAt(momentNear(figure.savedAt ?? '', sheet.today)) }
    case 'none':
      return { word: '' }
  }
}

/** Why the cell cannot be typed in, in the fewest words; the banner above the table has the sentence. */
function lockedWord(sheet: Sheet, reason: LockReason): string {
  if (reason === 'not_open_yet') return text.status.notOpen
  return reason === 'approved' ? sheetStateWords[sheet.state] : text.status.viewOnly
}
