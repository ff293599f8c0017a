/** What moved between a draft as it was seen and as it stands: told by page, row and column, and by what persons wrote. */
import { describe, expect, it } from 'vitest'
import type { Edition } from '#contract/editions'
import { movedBetween } from '../../web/features/editions/moved.ts'

type Seen = Pick<Edition, 'pages' | 'texts' | 'frame'>

const frame = { title: '1 đơn vị chưa đạt', subtitle: '', source: '', status: '', mark: null }
const page: Edition['pages'][number] = {
  key: 'ranking:paid',
  question: 'Đơn vị nào chưa đạt?',
  frame,
  chart: null,
  table: {
    frame,
    sheetName: 'Xếp hạng',
    columns: [
      { name: 'Hạng', kind: 'text', decimals: 0 },
      { name: 'Đơn vị', kind: 'text', decimals: 0 },
      { name: 'Tỷ lệ', kind: 'percent', decimals: 1 },
      { name: 'Hồ sơ', kind: 'number', decimals: 0 },
    ],
    rows: [
      ['1', 'Lá Biếc', 81.2, 1151],
      ['2', 'Đá Cuội', null, null],
    ],
  },
  lines: [],
  text: null,
  notes: '',
}
const text = { key: 'summary', heading: 'Tóm tắt', generated: 'Máy.', text: 'Máy.', isWritten: false, changed: [] }
const form: Edition['frame'] = {
  superior: '',
  issuer: 'UBND',
  symbol: 'BC-UBND',
  place: 'Minh Họa',
  addressees: [],
  bases: [],
  authority: '',
  capacity: '',
  position: 'CHỦ TỊCH',
  signer: '',
  recipients: [],
}
const seen: Seen = { pages: [page], texts: [text], frame: form }
const withRows = (rows: (string | number | null)[][]): Seen => ({
  ...seen,
  pages: [{ ...page, table: { ...(page.table as NonNullable<typeof page.table>), rows } }],
})

describe('what moved', () => {
  it.each<[string, Seen, string[]]>([
    ['nothing', seen, []],
    [
      'a finding',
      { ...seen, pages: [{ ...page, frame: { ...frame, title: '2 đơn vị chưa đạt' } }] },
      ['Đơn vị nào chưa đạt?: 1 đơn vị chưa đạt → 2 đơn vị chưa đạt'],
    ],
    [
      'numbers, by row although the places changed, and a missing one that is not 0',
      withRows([
        ['1', 'Đá Cuội', 90, 0],
        ['2', 'Lá Biếc', 81.3, 1151],
      ]),
      ['Lá Biếc, tỷ lệ: 81,2% → 81,3%', 'Đá Cuội, tỷ lệ: – → 90,0%', 'Đá Cuội, hồ sơ: – → 0'],
    ],
    ['a page that is gone', { ...seen, pages: [] }, ['Trang “Đơn vị nào chưa đạt?” không còn']],
    [
      'a page that is new',
      { ...seen, pages: [page, { ...page, key: 'falls', question: 'Ai giảm?' }] },
      ['Thêm trang “Ai giảm?”'],
    ],
    ['generated words alone: their numbers are told', { ...seen, texts: [{ ...text, generated: 'B', text: 'B' }] }, []],
    [
      'words that somebody wrote',
      { ...seen, texts: [{ ...text, text: 'Tay.', isWritten: true }] },
      ['Lời “Tóm tắt” đã được sửa'],
    ],
    ['the official form', { ...seen, frame: { ...form, capacity: 'KT. CHỦ TỊCH' } }, ['Thể thức văn bản đã được sửa']],
  ])('%s', (_name, now, told) => {
    expect(movedBetween(seen, now)).toEqual(told)
  })
})
