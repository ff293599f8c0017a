/** In which column of a month's block each element stands. Blocks of one layout can be read side by side. */
import type { Catalogue } from '../catalogue.ts'

export type Layout = {
  /** Alike for catalogues with the same elements and rules: a changed target moves no figure. */
  signature: string
  width: number
  /** By element id. */
  columns: ReadonlyMap<number, number>
  /** By element code. */
  columnsByCode: ReadonlyMap<string, number>
  /** By column. */
  codes: readonly string[]
  /** A part must not be larger than its whole: pairs of columns. */
  rules: readonly { part: number; whole: number }[]
}

export function layoutOf(catalogue: Pick<Catalogue, 'elements' | 'rules'>): Layout {
  const elements = catalogue.elements.toSorted((a, b) => a.id - b.id)
  const columnsByCode = new Map(elements.map(({ code }, column) => [code, column]))
  const rules = catalogue.rules.flatMap(({ part, whole }) => {
    const columns = { part: columnsByCode.get(part), whole: columnsByCode.get(whole) }
    return columns.part === undefined || columns.whole === undefined
      ? []
      : [{ part: columns.part, whole: columns.whole }]
  })
  return {
    signature: JSON.stringify([elements.map(({ id, code }) => [id, code]), rules]),
    width: elements.length,
    columns: new Map(elements.map(({ id }, column) => [id, column])),
    columnsByCode,
    codes: elements.map(({ code }) => code),
    rules,
  }
}
