/** The pure parts of the import screens: what may be sent, what is said of a file, what is and what is sent again. */
import { describe, expect, it } from 'vitest'
import { largestUpload } from '#domain/import-table.ts'
import { refusalOf, sizeWords } from '../../web/components/file-choice.ts'
import { matrixOf, replacedIn, written } from '../../web/features/imports/changes.ts'
import { withDraft } from '../../web/features/imports/draft.ts'
import { meaningOf, meaningWord, whyOf } from '../../web/features/imports/meaning.ts'
import { chosenPlace, ownPlaces } from '../../web/features/imports/places.ts'
import {
  contentSentence,
  courseSentence,
  previewSentence,
  resultSentence,
  splitSentence,
} from '../../web/features/imports/sentences.vi.ts'
import { searchOf } from '../../web/search.ts'
import { answerOf, changeOf, columnOf, meOf, place } from './import-builders.ts'

const megabyte = 1024 * 1024

describe('the choice of a file', () => {
  it.each([
    ['so-lieu.xlsx', 5000, null],
    ['SO LIEU.XLSX', 5000, null],
    ['so-lieu.csv', 1, null],
    ['so-lieu.tsv', largestUpload, null],
    ['so-lieu.xls', 5000, /Lưu thành/],
    ['so-lieu.pdf', 5000, /không phải tệp/],
    ['so-lieu', 5000, /không phải tệp/],
    ['so-lieu.xlsx', 0, /không có nội dung/],
    ['so-lieu.xlsx', largestUpload + 1, /10,1 MB, quá mức 10 MB/],
  ])('judges %s of %i bytes before anything is sent', (name, size, refusal) => {
    if (refusal === null) expect(refusalOf({ name, size })).toBeNull()
    else expect(refusalOf({ name, size })).toMatch(refusal)
  })

  it.each([
    [0, '0 KB'],
    [1, '1 KB'],
    [38_000, '38 KB'],
    [megabyte, '1,0 MB'],
    [1_234_567, '1,2 MB'],
  ])('says how large %i bytes are', (bytes, words) => expect(sizeWords(bytes)).toBe(words))
})

describe('for whom one imports', () => {
  const province = place('MH', 'Minh Họa', 'province')
  const ward = place('MH02', 'Hương Bưởi')
  const other = { ...place('MH05', 'Trăng Rằm'), parent: 'MH', validFrom: '2020-01-01', validTo: null }

  it('offers only places where the person enters figures, the widest first', () => {
    const me = meOf([
      ['leader', other],
      ['clerk', ward],
      ['clerk', province],
      ['clerk', ward],
    ])
    expect(ownPlaces(me).map(({ code }) => code)).toEqual(['MH', 'MH02'])
  })

  it('takes the unit of the address only where it is one of these', () => {
    expect(chosenPlace([province], [other], 'MH05')?.code).toBe('MH05')
    expect(chosenPlace([ward], [], 'MH05')?.code).toBe('MH02')
    expect(chosenPlace([ward], [], undefined)?.code).toBe('MH02')
  })

  it('reads only well-formed words from the address', () => {
    const id = '7f1c9a52-1111-4222-8333-444455556666'
    expect(searchOf.imports({ 'don-vi': 'MH', thang: '2026-10', lan: id, buoc: 'xem', loc: 'refused' })).toEqual({
      'don-vi': 'MH',
      thang: '2026-10',
      lan: id,
      buoc: 'xem',
      loc: 'refused',
    })
    const bad = searchOf.imports({ 'don-vi': '<b>', thang: '2026-Q1', lan: '../me', buoc: 'nop', loc: 'all' })
    expect(Object.values(bad).every((word) => word === undefined)).toBe(true)
  })
})

