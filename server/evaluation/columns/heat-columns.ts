/** A heat map in columns, ready to be sent. */
import type { HeatColumns, NamedColumns } from '../../domain/heat-columns.ts'
import type { Unit } from '../../domain/unit.ts'
import { unitColumns } from '../../domain/unit-columns.ts'
import type { Facts } from '../facts.ts'
import { type HeatMap, heatHead, noteOf } from '../heat.ts'
import { cellColumns, formOf } from './measured-columns.ts'
import { wordColumn } from './word-column.ts'

/** `units`: the list in which the places of rows are those of units; the map's own may be a block of it. */
export function shownHeatColumns(facts: Facts, map: HeatMap, units: readonly Unit[]) {
  const { columns, order } = map
  const places = new Map(units.map((unit, at) => [unit.id, at]))
  const notes = wordColumn(order.length)
  for (const [row, at] of order.entries()) notes.put(row, noteOf(map, at))
  const inColumns: HeatColumns = {
    unit: order.map((at) => places.get((map.units[at] as Unit).id) as number),
    note: Array.from(notes.at),
    notes: notes.words,
    cells: columns.map((one) => ({
      indicator: one.indicator.code,
      form: formOf(one.indicator),
      ...cellColumns(one, order),
    })),
  }
  return { ...heatHead(facts, map), rows: inColumns }
}

export function namedColumns(units: readonly Unit[]): NamedColumns {
  return { ...unitColumns(units), fictional: units.map(({ fictional }) => Number(fictional)).join('') }
}
