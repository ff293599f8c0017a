/**
 * The report of an edition held against Nghị định 30/2020/NĐ-CP, Phụ lục I, row by row: paper, letters, head, number of page,
 * bases, text, signature, recipients, annexes. Measures are read from the file.
 */
import { beforeAll, describe, expect, it } from 'vitest'
import type { EditionContent } from '#domain/edition.ts'
import { defaultFrame } from '#domain/report-form.ts'
import { editionDocx } from '../../server/exporting/edition/report-docx.ts'
import {
  type DocxParagraph,
  type DocxSection,
  docxPart,
  docxParts,
  paragraphsOf,
  sectionsOf,
  tablesOf,
} from '../support/docx.ts'
import { editionContent, frozenStamp } from './edition-fixture.ts'

const ward = { code: 'MH02', name: '5', kind: 'ward' as const }
const whole = editionContent()
const wide = whole.annexes[0]!.table
const content: EditionContent = {
  ...whole,
  head: { ...whole.head, unit: { ...ward, label: 'phường 5', fictional: true } },
  frame: {
    ...defaultFrame(ward, { code: 'MH', name: 'Minh Họa', kind: 'province' }),
    addressees: ['Ủy ban nhân dân thành phố Minh Họa', '- Sở Nội vụ;'],
    bases: ['Căn cứ Nghị quyết số 76/NQ-CP;', 'Căn cứ Kế hoạch số 12/KH-UBND.', 'Thực hiện Công văn số 3'],
    capacity: 'Kt. Chủ tịch',
    position: 'Phó Chủ tịch',
    signer: 'Người Ký Minh Họa',
  },
  annexes: [
    { key: 'one', table: wide, isForWorkbookOnly: false },
    { key: 'big', table: wide, isForWorkbookOnly: true },
    {
      key: 'two',
      table: {
        ...wide,
        columns: [...wide.columns, ...wide.columns.slice(2), ...wide.columns.slice(2)],
        rows: wide.rows.map((row) => [...row, ...row.slice(2), ...row.slice(2)]),
      },
      isForWorkbookOnly: false,
    },
  ],
}

let file: Buffer
let xml: string
let all: DocxParagraph[]
let sections: DocxSection[]
beforeAll(async () => {
  file = (await editionDocx({ content, stamp: frozenStamp })).bytes
  xml = (await docxPart(file)).xml
  all = paragraphsOf(xml)
  sections = await sectionsOf(file)
})

const one = (text: string | RegExp) => {
  const found = all.filter((paragraph) =>
    typeof text === 'string' ? paragraph.text === text : text.test(paragraph.text),
  )
  expect(found, String(text)).toHaveLength(1)
  return found[0]!
}
/** The line below a text: how long it is, in a column as wide as this. */
const ruleBelow = (text: string, column: number) => {
  const at = all.findIndex((paragraph) => paragraph.text === text)
  const { hasRule, indent } = all[at + 1]!
  expect(hasRule).toBe(true)
  return column - indent.left - indent.right
}
const millimetres = (twips: number) => (twips / 1440) * 25.4
const centred = { align: 'center' }

