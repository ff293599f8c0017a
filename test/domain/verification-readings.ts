/** Readings of files as the tests of verification write them: sentences, one table, one chart. */
import { type EditionReading, type Verification, verifyReading } from '#domain/verification.ts'

export const edition = { number: 2, shortHash: '3f9c21ab' }
export const nothing: EditionReading = {
  stamp: edition,
  paragraphs: [],
  tables: [],
  charts: [],
  pictures: [],
  masks: [],
}
export const said = (...texts: string[]): EditionReading => ({
  ...nothing,
  paragraphs: texts.map((text) => ({ place: 'Mục “I”', text })),
})
export const table = (rows: string[][], isLayout = false): EditionReading => ({
  ...nothing,
  tables: [{ place: 'Trang chiếu 4, bảng', isLayout, rows }],
})
export const chart = (drawn: string[], behind: (string | null)[], repeats = false): EditionReading => ({
  ...nothing,
  charts: [
    {
      place: 'Trang chiếu 5, biểu đồ',
      columns: [
        {
          name: 'Quý III/2026',
          repeats,
          cells: drawn.map((one, at) => ({ label: `Đơn vị ${at + 1}`, drawn: one, behind: behind[at] ?? null })),
        },
      ],
    },
  ],
})
export const verify = (given: EditionReading, fresh: EditionReading) => verifyReading(given, fresh, edition)
export const outcome = ({ outcome: one, differences, words }: Verification) =>
  `${one} ${differences.length}/${words.length}`
