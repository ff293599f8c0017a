/** What the approver asked for in one cell; it stands below the cell until the cell is saved again. */
import type { FigureItem } from '#contract/sheets'
import { momentName } from '../../text/moment.vi.ts'
import type { Answer } from './cell-state.ts'
import { noteKind } from './note-cell.tsx'
import type { SheetActs } from './sheet-acts.ts'
import { text } from './text.vi.ts'

type ReturnedLineProps = {
  figure: FigureItem
  returned: NonNullable<FigureItem['returned']>
  /** What the cell says now, stored or not: a number that is still on its way is explained, not asked for. */
  answer: Answer
  isLocked: boolean
  acts: SheetActs
}

export function ReturnedLine({ figure, returned, answer, isLocked, acts }: ReturnedLineProps) {
  return (
    <>
      <b className="near">{text.returned.lead}</b>
      {text.returned.by(returned.by ?? text.conflict.somebody, momentName(returned.at))}
      <q>{returned.reason}</q>.{' '}
      {!isLocked && (
        <>
          {text.returned.how}{' '}
          <span className="row-line-acts">
            <button type="button" className="btn small" onClick={() => acts.open(figure.element, noteKind(answer))}>
              {text.returned.explain}
            </button>
          </span>
        </>
      )}
    </>
  )
}
