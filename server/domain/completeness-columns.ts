/**
 * The board of sheets in columns: of each month the few ways in which its sheets stand, each written once, and for each unit a
 * digit that names one of them. Packs a month of thousands of units into few bytes, and gives every sheet back as it was.
 */
import type { Position, Standing, Tally } from './completeness.ts'
import type { Month } from './period.ts'
import type { SheetState } from './sheet.ts'

/** How a sheet stands; many of a month stand alike. */
export type SheetPosition = Pick<Position, 'standing' | 'daysLate' | 'onTime'> & {
  /** Null where no sheet was begun. */
  state: SheetState | null
  /** The day on which it was first handed in; later returns do not change it. */
  submitted: string | null
  /** The day that holds for the unit now: its due day, or the last day of a reopened sheet. */
  due: string | null
}

/** A sheet as one meets it on the board. */
export type SeenSheet = SheetPosition & {
  month: Month
  /** How many figures and rates differ from those first approved. */
  adjusted: number
}

/** A place in the list of units, and what holds there. */
export type At<Value> = [place: number, value: Value]

export type SheetColumn = {
  month: Month
  positions: SheetPosition[]
  /** Digits for each unit. */
  width: number
  /** For each unit the number of its position, as digits of base 62. */
  sheets: string
  adjusted: At<number>[]
}

export const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const digitValues = new Map([...digits].map((digit, value) => [digit.charCodeAt(0), value]))

/** The column of a month, without what was corrected: that depends on who looks. */
export function packedColumn(month: Month, sheets: readonly SheetPosition[]): Omit<SheetColumn, 'adjusted'> {
  const numbers = new Map<string | SheetPosition, number>()
  const positions: SheetPosition[] = []
  const numbered = sheets.map((sheet) => {
    // Thousands are one and the same object already.
    const met = numbers.get(sheet)
    if (met !== undefined) return met
    const { standing, state, submitted, due, daysLate, onTime } = sheet
    const key = `${standing} ${state} ${submitted} ${due} ${daysLate} ${onTime}`
    const known = numbers.get(key)
    const number = known ?? positions.push({ standing, state, submitted, due, daysLate, onTime }) - 1
    numbers.set(key, number).set(sheet, number)
    return number
  })
  let width = 1
  while (digits.length ** width < positions.length) width += 1
  return { month, positions, width, sheets: numbered.map((number) => written(number, width)).join('') }
}

function written(number: number, width: number): string {
  let text = ''
  for (let left = number; text.length < width; left = Math.floor(left / digits.length))
    text = digits.charAt(left % digits.length) + text
  return text
}

/** Whether a sheet of the month is the unit's to hand in. */
export function isAsked(standing: Standing): boolean {
  return standing !== 'absent' && standing !== 'not_expected'
}

export type OpenColumn = {
  month: Month
  /** By the unit's place; the same object for all that stand alike. */
  sheetOf: (place: number) => SeenSheet
}

/** A column to look sheets up in. */
export function openedColumn({ month, positions, width, sheets, adjusted }: SheetColumn): OpenColumn {
  const seen = positions.map((position): SeenSheet => ({ ...position, month, adjusted: 0 }))
  const corrected = new Map(adjusted)
  return {
    month,
    sheetOf(place) {
      let number = 0
      for (let at = place * width; at < (place + 1) * width; at += 1)
        number = number * digits.length + (digitValues.get(sheets.charCodeAt(at)) ?? 0)
      const sheet = seen[number]
      if (sheet === undefined) throw new Error(`no sheet at place ${place} of ${month}`)
      const count = corrected.get(place)
      return count === undefined ? sheet : { ...sheet, adjusted: count }
    },
  }
}

/** The counts of every unit over all months of a board, by place. */
export function talliesOf(columns: readonly OpenColumn[], units: number): Tally[] {
  const tallies = Array.from({ length: units }, (): Tally => {
    return { expected: 0, handedIn: 0, late: 0, owed: 0, onTime: 0, judged: 0 }
  })
  for (const { sheetOf } of columns)
    for (const [place, tally] of tallies.entries()) {
      const { standing, onTime } = sheetOf(place)
      if (isAsked(standing)) tally.expected += 1
      if (standing === 'handed_in') tally.handedIn += 1
      else if (standing === 'late') tally.late += 1
      else if (standing === 'owed') tally.owed += 1
      if (onTime !== null) tally.judged += 1
      if (onTime === true) tally.onTime += 1
    }
  return tallies
}
