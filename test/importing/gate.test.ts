/** Hostile files: each is refused with its own sentence, quickly, and the gate keeps nothing of it. */
import { describe, expect, it } from 'vitest'
import { Failure } from '#domain/failure.ts'
import { largestUpload } from '../../server/domain/import-table.ts'
import { passGate } from '../../server/importing/gate.ts'
import { openFile } from '../../server/importing/open-file.ts'
import { row, workbook, workbookEntries, zip } from './zip.ts'

const head = '<?xml version="1.0" encoding="UTF-8"?>'
const laughs = `${head}<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">]><sst><si><t>&lol2;</t></si></sst>`
const megabyte = 1024 * 1024

async function codeOf(bytes: Buffer): Promise<string> {
  try {
    await openFile(bytes, 'so-lieu.xlsx')
    return 'passed'
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    expect(error.message).toMatch(/\.$/)
    return `${error.code}: ${error.fields[0]?.code}`
  }
}

const nested = zip([{ name: 'inner.xml', content: Buffer.alloc(megabyte) }])
const encrypted = (flags: number) => zip([...workbookEntries(), { name: 'xl/secret.xml', content: 'x', flags }])

const manyStrings = `${head}<sst>${'<si><t>1</t></si>'.repeat(1_000_000)}</sst>`

/** A workbook one of whose parts bears another ending, with other content where it is given. */
function renamed(part: string, ending: string, content?: string): Buffer {
  const entries = workbookEntries({ sharedStrings: `${head}<sst/>`, styles: `${head}<styleSheet/>`, sheetData: '' })
  const other = part.replace('.xml', ending)
  return zip(
    entries.map((entry) => {
      if (entry.name === `xl/${part}`) return { name: `xl/${other}`, content: content ?? entry.content }
      if (!entry.name.endsWith('workbook.xml.rels')) return entry
      return { ...entry, content: String(entry.content).replace(`"${part}"`, `"${other}"`) }
    }),
  )
}

const hostile: [name: string, file: () => Buffer, code: string][] = [
  ['nothing', () => Buffer.alloc(0), 'invalid: empty'],
  ['one byte that is no text', () => Buffer.alloc(1), 'invalid: unknown_format'],
  ['more than 10 MB', () => Buffer.alloc(largestUpload + 1), 'too_large: too_large'],
  [
    'a bomb that declares its size',
    () => workbook({ extra: [{ name: 'xl/media/bomb.bin', content: Buffer.alloc(120 * megabyte) }] }),
    'invalid: unpacks_too_large',
  ],
  [
    'a bomb of many parts, each small',
    () =>
      workbook({
        extra: Array.from({ length: 30 }, (_, index) => ({
          name: `xl/media/${index}.bin`,
          content: Buffer.alloc(4 * megabyte),
        })),
      }),
    'invalid: unpacks_too_large',
  ],
  [
    'a bomb whose header lies',
    () => workbook({ extra: [{ name: 'xl/media/bomb.bin', content: Buffer.alloc(120 * megabyte), declared: 1000 }] }),
    'invalid: lying_sizes',
  ],
  [
    'a part smaller than it declares',
    () => workbook({ extra: [{ name: 'xl/media/a.bin', content: Buffer.alloc(10), declared: 1000 }] }),
    'invalid: lying_sizes',
  ],
  [
    'more than 200 parts',
    () =>
      workbook({ extra: Array.from({ length: 201 }, (_, index) => ({ name: `xl/media/${index}.bin`, content: 'x' })) }),
    'invalid: too_many_entries',
  ],
  ['a path upwards', () => workbook({ extra: [{ name: '../etc/passwd', content: 'x' }] }), 'invalid: bad_names'],
  ['an absolute path', () => workbook({ extra: [{ name: '/etc/passwd', content: 'x' }] }), 'invalid: bad_names'],
  ['a drive', () => workbook({ extra: [{ name: 'C:/x', content: 'x' }] }), 'invalid: bad_names'],
  ['a part twice', () => workbook({ extra: [{ name: 'xl/Workbook.xml', content: 'x' }] }), 'invalid: bad_names'],
  ['an encrypted part', () => encrypted(1), 'invalid: encrypted'],
  ['billion laughs', () => workbook({ sharedStrings: laughs }), 'invalid: declarations'],
  [
    'a declaration in a sheet',
    () => zip([...workbookEntries(), { name: 'xl/x.xml', content: laughs }]),
    'invalid: declarations',
  ],
  [
    'a declaration in UTF-16',
    () => zip([...workbookEntries(), { name: 'xl/x.xml', content: Buffer.from(`\ufeff${laughs}`, 'utf16le') }]),
    'invalid: declarations',
  ],
  ...['worksheets/sheet1.xml', 'sharedStrings.xml', 'styles.xml'].flatMap((part): (typeof hostile)[number][] => [
    [`a declaration in xl/${part} under another ending`, () => renamed(part, '.dat', laughs), 'invalid: declarations'],
    [`xl/${part} under another ending`, () => renamed(part, '.dat'), 'invalid: bad_names'],
    [`a picture in the place of xl/${part}`, () => renamed(part, '.png', laughs), 'invalid: bad_names'],
  ]),
  [
    'a million strings under another ending',
    () => renamed('sharedStrings.xml', '.dat', manyStrings),
    'invalid: too_many_strings',
  ],
  [
    'a million strings',
    () =>
      workbook({
        sharedStrings: manyStrings,
      }),
    'invalid: too_many_strings',
  ],
  ['an archive that is no workbook', () => zip([{ name: 'readme.txt', content: 'x' }]), 'invalid: not_workbook'],
  ['half an archive', () => workbook().subarray(0, 400), 'invalid: damaged'],
  ['an archive with something behind it', () => Buffer.concat([workbook(), Buffer.from('x')]), 'invalid: damaged'],
  [
    'an old workbook',
    () => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(512)]),
    'invalid: old_format',
  ],
  [
    'a web page named .xls',
    () => Buffer.from('\ufeff<html><table><tr><td>1</td></tr></table></html>'),
    'invalid: web_page',
  ],
  ['a picture', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3]), 'invalid: unknown_format'],
]

