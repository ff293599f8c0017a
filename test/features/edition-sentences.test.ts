/** What differs between two editions, in sentences: tables of cases. */
import { describe, expect, test } from 'vitest'
import type { EditionNumber } from '#domain/edition.ts'
import { compareEditions } from '#domain/edition-comparison.ts'
import {
  changeSentence,
  comparisonTitle,
  type Sides,
  sideName,
} from '../../server/features/editions/comparison-sentences.vi.ts'

const number: EditionNumber = {
  unit: 'MH02',
  unitName: 'Hương Bưởi',
  indicator: 'online_payment',
  indicatorName: 'Thanh toán trực tuyến',
  period: '2026-Q3',
  numerator: 412,
  denominator: 715,
  shown: '57,6%',
  target: '≥ 60%',
  assessment: 'missed',
  place: 14,
  status: 'approved',
}
const frozen = sideName({ state: 'frozen', number: 1, period: '2026-Q3' })
const draft = sideName({ state: 'draft', number: 2, period: '2026-Q3' })
const now: Sides = { before: frozen, after: null }

const cases: [
  name: string,
  before: Partial<EditionNumber> | null,
  after: Partial<EditionNumber> | null,
  sides: Sides,
  sentence: string,
][] = [
  [
    'a correction',
    {},
    { numerator: 415, shown: '58,0%' },
    now,
    'Hương Bưởi, thanh toán trực tuyến quý III/2026: 57,6% (412/715) trong bản chốt, nay 58,0% (415/715), điều chỉnh sau khi chốt.',
  ],
  [
    'a correction by which the target is met',
    {},
    { numerator: 430, shown: '60,1%', assessment: 'met', place: 9 },
    now,
    'Hương Bưởi, thanh toán trực tuyến quý III/2026: 57,6% (412/715) trong bản chốt, nay 60,1% (430/715), điều chỉnh sau khi chốt; từ chưa đạt thành đạt; hạng 14 trong bản chốt, nay hạng 9.',
  ],
  [
    'a figure that came in late',
    { numerator: null, denominator: null, shown: '–', assessment: 'no_data', place: null, status: null },
    {},
    now,
    'Hương Bưởi, thanh toán trực tuyến quý III/2026: chưa có số liệu trong bản chốt, nay 57,6% (412/715), có số liệu sau khi chốt; từ chưa có số liệu thành chưa đạt; không xếp hạng trong bản chốt, nay hạng 14; trạng thái chưa có số liệu trong bản chốt, nay đã duyệt.',
  ],
  [
    'nothing arose, which is not missing',
    {},
    { numerator: 0, denominator: 0, shown: 'không phát sinh', assessment: 'not_applicable', place: null },
    now,
    'Hương Bưởi, thanh toán trực tuyến quý III/2026: 57,6% (412/715) trong bản chốt, nay không phát sinh, điều chỉnh sau khi chốt; từ chưa đạt thành không áp dụng; hạng 14 trong bản chốt, nay không xếp hạng.',
  ],
  [
    'another target, in a later edition',
    {},
    { target: '≥ 55%', assessment: 'met' },
    { before: frozen, after: sideName({ state: 'frozen', number: 2, period: '2026-Q3' }) },
    'Hương Bưởi, thanh toán trực tuyến quý III/2026: chỉ tiêu ≥ 60% trong bản chốt số 1, bản chốt số 2 ghi ≥ 55%; từ chưa đạt thành đạt.',
  ],
  [
    'a target taken away, from a draft',
    {},
    { target: '', assessment: 'no_target' },
    { before: draft, after: null },
    'Hương Bưởi, thanh toán trực tuyến quý III/2026: chỉ tiêu ≥ 60% trong dự thảo, nay chưa giao; từ chưa đạt thành chưa giao chỉ tiêu.',
  ],
  [
    'a status alone',
    { status: 'provisional' },
    {},
    now,
    'Hương Bưởi, thanh toán trực tuyến quý III/2026: trạng thái tạm tính trong bản chốt, nay đã duyệt.',
  ],
  [
    'only before',
    {},
    null,
    now,
    'Hương Bưởi, thanh toán trực tuyến quý III/2026: 57,6% (412/715) trong bản chốt, nay không còn.',
  ],
  [
    'only now',
    null,
    {},
    now,
    'Hương Bưởi, thanh toán trực tuyến quý III/2026: không có trong bản chốt, nay 57,6% (412/715).',
  ],
]

describe('a difference of numbers', () => {
  test.each(cases)('%s', (_name, before, after, sides, sentence) => {
    const of = (over: Partial<EditionNumber> | null) => ({
      head: { period: '2026-Q3' },
      numbers: over === null ? [] : [{ ...number, ...over }],
      texts: [],
    })
    expect(compareEditions(of(before), of(after)).changes.map((change) => changeSentence(change, sides))).toEqual([
      sentence,
    ])
  })
})

test.each<[number, number, Sides, string]>([
  [0, 0, now, 'Số liệu hiện nay so với bản chốt số 1 quý III/2026: không có gì khác.'],
  [1204, 2, now, 'Số liệu hiện nay so với bản chốt số 1 quý III/2026: 1.204 số liệu khác, 2 đoạn văn bản khác.'],
  [
    0,
    1,
    { before: frozen, after: draft },
    'Dự thảo số 2 quý III/2026 so với bản chốt số 1 quý III/2026: 1 đoạn văn bản khác.',
  ],
])('%i numbers and %i texts', (numbers, texts, sides, title) =>
  expect(comparisonTitle(numbers, texts, sides)).toBe(title),
)
