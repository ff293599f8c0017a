/** How far each monthly sheet has come, when it was submitted and decided, and which cells of a draft are filled. */
import { type Month, nextPeriod } from '../../server/domain/period.ts'
import type { SheetState } from '../../server/domain/sheet.ts'
import type { SeedSheet } from '../shapes.ts'
import { type CellCode, cellsAskedIn } from './elements.ts'
import { type ElementCode, elementCodes } from './monthly-elements.ts'
import { between } from './noise.ts'
import { notYetBegun, stoppedReporting } from './stories.ts'
import { codes } from './units.ts'

/** The last month of the sample; most of its sheets are still on their way. */
export const lastMonth: Month = '2026-10'
const lastClosedMonth: Month = '2026-09'

/** The four sheets of September 2026 that wait for the approver. */
const awaiting: string[] = [codes.songBac, codes.hoaGao, codes.khoiLam, codes.suoiReo]

const approvedInOctober: string[] = ['MH09', 'MH11', 'MH15', 'MH18', 'MH20', 'MH25', 'MH28']
/** Drafts of October with the number of cells filled, in the order of the sheet. */
const draftsInOctober: Record<string, number> = { MH05: 14, MH08: 6, MH13: 20, MH21: 10, MH23: 14, MH27: 8 }

/** The cells that the sample clerk still has to enter for October 2026; the first two move the ranking. */
const leftToTheClerk: ElementCode[] = [
  'dossiers_with_fee',
  'dossiers_paid_online',
  'ratings_valid',
  'ratings_satisfied',
  'petitions_due',
  'petitions_on_time',
]

/** The state of a unit's sheet, or undefined where no sheet was begun. */
export function stateOf(code: string, month: Month): SheetState | undefined {
  if (stoppedReporting(code, month) || notYetBegun(code, month)) return undefined
  if (month < lastClosedMonth) return 'approved'
  if (month === lastClosedMonth) return awaiting.includes(code) ? 'submitted' : 'approved'
  if (code === codes.huongBuoi || code in draftsInOctober) return 'draft'
  return approvedInOctober.includes(code) ? 'approved' : 'submitted'
}

/** The cells that hold an answer. A sheet that was submitted is full; October, where drafts lie, asks for the monthly cells only. */
export function filledCells(code: string, month: Month, state: SheetState): readonly CellCode[] {
  if (state !== 'draft') return cellsAskedIn(month)
  if (code === codes.huongBuoi) return elementCodes.filter((element) => !leftToTheClerk.includes(element))
  return elementCodes.slice(0, draftsInOctober[code] ?? 0)
}

/** Submitted on the first to third day of the next month in office hours, decided a day or two later. */
export function instantsOf(
  code: string,
  month: Month,
  state: SheetState,
): Pick<SeedSheet, 'submittedAt' | 'decidedAt'> {
  if (state === 'draft') return { submittedAt: null, decidedAt: null }
  const day = between(1, 3, code, month, 'submitted')
  const submittedAt = instant(code, month, day, 'submitted')
  if (state === 'submitted') return { submittedAt, decidedAt: null }
  return { submittedAt, decidedAt: instant(code, month, day + between(1, 2, code, month, 'decided'), 'decided') }
}

/** An instant between 08:00 and 16:59 in Viet Nam, which is 01:00 to 09:59 UTC. */
function instant(code: string, month: Month, day: number, act: string): string {
  const hour = between(1, 9, code, month, act, 'hour')
  const minute = String(between(0, 59, code, month, act, 'minute')).padStart(2, '0')
  return `${nextPeriod(month)}-0${day}T0${hour}:${minute}:00.000Z`
}
