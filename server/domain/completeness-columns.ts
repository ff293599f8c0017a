/**
 * The board of sheets in columns: of each month the few ways in which its sheets stand, each written once, and for each unit a
 * digit that names one of them. Packs a month of thousands of units into few bytes, and gives every sheet back as it was.
 */
import type { Position, Standing } from './completeness.ts'
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
const digitValues = new Uint8Array(128)
for (const [value, digit] of [...digits].entries()) digitValues[digit.charCodeAt(0)] = value

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

function numberAt(sheets: string, width: number, place: number): number {
  let number = 0
  for (let at = place * width; at < (place + 1) * width; at += 1)
    number = number * digits.length + (digitValues[sheets.charCodeAt(at)] ?? 0)
  return number
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
      const sheet = seen[numberAt(sheets, width, place)]
      if (sheet === undefined) throw new Error(`no sheet at place ${place} of ${month}`)
      const count = corrected.get(place)
      return count === undefined ? sheet : { ...sheet, adjusted: count }
    },
  }
}

/** How many sheets each unit is late with, by place; months in which nobody is late are not gone through. */
export function lateOf(columns: readonly SheetColumn[], units: number): Uint16Array {
  const late = new Uint16Array(units)
  for (const { positions, width, sheets } of columns) {
    const isLate = positions.map(({ standing }) => (standing === 'late' ? 1 : 0))
    if (!isLate.includes(1)) continue
    for (let place = 0; place < units; place += 1)
      late[place] = (late[place] ?? 0) + (isLate[numberAt(sheets, width, place)] ?? 0)
  }
  return late
}
