/** The report of an edition: every number, text and chart of its outline, what cannot be drawn, and texts of ill will. */
import { describe, expect, it, vi } from 'vitest'
import type { Chart, Table } from '#domain/chart.ts'
import type { EditionContent, EditionStamp, ReportBlock } from '#domain/edition.ts'
import { parseViNumber } from '#domain/measure.ts'
import { sizeOf } from '../../server/exporting/document/picture-block.ts'
import { editionDocx } from '../../server/exporting/edition/report-docx.ts'
import { docxPart, docxParts, paragraphsOf, tablesOf } from '../support/docx.ts'
import { controlNote, draftStamp, editionContent, formulaNote, frozenStamp, longName } from './edition-fixture.ts'

const content = editionContent()
const drawn = async (of: EditionContent = content, stamp: EditionStamp = frozenStamp) => {
  const { bytes, faults } = await editionDocx({ content: of, stamp })
  const { xml, lines } = await docxPart(bytes)
  return { bytes, faults, xml, lines, parts: await docxParts(bytes) }
}
/** The edition as it is: drawn once for all that only look at it. */
let drawnOnce: ReturnType<typeof drawn> | undefined
const standard = () => {
  drawnOnce ??= drawn()
  return drawnOnce
}
/** The same edition with an outline of these blocks, and no annex unless one is given. */
const withBlocks = (blocks: ReportBlock[], change: Partial<EditionContent> = {}): EditionContent => ({
  ...content,
  annexes: [],
  ...change,
  report: { ...content.report, parts: [{ heading: 'I. KẾT QUẢ', level: 'part', blocks }] },
})
const pageOf = (key: string) => content.pages.find((page) => page.key === key)!
/** Back from paper, without the writer: "1.182", "57,6%", "−0,55". */
const readNumber = (text: string): number | null => {
  const bare = text.replace(/%$/, '')
  if (bare === '–') return null
  const parsed = parseViNumber(bare.replace(/^−/, ''), 6)
  if (!parsed.ok) throw new Error(`not a number: ${text}`)
  return ((bare.startsWith('−') ? -1 : 1) * parsed.scaled) / 1e6
}
const visible = (text: string) => text.replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu, '')
const expectSame = (rows: string[][], table: Table) => {
  expect(rows[0]).toEqual(table.columns.map(({ name }) => name))
  expect(rows).toHaveLength(table.rows.length + 1)
  for (const [at, row] of table.rows.entries())
    for (const [column, { kind }] of table.columns.entries()) {
      const value = row[column] ?? null
      const text = rows[at + 1]![column]!
      if (typeof value === 'string') expect(text).toBe(visible(value))
      else if (kind !== 'text') expect(readNumber(text)).toBe(value)
    }
}

