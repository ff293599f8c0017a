/** A heat map of thousands of units in columns, and its rows read out of them. */
import { type CellColumns, type NumberForm, UnitCell } from './measured-columns.ts'
import { countMet } from './ranking.ts'
import { type UnitKind, unitKinds } from './unit.ts'
import { unitName } from './wording.vi.ts'

/** Units in the Vietnamese order of names. */
export type UnitColumns = {
  code: string[]
  name: string[]
  /** The place in `unitKinds`, from 0. */
  kind: number[]
  /** 1 for the invented units of a sample. */
  fictional: number[]
}

export type UnitNamed = { code: string; name: string; kind: UnitKind; label: string; fictional: boolean }

export function unitsNamed({ code, name, kind, fictional }: UnitColumns): UnitNamed[] {
  return code.map((one, at) => {
    const named = { code: one, name: name[at] as string, kind: unitKinds[kind[at] as number] as UnitKind }
    return { ...named, label: unitName(named), fictional: fictional[at] === 1 }
  })
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
