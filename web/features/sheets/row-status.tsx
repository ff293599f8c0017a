/** The status column: one word about one cell, grey while all is well. */
import type { FigureItem, Sheet } from '#contract/sheets'
import type { LockReason } from '#domain/failure.ts'
import { sheetStateWords } from '#domain/wording.vi.ts'
import { Mark } from '../../components/status-mark.tsx'
import { momentShort } from './clock.ts'
import type { RowStatus } from './row-view.ts'
import { text } from './text.vi.ts'

type RowStatusProps = { status: RowStatus; figure: FigureItem; sheet: Sheet }

export function RowStatusCell({ status, figure, sheet }: RowStatusProps) {
  if (sheet.lock !== null && (status === 'none' || status === 'saved'))
    return <td className="state">{lockedWord(sheet, sheet.lock.reason)}</td>
  switch (status) {
    case 'fault':
    case 'wrong':
      return <Marked assessment="missed" word={text.status.wrong} />
    case 'refused':
      return <Marked assessment="missed" word={text.status.refused} />
    case 'conflict':
      return <Marked assessment="near" word={text.status.conflict} />
    case 'flagged':
      return <Marked assessment="near" word={text.status.needsNote} />
    case 'typing':
      return <td className="state strong">{text.status.typing}</td>
    case 'unsent':
      return <td className="state strong">{text.status.unsent}</td>
    case 'saving':
      return <td className="state">{text.status.saving}</td>
    case 'saved':
      return <td className="state">{text.status.savedAt(momentShort(figure.savedAt ?? '', sheet.today))}</td>
    case 'none':
      return <td className="state" />
  }
}

/** Why the cell cannot be typed in, in the fewest words; the banner above the table has the sentence. */
function lockedWord(sheet: Sheet, reason: LockReason): string {
  if (reason === 'not_open_yet') return text.status.notOpen
  return reason === 'approved' ? sheetStateWords[sheet.state] : text.status.viewOnly
}

function Marked({ assessment, word }: { assessment: 'missed' | 'near'; word: string }) {
  return (
    <td className={`state strong ${assessment}`}>
      <Mark assessment={assessment} />
      {word}
    </td>
  )
}
