/** A block from Excel over the cells of the sheet: what it means, where each row goes, and what becomes of every cell. */
import { describe, expect, it } from 'vitest'
import { layBlock, readBlock } from '../../web/features/sheets/paste-block.ts'
import { blockIn, rowsOf } from '../../web/features/sheets/tsv.ts'
import { figure, reported } from './sheet-builders.ts'

describe('a pasted text', () => {
  it('is a block where it holds more than one cell, and one cell with the line end that Excel adds', () => {
    expect(blockIn('366\r\n347\r\n')).toBe(true)
    expect(blockIn('366\n347')).toBe(true)
    expect(blockIn('366\t347')).toBe(true)
    expect(blockIn('366\r\n')).toBe(false)
    expect(blockIn(' 1 234 ')).toBe(false)
  })

  it.each([
    ['418\r\n\r\n384\r\n', [['418'], [''], ['384']]],
    [
      'a\t1\nb',
      [
        ['a', '1'],
        ['b', ''],
      ],
    ],
    [
      '"hai\ndòng"\t7\r\nx\t8',
      [
        ['hai dòng', '7'],
        ['x', '8'],
      ],
    ],
    ['"nói ""thật"""\t1', [['nói "thật"', '1']]],
    ['5" ống\t1', [['5" ống', '1']]],
    ['\t\t3', [['', '', '3']]],
    ['', [['']]],
  ])('%j has the rows %j', (pasted, rows) => {
    expect(rowsOf(pasted)).toEqual(rows)
  })
})

const figures = [
  reported('digitised', 360, { name: 'Hồ sơ được số hóa', lastMonth: 345 }),
  figure('due', { name: 'Kết quả phải số hóa', lastMonth: 331 }),
  figure('results', { name: 'Kết quả đã số hóa', lastMonth: 318 }),
  figure('reused', { name: 'Hồ sơ dùng lại dữ liệu' }),
]

describe('the columns of a block', () => {
  it('are figures, names and numbering, told apart', () => {
    const block = readBlock('1\tHồ sơ được số hóa\t366\r\n2\tKết quả phải số hóa\t347', figures)
    expect(block.columns.map((column) => column.at)).toEqual([2])
    expect(block.rows.map((row) => row.element)).toEqual(['digitised', 'due'])
    expect(block.hasNames).toBe(true)
  })

  it('keep their titles apart from the figures', () => {
    const block = readBlock('Chỉ tiêu\tTháng 9\tTháng 10\r\nHồ sơ được số hóa\t345\t366', figures)
    expect(block.columns.map(({ at, head, first }) => [at, head, first])).toEqual([
      [1, 'Tháng 9', '345'],
      [2, 'Tháng 10', '366'],
    ])
    expect(block.rows).toHaveLength(1)
  })

  it('may be one alone, whose words are refused in their places and never taken for a title', () => {
    const block = readBlock('không có\r\n347', figures)
    expect(block.head).toBeNull()
    expect(block.rows).toHaveLength(2)
  })

  it('hold no figure where none does', () => {
    expect(readBlock('a\tb\r\nc\td', figures).columns).toEqual([])
  })
})

const over = {
  figures,
  column: 0,
  placing: 'order',
  convention: 'comma',
  ownOnly: false,
  valueIn: (one: { value: number | null }) => one.value,
} as const

describe('a block by its order', () => {
  it('accepts, doubts, refuses and skips, and says what is replaced', () => {
    const { cells, beyond } = layBlock(readBlock('366\r\n\r\n3.180\r\n45,2%\r\n9\r\n9', figures), over)
    expect(cells.map((cell) => cell.kind)).toEqual(['accepted', 'skipped', 'review', 'refused'])
    expect(cells[0]).toMatchObject({ value: 366, replaces: 360 })
    expect(cells[2]).toMatchObject({ value: 3180, replaces: null })
    expect(beyond).toBe(2)
  })

  it('passes over what is counted from records', () => {
    const computed = { value: 9, mark: 'tính từ sổ nhiệm vụ', source: 'plan_tasks' as const, movedOn: null }
    const counted = [reported('tasks', 9, { computed }), ...figures]
    const { cells } = layBlock(readBlock('7\r\n366', counted), { ...over, figures: counted })
    expect(cells.map((cell) => ('why' in cell ? cell.why : cell.kind))).toEqual(['counted', 'accepted'])
  })

  it('of one row touches one cell only', () => {
    expect(layBlock(readBlock('366', figures), over).cells).toHaveLength(1)
  })
})

describe('a block by its names', () => {
  const byName = { ...over, column: 1, placing: 'name' } as const
  const lay = (pasted: string, given = {}) => layBlock(readBlock(pasted, figures), { ...byName, ...given })
  const taken = (laid: ReturnType<typeof lay>) =>
    laid.cells.flatMap((cell) => ('value' in cell ? [[cell.element, cell.value]] : []))

  it('goes to the cells of those names, whatever the order in Excel', () => {
    const laid = lay('Kết quả đã số hóa\t300\r\nHồ sơ được số hóa\t366')
    expect(taken(laid)).toEqual([
      ['results', 300],
      ['digitised', 366],
    ])
  })

  it.each([
    ['2. kết quả phải SỐ HOÁ:'],
    ['- Trong đó: Kết quả phải số hóa'],
    ['Ket qua phai so hoa'],
    ['due'],
    ['Kết  quả phải số hóa'.normalize('NFD')],
  ])('knows %s', (name) => {
    expect(taken(lay(`${name}\t347\r\nHồ sơ được số hóa\t366`))[0]).toEqual(['due', 347])
  })

  it('counts the rows that the sheet does not have, and pastes the rest', () => {
    const laid = lay('Số vụ khiếu nại\t4\r\nHồ sơ được số hóa\t366\r\nTổng cộng\t999')
    expect(taken(laid)).toEqual([['digitised', 366]])
    expect(laid.strangers).toEqual(['Số vụ khiếu nại', 'Tổng cộng'])
  })

  it('takes a name once: the second row of it is left out', () => {
    const laid = lay('Hồ sơ được số hóa\t366\r\nHồ sơ được số hóa\t367')
    expect(taken(laid)).toEqual([['digitised', 366]])
    expect(laid.cells[1]).toMatchObject({ kind: 'skipped', why: 'twice' })
  })

  it('knows no name that two elements bear', () => {
    const twins = [figure('x', { name: 'Tổng số' }), figure('y', { name: 'Tổng số' }), figure('z', { name: 'Khác' })]
    expect(readBlock('Tổng số\t5\r\nKhác\t6', twins).rows.map((row) => row.element)).toEqual([undefined, 'z'])
  })

  it('leaves out cells that somebody else answers for, where that is asked', () => {
    const shared = figures.map((one) =>
      one.element === 'due' ? { ...one, owner: { name: 'Chị Lan', mine: false, theirs: true } } : one,
    )
    const block = readBlock('Hồ sơ được số hóa\t366\r\nKết quả phải số hóa\t347', shared)
    const laid = layBlock(block, { ...byName, figures: shared, ownOnly: true })
    expect(laid.cells.map((cell) => cell.kind)).toEqual(['accepted', 'skipped'])
    expect(laid.cells[1]).toMatchObject({ why: 'foreign' })
    expect(layBlock(block, { ...byName, figures: shared }).cells.map((cell) => cell.kind)).toEqual([
      'accepted',
      'accepted',
    ])
  })
})
