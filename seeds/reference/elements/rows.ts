/** How the element files are written: one section, then its rows in the order of the sheet. Refuses nothing; the test does. */
import type { AskedEvery, ComputedCount, ElementRollup } from '../../../server/domain/element.ts'
import type { SeedElement } from '../../shapes.ts'

export type ElementRow = Pick<SeedElement, 'code' | 'name' | 'nameEn' | 'measure' | 'definition'> & {
  rollup?: ElementRollup
  partOf?: string
  computed?: ComputedCount
}

export type ElementSection = { section: string; asked: AskedEvery; rows: ElementRow[] }

/** Sections laid one after another: positions from 1, counts without decimals, flows unless the row says otherwise. */
export function numbered(sections: readonly ElementSection[]): SeedElement[] {
  return sections
    .flatMap(({ section, asked, rows }) => rows.map((row) => ({ section, asked, row })))
    .map(({ section, asked, row }, index) => ({
      ...row,
      section,
      asked,
      position: index + 1,
      decimals: 0,
      rollup: row.rollup ?? 'flow',
      partOf: row.partOf ?? null,
      computed: row.computed ?? null,
    }))
}
