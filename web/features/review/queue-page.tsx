/** What waits for a reviewer: the finding as a sentence, sheets by due day, requests, open sheets, and what was decided last. */
import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { ReviewList } from '#contract/sheets'
import { Page } from '../../components/page.tsx'
import { ReopenDialog } from '../../components/reopen-dialog.tsx'
import { Loaded, StaleNote } from '../../components/states.tsx'
import { meQuery } from '../../queries.ts'
import { mayReview, reviewsQuery } from '../../reviews.ts'
import { isPlain } from './batch-approve.ts'
import { QueueDecided } from './queue-decided.tsx'
import { QueueOpen, type Reopening } from './queue-open.tsx'
import { QueueWaiting } from './queue-waiting.tsx'
import { queue as words } from './text.vi.ts'
import './queue.css'
import '../../components/banner.css'

export function QueuePage() {
  const reviews = useQuery(reviewsQuery)
  return (
    <Page title={reviews.data === undefined ? words.title : verdictOf(reviews.data)} className="queue-page">
      <Loaded query={reviews} isPage>
        {(content) => <Queue reviews={content} note={<StaleNote query={reviews} />} />}
      </Loaded>
    </Page>
  )
}

function Queue({ reviews, note }: { reviews: ReviewList; note: ReactNode }) {
  const me = useQuery(meQuery)
  const { decided } = useLocation().state
  const [said, setSaid] = useState<string | null>(null)
  const [reopening, setReopening] = useState<Reopening>(null)
  const mine = reviews.items.filter((item) => !item.ownEntry)
  const plain = mine.filter(isPlain).length
  const mayApprove = me.data?.roles.some(({ role }) => role === 'approver') ?? false
  return (
    <>
      {(said !== null || decided !== undefined) && (
        <p className="banner" role="status">
          {said ?? decided}
        </p>
      )}
      <h1 className="verdict">{verdictOf(reviews)}</h1>
      <p className="sub">
        {me.data !== undefined && !mayReview(me.data) ? words.noPart : words.lead(plain, mine.length - plain)} {note}
      </p>
      <QueueWaiting reviews={reviews} />
      <QueueOpen reviews={reviews} mayApprove={mayApprove} reopen={setReopening} />
      <QueueDecided reviews={reviews} />
      {reopening !== null && (
        <ReopenDialog
          unit={reopening.unit}
          month={reopening.month}
          asked={reopening.asked}
          onClose={() => setReopening(null)}
          onDone={() => {
            setSaid(words.reopenedDone(reopening.unit.label))
            setReopening(null)
          }}
        />
      )}
    </>
  )
}

/** "4 phiếu chờ anh/chị duyệt, 1 đề nghị mở lại." */
function verdictOf({ items, left, requests }: ReviewList): string {
  const waiting = items.filter((item) => !item.ownEntry).length + left
  if (waiting === 0) return requests.length === 0 ? words.nothing : words.onlyAsked(requests.length)
  return [words.waiting(waiting), requests.length > 0 && words.asked(requests.length)].filter(Boolean).join(', ')
}
