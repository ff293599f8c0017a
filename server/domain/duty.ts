/**
 * What a person owes on a day: the blank and returned cells of their own elements in sheets that are open and due, and
 * when to remind them of it. Elements whose owner cannot enter figures are everybody's. Nothing is owed in a locked sheet.
 */
import { deadlineOf, type SheetCourse } from './completeness.ts'
import { daysBetween, type Month } from './period.ts'
import { isOpen, lockReason } from './sheet.ts'

/** A cell that the month asks for. */
export type CellCourse = {
  elementId: number
  blank: boolean
  /** Returned by the approver and not saved again since. */
  returned: boolean
  /** Who answers for it: an account that may enter figures here, or null where nobody does. */
  ownerId: string | null
}

/** A sheet as those who may enter its figures see it; a sheet that was never begun is a draft without figures. */
export type DutySheet = Omit<SheetCourse, 'state' | 'firstSubmitted' | 'approved'> & {
  unitId: number
  month: Month
  state: NonNullable<SheetCourse['state']>
  /** The last day on which a draft is taken, or null. */
  closesOn: string | null
  /** Whether the last return named cells, answered since or not; false where the sheet came back as a whole. */
  cellsNamed: boolean
  cells: readonly CellCourse[]
}

export type OwedCell = Pick<CellCourse, 'elementId' | 'returned'>

export type Owed = {
  unitId: number
  month: Month
  state: DutySheet['state']
  deadline: string | null
  /** Whole days until the deadline: 0 on the day itself, negative afterwards. */
  daysLeft: number | null
  cells: OwedCell[]
  /** No cell is owed any more: the sheet has to be handed in. */
  toSubmit: boolean
  /** Only the reason for which the sheet came back says what is wrong: handing it in unchanged is not what was asked. */
  toCorrect: boolean
}

/** How many days before its deadline a draft begins to be owed: at the first reminder. */
export const noticeDays = 7

/** What the account owes of the sheets whose figures it may enter; most urgent first, those without a deadline last. */
export function owedBy(accountId: string, sheets: readonly DutySheet[], today: string): Owed[] {
  return sheets.flatMap((sheet) => owedOf(accountId, sheet, today) ?? []).sort(byUrgency)
}

function owedOf(accountId: string, sheet: DutySheet, today: string): Owed | undefined {
  const { unitId, month, state } = sheet
  if (!isOpen(state) || lockReason({ ...sheet, today, mayEnter: true }) !== undefined) return undefined
  const deadline = deadlineOf(sheet)
  const daysLeft = deadline === null ? null : daysBetween(today, deadline)
  // A draft is owed when its day comes near; what was returned or reopened was asked for, whatever the day.
  if (state === 'draft' && (daysLeft === null || daysLeft > noticeDays)) return undefined
  const open = sheet.cells.filter((cell) => cell.blank || cell.returned)
  const mine = open.filter((cell) => cell.ownerId === null || cell.ownerId === accountId)
  if (open.length > 0 && mine.length === 0) return undefined
  const cells = mine.map(({ elementId, returned }) => ({ elementId, returned }))
  const toSubmit = open.length === 0
  const toCorrect = toSubmit && (state === 'reopened' || (state === 'returned' && !sheet.cellsNamed))
  return { unitId, month, state, deadline, daysLeft, cells, toSubmit, toCorrect }
}

function byUrgency(a: Owed, b: Owed): number {
  const day = (owed: Owed) => owed.deadline ?? '9999'
  if (day(a) !== day(b)) return day(a) < day(b) ? -1 : 1
  if (a.month !== b.month) return a.month < b.month ? -1 : 1
  return a.unitId - b.unitId
}

/**
 * Which reminder a number of days calls for: '7' from seven days on, '3', '1' (the day before and the day itself), 'late'
 * from the first day after, then one a week: 'late-2' from the eighth day, 'late-3' … Undefined while it is too early.
 * A step is a span of days, so that a server that slept over a day still reminds, once.
 */
export function reminderStep(daysLeft: number): string | undefined {
  if (daysLeft > noticeDays) return undefined
  if (daysLeft > 3) return '7'
  if (daysLeft > 1) return '3'
  if (daysLeft >= 0) return '1'
  const week = Math.ceil(-daysLeft / 7)
  return week === 1 ? 'late' : `late-${week}`
}

/** From 20:00 to 07:00 in Viet Nam no mail is sent; it waits for the morning. */
export function isQuiet(instant: Date): boolean {
  const hour = (instant.getUTCHours() + 7) % 24
  return hour >= 20 || hour < 7
}