describe('The report of an edition', () => {
  it('holds every number of its tables and annexes as the edition does', async () => {
    const { xml } = await standard()
    const tables = tablesOf(xml).filter(({ headRows }) => headRows === 1)
    const asked = content.report.parts.flatMap(({ blocks }) => blocks)
    const wanted = [
      ...asked.flatMap((block) => (block.kind === 'table' ? (pageOf(block.page).table ?? []) : [])),
      ...content.annexes.filter((annex) => !annex.isForWorkbookOnly).map(({ table }) => table),
    ]
    expect(tables).toHaveLength(wanted.length)
    for (const [at, table] of wanted.entries()) expectSame(tables[at]!.rows, table)
  })

  it('tells missing from zero, rounds nothing, and says percent once', async () => {
    const table: Table = {
      frame: content.pages[0]!.frame,
      sheetName: 'x',
      columns: [
        { name: 'Tỷ lệ', kind: 'percent', decimals: 1 },
        { name: 'Tỷ lệ (%)', kind: 'percent', decimals: 1 },
        { name: 'Hồ sơ', kind: 'number', decimals: 0 },
        { name: 'Ghi chú', kind: 'text', decimals: 0 },
      ],
      rows: [
        [99.96, 60, 1_234_567, null],
        [null, null, 0, '0'],
        [100, -0.55, -1182, ''],
      ],
    }
    const { xml } = await drawn(withBlocks([], { annexes: [{ key: 'x', table, isForWorkbookOnly: false }] }))
    const rows = tablesOf(xml).find(({ headRows }) => headRows === 1)!.rows
    expect(rows.slice(1)).toEqual([
      ['99,96%', '60,0', '1.234.567', ''],
      ['–', '–', '0', '0'],
      ['100,0%', '−0,55', '−1.182', ''],
    ])
  })

  it('prints every paragraph of its texts, one per line, as the person wrote it', async () => {
    const written = 'Câu thứ nhất có “ngoặc” & <thẻ>.\n\n  a) Mục con = 5%;  \n=cmd|x\n{PAGE}'
    const texts = content.texts.map((text) => (text.key === 'proposals' ? { ...text, text: written } : text))
    const { lines } = await drawn({ ...content, texts, annexes: [] })
    for (const line of ['Câu thứ nhất có “ngoặc” & <thẻ>.', 'a) Mục con = 5%;', '=cmd|x', '{PAGE}./.'])
      expect(lines).toContain(line)
    for (const { text, key } of content.texts)
      if (key !== 'proposals') for (const line of text.split('\n')) expect(lines).toContain(line)
  })

  it('shows charts of 200 dots to an inch, as wide as the text, on the page of their captions and in words', async () => {
    const { xml, parts, faults } = await standard()
    expect(faults).toEqual([])
    const pictures = [...parts].filter(([name]) => name.startsWith('word/media/'))
    expect(pictures).toHaveLength(3)
    for (const [, png] of pictures) expect(sizeOf(png).width).toBeGreaterThanOrEqual((165 / 25.4) * 200)
    const extents = [...xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].map((found) => found.slice(1).map(Number))
    for (const [width = 0, height = 0] of extents) {
      expect(width / 36_000).toBeLessThanOrEqual(165.1)
      expect(height / 36_000).toBeLessThanOrEqual(225)
    }
    const all = paragraphsOf(xml)
    const captions = all.flatMap((paragraph, at) => (paragraph.hasPicture ? [all[at + 1]!.text] : []))
    expect(captions).toEqual([
      'Hình 1: Thanh toán trực tuyến, Thành phố Minh Họa, quý III/2026',
      'Hình 2: Thanh toán trực tuyến theo quý, Thành phố Minh Họa, quý III/2026',
      'Hình 3: Kết quả từng chỉ tiêu, Thành phố Minh Họa, quý III/2026',
    ])
    for (const paragraph of all) if (paragraph.hasPicture) expect(paragraph.keepNext).toBe(true)
    expect(xml).toMatch(/<wp:docPr [^>]*descr="[^"]*Ba chỉ tiêu còn nhiều đơn vị chưa đạt/)
  })

  it('names a chart that cannot be drawn in its place, with its table, and goes on', async () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const broken = { ...(pageOf('ranking:on_time').chart as Chart & { kind: 'ranking' }), maximum: Number.NaN }
    const pages = content.pages.map((page) => (page.key === 'ranking:on_time' ? { ...page, chart: broken } : page))
    const blocks: ReportBlock[] = [
      { kind: 'chart', page: 'ranking:on_time' },
      { kind: 'chart', page: 'heat' },
    ]
    const { faults, lines, xml } = await drawn(withBlocks(blocks, { pages }))
    const { title } = broken.frame
    expect(faults).toEqual([title])
    expect(lines).toContain(`Không vẽ được biểu đồ “${title}”. Số liệu của biểu đồ ở bảng dưới đây.`)
    expectSame(tablesOf(xml).find(({ headRows }) => headRows === 1)!.rows, pageOf('ranking:on_time').table!)
    expect(paragraphsOf(xml).filter(({ hasPicture }) => hasPicture)).toHaveLength(1)
    silent.mockRestore()
  })

  it('shows the head and the tail of a long ranking, and all of it in an annex', async () => {
    const big = editionContent({ units: 200 })
    const { xml, lines } = await drawn({
      ...withBlocks([{ kind: 'chart', page: 'ranking:on_time' }]),
      pages: big.pages,
    })
    expect(lines).toContain(
      'Hình 1: Hồ sơ giải quyết đúng hạn, Thành phố Minh Họa, quý III/2026 (1/2). Các dòng còn lại: xem Phụ lục',
    )
    const annex = tablesOf(xml).filter(({ headRows }) => headRows === 1)
    expect(annex).toHaveLength(1)
    expectSame(annex[0]!.rows, big.pages.find(({ key }) => key === 'ranking:on_time')!.table!)
    // The head is repeated on every page, and no row is torn in two.
    expect(annex[0]!.rows).toHaveLength(201)
    expect(xml.match(/<w:cantSplit\/>/g)!.length).toBeGreaterThanOrEqual(201)
  })

  it('sends the reader to the annex of a page, by its number, and prints each annex once', async () => {
    const blocks: ReportBlock[] = [
      { kind: 'annex', page: 'tasks' },
      { kind: 'annex', page: 'below' },
      { kind: 'annex', page: 'tasks' },
    ]
    const { lines } = await drawn(withBlocks(blocks))
    const titles = ['tasks', 'below'].map((key) => pageOf(key).table!.frame.title)
    expect(lines.filter((line) => line === `${titles[0]} (chi tiết tại Phụ lục I).`)).toHaveLength(1)
    expect(lines).toContain(`${titles[0]} (chi tiết tại Phụ lục I)./.`)
    expect(lines).toContain(`${titles[1]} (chi tiết tại Phụ lục II).`)
    expect(lines.filter((line) => line.startsWith('Phụ lục'))).toEqual(['Phụ lục I', 'Phụ lục II'])
  })

  it('says which tables stand in the workbook only', async () => {
    const { table } = content.annexes[0]!
    const note = `Các bảng sau dài, nằm trong tệp bảng tính của cùng bản này: “${table.frame.title}”.`
    const only = [{ key: 'a', table, isForWorkbookOnly: true }]
    const bare = await drawn(withBlocks([{ kind: 'text', key: 'summary' }], { annexes: only }))
    expect(bare.lines).toContain(note.replace(/\.$/, './.'))
    const printed = [...only, { key: 'b', table: { ...table, sheetName: 'b' }, isForWorkbookOnly: false }]
    const { lines } = await drawn(withBlocks([{ kind: 'text', key: 'summary' }], { annexes: printed }))
    expect(lines.at(-1)).toBe(note)
  })

  it('closes with words of its own after a table, and dots where nobody wrote anything', async () => {
    const texts = [...content.texts, { key: 'empty', heading: '', generated: '', text: ' \n ' }]
    const { lines } = await drawn(withBlocks([{ kind: 'table', page: 'tasks' }]))
    expect(lines).toContain(
      'Trên đây là Báo cáo kết quả cải cách hành chính quý III năm 2026, Ủy ban nhân dân Thành phố Minh Họa trân trọng báo cáo./.',
    )
    const open = await drawn(withBlocks([{ kind: 'text', key: 'empty' }], { texts }))
    expect(open.lines.some((line) => /^…{20,}/.test(line))).toBe(true)
  })

  it('bears no control characters, runs no formula, and cuts no long name', async () => {
    const { parts, lines, xml } = await standard()
    for (const [name, bytes] of parts)
      if (name.endsWith('.xml'))
        expect(/[\p{Cs}\u202a-\u202e\ufffe\uffff]|(?![\n\t\r])\p{Cc}/u.test(bytes.toString('utf8')), name).toBe(false)
    expect(lines).toContain(formulaNote)
    expect(lines).toContain(visible(controlNote))
    expect(lines).toContain(longName)
    // The only fields are numbers of pages, and they stand in headers.
    expect(xml).not.toContain('instrText')
  })

  it('is marked as a draft behind the text of every page, a frozen one is not; each page says which edition it is', async () => {
    const named = async (stamp: EditionStamp, prefix: string) => {
      const { parts } = await drawn(
        withBlocks([{ kind: 'text', key: 'summary' }], { annexes: content.annexes.slice(0, 2) }),
        stamp,
      )
      return [...parts].filter(([name]) => name.startsWith(`word/${prefix}`)).map(([, bytes]) => bytes.toString('utf8'))
    }
    const [headers, feet] = [await named(draftStamp, 'header'), await named(draftStamp, 'footer')]
    expect(headers).toHaveLength(6)
    for (const header of headers) expect(header).toMatch(/<v:textpath[^>]*string="DỰ THẢO"/)
    for (const foot of feet)
      expect(paragraphsOf(foot)[0]).toMatchObject({
        text: 'DỰ THẢO · bản số 1, số liệu chưa chốt · Đã duyệt; số liệu lúc 09:14 ngày 07/10/2026 · Dữ liệu minh họa',
      })
    for (const header of await named(frozenStamp, 'header')) expect(header).not.toContain('DỰ THẢO')
    const frozenFeet = await named(frozenStamp, 'footer')
    expect(frozenFeet).toHaveLength(6)
    for (const foot of frozenFeet) expect(paragraphsOf(foot)[0]!.text).toContain('Bản chốt số 2 · mã 3f9c21ab')
  })

  it('tells how far it is, picture by picture', async () => {
    const steps: string[] = []
    await editionDocx({ content, stamp: draftStamp, onProgress: (done, of) => steps.push(`${done}/${of}`) })
    expect(steps).toEqual(['1/4', '2/4', '3/4', '4/4'])
  })

  it('refuses an outline that asks for what the edition lacks', async () => {
    await expect(drawn(withBlocks([{ kind: 'text', key: 'nowhere' }]))).rejects.toThrow(RangeError)
    await expect(drawn(withBlocks([{ kind: 'chart', page: 'nowhere' }]))).rejects.toThrow(RangeError)
  })
})