describe('a hostile file', () => {
  it.each(hostile)('%s is refused', async (_, file, code) => {
    const bytes = file()
    const started = performance.now()
    expect(await codeOf(bytes)).toBe(code)
    expect(performance.now() - started).toBeLessThan(5000)
  })

  it('with a cell in the last corner passes, and that sheet is left unread', async () => {
    const sheetData = `${row(1, ['a'])}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`
    const { grids, unread } = await openFile(workbook({ sheetData }), 'a.xlsx')
    expect([[...unread.keys()], grids[0]?.rows]).toEqual([['Bảng'], []])
  })

  it('is not confused with a good one', async () => {
    const pack = await passGate(workbook({ sheetData: row(1, ['a', 1]) }))
    expect((await pack.read('xl/workbook.xml')).toString()).toContain('<sheet ')
    await expect(pack.read('xl/nothing.xml')).rejects.toThrow(Failure)
  })

  it('may hold a picture that declares its type: no picture is read', async () => {
    const svg = '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" ""><svg/>'
    const bytes = workbook({ sheetData: row(1, ['a']), extra: [{ name: 'xl/media/image1.svg', content: svg }] })
    expect(await codeOf(bytes)).toBe('passed')
  })

  it('hides nothing by an archive inside: it is not opened', async () => {
    const { grids } = await openFile(
      workbook({ sheetData: row(1, ['a']), extra: [{ name: 'xl/media/a.zip', content: nested }] }),
      'a.xlsx',
    )
    expect(grids[0]?.rows).toEqual([[{ kind: 'text', text: 'a' }]])
  })

  it('says of a sheet that is too large why it is not read, and reads nothing of it', async () => {
    const wide = `<row r="1"><c r="CW1"><v>1</v></c></row>`
    const { unread, grids } = await openFile(workbook({ sheetData: wide }), 'a.xlsx')
    expect(unread.get('Bảng')).toMatch(/cột thứ 100/)
    expect(grids[0]?.rows).toEqual([])
  })
})
