/** The files of a published scoring round: the table and the documents say what its page says, each to those who may read it. */
import { beforeAll, expect, it } from 'vitest'
import { onEachEngine } from '../support/database.ts'
import { docxPart } from '../support/docx.ts'
import { openedXlsx } from './export-desk.ts'
import { roundsDesk, type Who } from './rounds-desk.ts'
import { publishedRound } from './rounds-walk-desk.ts'

onEachEngine('a scoring round', (engine) => {
  const desk = roundsDesk(engine)
  let id = 0
  beforeAll(async () => {
    id = await publishedRound(desk)
  })

  it('is taken away as table and documents with the numbers of the page', async () => {
    const whole = await desk.whole(id)
    const file = async (name: string, who: Who = 'appraiser') => desk.ask(who, 'GET', `/api/rounds/${id}/files/${name}`)
    const { above, rows, head } = await openedXlsx((await file('results.xlsx')).rawPayload, 'Hạng')
    expect(above.join(' ')).toContain('Dữ liệu minh họa')
    const column = (name: string) => head.findIndex((one) => one.startsWith(name))
    expect(
      rows.map((row) =>
        ['Mã đơn vị', 'Hạng', 'Tổng điểm', 'Xếp loại', 'Hạng trong khối'].map((name) => row[column(name)]),
      ),
    ).toEqual(
      whole.items
        .toSorted((one, other) => (one.place ?? 99) - (other.place ?? 99))
        .map((one) => [one.unit.code, one.place, one.total, one.class, one.blockPlace]),
    )
    const result = await docxPart((await file('results.docx')).rawPayload)
    for (const { totalShown } of whole.items.filter(({ place }) => place !== null))
      expect(result.lines).toContain(totalShown)
    const minutes = await docxPart((await file('minutes.docx')).rawPayload)
    expect(minutes.lines).toEqual(
      expect.arrayContaining([
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        '(Dữ liệu minh họa)',
        'BIÊN BẢN',
        'Chủ trì: Ông A.',
        '6/10 thành viên đồng ý (trên 50%).',
        'Hội đồng thống nhất',
        '88,67',
      ]),
    )
    // The result is everybody's, the minutes are the province's.
    expect((await file('results.xlsx', 'other ward')).statusCode).toBe(200)
    expect((await file('minutes.docx', 'other ward')).statusCode).toBe(404)
  })
})
