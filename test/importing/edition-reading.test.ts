/** What is read of a file that somebody brings, and that a hostile one is refused in words that help. */
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import type { EditionFormat } from '#domain/edition.ts'
import { Failure } from '#domain/failure.ts'
import { formatOf } from '../../server/importing/edition/file-format.ts'
import { readEdition } from '../../server/importing/edition/read-edition.ts'
import { readPart } from '../../server/importing/edition/text-reader.ts'
import { verifyEditionApart } from '../../server/importing/read-apart.ts'
import { frozenStamp } from '../exporting/edition-fixture.ts'
import { draw, smallEdition } from './edition-files.ts'
import { workbook, type ZipEntry, zip } from './zip.ts'

const said = (reading: Promise<unknown>) =>
  reading.then(
    () => 'read',
    (error: unknown) => {
      if (!(error instanceof Failure)) throw error
      return `${error.fields[0]?.code}: ${error.message}`
    },
  )

const relation = (id: string, kind: string, target: string, more = '') =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"${more}/>`
const relations = (...all: string[]) => `<Relationships>${all.join('')}</Relationships>`
const slides = (...more: ZipEntry[]) =>
  zip([
    {
      name: 'ppt/presentation.xml',
      content: '<p:presentation><p:sldIdLst><p:sldId id="256" r:id="rId1"/></p:sldIdLst></p:presentation>',
    },
    { name: 'ppt/_rels/presentation.xml.rels', content: relations(relation('rId1', 'slide', 'slides/slide1.xml')) },
    ...more,
  ])
