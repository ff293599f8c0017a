/** A file that was altered by one digit never passes for its edition; the file itself, packed anew, does. */
import fc from 'fast-check'
import JSZip from 'jszip'
import { beforeAll, describe, expect, it } from 'vitest'
import { type EditionFormat, editionFormats, shortHash } from '#domain/edition.ts'
import { type EditionReading, verifyReading } from '#domain/verification.ts'
import { formatOf } from '../../server/importing/edition/file-format.ts'
import { readEdition } from '../../server/importing/edition/read-edition.ts'
import { frozenStamp } from '../exporting/edition-fixture.ts'
import { draw, everyDigit } from './edition-files.ts'

const edition = { number: frozenStamp.number, shortHash: shortHash(frozenStamp.sha256 as string) }
const files = new Map<EditionFormat, Buffer>()
const readings = new Map<EditionFormat, EditionReading>()
const fileOf = (format: EditionFormat) => files.get(format) as Buffer

beforeAll(async () => {
  for (const format of editionFormats) {
    files.set(format, await draw(format))
    readings.set(format, await readEdition(fileOf(format), format))
  }
}, 120_000)

async function verified(bytes: Buffer, format: EditionFormat) {
  return verifyReading(await readEdition(bytes, format), readings.get(format) as EditionReading, edition)
}

describe.each(editionFormats)('A %s of an edition', (format) => {
  it('is known by its parts, says which edition it is of, and packed anew still matches', async () => {
    expect(formatOf(fileOf(format))).toBe(format)
    expect(readings.get(format)!.stamp).toEqual(edition)
    const zip = await JSZip.loadAsync(fileOf(format))
    const again = await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
    const found = await verified(again, format)
    expect(found).toMatchObject({ outcome: 'matches', differences: [], words: [] })
    expect(found.numbersCompared).toBeGreaterThan(100)
  })

  it('with one digit altered anywhere never passes', async () => {
    const digits = await everyDigit(fileOf(format), format)
    expect(digits.count).toBeGreaterThan(300)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: digits.count - 1 }), async (pick) => {
        const change = digits.change(pick)
        const { outcome } = await verified(await change.file(), format)
        expect(outcome, `${change.part}: ${change.from} → ${change.to}`).not.toBe('matches')
      }),
      { numRuns: format === 'pptx' ? 12 : 20 },
    )
  }, 120_000)
})

describe('Every place of a kind that holds numbers', () => {
  it.each([
    ['pptx', /^ppt\/slides\//],
    ['pptx', /^ppt\/notesSlides\//],
    ['pptx', /^ppt\/charts\//],
    ['pptx', /^ppt\/embeddings\//],
    ['docx', /^word\/document/],
    ['xlsx', /^xl\/worksheets\//],
    ['xlsx', /^xl\/sharedStrings/],
  ] as const)(
    'in %s, %s, is read',
    async (format, part) => {
      const digits = await everyDigit(fileOf(format), format)
      const picks = Array.from({ length: digits.count }, (_, at) => at).filter((at) =>
        part.test(digits.change(at).part),
      )
      expect(picks.length).toBeGreaterThan(5)
      for (const at of [picks[0]!, picks[Math.floor(picks.length / 2)]!, picks.at(-1)!]) {
        const change = digits.change(at)
        const { outcome } = await verified(await change.file(), format)
        expect(outcome, `${change.part}: ${change.from} → ${change.to}`).not.toBe('matches')
      }
    },
    60_000,
  )
})
