/** Tables of plans as offices keep them, and the files that the program itself gives out, understood as targets and tasks. */
import { beforeAll, describe, expect, it } from 'vitest'
import { fields } from '#domain/element.ts'
import type { PlanTableKind } from '#domain/plan-table.ts'
import { indicators } from '../../seeds/reference/indicators.ts'
import { openFile } from '../../server/importing/open-file.ts'
import type { PlanChoices } from '../../server/importing/plan/outcome.ts'
import { understandPlan } from '../../server/importing/plan/understand-plan.ts'
import { readValue } from '../../server/importing/plan/value-text.ts'
import { type Person, sampleProgram } from '../support/app.ts'

const knowledge = {
  year: 2026,
  indicators: indicators.map(({ code, name, shortName, kind }) => ({ code, name, shortName, isRate: kind === 'rate' })),
}

async function understood(text: string | Buffer, kind: PlanTableKind, choices: PlanChoices = {}) {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  return understandPlan(await openFile(bytes, 'ke-hoach.csv'), kind, knowledge, choices)
}

const table = (lines: string[][]) => lines.map((line) => line.map((cell) => `"${cell}"`).join(';')).join('\r\n')

const annex = table([
  ['ỦY BAN NHÂN DÂN PHƯỜNG A', '', '', '', '', ''],
  ['PHỤ LỤC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026', '', '', '', '', ''],
  ['STT', 'Nội dung nhiệm vụ', 'Sản phẩm', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian hoàn thành'],
  ['I', 'Công tác chỉ đạo, điều hành', '', '', '', ''],
  ['1', 'Ban hành kế hoạch', 'Kế hoạch', 'Văn phòng', 'Phòng Kinh tế; Phòng Văn hóa - Xã hội', 'Trước ngày 31/01/2026'],
  ['2', 'Báo cáo định kỳ', 'Báo cáo', 'Văn phòng', '', 'Thường xuyên, hằng quý'],
  ['II', 'Cải cách thủ tục hành chính', '', '', '', ''],
  ['1', 'Rà soát thủ tục', 'Quyết định', 'Trung tâm', '', 'Quý III'],
  ['1.1', 'Rà soát lĩnh vực đất đai', '', 'Trung tâm', '', 'Tháng 8'],
  ['-', 'Rà soát lĩnh vực hộ tịch', '', 'Trung tâm', '', 'Tháng 9/2027'],
  ['2', 'Niêm yết', '', 'Trung tâm; Văn phòng', '', 'ASAP'],
])

describe('an annex of tasks', () => {
  it('is read with its fields, bodies, deadlines and parts', async () => {
    const { columns, tasks, headRow } = await understood(annex, 'tasks')
    expect(headRow).toBe(3)
    expect(columns.map(({ meaning }) => meaning)).toEqual(['order', 'name', 'product', 'lead', 'partners', 'deadline'])
    expect(tasks.map(({ thing: { field, name, lead, partOf } }) => [field, name, lead, partOf])).toEqual([
      ['direction', 'Ban hành kế hoạch', 'Văn phòng', null],
      ['direction', 'Báo cáo định kỳ', 'Văn phòng', null],
      ['procedures', 'Rà soát thủ tục', 'Trung tâm', null],
      ['procedures', 'Rà soát lĩnh vực đất đai', 'Trung tâm', 2],
      ['procedures', 'Rà soát lĩnh vực hộ tịch', 'Trung tâm', 2],
      ['procedures', 'Niêm yết', 'Trung tâm', null],
    ])
    expect(tasks[0]?.thing.partners).toEqual(['Phòng Kinh tế', 'Phòng Văn hóa - Xã hội'])
    expect(tasks[0]?.thing.deadline).toEqual({ kind: 'before', day: '2026-01-31' })
    expect(tasks[1]?.thing).toMatchObject({ deadline: { kind: 'regular' }, recurrence: 'quarter' })
    expect(tasks[4]?.doubts.map(({ column }) => column)).toEqual(['deadline'])
    expect(tasks[5]?.faults.map(({ column }) => column)).toEqual(['deadline', 'lead'])
  })

  it('is understood otherwise where the person says so', async () => {
    const { tasks } = await understood(annex, 'tasks', { columns: { C: 'note', D: 'ignored' } })
    expect(tasks[0]?.thing).toMatchObject({ note: 'Kế hoạch', product: '', lead: null })
  })

  it('is refused where no table is found', async () => {
    await expect(understood('a;b\r\nc;d', 'tasks')).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('a table of targets', () => {
  const targets = table([
    ['TT', 'Chỉ tiêu', 'Mức giao', 'Căn cứ', 'Ghi chú'],
    ['1', 'Tỷ lệ hồ sơ giải quyết trước hạn và đúng hạn', 'từ 98,5% trở lên', 'mục II.1', ''],
    ['2', 'Cán bộ, công chức được bồi dưỡng kỹ năng số', '100%', 'mục II.2', ''],
    ['', '- Trong đó, được bồi dưỡng phân tích, xử lý dữ liệu', 'tối thiểu 50%', 'mục II.2', 'nửa đầu năm'],
    ['3', 'Chỉ số cải cách hành chính', 'từ loại Khá trở lên', 'mục II.3', ''],
    ['4', 'Trồng cây xanh', '90%', 'mục II.4', ''],
    ['5', 'Văn bản đi được ký số', 'nhiều', 'mục II.5', ''],
  ])

  it('is read with operators, values, words, parts and what nobody knows', async () => {
    const read = (await understood(targets, 'targets')).targets
    expect(read.map(({ thing: { operator, value, word, partOf } }) => [operator, value, word, partOf])).toEqual([
      ['>=', '98.5', null, null],
      ['=', '100', null, null],
      ['>=', '50', null, 1],
      ['class', null, 'Khá', null],
      ['=', '90', null, null],
      [null, null, null, null],
    ])
    expect(read[0]?.thing).toMatchObject({ indicator: 'on_time', from: '2026-01', to: '2026-12', clause: 'mục II.1' })
    expect(read[4]?.faults.map(({ column }) => column)).toEqual(['indicator'])
    expect(read[5]?.faults.map(({ column }) => column)).toEqual(['value'])
  })

  it('of four quarters gives four targets, each for its months', async () => {
    const read = await understood(
      table([
        ['STT', 'Chỉ tiêu', 'Quý I', 'Quý II', 'Quý III', 'Quý IV', 'Căn cứ'],
        ['1', 'Hồ sơ thanh toán trực tuyến', '≥ 50%', '≥ 55%', '60%', '65%', 'mục II.2'],
      ]),
      'targets',
    )
    expect(read.targets.map(({ thing: { value, from, to } }) => [value, from, to])).toEqual([
      ['50', '2026-01', '2026-03'],
      ['55', '2026-04', '2026-06'],
      ['60', '2026-07', '2026-09'],
      ['65', '2026-10', '2026-12'],
    ])
  })

  it.each<[string, ReturnType<typeof readValue>]>([
    ['≥ 98%', { operator: '>=', value: '98', word: null }],
    ['trên 85%', { operator: '>', value: '85', word: null }],
    ['không quá 5%', { operator: '<=', value: '5', word: null }],
    ['dưới 2,5%', { operator: '<', value: '2.5', word: null }],
    ['đạt từ 60% trở lên', { operator: '>=', value: '60', word: null }],
    ['1.200 hồ sơ', { operator: '=', value: '1200', word: null }],
    ['Khá', { operator: 'class', value: null, word: 'Khá' }],
    ['nhóm đầu toàn tỉnh', { operator: 'rank', value: null, word: 'nhóm đầu toàn tỉnh' }],
    ['trong 10 đơn vị đứng đầu', { operator: 'rank', value: null, word: 'trong 10 đơn vị đứng đầu' }],
    ['duy trì và nâng cao', { operator: 'direction', value: null, word: 'duy trì và nâng cao' }],
    ['khá khẩm lắm', undefined],
    ['từ 60% đến 70%', undefined],
    ['', undefined],
  ])('“%s”', (text, value) => {
    expect(readValue(text)).toEqual(value)
  })
})

describe('what the program gives out', () => {
  let person: Person

  beforeAll(async () => {
    person = await (await sampleProgram('sqlite')).as('leader')
  })

  const exported = async (what: string, plan: number) =>
    (await person.get(`/api/exports/${what}.xlsx?plan=${plan}`)).rawPayload

  it.each([1, 2, 3, 4, 5, 8])('the tasks of plan %i are read back as they were', async (plan) => {
    const { plan: document, tasks } = (await person.get(`/api/plans/${plan}`)).json()
    const bytes = await exported('tasks', plan)
    const opened = await openFile(bytes, 'nhiem-vu.xlsx')
    const read = understandPlan(opened, 'tasks', { ...knowledge, year: document.year }, {}).tasks
    expect(read.flatMap(({ faults }) => faults)).toEqual([])
    const told = tasks.map((task: Record<string, never>) => [task.field, task.name, task.lead, task.recurrence])
    expect(read.map(({ thing }) => [thing.field, thing.name, thing.lead, thing.recurrence])).toEqual(told)
    expect(fields).toContain(read[0]?.thing.field)
  })

  it('the targets of plan 8 are read back', async () => {
    const { targets } = (await person.get('/api/plans/8')).json()
    const opened = await openFile(await exported('targets', 8), 'chi-tieu.xlsx')
    const read = understandPlan(opened, 'targets', knowledge, {}).targets
    expect(read.flatMap(({ faults }) => faults)).toEqual([])
    expect(read.map(({ thing }) => [thing.indicator, thing.operator, Number(thing.value)])).toEqual(
      targets.map((one: Record<string, never>) => [one.indicator, one.operator, one.value]),
    )
  })
})
