/** The mail of a reminder, sentence by sentence, for each way in which a sheet can be owed. */
import { describe, expect, it } from 'vitest'
import { mailText, type SheetItem } from '../../server/features/duties/mail.vi.ts'
import { unit } from '../domain/builders.ts'

const item = (rest: Partial<SheetItem> = {}): SheetItem => ({
  subject: 'sheet',
  unit: unit({ code: 'MH02', name: 'Hương Bưởi' }),
  unitId: 1,
  month: '2026-10',
  state: 'draft',
  deadline: '2026-11-05',
  daysLeft: -1,
  cells: [],
  toSubmit: false,
  toCorrect: false,
  ...rest,
})
const bodyOf = (...items: SheetItem[]) => mailText('Lan', items, 'https://chitieu.example.vn/').text
const returned = { elementId: 1, returned: true }
const blank = { elementId: 2, returned: false }

describe('the mail of a reminder', () => {
  it.each<[string, Partial<SheetItem>, string]>([
    ['a blank cell', { cells: [blank] }, 'Còn 1 ô chưa nhập.'],
    ['a filled cell that was returned', { state: 'returned', cells: [returned] }, '1 ô được trả lại để xem lại.'],
    ['both', { state: 'returned', cells: [blank, returned] }, 'Còn 1 ô chưa nhập, 1 ô được trả lại để xem lại.'],
    ['a full draft', { toSubmit: true }, 'Đã đủ số liệu, chỉ còn nộp phiếu.'],
    [
      'a sheet that came back as a whole',
      { state: 'returned', toSubmit: true, toCorrect: true },
      'Phiếu được trả lại: xem lý do, sửa rồi nộp lại.',
    ],
    [
      'a sheet that was opened again',
      { state: 'reopened', toSubmit: true, toCorrect: true },
      'Phiếu được mở lại: xem lý do, hoàn thiện rồi nộp.',
    ],
  ])('says of %s what is so', (_name, rest, sentence) => {
    const line = bodyOf(item(rest))
      .split('\n')
      .find((one) => one.includes('Mở đúng phần cần làm'))
    expect(line).toBe(`${sentence} Mở đúng phần cần làm:`)
  })

  it('opens the owed cells, or the whole sheet where no cell is owed', () => {
    const address = 'https://chitieu.example.vn/phieu/MH02/2026-10'
    expect(bodyOf(item({ cells: [blank] }))).toContain(`\n${address}?o=thieu\n`)
    expect(bodyOf(item({ toSubmit: true }))).toContain(`\n${address}\n`)
  })

  it.each<[SheetItem['state'], string]>([
    ['returned', 'được trả lại'],
    ['reopened', 'được mở lại'],
  ])('says why a sheet without a day is owed: %s', (state, words) => {
    const { subject } = mailText('Lan', [item({ state, deadline: null, daysLeft: null })], 'https://chitieu.example.vn')
    expect(subject).toMatch(new RegExp(`: ${words}$`))
  })
})
