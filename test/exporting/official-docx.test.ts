/** The layout of an official document: paper, margins, letters, number of page, head, and nothing wider than the text. */
import { expect, it } from 'vitest'
import type { OfficialDocument } from '../../server/exporting/document/model.ts'
import { officialDocx } from '../../server/exporting/document/official-docx.ts'
import { docxPart } from '../support/docx.ts'

const document: OfficialDocument = {
  superior: 'Ủy ban nhân dân Thành phố Minh Họa',
  issuer: 'Hội đồng',
  number: 'Số:      /BB-HĐ',
  placeAndDay: 'Minh Họa, ngày 05 tháng 01 năm 2027',
  kind: 'Biên bản',
  abstract: 'Họp Hội đồng',
  mark: 'Dữ liệu minh họa',
  bases: ['Căn cứ Quyết định số 1.'],
  body: [
    { kind: 'part', text: 'I. Nội dung' },
    { kind: 'paragraph', runs: [{ text: 'Ký tự tiếng Việt: ẳẵặ ≥ 90%' }] },
    {
      kind: 'table',
      table: {
        columns: [
          { head: 'Đơn vị', share: 3, align: 'left' },
          { head: 'Điểm', share: 1, align: 'right' },
        ],
        rows: [['Phường Hương Bưởi', '88,67']],
      },
    },
  ],
  signatures: [{ authority: 'TM. Hội đồng', position: 'Chủ tịch', name: 'Nguyễn Văn A' }],
  recipients: ['- Lưu: VT.'],
}

it('stands on A4 with the margins of the decree, in Times New Roman', async () => {
  const { xml } = await docxPart(await officialDocx(document))
  const numberIn = (name: string) =>
    Number(new RegExp(`${name}="(\\d+)"`).exec(/<w:pg[^>]*>.*/.exec(xml)?.[0] ?? '')?.[1])
  const millimetres = (twips: number) => Math.round((twips / 1440) * 25.4)
  expect([millimetres(numberIn('w:w')), millimetres(numberIn('w:h'))]).toEqual([210, 297])
  expect(['top', 'bottom', 'left', 'right'].map((side) => millimetres(numberIn(`w:${side}`)))).toEqual([20, 20, 30, 15])
  const styles = await docxPart(await officialDocx(document), 'word/styles.xml')
  expect(styles.xml).toContain('Times New Roman')
})

it('numbers its pages from the second on, in the middle of the top', async () => {
  const file = await officialDocx(document)
  const { xml } = await docxPart(file)
  expect(xml).toContain('<w:titlePg/>')
  const headers = await Promise.all(['word/header1.xml', 'word/header2.xml'].map((part) => docxPart(file, part)))
  const numbered = headers.filter((header) => header.xml.includes('PAGE'))
  expect(numbered).toHaveLength(1)
  expect(numbered[0]?.xml).toContain('w:val="center"')
})

it('says everything in its order, and no table is wider than the text', async () => {
  const { lines, xml } = await docxPart(await officialDocx(document))
  expect(lines).toEqual([
    'ỦY BAN NHÂN DÂN THÀNH PHỐ MINH HỌA',
    'HỘI ĐỒNG',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số:      /BB-HĐ',
    'Minh Họa, ngày 05 tháng 01 năm 2027',
    '(Dữ liệu minh họa)',
    'BIÊN BẢN',
    'Họp Hội đồng',
    'Căn cứ Quyết định số 1.',
    'I. NỘI DUNG',
    'Ký tự tiếng Việt: ẳẵặ ≥ 90%',
    'Đơn vị',
    'Điểm',
    'Phường Hương Bưởi',
    '88,67',
    'Nơi nhận:',
    '- Lưu: VT.',
    'TM. HỘI ĐỒNG',
    'CHỦ TỊCH',
    'Nguyễn Văn A',
  ])
  const widths = [...xml.matchAll(/<w:tblW[^>]*w:w="(\d+)"/g)].map(([, width]) => Number(width))
  expect(widths.length).toBe(3)
  for (const width of widths) expect(width).toBeLessThanOrEqual(9356)
  expect(xml).toContain('<w:tblHeader/>')
})
