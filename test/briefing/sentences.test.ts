/** The grammar of what a meeting is told, by tables of cases: each sentence must read as an official would write it. */
import { describe, expect, it, test } from 'vitest'
import * as say from '../../server/briefing/sentences.vi.ts'

const payment: say.Told = {
  name: 'Hồ sơ thanh toán trực tuyến',
  shown: '57,6%',
  fraction: '412/715',
  target: '≥ 60%',
  assessment: 'missed',
  gap: 'còn thiếu 17 hồ sơ',
  reason: '',
}

describe('the sentence of a number', () => {
  const head = 'Hồ sơ thanh toán trực tuyến: 57,6% (412/715)'
  const up = { direction: 'up', shown: '0,5 điểm %', before: 'quý II/2026' } as const
  test.each<[string, Partial<say.Told>, string]>([
    ['missed', {}, `${head}, chưa đạt chỉ tiêu ≥ 60%, còn thiếu 17 hồ sơ.`],
    ['met', { assessment: 'met', gap: '' }, `${head}, đạt chỉ tiêu ≥ 60%.`],
    ['near', { assessment: 'near' }, `${head}, gần đạt chỉ tiêu ≥ 60%, còn thiếu 17 hồ sơ.`],
    ['lost', { assessment: 'out_of_reach' }, `${head}, không còn khả năng đạt chỉ tiêu ≥ 60%, còn thiếu 17 hồ sơ.`],
    ['missed beyond help', { gap: '' }, `${head}, chưa đạt chỉ tiêu ≥ 60%.`],
    ['no target', { assessment: 'no_target', target: '', gap: '' }, `${head}, chưa giao chỉ tiêu.`],
    [
      'a count',
      { fraction: '', shown: '3 cuộc', assessment: 'met', target: '≥ 2 cuộc', gap: '' },
      'Hồ sơ thanh toán trực tuyến: 3 cuộc, đạt chỉ tiêu ≥ 2 cuộc.',
    ],
    [
      'risen',
      { assessment: 'met', gap: '', change: up },
      `${head}, đạt chỉ tiêu ≥ 60%; tăng 0,5 điểm % so với quý II/2026.`,
    ],
    [
      'fallen',
      { assessment: 'met', gap: '', change: { ...up, direction: 'down' } },
      `${head}, đạt chỉ tiêu ≥ 60%; giảm 0,5 điểm % so với quý II/2026.`,
    ],
    [
      'unchanged',
      { assessment: 'met', gap: '', change: { ...up, direction: 'same' } },
      `${head}, đạt chỉ tiêu ≥ 60%; bằng quý II/2026.`,
    ],
    [
      'some met',
      { assessment: 'met', gap: '', met: { met: 97, assessed: 120 } },
      `${head}, đạt chỉ tiêu ≥ 60%; 97/120 đơn vị đạt.`,
    ],
    [
      'all met',
      { assessment: 'met', gap: '', met: { met: 120, assessed: 120 } },
      `${head}, đạt chỉ tiêu ≥ 60%; cả 120 đơn vị đạt.`,
    ],
    [
      'none met',
      { assessment: 'met', gap: '', met: { met: 0, assessed: 4 } },
      `${head}, đạt chỉ tiêu ≥ 60%; chưa đơn vị nào trong 4 đơn vị đạt.`,
    ],
    [
      'nobody assessed',
      { assessment: 'no_target', target: '', gap: '', met: { met: 0, assessed: 0 } },
      `${head}, chưa giao chỉ tiêu.`,
    ],
    [
      'the highest and the lowest',
      {
        assessment: 'met',
        gap: '',
        highest: { name: 'phường A', shown: '75,0%' },
        lowest: { name: 'xã B', shown: '45,4%' },
      },
      `${head}, đạt chỉ tiêu ≥ 60%; cao nhất phường A (75,0%), thấp nhất xã B (45,4%).`,
    ],
    [
      'one unit alone',
      { assessment: 'met', gap: '', highest: { name: 'A', shown: '1%' }, lowest: { name: 'A', shown: '1%' } },
      `${head}, đạt chỉ tiêu ≥ 60%.`,
    ],
    [
      'nothing arose',
      { reason: 'không phát sinh', shown: '', fraction: '0/0' },
      'Hồ sơ thanh toán trực tuyến: không phát sinh.',
    ],
    [
      'a month is missing',
      { reason: 'chưa đủ số liệu tháng 9', shown: '' },
      'Hồ sơ thanh toán trực tuyến: chưa đủ số liệu tháng 9.',
    ],
  ])('%s', (_, change, sentence) => expect(say.numberSentence({ ...payment, ...change })).toBe(sentence))

  it('is short where only what lacks is told', () => {
    expect(say.lackSentence(payment)).toBe('Hồ sơ thanh toán trực tuyến: 57,6%, chỉ tiêu ≥ 60%, còn thiếu 17 hồ sơ.')
    expect(say.lackSentence({ ...payment, gap: '' })).toBe('Hồ sơ thanh toán trực tuyến: 57,6%, chỉ tiêu ≥ 60%.')
  })
})

