/** A heat map of thousands of units in columns, and its rows read out of them. */
import { type CellColumns, type NumberForm, UnitCell } from './measured-columns.ts'
import { countMet } from './ranking.ts'
import { type UnitColumns, type UnitRead, unitIn } from './unit-columns.ts'

/** "1" for each of the invented units of a sample. */
export type NamedColumns = UnitColumns & { fictional: string }

export type UnitNamed = UnitRead & { fictional: boolean }

export function namedUnits(units: NamedColumns): UnitNamed[] {
  return units.codes.map((_, at) => ({ ...unitIn(units, at), fictional: units.fictional[at] === '1' }))
}

export type HeatColumns = {
  /** By row: the place of its unit among the units, from 0. */
  unit: number[]
  /** By row: why nothing at all is known; 0, or one more than the place in `notes`. */
  note: number[]
  notes: string[]
  /** By indicator. */
  cells: (CellColumns & { indicator: string; form: NumberForm })[]
}

/** One cell, which knows of which indicator it is. */
export class HeatCell extends UnitCell {
  readonly indicator: string

  constructor(columns: HeatColumns['cells'][number], at: number) {
    super(columns, columns.form, at)
    this.indicator = columns.indicator
  }
}

/** One row; cells are made when it is looked at. */
export class HeatRow {
  readonly unit: UnitNamed
  readonly #columns: HeatColumns
  readonly #at: number
  #cells: HeatCell[] | undefined

  constructor(columns: HeatColumns, units: readonly UnitNamed[], at: number) {
    this.unit = units[columns.unit[at] as number] as UnitNamed
    this.#columns = columns
    this.#at = at
  }

  get cells(): HeatCell[] {
    this.#cells ??= this.#columns.cells.map((one) => new HeatCell(one, this.#at))
    return this.#cells
  }

  get met(): number {
    return countMet(this.cells.map((cell) => cell.assessment)).met
  }

  get assessed(): number {
    return countMet(this.cells.map((cell) => cell.assessment)).assessed
  }

  get note(): string {
    const note = this.#columns.note[this.#at] as number
    return note === 0 ? '' : (this.#columns.notes[note - 1] as string)
  }
}
