/** Tables of schemes as provinces lay them out: how the tree and the points are understood; rules in words are read by themselves. */
import { describe, expect, it } from 'vitest'
import type { Cell, Grid } from '../../server/importing/grid.ts'
import { understandScheme } from '../../server/importing/scheme/understand-scheme.ts'

const knowledge = {
  decimals: 2,
  indicators: [{ code: 'on_time', name: 'Hồ sơ giải quyết đúng hạn', shortName: 'Đúng hạn' }],
  elements: [
    { code: 'done', name: 'Đã giải quyết' },
    { code: 'in_time', name: 'Đúng hạn' },
  ],
}

function cell(value: string | number): Cell {
  if (value === '') return { kind: 'blank' }
  return typeof value === 'number' ? { kind: 'number', value, percent: false } : { kind: 'text', text: value }
}

function sheet(rows: (string | number)[][]): Grid {
  return { name: 'Bảng', hidden: false, rows: rows.map((row) => row.map(cell)), merges: [], textOnly: false }
}

function understood(rows: (string | number)[][]) {
  return understandScheme({ grids: [sheet(rows)], unread: new Map(), conversions: [] }, knowledge, {})
}

const shape = (rows: (string | number)[][]) =>
  understood(rows).nodes.map(({ node }) => [node.code, node.parent, node.maximum, node.rule?.kind ?? null])

