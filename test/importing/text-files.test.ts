/** CSV and TSV as offices really send them. */
import { describe, expect, it } from 'vitest'
import { labelOf } from '../../server/importing/grid.ts'
import { openFile } from '../../server/importing/open-file.ts'
import { decodeText, readText } from '../../server/importing/read-text.ts'

import { figures, read, readCsv, said } from './tables.ts'

const rows = (bytes: Buffer | string) => readText(Buffer.from(bytes), 'a').rows.map((row) => row.map(labelOf))

describe('a text file', () => {
  it.each([
    ['semicolons', 'Đơn vị;Số\r\nPhường A;1,5\r\n'],
    ['tabs', 'Đơn vị\tSố\nPhường A\t1,5\n'],
    ['commas', 'Đơn vị,Số\nPhường A,"1,5"\n'],
    ['semicolons said by its first line', 'sep=;\r\nĐơn vị;Số\r\nPhường A;1,5'],
    ['semicolons with commas in every line', 'Đơn vị;Số\nPhường A;1,5\n'],
    ['a byte-order mark', '\ufeffĐơn vị;Số\r\nPhường A;1,5\r\n'],
  ])('with %s', (_, text) => {
    expect(rows(text)).toEqual([
      ['Đơn vị', 'Số'],
      ['Phường A', '1,5'],
    ])
  })

  it('keeps quotes, line ends and separators inside quoted fields, and empty fields in their places', () => {
    expect(rows('a;"b;""c""\nd";;e\n')).toEqual([['a', 'b;"c"\nd', '', 'e']])
  })

  it('takes our own apostrophe before a code away', () => {
    expect(rows("'00004;'=1+1\n")).toEqual([['00004', '=1+1']])
  })

  it.each([
    ['UTF-8', Buffer.from('Phường Hương Bưởi')],
    ['UTF-16, as Excel saves "Unicode text"', Buffer.from('\ufeffPhường Hương Bưởi', 'utf16le')],
    [
      'Windows-1258',
      Buffer.from([
        0x50, 0x68, 0xfd, 0xf5, 0xcc, 0x6e, 0x67, 0x20, 0x48, 0xfd, 0xf5, 0x6e, 0x67, 0x20, 0x42, 0xfd, 0xf5, 0xd2,
        0x69,
      ]),
    ],
  ])('is read in %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe('Phường Hương Bưởi')
  })

  it('in TCVN3 bytes is converted, and the conversion is shown', async () => {
    const old = Buffer.from('§¬n vÞ;Hå s¬ ®· gi¶i quyÕt\r\nPh\u00adêng N¾ng Mai;12\r\n', 'latin1')
    const { grids, conversions } = await openFile(old, 'so-lieu.csv')
    expect(grids[0]?.rows.map((row) => row.map(labelOf))).toEqual([
      ['Đơn vị', 'Hồ sơ đã giải quyết'],
      ['Phường Nắng Mai', '12'],
    ])
    expect(conversions[0]).toMatchObject({ encoding: 'tcvn3', before: '§¬n vÞ', after: 'Đơn vị' })
  })

  it('is refused where it holds too much or nothing', () => {
    expect(() => rows('a;b\n'.repeat(60_001))).toThrow(/60\.000 dòng/)
    expect(() => rows(`${'a;'.repeat(101)}b\n`)).toThrow(/cột thứ 100/)
    expect(() => rows('\n;\n')).toThrow(/không có nội dung/)
  })
})

describe('rates of a text file', () => {
  it('are shares where the column says so, and are asked about where every cell is 1', async () => {
    const table = (...cells: string[]) =>
      `Đơn vị;Tháng;Tỷ lệ hài lòng\nNắng Mai;3/2023;${cells[0]}\nĐồi Sim;3/2023;${cells[1]}\n`
    const shares = await readCsv(table('0,98', '1'))
    expect(shares.rates.map((one) => [one.value, one.decimals])).toEqual([
      [98, 0],
      [100, 0],
    ])
    const ones = await readCsv(table('1', '1'))
    expect(ones.rates).toEqual([])
    expect(said(ones)).toEqual(['1C rate_column', '2C share_or_percent', '3C share_or_percent'])
  })
})

describe('a row of a text file that is longer than its head', () => {
  const head = 'Đơn vị,Tháng,HS đã giải quyết,Quá hạn'

  it('is refused with its number and the remedy: a comma may have cut a number in two', async () => {
    const outcome = await readCsv(`${head}\nPhường Nắng Mai,3/2023,1,234,567\nXã Đồi Sim,3/2023,5,0\n`)
    expect(figures(outcome)).toEqual([
      ['MH21', '2023-03', 'dossiers_resolved', 5],
      ['MH21', '2023-03', 'dossiers_late', 0],
    ])
    expect(said(outcome)).toEqual(['2 row_too_long'])
    expect(outcome.report[0]?.message).toMatch(/Dòng 2 có 5 ô, trong khi tiêu đề có 4 cột.*dấu ngoặc kép/)
  })

  it('is refused where it is a total too, and its total is not compared', async () => {
    const outcome = await readCsv(`${head}\nXã Đồi Sim,3/2023,5,0\nTổng,,1,234,567\n`)
    expect(outcome.figures).toHaveLength(2)
    expect(said(outcome)).toEqual(['3 row_too_long'])
  })

  it('is let pass without numbers, with empty fields, and in a workbook', async () => {
    const short = await readCsv(`${head}\nXã Đồi Sim,3/2023,5,0,,\nLập biểu,,,,Chủ tịch\n`)
    expect(said(short)).toEqual([])
    expect(short.figures).toHaveLength(2)
    const outcome = await read([
      ['Đơn vị', 'Tháng', 'Quá hạn'],
      ['Xã Đồi Sim', '3/2023', 5, 7],
    ])
    expect(outcome.figures).toHaveLength(1)
  })
})
