/** What the server refused, by the row and field of the table in which it was typed. */
import type { FieldFailure } from '#domain/failure.ts'
import type { Place } from './editor-rows.ts'
import { text } from './editor-text.vi.ts'

export type RowFault = { row: number; field: string; part: number; message: string }

const ofLine = /^targets\.(\d+)(?:\.(\w+))?$/

export function rowFaults(fields: readonly FieldFailure[], places: readonly Place[]): RowFault[] {
  return fields.flatMap(({ field, message }) => {
    const [, line, name = 'indicator'] = ofLine.exec(field) ?? []
    const place = line === undefined ? undefined : places[Number(line)]
    return place === undefined ? [] : [{ ...place, field: name, message: text.faultAt(message, place.row + 1) }]
  })
}
