/** The official form of a unit's reports: what stands there before anybody changes it, and what the decree does not allow. */
import { describe, expect, it } from 'vitest'
import type { ReportFrame } from '#domain/edition.ts'
import { frameFaults } from '#domain/frame-faults.ts'
import { frameFaultWords } from '#domain/frame-faults.vi.ts'
import { defaultFrame, type FormUnit, issuerInWords, issuerLines, placeOf } from '#domain/report-form.ts'
import { blankDay, blankNumber, dayInForm, departmentSymbol } from '#domain/report-form.vi.ts'

const city: FormUnit = { code: 'MH', name: 'Minh Họa', kind: 'province' }
const units: [name: string, unit: FormUnit, parent: FormUnit | null, expected: Partial<ReportFrame>][] = [
  [
    'a city',
    city,
    null,
    {
      superior: '',
      issuer: 'Ủy ban nhân dân\nthành phố Minh Họa',
      symbol: 'BC-UBND',
      place: 'Minh Họa',
      addressees: ['Bộ Nội vụ'],
      authority: 'TM. ỦY BAN NHÂN DÂN',
      position: 'CHỦ TỊCH',
    },
  ],
  [
    'a province',
    { code: '22', name: 'Quảng Ninh', kind: 'province' },
    null,
    {
      issuer: 'Ủy ban nhân dân\ntỉnh Quảng Ninh',
      place: 'Quảng Ninh',
      recipients: [
        'Như trên',
        'Thường trực Tỉnh ủy, HĐND tỉnh (b/c)',
        'Chủ tịch, các Phó Chủ tịch UBND tỉnh',
        'Các sở, ban, ngành',
        'UBND các phường, xã, đặc khu',
        'Lưu: VT',
      ],
    },
  ],
  [
    'a ward with a name',
    { code: 'MH02', name: 'Hương Bưởi', kind: 'ward' },
    city,
    {
      superior: '',
      issuer: 'Ủy ban nhân dân\nphường Hương Bưởi',
      place: 'Hương Bưởi',
      addressees: ['Ủy ban nhân dân thành phố Minh Họa'],
    },
  ],
  [
    'a ward that is a number',
    { code: '19348', name: '5', kind: 'ward' },
    city,
    { issuer: 'Ủy ban nhân dân\nPhường 5', place: 'Phường 5' },
  ],
  [
    'a ward whose name says that it is one',
    { code: '19348', name: 'Phường 5', kind: 'ward' },
    city,
    { issuer: 'Ủy ban nhân dân\nPhường 5', place: 'Phường 5' },
  ],
  [
    'a ward whose name ends in a number',
    { code: '06712', name: 'Móng Cái 1', kind: 'ward' },
    city,
    { place: 'Móng Cái 1' },
  ],
  [
    'a commune',
    { code: 'MH21', name: 'Đồi Sim', kind: 'commune' },
    city,
    {
      issuer: 'Ủy ban nhân dân\nxã Đồi Sim',
      recipients: [
        'Như trên',
        'Sở Nội vụ (b/c)',
        'Thường trực Đảng ủy, HĐND xã (b/c)',
        'Chủ tịch, các Phó Chủ tịch UBND xã',
        'Lưu: VT',
      ],
    },
  ],
  [
    'a ward of which nobody above is known',
    { code: 'MH02', name: 'Hương Bưởi', kind: 'ward' },
    null,
    {
      addressees: [],
      recipients: [
        'Sở Nội vụ (b/c)',
        'Thường trực Đảng ủy, HĐND phường (b/c)',
        'Chủ tịch, các Phó Chủ tịch UBND phường',
        'Lưu: VT',
      ],
    },
  ],
  [
    'a special zone',
    { code: 'MH30', name: 'San Hô', kind: 'special_zone' },
    city,
    { issuer: 'Ủy ban nhân dân\nđặc khu San Hô' },
  ],
  [
    'a department, which names who is above it and signs for itself',
    { code: 'MHNV', name: 'Sở Nội vụ', kind: 'department' },
    city,
    {
      superior: 'Ủy ban nhân dân thành phố Minh Họa',
      issuer: 'Sở Nội vụ',
      symbol: 'BC-SNV',
      place: 'Minh Họa',
      authority: '',
      position: 'GIÁM ĐỐC',
    },
  ],
]

describe('the form before anybody changed it', () => {
  it.each(units)('of %s', (_name, unit, parent, expected) => {
    const frame = defaultFrame(unit, parent)
    expect(frame).toMatchObject(expected)
    expect(frameFaults(frame)).toEqual([])
    expect(frame.signer).toBe('')
  })

  it('leaves number and day to the office', () => {
    expect(blankNumber('BC-UBND')).toMatch(/^Số: {4,}\/BC-UBND$/)
    expect(blankDay('Phường 5', 2026)).toMatch(/^Phường 5, ngày {4,}tháng {4,}năm 2026$/)
  })

  it.each([
    ['2027-01-05', 'ngày 05 tháng 01 năm 2027'],
    ['2026-02-28', 'ngày 28 tháng 02 năm 2026'],
    ['2026-03-09', 'ngày 09 tháng 3 năm 2026'],
    ['2026-10-20', 'ngày 20 tháng 10 năm 2026'],
  ])('writes %s as “%s”', (date, expected) => expect(dayInForm(date)).toBe(expected))

  it('takes the symbol of a department from its words', () => {
    expect(departmentSymbol('Sở Khoa học và Công nghệ')).toBe('BC-SKHVCN')
  })

  it('puts only what is a number in full', () => {
    expect(placeOf({ code: '1', name: '12', kind: 'ward' })).toBe('Phường 12')
    expect(placeOf({ code: '1', name: '12 Tháng Chín', kind: 'commune' })).toBe('12 Tháng Chín')
  })
})