describe('the meaning of a column', () => {
  it.each([
    'ignored',
    'unit',
    'unit_code',
    'month',
    'year',
    'element',
    'figure',
    'figure:dossiers_due',
    'rate:online_payment',
  ])('survives the list of choices: %s', (word) => expect(meaningWord(meaningOf(word))).toBe(word))

  it('leaves out a column whose word nobody knows', () => expect(meaningOf('nonsense:x').role).toBe('ignored'))

  it.each([
    ['chosen', columnOf({ key: 'a' }), true],
    ['remembered', columnOf({ key: 'b' }), true],
    ['name', columnOf({ key: 'b' }), false],
    ['code', columnOf({ key: 'b', title: 'Dossiers_Due' }), false],
    ['code', columnOf({ key: 'b', role: 'unit_code', element: null }), false],
    ['similar', columnOf({ key: 'b', sure: false }), false],
    ['no_figures', columnOf({ key: 'b', role: 'ignored', element: null }), false],
    ['unknown', columnOf({ key: 'b', role: 'ignored', element: null, sure: false }), false],
  ] as const)('is known because of: %s', (why, column, remembered) => {
    expect(whyOf(column, remembered, new Set(['a']))).toBe(why)
  })
})

describe('what is sent to have a file read again', () => {
  it('adds what was changed to what was said before, head by head', () => {
    const before = {
      unit: 'MH',
      month: '2026-09',
      mapping: [
        { key: 'a', ...meaningOf('unit') },
        { key: 'b', ...meaningOf('month') },
      ],
    }
    const sent = withDraft(before, {
      month: '2026-10',
      mapping: { b: { key: 'b', ...meaningOf('ignored') } },
    })
    expect(sent.month).toBe('2026-10')
    expect(sent.mapping?.map(({ key, role }) => `${key} ${role}`)).toEqual(['a unit', 'b ignored'])
    expect(before.mapping[1]?.role).toBe('month')
  })
})

