/** Months as people write them. */
import { describe, expect, it } from 'vitest'
import {
  completeMonth,
  monthIn,
  monthInCell,
  monthInTitle,
  yearIn,
  yearOfTitles,
} from '../../server/importing/months.ts'

describe('a month', () => {
  it.each([
    ['03/2023', '2023-03'],
    ['3/2023', '2023-03'],
    ['2023-03', '2023-03'],
    ['2023-03-31', '2023-03'],
    ['202303', '2023-03'],
    ['31/03/2023', '2023-03'],
    ['Tháng 3/2023', '2023-03'],
    ['tháng 03 năm 2023', '2023-03'],
    ['THÁNG 12 - 2023', '2023-12'],
    ['T3/2023', '2023-03'],
    ['Thang 3, 2023', '2023-03'],
  ])('%s is %s', (text, month) => {
    expect(monthIn(text)).toEqual({ month })
  })

  it.each([
    ['Tháng 3', 3],
    ['T12', 12],
    ['thang 01', 1],
  ])('%s is the number %i, without a year', (text, number) => {
    expect(monthIn(text)).toEqual({ number })
  })

  it.each(['13/2023', '3/23', 'Quý I/2023', '6 tháng', 'T13', '2023', '', 'Nắng Mai', '0/2023'])(
    '%s is none',
    (text) => {
      expect(monthIn(text)).toBeUndefined()
    },
  )

  it('in a cell is also a date or a bare number', () => {
    expect(monthInCell({ kind: 'date', date: '2023-03-01' })).toEqual({ month: '2023-03' })
    expect(monthInCell({ kind: 'number', value: 3, percent: false })).toEqual({ number: 3 })
    expect(monthInCell({ kind: 'number', value: 202303, percent: false })).toEqual({ month: '2023-03' })
    expect(monthInCell({ kind: 'number', value: 3.5, percent: false })).toBeUndefined()
    expect(monthInCell({ kind: 'text', text: '03' })).toEqual({ number: 3 })
  })

  it.each([
    ['TỔNG HỢP KẾT QUẢ THÁNG 3 NĂM 2023', '2023-03'],
    ['Báo cáo tháng 03/2023 (số liệu đến 31/3/2023)', '2023-03'],
    ['Số liệu tháng 3 năm 2023 và tháng 4 năm 2023', undefined],
    ['Báo cáo quý I năm 2023, tháng 3/2023', undefined],
    ['Số liệu 6 tháng, tính đến tháng 6/2023', undefined],
    ['Từ tháng 1/2023', undefined],
    ['Báo cáo năm 2023', undefined],
    ['Nắng Mai, ngày      tháng 4 năm 2023', undefined],
    ['Nắng Mai, ngày … tháng 4 năm 2023', undefined],
    ['Nắng Mai, ngày ..... tháng 04 năm 2023', undefined],
    ['Nắng Mai, ngày ___ tháng 4/2023', undefined],
    ['Nắng Mai, ngày 05 tháng 4 năm 2023', undefined],
    ['Báo cáo tháng 3/2023 Nắng Mai, ngày    tháng 4 năm 2023', '2023-03'],
    ['Báo cáo tháng 3/2023 (số liệu đến ngày 31 tháng 3 năm 2023)', '2023-03'],
    ['Báo cáo tháng 3 năm 2023 theo Kế hoạch số 12/KH-UBND tháng 1 năm 2023', '2023-03'],
    ['Thực hiện Kế hoạch số 12/KH-UBND tháng 1 năm 2023', undefined],
    ['(Kèm theo Công văn số 45/UBND-VP tháng 4/2023)', undefined],
    ['Số: 12/BC-UBND Nắng Mai, tháng 4 năm 2023', undefined],
  ])('of the title “%s” is %s', (title, month) => {
    expect(monthInTitle(title)).toBe(month)
  })

  it('takes its year from a column or title, else from the only month asked for that fits', () => {
    expect(completeMonth({ number: 3 }, 2023, [])).toBe('2023-03')
    expect(completeMonth({ number: 3 }, undefined, ['2023-02', '2023-03'])).toBe('2023-03')
    expect(completeMonth({ number: 3 }, undefined, ['2022-03', '2023-03'])).toBeUndefined()
    expect(yearIn('Năm 2023')).toBe(2023)
    expect(yearIn('2022 và 2023')).toBeUndefined()
  })

  it.each([
    ['Báo cáo năm 2023', 2023],
    ['Số liệu tính đến ngày 31/12/2023', 2023],
    ['Nắng Mai, ngày 05 tháng 01 năm 2024', undefined],
    ['Nắng Mai, ngày    tháng    năm 2024', undefined],
    ['Ngày lập: ngày 05/01/2024', undefined],
    ['Thực hiện Kế hoạch số 12/KH-UBND năm 2023', undefined],
    ['Theo Quyết định số 766/QĐ-TTg năm 2022', undefined],
    ['Kèm theo Công văn số 2023/UBND-VP', undefined],
    ['Kế hoạch cải cách hành chính năm 2023 (số 5/KH-UBND)', undefined],
    ['Thực hiện 12/KH-UBND năm 2023', undefined],
    ['Công văn số     /UBND-VP năm 2023', undefined],
    ['Báo cáo số liệu các xã/phường - năm 2023', 2023],
    ['Thực hiện Nghị quyết số: 76/NQ-CP năm 2021', undefined],
  ])('of the title “%s” the year is %s', (title, year) => {
    expect(yearOfTitles([title])).toBe(year)
  })

  it('of several titles is one where they agree, whatever plan they cite', () => {
    expect(yearOfTitles(['Báo cáo năm 2024', 'Thực hiện Kế hoạch số 12/KH-UBND năm 2023'])).toBe(2024)
    expect(yearOfTitles(['Năm 2023', 'Năm 2024'])).toBeUndefined()
  })
})