it.each([
  ['Ủy ban nhân dân\nphường Hương Bưởi', 'Ủy ban nhân dân phường Hương Bưởi'],
  ['ỦY BAN NHÂN DÂN\nPHƯỜNG HƯƠNG BƯỞI', 'Ủy ban nhân dân phường Hương Bưởi'],
  ['ỦY BAN NHÂN DÂN PHƯỜNG HƯƠNG BƯỞI', 'Ủy ban nhân dân phường Hương Bưởi'],
  ['SỞ NỘI VỤ', 'Sở nội vụ'],
])('says “%s” in words', (issuer, expected) => expect(issuerInWords(issuer, 'phường Hương Bưởi')).toBe(expected))

describe('what the decree does not allow', () => {
  const good = defaultFrame({ code: 'MH02', name: 'Hương Bưởi', kind: 'ward' }, city)
  const faulty: [change: Partial<ReportFrame>, fault: ReturnType<typeof frameFaults>[number]][] = [
    [{ issuer: ' ' }, { field: 'issuer', code: 'empty' }],
    [{ issuer: 'a\nb\nc\nd' }, { field: 'issuer', code: 'too_many_lines' }],
    [{ symbol: '' }, { field: 'symbol', code: 'empty' }],
    [{ symbol: 'BC - UBND' }, { field: 'symbol', code: 'symbol_spaced' }],
    [{ symbol: '12/BC-UBND' }, { field: 'symbol', code: 'symbol_numbered' }],
    [{ symbol: 'Số: BC-UBND' }, { field: 'symbol', code: 'symbol_numbered' }],
    [{ symbol: 'bc-ubnd' }, { field: 'symbol', code: 'symbol_form' }],
    [{ symbol: 'BC–UBND' }, { field: 'symbol', code: 'symbol_form' }],
    [{ place: '' }, { field: 'place', code: 'empty' }],
    [{ place: '5' }, { field: 'place', code: 'place_number' }],
    [{ place: 'Minh Họa,' }, { field: 'place', code: 'place_comma' }],
    [{ bases: [...good.bases, 'Luật tổ chức chính quyền'] }, { field: 'bases', code: 'basis_form', at: 1 }],
    [{ authority: 'ỦY BAN NHÂN DÂN' }, { field: 'authority', code: 'authority_form' }],
    [{ capacity: 'PHÓ CHỦ TỊCH' }, { field: 'capacity', code: 'capacity_form' }],
    [
      { capacity: 'KT. Chủ tịch', position: 'CHỦ TỊCH' },
      { field: 'position', code: 'capacity_same' },
    ],
    [{ position: '' }, { field: 'position', code: 'empty' }],
    [{ signer: 'TS. Người Ký' }, { field: 'signer', code: 'signer_titled' }],
    [{ signer: 'Thạc sĩ Người Ký' }, { field: 'signer', code: 'signer_titled' }],
    [{ recipients: [] }, { field: 'recipients', code: 'no_archive' }],
    [{ recipients: ['Sở Nội vụ'] }, { field: 'recipients', code: 'no_archive' }],
    [{ recipients: ['- Lưu: VT.', 'Sở Nội vụ'] }, { field: 'recipients', code: 'archive_not_last', at: 0 }],
  ]
  it.each(faulty)('%j', (change, fault) => {
    expect(frameFaults({ ...good, ...change })).toEqual([fault])
    const message = frameFaultWords(fault)
    expect(message).toMatch(/^\p{Lu}.*\.$/u)
    expect(message).not.toContain('!')
  })

  it.each<Partial<ReportFrame>>([
    { capacity: 'KT. CHỦ TỊCH', position: 'PHÓ CHỦ TỊCH' },
    { authority: 'TM. ủy ban nhân dân', capacity: 'Q. Chủ tịch', position: 'x' },
    { signer: 'Tsu Văn Người Ký' },
    { recipients: ['- Lưu: VT, NV;'] },
    { bases: [] },
  ])('but allows %j', (change) => expect(frameFaults({ ...good, ...change })).toEqual([]))
})

it.each([
  ['Ủy ban nhân dân phường 5', 'Ủy ban nhân dân\nphường 5'],
  ['ỦY BAN NHÂN DÂN\nPHƯỜNG 5', 'ỦY BAN NHÂN DÂN\nPHƯỜNG 5'],
  ['ỦY BAN NHÂN DÂN PHƯỜNG 5', 'ỦY BAN NHÂN DÂN\nPHƯỜNG 5'],
  ['Sở Nội vụ', 'Sở Nội vụ'],
])('parts “%s” as the head of a document does', (issuer, expected) => expect(issuerLines(issuer)).toBe(expected))
