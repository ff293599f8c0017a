/**
 * What waits for a reviewer: submitted sheets within reach of their right to approve, requests and open sheets within reach
 * of their right to reopen, and what was decided lately. Whoever may do neither is given empty lists, never a refusal.
 */
import { readSettings } from '../../database/settings.ts'
import type { Reader } from '../../database/tables.ts'
import { positionOf } from '../../domain/completeness.ts'
import { dateInVietnam } from '../../domain/period.ts'
import { type Account, type Action, may, mayAnywhere } from '../../domain/permission.ts'
import { compareNames, type Unit } from '../../domain/unit.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { courseOf, firstSubmissions } from '../../evaluation/sheets/sheet-courses.ts'
import { sheetDue } from '../../evaluation/sheets/sheet-due.ts'
import { nameOf } from '../../evaluation/shown.vi.ts'
import type { Site } from '../../http/site.ts'
import type { ReviewItem, ReviewList } from './contract.ts'
import { type LookedAt, lookAt } from './review-looks.ts'
import { type QueuedSheet, sheetsUnderReview } from './review-queries.ts'

/** The most sheets listed, and the most decided ones; what was decided longer ago than the days is not listed. */
const bounds = { items: 500, decided: 20, decidedDays: 60 }

type Placed = { row: QueuedSheet; unit: Unit; due: string | null }

export async function readReviews(site: Site, account: Account, now: Date): Promise<ReviewList> {
  const today = dateInVietnam(now)
  const none: ReviewList = { today, items: [], left: 0, requests: [], reopened: [], decided: [] }
  if (!mayAnywhere(account, 'approve_sheets') && !mayAnywhere(account, 'reopen_sheets')) return none
  const catalogue = await site.evaluation.catalogue()
  const since = new Date(now.getTime() - bounds.decidedDays * 86_400_000).toISOString()
  const all = (await sheetsUnderReview(site.db, since)).flatMap((row) => place(catalogue, row))
  const within = (right: Action) => all.filter(({ unit }) => may(account, right, unit.id, catalogue.ancestorsOf))
  const approvable = within('approve_sheets')
  const reopenable = within('reopen_sheets')

  const waiting = approvable.filter(({ row }) => row.state === 'submitted').sort(byDue)
  const listed = waiting.slice(0, bounds.items)
  const settings = await readSettings(site.db)
  const looks = await lookAt(site, account, listed, now)
  const daysLate = await lateness(site.db, listed, today)
  return {
    today,
    items: listed.map((placed) => ({
      ...itemOf(placed, looks.get(placed.row), account, settings.approverMayBeEnterer),
      daysLate: daysLate(placed),
    })),
    left: waiting.length - listed.length,
    requests: reopenable
      // A submitted sheet is opened by returning it; where this person may, it stands among the items.
      .filter(({ row }) => row.request !== null && row.state !== 'submitted')
      .sort(byDue)
      .slice(0, bounds.items)
      .map((placed) => ({ ...nameAt(placed), state: placed.row.state, request: requestOf(placed.row) })),
    reopened: reopenable
      .filter(({ row }) => row.state === 'reopened')
      .sort(byDue)
      .slice(0, bounds.items)
      .map((placed) => ({
        ...nameAt(placed),
        reason: placed.row.reason,
        openUntil: placed.row.open_until,
        decidedAt: placed.row.decided_at,
        decidedBy: placed.row.decider,
      })),
    decided: approvable.flatMap(decisionOf).sort(latestFirst).slice(0, bounds.decided),
  }
}

/** Where the unit is no longer known there is nobody to decide for. */
function place(catalogue: Catalogue, row: QueuedSheet): Placed[] {
  const unit = catalogue.unitsById.get(row.unit_id)
  return unit ? [{ row, unit, due: sheetDue(catalogue, unit, row.month) }] : []
}

/** Oldest due day first, those that nobody is bound to last; then by month and name. */
function byDue(left: Placed, right: Placed): number {
  const [a, b] = [left.due ?? '9999', right.due ?? '9999']
  if (a !== b) return a < b ? -1 : 1
  if (left.row.month !== right.row.month) return left.row.month < right.row.month ? -1 : 1
  return compareNames(left.unit.name, right.unit.name)
}

function nameAt({ row, unit, due }: Placed) {
  return { unit: nameOf(unit), month: row.month, due }
}

function requestOf(row: QueuedSheet): ReviewItem['request'] {
  if (row.request === null) return null
  return { reason: row.request, at: row.requested_at as string, by: row.asker }
}

/** By how many days each sheet was first handed in after its due day: how long it waits for its reviewer does not count. */
async function lateness(db: Reader, listed: readonly Placed[], today: string): Promise<(placed: Placed) => number> {
  const months = listed.map(({ row }) => row.month).sort()
  const [from = '', to = ''] = [months[0], months.at(-1)]
  const units = listed.map(({ unit }) => unit.id)
  const firsts = listed.length === 0 ? new Map() : await firstSubmissions(db, from, to, units)
  return ({ row, unit, due }) => positionOf(unit, row.month, { ...courseOf(row, firsts), due }, today, true).daysLate
}

function itemOf(
  placed: Placed,
  looked: LookedAt | undefined,
  account: Account,
  mayBeEnterer: boolean,
): Omit<ReviewItem, 'daysLate'> {
  const { row } = placed
  if (!looked) throw new Error('a listed sheet was not looked at')
  return {
    ...nameAt(placed),
    submittedAt: row.submitted_at,
    submittedBy: row.submitter,
    note: row.note,
    request: requestOf(row),
    version: looked.version,
    cells: looked.cells,
    ownEntry: !mayBeEnterer && looked.isEnteredBy(account.id),
  }
}

const actsByState = { returned: 'return', approved: 'approve', reopened: 'reopen' } as const

/** The last decision on a sheet that has not been handed in again since. */
function decisionOf(placed: Placed): ReviewList['decided'] {
  const { state, decided_at: at, decider: by, reason } = placed.row
  if (at === null || state === 'draft' || state === 'submitted') return []
  return [{ ...nameAt(placed), act: actsByState[state], at, by, reason }]
}

function latestFirst(left: { at: string }, right: { at: string }): number {
  return left.at < right.at ? 1 : left.at > right.at ? -1 : 0
}
