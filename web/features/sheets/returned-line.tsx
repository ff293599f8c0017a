/** What the approver asked for in one cell; it stands below the cell until the cell is saved again. */
import type { FigureItem } from '#contract/sheets'
import { momentName } from '../../text/moment.vi.ts'
import type { SheetActs } from './sheet-acts.ts'
import { text } from './text.vi.ts'

type ReturnedLineProps = {
  figure: FigureItem
  returned: NonNullable<FigureItem['returned']>
  isLocked: boolean
  acts: SheetActs
}

export function ReturnedLine({ figure, returned, isLocked, acts }: ReturnedLineProps) {
  return (
    <>
      <b className="near">{text.returned.lead}</b>
      {text.returned.by(returned.by ?? text.conflict.somebody, momentName(returned.at))}
      <q>{returned.reason}</q>.{' '}
      {!isLocked && (
        <>
          {text.returned.how}{' '}
          <span className="row-line-acts">
            <button
              type="button"
              className="btn small"
              onClick={() => acts.open(figure.element, figure.state === 'missing' ? 'reason' : 'note')}
            >
              {text.returned.explain}
            </button>
          </span>
        </>
      )}
    </>
  )
}
