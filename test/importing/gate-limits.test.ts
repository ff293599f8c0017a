/** Where each limit of the gate lies: what is exactly as large as allowed passes, and one more is refused. */
import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { Failure } from '#domain/failure.ts'
import { largestUpload } from '../../server/domain/import-table.ts'
import { passGate } from '../../server/importing/gate.ts'
import { largestUnpacked, mostEntries, mostStrings } from '../../server/importing/limits.ts'
import { openFile } from '../../server/importing/open-file.ts'
import { row, workbook, workbookEntries, type ZipEntry, zip } from './zip.ts'

const sheetData = row(1, ['a', 1])
const unpacked = (entries: readonly ZipEntry[]) =>
  entries.reduce((sum, { content }) => sum + Buffer.from(content).length, 0)

/** A workbook of exactly so many bytes: noise cannot be packed, so a picture of it takes what is left. */
function workbookOf(bytes: number): Buffer {
  const noise = randomBytes(bytes)
  const withPicture = (size: number) =>
    workbook({ sheetData, extra: [{ name: 'xl/media/image1.png', content: noise.subarray(0, size) }] })
  let size = bytes - withPicture(0).length
  for (let tries = 0; tries < 20; tries += 1) {
    const made = withPicture(size)
    if (made.length === bytes) return made
    size += bytes - made.length
  }
  throw new Error(`no workbook of ${bytes} bytes`)
}

const limits: [name: string, file: (more: number) => Buffer, code: string][] = [
  ['bytes of a workbook', (more) => workbookOf(largestUpload + more), 'too_large'],
  ['bytes of a text file', (more) => Buffer.from('a;b\n1;2'.padEnd(largestUpload + more)), 'too_large'],
  [
    'bytes of all parts together',
    (more) => {
      const content = Buffer.alloc(largestUnpacked + more - unpacked(workbookEntries({ sheetData })))
      return workbook({ sheetData, extra: [{ name: 'xl/media/image1.png', content }] })
    },
    'unpacks_too_large',
  ],
  [
    'parts',
    (more) => {
      const count = mostEntries + more - workbookEntries().length
      const extra = Array.from({ length: count }, (_, index) => ({ name: `xl/media/${index}.png`, content: 'x' }))
      return zip([...workbookEntries({ sheetData }), ...extra])
    },
    'too_many_entries',
  ],
  [
    'shared strings',
    (more) => workbook({ sheetData, sharedStrings: `<sst>${'<si><t>1</t></si>'.repeat(mostStrings + more)}</sst>` }),
    'too_many_strings',
  ],
]

async function codeOf(act: () => Promise<unknown>): Promise<string> {
  try {
    await act()
    return 'passed'
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return error.fields[0]?.code ?? error.code
  }
}

describe.each(limits)('%s', (name, file, code) => {
  it('pass at the limit, and are refused with one more', async () => {
    const [at, over] = [file(0), file(1)]
    if (name.startsWith('bytes of a ')) expect([at.length, over.length]).toEqual([largestUpload, largestUpload + 1])
    expect(await codeOf(() => openFile(at, 'so-lieu.xlsx'))).toBe('passed')
    expect(await codeOf(() => openFile(over, 'so-lieu.xlsx'))).toBe(code)
    // The gate alone, whoever calls it.
    if (name.includes('text')) return
    expect(await codeOf(() => passGate(at))).toBe('passed')
    expect(await codeOf(() => passGate(over))).toBe(code)
  })
})
