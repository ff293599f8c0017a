/** One sheet as its approver needs it: what changed and what is flagged first, the rest folded, the decision always at hand. */
import { useQuery } from '@tanstack/react-query'
import { useLocation, useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { Sheet } from '#contract/sheets'
import { capitalised, lowerFirst, periodName, sheetStateWords } from '#domain/wording.vi.ts'
import { FigureHistory } from '../../components/figure-history.tsx'
import { Page } from '../../components/page.tsx'
import { ReopenDialog } from '../../components/reopen-dialog.tsx'
import { SheetEvents } from '../../components/sheet-events.tsx'
import { Blocks, Loaded } from '../../components/states.tsx'
import { meQuery, sheetQuery } from '../../queries.ts'
import { DecisionBar } from './decision-bar.tsx'
import { ApproveDialog, ReturnDialog } from './decision-dialogs.tsx'
import { FlaggedCells } from './flagged-cells.tsx'
import { flaggedOf, lookedAt, restOf } from './looks.ts'
import { OtherCells } from './other-cells.tsx'
import { ReviewHead } from './review-head.tsx'
import type { RowActs } from './review-row.tsx'
import { page as words } from './text.vi.ts'
import { thumbOf } from './thumb.tsx'
import { type Opened, useDecisions } from './use-decisions.ts'
import { useMarks } from './use-marks.ts'
import { useReviewKeys } from './use-review-keys.ts'
import './review.css'
import './review-row.css'
import './review-phone.css'

export function ReviewPage() {
  const { unit = '', month = '' } = useParams({ strict: false })
  const query = useQuery(sheetQuery(unit, month))
  const me = useQuery(meQuery)
  const title = words.title(lowerFirst(periodName(month)))
  if (query.data && me.data)
    return <OpenReview key={`${unit} ${month}`} sheet={query.data} markKey={`${me.data.id} ${unit} ${month}`} />
  return (
    <Page title={title}>
      <Loaded query={query} blocks={<Blocks lines={14} height={22} />} isPage>
        {() => null}
      </Loaded>
    </Page>
  )
}

function OpenReview({ sheet, markKey }: { sheet: Sheet; markKey: string }) {
  const marks = useMarks(markKey)
  const [opened, setOpened] = useState<Opened>(null)
  const decisions = useDecisions(sheet, marks, setOpened)
  const looked = lookedAt(sheet)
  const flagged = flaggedOf(looked)
  const mayReturn = sheet.acts.includes('return')
  const acts: RowActs = {
    marks: marks.marks,
    mayMark: mayReturn,
    toggle: marks.toggle,
    write: marks.write,
    openHistory: (element) => setOpened({ history: element }),
  }
  useReviewKeys(mayReturn ? marks.toggle : undefined, decisions.place)
  const shown = looked.find(({ figure }) => isHistoryOf(opened, figure.element))
  const name = `${lowerFirst(periodName(sheet.month))}, ${sheet.unit.label}`
  const close = () => setOpened(null)
  return (
    <Page
      title={`${words.title(lowerFirst(periodName(sheet.month)))}, ${sheet.unit.label}`}
      footer={words.footerState(capitalised(sheet.unit.label), periodName(sheet.month), sheetStateWords[sheet.state])}
      className="review-page"
      {...thumbOf(sheet, marks.marks.size, setOpened)}
    >
      <Arrived />
      <ReviewHead
        sheet={sheet}
        flagged={flagged.length}
        place={decisions.place}
        openReopen={() => setOpened('reopen')}
      />
      <FlaggedCells sheet={sheet} flagged={flagged} acts={acts} />
      <OtherCells sheet={sheet} sections={restOf(looked)} hasFlagged={flagged.length > 0} acts={acts} />
      <SheetEvents unit={sheet.unit.code} month={sheet.month} />
      <DecisionBar sheet={sheet} marks={marks.marks.size} decisions={decisions} />
      {opened === 'return' && (
        <ReturnDialog sheet={sheet} name={name} looked={looked} acts={acts} decisions={decisions} onClose={close} />
      )}
      {opened === 'approve' && (
        <ApproveDialog sheet={sheet} name={name} marks={marks.marks.size} decisions={decisions} onClose={close} />
      )}
      {opened === 'reopen' && (
        <ReopenDialog
          unit={sheet.unit}
          month={sheet.month}
          asked={sheet.request?.reason}
          onClose={close}
          onDone={() => decisions.reopened()}
        />
      )}
      {shown !== undefined && (
        <FigureHistory
          unit={sheet.unit.code}
          month={sheet.month}
          element={shown.figure.element}
          name={shown.figure.name}
          onClose={close}
        />
      )}
    </Page>
  )
}

function isHistoryOf(opened: Opened, element: string): boolean {
  return typeof opened === 'object' && opened !== null && opened.history === element
}

/** After a decision: what was done, said once on the page that follows, and the focus at its beginning. */
function Arrived() {
  const { decided } = useLocation().state
  const line = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (decided !== undefined) line.current?.focus()
  }, [decided])
  if (decided === undefined) return null
  return (
    <p ref={line} tabIndex={-1} className="banner" role="status">
      {decided}
    </p>
  )
}
