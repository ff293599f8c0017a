/** The status column: one word about one cell, grey while all is well. */
import type { FigureItem } from '#contract/sheets'
import { Mark } from '../../components/status-mark.tsx'
import { momentShort } from './clock.ts'
import type { RowStatus } from './row-view.ts'
import { text } from './text.vi.ts'

type RowStatusProps = { status: RowStatus; figure: FigureItem; today: string; isLocked: boolean }

export function RowStatusCell({ status, figure, today, isLocked }: RowStatusProps) {
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
      return <td className="state">{text.status.savedAt(momentShort(figure.savedAt ?? '', today))}</td>
    case 'none':
      return <td className="state">{isLocked ? text.status.locked : ''}</td>
  }
}

function Marked({ assessment, word }: { assessment: 'missed' | 'near'; word: string }) {
  return (
    <td className={`state strong ${assessment}`}>
      <Mark assessment={assessment} />
      {word}
    </td>
  )
}
