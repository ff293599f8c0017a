/**
 * The decisions on one sheet: sent once, told apart when they fail, and followed by the next sheet of the queue. A sheet that
 * changed meanwhile is shown anew; what was marked stays marked.
 */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Sheet } from '#contract/sheets'
import { lowerFirst, periodName } from '#domain/wording.vi.ts'
import { asFailure } from '../../failure.ts'
import { type Own, useOwnAct } from '../../own-act.ts'
import { paths } from '../../paths.ts'
import { putSheet } from '../../queries.ts'
import { approveSheet, computedIn, returnSheet, reviewsQuery } from '../../reviews.ts'
import { placeInQueue, type QueuePlace } from './queue-order.ts'
import { page as words } from './text.vi.ts'
import type { MarkActs } from './use-marks.ts'

export type Opened = 'return' | 'approve' | 'reopen' | { history: string } | null

export type Decisions = {
  place: QueuePlace
  sending: 'approve' | 'return' | null
  /** Why the last attempt failed, as a sentence. */
  failure: string | null
  approve: () => void
  sendBack: (reason: string | null) => void
  open: (what: Opened) => void
  reopened: () => void
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** What was just decided, for the page that is shown next. */
    decided?: string
  }
}

export function useDecisions(sheet: Sheet, marks: MarkActs, open: (what: Opened) => void): Decisions {
  const queries = useQueryClient()
  const go = useNavigate()
  const underOwnName = useOwnAct()
  const reviews = useQuery(reviewsQuery)
  const [sending, setSending] = useState<Decisions['sending']>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const { unit, month } = sheet
  const here = { unit: unit.code, month }
  const place = placeInQueue(reviews.data, here)
  const name = `${lowerFirst(periodName(month))}, ${unit.label}`

  async function decide(act: 'approve' | 'return', send: (own: Own) => Promise<Sheet>): Promise<void> {
    setSending(act)
    setFailure(null)
    try {
      // The next one is looked up before this one leaves the queue, which may still be on its way.
      const waiting = await queries.ensureQueryData(reviewsQuery).catch(() => undefined)
      const { before, after: following } = placeInQueue(waiting, here)
      const next = following ?? before
      const after = await underOwnName(send)
      putSheet(queries, after)
      marks.forget()
      open(null)
      const rest = waiting === undefined ? '' : next === null ? words.done.last : words.done.next
      const decided = `${words.done[act](name)} ${rest}`.trim()
      const to = next === null ? paths.reviews() : paths.review(next.unit, next.month)
      await go({ ...to, state: { decided } })
      void queries.invalidateQueries()
    } catch (thrown) {
      const refused = asFailure(thrown)
      setFailure(refused.code === 'stale' ? words.stale : refused.message)
      if (refused.code === 'stale' || refused.code === 'conflict') {
        open(null)
        void queries.invalidateQueries()
      }
    } finally {
      setSending(null)
    }
  }

  const decisions: Decisions = {
    place,
    sending,
    failure,
    open,
    approve: () => void decide('approve', (own) => approveSheet(here, sheet.version, own, computedIn(sheet))),
    sendBack: (reason) => {
      const cells = [...marks.marks].map(([element, why]) => ({ element, reason: why.trim() }))
      const body = { ...(reason === null ? {} : { reason }), ...(cells.length > 0 ? { cells } : {}) }
      void decide('return', (own) => returnSheet(here, body, own))
    },
    reopened: () => {
      open(null)
      void go({ ...paths.review(unit.code, month), state: { decided: words.done.reopen(name) }, replace: true })
    },
  }
  return decisions
}
