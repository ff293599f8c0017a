/** The archive of an edition's pictures: each chart twice, named so that it can be found, and a list of them all. */
import JSZip from 'jszip'
import { describe, expect, it, vi } from 'vitest'
import type { EditionContent } from '#domain/edition.ts'
import { editionFileName } from '../../server/exporting/edition/file-names.ts'
import { editionZip } from '../../server/exporting/edition/pictures.ts'
import { draftStamp, editionContent, frozenStamp } from './edition-fixture.ts'
import { parseXml } from './reading.ts'

/** Two charts are enough to see each way. */
function small(): EditionContent {
  const content = editionContent({ units: 6, indicators: 2, quarters: 4 })
  const wanted = ['ranking:on_time', 'series:online_payment']
  return { ...content, pages: content.pages.filter(({ key }) => wanted.includes(key)) }
}

const drawn = async (content: EditionContent, stamp = frozenStamp) => {
  const file = await editionZip({ content, stamp })
  return { ...file, zip: await JSZip.loadAsync(file.bytes) }
}

describe('The pictures of an edition', () => {
  it('are SVG and PNG under plain names in the order of the meeting, with a list', async () => {
    const progress: string[] = []
    const content = small()
    const file = await editionZip({
      content,
      stamp: frozenStamp,
      onProgress: (done, of) => progress.push(`${done}/${of}`),
    })
    const zip = await JSZip.loadAsync(file.bytes)
    const stems = ['01-xep-hang-ho-so-giai-quyet-dung-han', '02-dien-bien-thanh-toan-truc-tuyen-tien-trien-the-nao']
    expect(Object.keys(zip.files)).toEqual([
      ...stems.flatMap((stem) => [`${stem}.svg`, `${stem}.png`]),
      'danh-sach-bieu-do.csv',
    ])
    expect(progress).toEqual(['1/2', '2/2'])
    for (const stem of stems) {
      const svg = await zip.file(`${stem}.svg`)!.async('string')
      parseXml(svg)
      // The picture says by itself which edition it is.
      expect(svg).toContain('3f9c21ab')
      const png = await zip.file(`${stem}.png`)!.async('nodebuffer')
      expect(png.subarray(1, 4).toString()).toBe('PNG')
    }
    const list = await zip.file('danh-sach-bieu-do.csv')!.async('string')
    for (const { question, frame } of content.pages) {
      expect(list).toContain(question)
      expect(list).toContain(frame.title)
    }
    expect(list).toContain('Bản chốt số 2 · mã 3f9c21ab')
    expect(file.faults).toEqual([])
  })

  it('name a chart that cannot be drawn, in the list and to whoever asked, and bring the others', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue()
    const content = small()
    // No such kind exists: whatever goes wrong inside a drawing looks alike from here.
    content.pages[0]!.chart = { kind: 'pie', frame: content.pages[0]!.frame } as never
    const { zip, faults } = await drawn(content)
    expect(faults).toEqual([content.pages[0]!.frame.title])
    expect(Object.keys(zip.files).map((name) => name.slice(0, 2))).toEqual(['02', '02', 'da'])
    const list = await zip.file('danh-sach-bieu-do.csv')!.async('string')
    expect(list.split('\r\n').find((line) => line.includes(faults[0]!))).toMatch(/^không vẽ được;không vẽ được;/)
    said.mockRestore()
  })

  it('are the same bytes for the same edition, and a draft says so', async () => {
    const once = await drawn(small())
    expect((await drawn(small())).bytes.equals(once.bytes)).toBe(true)
    const draft = await drawn(small(), draftStamp)
    const [first] = Object.keys(draft.zip.files)
    expect(await draft.zip.file(first!)!.async('string')).toContain('DỰ THẢO')
  })
})

describe('A file of an edition', () => {
  const { head } = editionContent({ units: 2, indicators: 1, quarters: 2 })
  it.each([
    ['pptx', frozenStamp, 'Tai-lieu-hop-CCHC_Thanh-pho-Minh-Hoa_Quy-III-2026_da-chot-so-2.pptx'],
    ['docx', frozenStamp, 'Bao-cao-CCHC_Thanh-pho-Minh-Hoa_Quy-III-2026_da-chot-so-2.docx'],
    ['xlsx', draftStamp, 'So-lieu-CCHC_Thanh-pho-Minh-Hoa_Quy-III-2026_du-thao-so-1.xlsx'],
    ['zip', draftStamp, 'Bieu-do-CCHC_Thanh-pho-Minh-Hoa_Quy-III-2026_du-thao-so-1.zip'],
  ] as const)('is saved as %s under a name that every system keeps', (format, stamp, name) => {
    expect(editionFileName(head, stamp, format)).toBe(name)
  })
})