describe('the sentence of an import', () => {
  it('counts what would be taken, what is refused and which sheets are closed', () => {
    const answer = answerOf({
      units: 30,
      months: ['2026-01', '2026-02'],
      changes: [
        changeOf({ lock: { reason: 'approved', message: 'Đã duyệt.' } }),
        changeOf({ month: '2026-02', new: 8600 }),
      ],
      counts: { new: 8000, changed: 600, equal: 40, refused: 14, marked: 3, locked: 24, figures: 8664 },
    })
    expect(previewSentence(answer)).toBe(
      'Nhận 8.640 số, ghi 8.600 số của 30 đơn vị, 2 tháng; 14 ô không nhận; 1 phiếu đang khóa',
    )
    expect(splitSentence(answer)).toBe(
      'Trong đó 8.000 số mới, 600 số thay số đang có, 40 số như cũ, không ghi lại, 3 chỗ cần xem lại.',
    )
    expect(written(answer)).toEqual({ figures: 8600, rates: 0 })
  })

  it('counts figures instead of closed sheets where the list of sheets was cut', () => {
    const lock = { reason: 'approved' as const, message: 'Đã duyệt.' }
    const answer = answerOf({ units: 1500, months: ['2026-10'], changes: [changeOf({ lock })], changesTotal: 1500 })
    answer.counts.new = 30_000
    answer.counts.locked = 240
    expect(previewSentence(answer)).toBe('Nhận 30.000 số của 1.500 đơn vị, tháng 10/2026; 240 số thuộc phiếu đang khóa')
  })

  it('names the one unit and the one month', () => {
    const locked = changeOf({ unit: place('MH05', 'Trăng Rằm'), lock: { reason: 'approved', message: 'Đã duyệt.' } })
    const changes = [locked, changeOf({ new: 24 })]
    const answer = answerOf({ units: 1, months: ['2026-10'], changes, counts: { new: 24 } })
    expect(previewSentence(answer)).toBe('Nhận 24 số của phường Hương Bưởi, tháng 10/2026; 1 phiếu đang khóa')
    expect(resultSentence({ ...answer, state: 'committed' })).toBe('Đã nhập 24 số của phường Hương Bưởi, tháng 10/2026')
    const undone = { ...answer, state: 'undone' as const }
    expect(resultSentence({ ...undone, undo: { undone: 24, kept: 0 } })).toBe('Lần nhập này đã được hoàn tác')
    expect(resultSentence({ ...undone, undo: { undone: 20, kept: 4 } })).toBe('Lần nhập này đã được hoàn tác một phần')
  })

  it('counts the rates that are written, apart from the figures', () => {
    const lock = { reason: 'approved' as const, message: 'Đã duyệt.' }
    const answer = answerOf({
      units: 1,
      months: ['2026-10'],
      changes: [changeOf({ rates: 1 }), changeOf({ month: '2026-09', lock }), changeOf({ ratesEqual: 2 })],
      counts: { rates: 1, ratesEqual: 2, ratesLocked: 1 },
    })
    expect(previewSentence(answer)).toBe(
      'Nhận 3 tỷ lệ, ghi 1 tỷ lệ của phường Hương Bưởi, tháng 10/2026; 1 phiếu đang khóa',
    )
    expect(splitSentence(answer)).toBe('Trong đó 2 tỷ lệ như cũ, không ghi lại.')
    expect(resultSentence({ ...answer, state: 'committed' })).toBe(
      'Đã nhập 1 tỷ lệ của phường Hương Bưởi, tháng 10/2026',
    )
    expect(contentSentence(answer)).toBe('1 tỷ lệ, 1 đơn vị, tháng 10/2026')
    const both = answerOf({ units: 30, months: ['2026-09', '2026-10'], counts: { new: 24, rates: 4 } })
    expect(resultSentence({ ...both, state: 'committed' })).toBe('Đã nhập 24 số và 4 tỷ lệ của 30 đơn vị, 2 tháng')
  })

  it('does not call nothing something', () => {
    expect(previewSentence(answerOf({}))).toBe('Không nhận được số nào')
    expect(splitSentence(answerOf({}))).toBe('')
    expect(contentSentence(answerOf({}))).toBe('chưa có số nào')
    const equal = answerOf({ counts: { figures: 40, equal: 40 } })
    expect(previewSentence(equal)).toBe('Nhận 40 số, tất cả như cũ')
    expect(contentSentence(equal)).toBe('không có gì cần ghi')
  })

  it('says who and when in Vietnamese time', () => {
    const answer = answerOf({
      state: 'undone',
      committedAt: '2026-11-21T02:20:00.000Z',
      undoneAt: '2026-11-21T20:00:00.000Z',
      undoneBy: 'Bà Lan',
    })
    expect(courseSentence(answer)).toBe(
      'tong-hop.xlsx · Ông Huy nhập lúc 09:20 ngày 21/11/2026 · hoàn tác lúc 03:00 ngày 22/11/2026 bởi Bà Lan',
    )
  })
})

describe('the table of changes', () => {
  it('has a row for each unit in Vietnamese order and a column for each month', () => {
    const { months, rows } = matrixOf([
      changeOf({ unit: place('MH05', 'Trăng Rằm'), month: '2026-10' }),
      changeOf({ unit: place('MH21', 'Đồi Sim'), month: '2026-09' }),
      changeOf({ unit: place('MH05', 'Trăng Rằm'), month: '2026-09', changed: 2 }),
    ])
    expect(months).toEqual(['2026-09', '2026-10'])
    expect(rows.map(({ unit }) => unit.name)).toEqual(['Đồi Sim', 'Trăng Rằm'])
    expect(rows[1]?.byMonth.get('2026-09')?.changed).toBe(2)
    expect(rows[0]?.byMonth.get('2026-10')).toBeUndefined()
  })

  it('opens to the figures of that unit and month alone', () => {
    const figure = {
      unitLabel: '',
      elementName: '',
      decimals: 0,
      before: 1,
      beforeState: 'reported' as const,
      after: 2,
    }
    const replaced = [
      { ...figure, unit: 'MH02', month: '2026-09', element: 'a' },
      { ...figure, unit: 'MH02', month: '2026-10', element: 'b' },
      { ...figure, unit: 'MH05', month: '2026-10', element: 'c' },
    ]
    expect(replacedIn(replaced, 'MH02', '2026-10').map(({ element }) => element)).toEqual(['b'])
  })
})