test.each([
  [[], ''],
  [['A'], 'A'],
  [['A', 'B'], 'A và B'],
  [['A', 'B', 'C'], 'A, B và C'],
  [['A', 'B', 'C', 'D', 'E', 'F'], 'A, B, C, D, E và F'],
  [['A', 'B', 'C', 'D', 'E', 'F', 'G'], 'A, B, C, D, E và 2 đơn vị khác'],
])('a list of %j', (names, words) => expect(say.listed(names)).toBe(words))

describe('what a unit wrote', () => {
  const notes = [
    { text: 'Máy POS hỏng từ ngày 12/8 đến ngày 20/9.', months: [8, 9] },
    { text: 'Mất điện  ', months: [7] },
  ]

  it('is quoted with its months', () => {
    expect(say.reasonGiven('Phường Hương Bưởi', 'hồ sơ thanh toán trực tuyến', notes)).toBe(
      'Phường Hương Bưởi, hồ sơ thanh toán trực tuyến: “Máy POS hỏng từ ngày 12/8 đến ngày 20/9” (tháng 8, 9); “Mất điện” (tháng 7).',
    )
    expect(notes.map(say.noteWords)).toEqual([
      'Máy POS hỏng từ ngày 12/8 đến ngày 20/9 (tháng 8, 9)',
      'Mất điện (tháng 7)',
    ])
  })
})

describe('why a target of the year is lost', () => {
  const told = { isFull: true, lost: 3, caseWord: 'hồ sơ', expected: 1200, best: '58,1% (2.905/5.000)' }

  it('one case is enough for a full target', () => {
    expect(say.reachWords(told)).toBe('Đã có 3 hồ sơ không đạt.')
  })

  it('the best that may still come is said for others', () => {
    expect(say.reachWords({ ...told, isFull: false })).toBe(
      'Nếu cả 1.200 hồ sơ còn lại (ước theo bình quân) đều đạt: 58,1% (2.905/5.000).',
    )
  })
})

test.each([
  [
    { done: 12, waiting: 3, overdue: 2, open: 18 },
    'Kế hoạch: 12 việc hoàn thành, 3 việc chờ duyệt, 2 việc quá hạn, 16 việc chưa đến hạn.',
  ],
  [{ done: 12, waiting: 0, overdue: 0, open: 0 }, 'Kế hoạch: 12 việc hoàn thành.'],
  [{ done: 0, waiting: 0, overdue: 0, open: 0 }, 'Kế hoạch: chưa có nhiệm vụ nào được theo dõi.'],
])('tasks %j', (counts, sentence) => expect(say.tasksSentence('Kế hoạch', counts)).toBe(sentence))

test.each([
  [{ done: 2, dropped: 0, late: 1, open: 3 }, 'Việc của cuộc họp trước: 2 việc xong, 1 việc quá hạn, 3 việc đang làm.'],
  [{ done: 0, dropped: 1, late: 0, open: 0 }, 'Việc của cuộc họp trước: 1 việc thôi không làm.'],
  [{ done: 0, dropped: 0, late: 0, open: 0 }, 'Chưa có việc nào của cuộc họp trước được ghi lại.'],
])('actions %j', (counts, sentence) => expect(say.actionsSentence(counts)).toBe(sentence))

test.each([
  [null, 0, 'không đặt hạn'],
  ['2026-11-15', 0, '15/11/2026'],
  ['2026-11-15', 12, '15/11/2026, quá 12 ngày'],
])('due %s, %i days late', (due, days, words) => expect(say.dueWords(due, days)).toBe(words))

it('names who owes sheets with the months', () => {
  const owed = [
    { name: 'xã Đá Cuội', months: [7, 8, 9] },
    { name: 'phường Mưa Ngâu', months: [9] },
  ]
  expect(say.missingSheets(owed)).toBe('xã Đá Cuội (tháng 7, 8, 9) và phường Mưa Ngâu (tháng 9)')
})