describe('the tree', () => {
  it('of Roman fields, numbers below them and dotted parts', () => {
    expect(
      shape([
        ['ỦY BAN NHÂN DÂN TỈNH'],
        ['STT', 'Lĩnh vực/Tiêu chí/Tiêu chí thành phần', 'Điểm tối đa', 'Điểm tự đánh giá', 'Cách chấm', 'Ghi chú'],
        ['I', 'CHỈ ĐẠO ĐIỀU HÀNH', 3, '', '', ''],
        [1, 'Kế hoạch', 2, '', '', ''],
        ['1.1', 'Ban hành kế hoạch', 0.5, '', 'Có: 0,5; không: 0', ''],
        ['1.2', 'Hoàn thành kế hoạch', 1.5, '', 'Điểm = tỷ lệ × điểm tối đa', ''],
        [2, 'Báo cáo', 1, '', 'Hội đồng chấm', ''],
        ['II', 'THỂ CHẾ', 2, '', '', ''],
        [1, 'Rà soát', 2, '', 'Điều tra XHH', ''],
        ['', 'Tổng cộng', 5, '', '', ''],
        ['', 'Nơi nhận: như trên', '', '', '', ''],
      ]),
    ).toEqual([
      ['I', null, 300, null],
      ['I.1', 'I', 200, null],
      ['I.1.1', 'I.1', 50, 'document'],
      ['I.1.2', 'I.1', 150, 'ratio'],
      ['I.2', 'I', 100, 'manual'],
      ['II', null, 200, null],
      ['II.1', 'II', 200, 'survey'],
    ])
  })

  it('of fields numbered in Roman and parts that repeat the field’s number', () => {
    expect(
      shape([
        ['TT', 'Tiêu chí', 'Điểm chuẩn'],
        ['I', 'Một', 2],
        ['1.1', 'Một một', '2,0'],
        ['1.1.1', 'Một một một', 2],
        ['II', 'Hai', 1],
        ['2.1', 'Hai một', 1],
      ]).map(([code, parent]) => [code, parent]),
    ).toEqual([
      ['I', null],
      ['I.1', 'I'],
      ['I.1.1', 'I.1'],
      ['II', null],
      ['II.1', 'II'],
    ])
  })

  it('of dotted numbers alone, however deep, with letters below', () => {
    expect(
      shape([
        ['STT', 'Nội dung', 'Điểm tối đa'],
        ['1', 'Nội dung A', 4],
        [1.1, 'Nội dung B', 4],
        ['1.1.1', 'Nội dung C', 4],
        ['1.1.1.1', 'Nội dung D', 3],
        ['a)', 'Nội dung E', 1],
        ['b)', 'Nội dung F', 2],
        ['1.1.1.2', 'Nội dung G', 1],
        ['2', 'Nội dung H', 1],
      ]).map(([code, parent]) => [code, parent]),
    ).toEqual([
      ['1', null],
      ['1.1', '1'],
      ['1.1.1', '1.1'],
      ['1.1.1.1', '1.1.1'],
      ['1.1.1.1.a', '1.1.1.1'],
      ['1.1.1.1.b', '1.1.1.1'],
      ['1.1.1.2', '1.1.1'],
      ['2', null],
    ])
  })

  it('of names in a column for each level, with maxima of the parts alone', () => {
    const { nodes } = understood([
      ['Lĩnh vực', 'Tiêu chí', 'Tiêu chí thành phần', 'Điểm tối đa', 'Thang điểm'],
      ['Thể chế', 'Ban hành', 'Đúng hạn', 1, 'Có: 1; không: 0'],
      ['', '', 'Đúng trình tự', 2, 'Chấm trực tiếp'],
      ['', 'Rà soát', 'Kế hoạch', 0.5, 'Có: 0,5; không: 0'],
      ['Thủ tục', 'Công khai', '', 1.5, 'Điểm = tỷ lệ × điểm tối đa'],
    ])
    expect(nodes.map(({ node }) => [node.name, node.parent, node.maximum])).toEqual([
      ['Thể chế', null, 350],
      ['Ban hành', '1', 300],
      ['Đúng hạn', '1.1', 100],
      ['Đúng trình tự', '1.1', 200],
      ['Rà soát', '1', 50],
      ['Kế hoạch', '1.2', 50],
      ['Thủ tục', null, 150],
      ['Công khai', '2', 150],
    ])
    expect(nodes[0]?.doubts[0]?.message).toContain('lấy tổng các tiêu chí con: 3,5 điểm')
  })

  it('takes lines without a number below a part as its steps, with points in the line or in the column', () => {
    const { nodes } = understood([
      ['STT', 'Tiêu chí', 'Điểm tối đa', 'Tài liệu kiểm chứng'],
      ['1', 'Kế hoạch', 3, ''],
      ['1.1', 'Ban hành kế hoạch', 1, 'Quyết định'],
      ['', 'Ban hành trước 31/12: 1', '', ''],
      ['', 'Ban hành sau 31/12: 0,5', '', ''],
      ['', 'Không ban hành: 0', '', ''],
      ['1.2', 'Tỷ lệ hoàn thành', 2, ''],
      ['', '- Từ 90% trở lên', 2, ''],
      ['', '- Từ 70% đến dưới 90%', 1, ''],
      ['', '- Dưới 70%', 0, ''],
    ])
    expect(nodes.map(({ node, row }) => [row, node.code, node.maximum, node.evidence])).toEqual([
      [2, '1', 300, false],
      [3, '1.1', 100, true],
      [7, '1.2', 200, false],
    ])
    expect(nodes[1]?.node.rule).toEqual({
      kind: 'class',
      choices: [
        { name: 'Ban hành trước 31/12', points: 100 },
        { name: 'Ban hành sau 31/12', points: 50 },
        { name: 'Không ban hành', points: 0 },
      ],
    })
    expect(nodes[2]?.node.rule).toMatchObject({
      kind: 'steps',
      of: 'percent',
      steps: [
        { from: 9000, to: null, points: 200 },
        { from: 7000, to: 9000, points: 100 },
        { from: 0, to: 7000, points: 0 },
      ],
    })
  })

  it('takes lines with points that add up to the whole as parts', () => {
    expect(
      shape([
        ['STT', 'Tiêu chí', 'Điểm tối đa', 'Cách chấm'],
        ['1', 'Báo cáo', 2, ''],
        ['-', 'Đủ số lượng', 1, 'Chấm trực tiếp'],
        ['-', 'Đúng hạn', 1, 'Chấm trực tiếp'],
      ]),
    ).toEqual([
      ['1', null, 200, null],
      ['1.1', '1', 100, 'manual'],
      ['1.2', '1', 100, 'manual'],
    ])
  })

  it('reads numbers before names, a total of its own, a bonus and a deduction with a minus', () => {
    const { nodes, total } = understood([
      ['Tiêu chí', 'Điểm tối đa', 'Cách chấm'],
      ['I. Chỉ đạo', '3,5', ''],
      ['1. Kế hoạch', '3,5', 'Chấm trực tiếp'],
      ['II. Điểm thưởng: sáng kiến', '2', 'Cộng 0,5 điểm mỗi sáng kiến, tối đa 2 điểm'],
      ['III. Điểm trừ: vi phạm', '-3', ''],
      ['Tổng điểm', '3,5', ''],
    ])
    expect(nodes.map(({ node }) => [node.code, node.name, node.maximum, node.rule])).toEqual([
      ['I', 'Chỉ đạo', 350, null],
      ['I.1', 'Kế hoạch', 350, { kind: 'manual' }],
      ['II', 'Điểm thưởng: sáng kiến', 200, { kind: 'bonus', each: 50 }],
      ['III', 'Điểm trừ: vi phạm', 300, { kind: 'deduction', each: null }],
    ])
    expect(total).toBe(350)
  })

  it('names the row of what cannot be read, and takes nothing for granted', () => {
    const { nodes } = understood([
      ['STT', 'Tiêu chí', 'Điểm tối đa', 'Cách chấm', 'Lấy số từ'],
      ['1', 'Một', 'hai điểm', 'Tùy tình hình', ''],
      ['2', 'Hai', '0,125', 'Chấm trực tiếp', ''],
      ['3', '', '1', '', ''],
      ['4', 'Bốn', '1', 'Điểm = tỷ lệ × điểm tối đa', 'Chỉ số gì đó'],
    ])
    expect(nodes.map(({ row, faults }) => [row, faults.map(({ column }) => column)])).toEqual([
      [2, ['maximum']],
      [3, ['maximum']],
      [4, ['name']],
      [5, []],
    ])
    expect(nodes[0]?.doubts.map(({ message }) => message)).toEqual([
      'Chưa hiểu cách chấm “Tùy tình hình”, để chấm trực tiếp.',
    ])
    expect(nodes[3]?.doubts[0]?.message).toContain('Chỉ số gì đó')
  })
})