const slide = (inside: string): ZipEntry => ({ name: 'ppt/slides/slide1.xml', content: `<p:sld>${inside}</p:sld>` })
const paragraph = (text: string) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`

describe('Texts of Word and PowerPoint', () => {
  const texts = (xml: string) => readPart(xml).map((item) => (item.kind === 'paragraph' ? item.text : item.kind))
  const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
  it.each([
    [
      'runs as one text, composed and with single spaces',
      `<w:p>${run('Tỷ lệ\u00a0 ')}${run('57,6%')}</w:p>`,
      ['Tỷ lệ 57,6%'],
    ],
    ['references and the five entities', `<w:p>${run('&#x35;7 &lt; 60 &amp; 61')}</w:p>`, ['57 < 60 & 61']],
    ['no hidden text', `<w:p>${run('60%', '<w:vanish/>')}${run('57%', '<w:vanish w:val="0"/>')}</w:p>`, ['57%']],
    ['no deleted text', `<w:p><w:del><w:r><w:t>57%</w:t></w:r></w:del>${run('60%')}</w:p>`, ['60%']],
    [
      'no page number',
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
      [],
    ],
    ['no number of a slide', '<a:p><a:fld id="{1}" type="slidenum"><a:rPr/><a:t>7</a:t></a:fld></a:p>', []],
    ['other fields', '<w:p><w:fldSimple w:instr="REF x"><w:r><w:t>57</w:t></w:r></w:fldSimple></w:p>', ['57']],
    [
      'a text box once, and the paragraph that it stands in',
      `<w:p><w:r><w:t>Trước</w:t><mc:AlternateContent><mc:Choice><w:p>${run('trong')}</w:p></mc:Choice><mc:Fallback><w:p>${run('trong')}</w:p></mc:Fallback></mc:AlternateContent><w:t> sau</w:t></w:r></w:p>`,
      ['trong', 'Trước sau'],
    ],
    ['text that is written as it is', '<w:p><w:r><w:t><![CDATA[5 < 6]]></w:t></w:r></w:p>', ['5 < 6']],
    [
      'no comment, and a sign in an attribute',
      '<w:p x="a>b"><!-- <w:r><w:t>9</w:t></w:r> --><w:r><w:t>1</w:t></w:r></w:p>',
      ['1'],
    ],
  ])('are read: %s', (_, xml, expected) => {
    expect(texts(xml)).toEqual(expected)
  })

  it('in tables stand by row and cell; one without lines only places texts', () => {
    const cell = (text: string) => `<w:tc><w:p>${run(text)}</w:p></w:tc>`
    const none = '<w:tblPr><w:tblBorders><w:top w:val="none"/><w:left w:val="nil"/></w:tblBorders></w:tblPr>'
    const row = `<w:tr>${cell('a')}<w:tc><w:p>${run('b')}</w:p><w:tbl><w:tr>${cell('c')}</w:tr></w:tbl></w:tc></w:tr>`
    expect(readPart(`<w:tbl>${none}${row}</w:tbl><w:tbl>${row}</w:tbl>`)).toEqual([
      { kind: 'table', isLayout: true, rows: [['a', 'b c']] },
      { kind: 'table', isLayout: false, rows: [['a', 'b c']] },
    ])
  })
})

describe('A file that is brought', () => {
  it('is taken for what its parts are, whatever it is called', async () => {
    expect(formatOf(Buffer.from('<html>'))).toBeNull()
    expect(formatOf(zip([{ name: 'a.txt', content: 'a' }]))).toBeNull()
    expect(formatOf(workbook())).toBe('xlsx')
    expect(formatOf(slides(slide('')))).toBe('pptx')
  })

  const dtd = '<!DOCTYPE a [<!ENTITY b "57,6%">]>'
  const many = Array.from({ length: 3001 }, (_, at): ZipEntry => ({ name: `ppt/media/${at}.xml`, content: '' }))
  it.each<[string, Buffer, EditionFormat, RegExp]>([
    [
      'that is no archive',
      Buffer.from('PK but no archive at all, only letters'),
      'docx',
      /^damaged: Tệp hỏng nên không đọc được\. Tải lại tệp của bản chốt/,
    ],
    ['of another kind', slides(slide('')), 'docx', /^wrong_format: Tệp không phải là báo cáo \(\.docx\)/],
    [
      'that declares entities',
      slides(slide(`${dtd}${paragraph('&b;')}`)),
      'pptx',
      /^declarations: Tệp chứa khai báo XML/,
    ],
    [
      'with a picture that declares entities',
      zip([{ name: 'a.svg', content: `${dtd}<svg/>` }]),
      'zip',
      /^declarations: /,
    ],
    [
      'with a password',
      zip([{ name: 'word/document.xml', content: 'x', flags: 1 }]),
      'docx',
      /^encrypted: Tệp có mật khẩu/,
    ],
    [
      'that lies about a size',
      zip([{ name: 'word/document.xml', content: 'x'.repeat(99), declared: 1 }]),
      'docx',
      /^lying_sizes: /,
    ],
    ['with too many parts', slides(slide(''), ...many), 'pptx', /^too_many_entries: Tệp gồm quá nhiều phần/],
    ['that is no workbook', slides(slide('')), 'xlsx', /^not_workbook: Tệp không phải là bảng tính/],
  ])('%s is refused in words', async (_, bytes, format, expected) => {
    expect(await said(readEdition(bytes, format))).toMatch(expected)
  })

  it('with a hostile workbook inside a chart is refused like any other', async () => {
    const chart = '<c:chartSpace><c:ser/></c:chartSpace>'
    const hostile = workbook({ extra: [{ name: 'xl/evil.xml', content: dtd }] })
    const file = slides(
      slide('<c:chart r:id="rId2"/>'),
      {
        name: 'ppt/slides/_rels/slide1.xml.rels',
        content: relations(relation('rId2', 'chart', '../charts/chart1.xml')),
      },
      { name: 'ppt/charts/chart1.xml', content: chart },
      {
        name: 'ppt/charts/_rels/chart1.xml.rels',
        content: relations(relation('rId1', 'package', '../embeddings/a.xlsx')),
      },
      { name: 'ppt/embeddings/a.xlsx', content: hostile },
    )
    expect(await said(readEdition(file, 'pptx'))).toMatch(/^declarations: /)
  })

  it('leads nowhere outside itself', async () => {
    const file = slides(
      slide(`${paragraph('57,6%')}<a:blip r:embed="rId2"/><a:blip r:embed="rId3"/><c:chart r:id="rId4"/>`),
      {
        name: 'ppt/slides/_rels/slide1.xml.rels',
        content: relations(
          relation('rId2', 'image', 'http://127.0.0.1/a.png', ' TargetMode="External"'),
          relation('rId3', 'image', '../../../../../../etc/passwd'),
          relation('rId4', 'chart', '/etc/passwd'),
        ),
      },
    )
    const read = await readEdition(file, 'pptx')
    expect(read.paragraphs).toEqual([{ place: 'Trang chiếu 1', text: '57,6%' }])
    expect([read.pictures, read.charts]).toEqual([[], []])
  })
})

describe('A file held against its edition in a process of its own', () => {
  const edition = { number: 2, shortHash: '3f9c21ab' }

  it('matches, or says what differs and where', async () => {
    const fresh = await draw('xlsx')
    const asked = (given: Buffer) => verifyEditionApart({ given, fresh, format: 'xlsx', edition })
    expect(await asked(fresh)).toMatchObject({ outcome: 'matches', differences: [] })
    const altered = smallEdition()
    const page = altered.pages.find(({ table }) => table !== null)!
    const row = page.table!.rows[0]!
    const column = row.findLastIndex((cell) => typeof cell === 'number')
    const [was, name] = [row[column] as number, row.find((cell) => typeof cell === 'string')]
    row[column] = was - 0.3
    const { outcome, differences } = await asked(await draw('xlsx', altered))
    expect(outcome).toBe('differs')
    expect(differences[0]!.place).toContain(`dòng ${name}`)
    expect(differences[0]!.inEdition).toBe(`${String(was).replace('.', ',')}%`)
    expect(frozenStamp.number).toBe(2)
  })

  it('is stopped at its deadline, and a damaged one is refused, in words of its own', async () => {
    const fresh = await draw('xlsx')
    const order = { given: fresh, fresh, format: 'xlsx' as const, edition }
    expect(await said(verifyEditionApart(order, { deadline: 1 }))).toMatch(
      /^took_too_long: Đọc tệp quá lâu nên đã dừng\. Tải lại tệp của bản chốt/,
    )
    const zipped = await JSZip.loadAsync(fresh)
    zipped.remove('xl/workbook.xml')
    const given = await zipped.generateAsync({ type: 'nodebuffer' })
    expect(await said(verifyEditionApart({ ...order, given }))).toMatch(/^not_workbook: /)
  })
})