describe('The report in the form of the decree', () => {
  it('stands on A4 upright with its margins; an annex lies on its side only where its table is wide', () => {
    expect(sections.map(({ isLandscape }) => isLandscape)).toEqual([false, false, true])
    for (const { width, height, margins, isLandscape } of sections) {
      const sides = [width, height].map((side) => Math.round(millimetres(side)))
      expect(sides).toEqual(isLandscape ? [297, 210] : [210, 297])
      const { top, bottom, left, right } = margins
      for (const side of [top, bottom]) expect(millimetres(side)).toBeGreaterThanOrEqual(20)
      for (const side of [top, bottom]) expect(millimetres(side)).toBeLessThanOrEqual(25)
      expect(millimetres(left)).toBeGreaterThanOrEqual(30)
      expect(millimetres(left)).toBeLessThanOrEqual(35)
      expect(millimetres(right)).toBeGreaterThanOrEqual(15)
      expect(millimetres(right)).toBeLessThanOrEqual(20)
    }
  })

  it('is written in black Times New Roman and in no other letters', async () => {
    const { xml: styles } = await docxPart(file, 'word/styles.xml')
    const defaults = /<w:docDefaults>.*?<\/w:docDefaults>/s.exec(styles)?.[0] ?? ''
    expect(defaults).toContain('w:ascii="Times New Roman"')
    expect(defaults).toContain('w:hAnsi="Times New Roman"')
    expect(defaults).toContain('<w:color w:val="000000"/>')
    expect(xml).not.toMatch(/<w:rFonts|<w:rPr>(?:(?!<\/w:rPr>).)*<w:color/s)
  })

  it('numbers pages in the middle of the top margin from the second on, and every annex by itself', async () => {
    const parts = await docxParts(file)
    expect(sections).toHaveLength(3)
    for (const { startsAt, hidesFirstNumber, headers, margins } of sections) {
      expect([startsAt, hidesFirstNumber]).toEqual([1, true])
      const [every, first] = [headers.default, headers.first].map((name) => (parts.get(name ?? '') ?? '').toString())
      expect(every).toMatch(/<w:jc w:val="center"\/>.*<w:sz w:val="26"\/>.*<w:instrText[^>]*>PAGE</s)
      expect(every).not.toMatch(/<w:b\/>|<w:i\/>/)
      expect(first).not.toContain('PAGE')
      expect(margins.header).toBeLessThan(margins.top)
    }
  })

  it('opens with the nation, bold, and a line as long as the motto', () => {
    const [head] = tablesOf(xml)
    const [left = 0, right = 0] = head!.columns
    expect(right).toBeGreaterThan(left)
    expect(one('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toMatchObject({ size: 24, bold: true, italic: false, ...centred })
    expect(one('Độc lập - Tự do - Hạnh phúc')).toMatchObject({ size: 26, bold: true, italic: false, ...centred })
    // As the letters themselves advance, in 13 points and bold.
    const motto = 3183
    expect(Math.abs(ruleBelow('Độc lập - Tự do - Hạnh phúc', right) - motto)).toBeLessThan(20)
  })

  it('names the issuer in bold capitals in two lines, with a line of a third to a half', () => {
    const [left = 0] = tablesOf(xml)[0]!.columns
    expect(one('ỦY BAN NHÂN DÂN')).toMatchObject({ size: 26, bold: true, ...centred })
    expect(one('PHƯỜNG 5')).toMatchObject({ size: 26, bold: true, ...centred })
    const text = 1500
    const share = ruleBelow('PHƯỜNG 5', left) / text
    expect(share).toBeGreaterThan(1 / 3)
    expect(share).toBeLessThan(1 / 2)
  })

  it('names who is above a department, upright', async () => {
    const department = { code: 'NV', name: 'Sở Nội vụ', kind: 'department' as const }
    const frame = defaultFrame(department, { code: 'MH', name: 'Minh Họa', kind: 'province' })
    const bare = { ...content, frame, annexes: [], report: { ...content.report, parts: [] } }
    const drawn = paragraphsOf((await docxPart((await editionDocx({ content: bare, stamp: frozenStamp })).bytes)).xml)
    const look = (text: string) => drawn.find((paragraph) => paragraph.text === text)
    expect(look('ỦY BAN NHÂN DÂN THÀNH PHỐ MINH HỌA')).toMatchObject({ size: 26, bold: false })
    expect(look('SỞ NỘI VỤ')).toMatchObject({ size: 26, bold: true })
    expect(drawn.map(({ text }) => text)).not.toContain('TM. ỦY BAN NHÂN DÂN')
    expect(drawn.map(({ text }) => text)).toContain('Kính gửi: Ủy ban nhân dân thành phố Minh Họa')
  })

  it('leaves number and day to the office, in one row', () => {
    const row = tablesOf(xml)[0]!.rows[1]!
    expect(row[0]).toMatch(/^Số: +\/BC-UBND$/)
    expect(row[1]).toMatch(/^Phường 5, ngày +tháng +năm 2026$/)
    expect(one(row[0]!)).toMatchObject({ size: 26, bold: false, italic: false })
    expect(one(row[1]!)).toMatchObject({ size: 26, bold: false, italic: true })
  })

  it('says what it is and what about, with a line of a third to a half', () => {
    const abstract = 'Kết quả cải cách hành chính quý III năm 2026'
    expect(one('BÁO CÁO')).toMatchObject({ size: 28, bold: true, ...centred })
    expect(one(abstract)).toMatchObject({ size: 28, bold: true, italic: false, ...centred })
    const share = ruleBelow(abstract, 9354) / 5547
    expect(share).toBeGreaterThan(1 / 3)
    expect(share).toBeLessThan(1 / 2)
  })

  it('is addressed to several, one a line, their dashes under the colon', () => {
    const [words, first, last] = [one('Kính gửi:'), one('- Ủy ban nhân dân thành phố Minh Họa;'), one('- Sở Nội vụ.')]
    for (const paragraph of [words, first, last])
      expect(paragraph).toMatchObject({ size: 28, bold: false, italic: false })
    const hanging = Number(/w:hanging="(\d+)"/.exec(xml)?.[1])
    const colon = first.indent.left - hanging
    // "Kính gửi:" in 14 points is 1.077 twips long.
    expect(Math.abs(colon - words.indent.left - 1077)).toBeLessThan(20)
    expect(last.indent).toEqual(first.indent)
  })

  it('rests on its bases in italics: each ends with a semicolon, the last with a stop', () => {
    const bases = ['Căn cứ Nghị quyết số 76/NQ-CP;', 'Căn cứ Kế hoạch số 12/KH-UBND;', 'Thực hiện Công văn số 3.']
    for (const text of bases) expect(one(text)).toMatchObject({ size: 28, italic: true, bold: false, align: 'both' })
  })

  it('has a justified text with its first lines drawn in and air between paragraphs', () => {
    const body = all.filter(({ align, italic, bold }) => align === 'both' && !italic && !bold)
    expect(body.length).toBeGreaterThan(5)
    for (const { size, firstLine, before, after, line } of body) {
      expect(size).toBe(28)
      expect([10, 12.7]).toContain(Math.round(millimetres(firstLine) * 10) / 10)
      expect(before + after).toBeGreaterThanOrEqual(120)
      expect(line).toBeGreaterThanOrEqual(240)
      expect(line).toBeLessThanOrEqual(360)
    }
    expect(xml).not.toMatch(/w:lineRule="exact"(?![^>]*>.{0,80}<w:ind)/)
  })

  it('heads its parts in bold capitals and its sections in bold small letters', () => {
    expect(one('II. KẾT QUẢ THỰC HIỆN')).toMatchObject({ size: 28, bold: true, keepNext: true })
    expect(one('2. Cải cách thủ tục hành chính')).toMatchObject({ size: 28, bold: true, keepNext: true })
  })

  it('ends with "./." and keeps its last paragraph with the signature', () => {
    const ends = all.filter(({ text }) => text.endsWith('./.'))
    expect(ends).toHaveLength(1)
    expect(ends[0]!.text).toBe('Hoàn thành kết nối kho dữ liệu trong quý IV/2026./.')
    expect(ends[0]!.keepNext).toBe(true)
  })

  it('is signed by capacity, position and name, level with its recipients', () => {
    const table = tablesOf(xml).find(({ rows }) => rows[0]?.[0]?.startsWith('Nơi nhận:'))!
    expect(table.rows[0]![1]).toMatch(/^TM\. ỦY BAN NHÂN DÂN\nKT\. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n{5}Người Ký Minh Họa$/)
    for (const text of ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Người Ký Minh Họa'])
      expect(one(text)).toMatchObject({ size: 28, bold: true, italic: false, ...centred })
    expect(table.rows[0]![0]!.split('\n')).toEqual([
      'Nơi nhận:',
      '- Như trên;',
      '- Sở Nội vụ (b/c);',
      '- Thường trực Đảng ủy, HĐND phường (b/c);',
      '- Chủ tịch, các Phó Chủ tịch UBND phường;',
      '- Lưu: VT.',
    ])
    expect(one('Nơi nhận:')).toMatchObject({ size: 24, bold: true, italic: true, align: 'left' })
    expect(one('- Lưu: VT.')).toMatchObject({ size: 22, bold: false, italic: false, align: 'left' })
    expect(xml).toContain('<w:cantSplit/>')
  })

  it('numbers its annexes in roman where there are several, and says to what they belong', () => {
    expect(one('Phụ lục I')).toMatchObject({ size: 28, bold: true, ...centred })
    expect(one('Phụ lục II')).toMatchObject({ size: 28, bold: true, ...centred })
    const titles = all.filter(({ text }) => text === 'KẾT QUẢ HỒ SƠ GIẢI QUYẾT ĐÚNG HẠN CỦA 30 ĐƠN VỊ')
    expect(titles).toHaveLength(2)
    for (const title of titles) expect(title).toMatchObject({ size: 28, bold: true, ...centred })
    const attached = all.filter(({ text }) =>
      /^\(Kèm theo Báo cáo số +\/BC-UBND ngày +tháng +năm 2026 của Ủy ban nhân dân Phường 5\)$/.test(text),
    )
    expect(attached).toHaveLength(2)
    for (const line of attached) expect(line).toMatchObject({ size: 26, italic: true, bold: false, ...centred })
  })

  it('calls a single annex “Phụ lục”, without a number', async () => {
    const single = { ...content, report: { ...content.report, parts: [] }, annexes: content.annexes.slice(0, 1) }
    const { lines } = await docxPart((await editionDocx({ content: single, stamp: frozenStamp })).bytes)
    expect(lines.filter((text) => text.startsWith('Phụ lục'))).toEqual(['Phụ lục'])
  })
})
