/** What is told of a plan's changes: each with its document and reason, in sentences, newest first. */
import { beforeAll, describe, expect, it } from 'vitest'
import { indicators } from '../../seeds/reference/indicators.ts'
import { type TargetNoted, targetLines } from '../../server/features/plans/target-lines.vi.ts'
import { taskLines } from '../../server/features/plans/task-lines.vi.ts'
import { onEachEngine } from '../support/database.ts'
import { line, linesOf, type PlanDesk, planDesk } from './plan-desk.ts'

onEachEngine('the history of a plan', (engine) => {
  let desk: PlanDesk
  beforeAll(async () => {
    desk = await planDesk(engine)
  })

  it('tells its issue and every change in force, and nothing of the draft', async () => {
    const id = await desk.draft()
    let whole = await desk.issue(id, '4/KH-UBND')
    const put = async (targets: object[], change: object) => {
      whole = await desk.done(
        desk.send('approver', 'PUT', `/${id}/targets`, { revision: whole.plan.revision, change, targets }),
      )
    }
    const [row] = linesOf(whole)
    await put([{ ...row, to: '2026-06' }, line({ value: '65', from: '2026-07' })], {
      number: '31/KH-UBND',
      date: '2026-06-30',
      reason: 'Theo kế hoạch điều chỉnh của thành phố',
    })
    whole = await desk.done(
      desk.send('approver', 'PATCH', `/${id}`, {
        revision: whole.plan.revision,
        change: { reason: 'Ghi nhầm số' },
        plan: { number: '5/KH-UBND' },
      }),
    )
    expect(whole.plan.version).toBe(3)
    const { items, plan } = await desk.changes(id)
    expect(plan).toMatchObject({ number: '5/KH-UBND', version: 3 })
    expect(items.map(({ at: _, ...item }) => item)).toEqual([
      {
        version: 3,
        by: 'Lãnh đạo UBND phường Hương Bưởi',
        kind: 'head',
        number: null,
        date: null,
        reason: 'Ghi nhầm số',
        lines: ['Số, ký hiệu: 4/KH-UBND → 5/KH-UBND'],
      },
      {
        version: 2,
        by: 'Lãnh đạo UBND phường Hương Bưởi',
        kind: 'targets',
        number: '31/KH-UBND',
        date: '2026-06-30',
        reason: 'Theo kế hoạch điều chỉnh của thành phố',
        lines: ['Hồ sơ thanh toán trực tuyến: ≥ 60% → ≥ 65% từ quý III/2026'],
      },
      {
        version: 1,
        by: 'Lãnh đạo UBND phường Hương Bưởi',
        kind: 'issued',
        number: '4/KH-UBND',
        date: '2026-01-20',
        reason: '',
        lines: ['Ban hành kế hoạch: 1 chỉ tiêu, 0 nhiệm vụ'],
      },
    ])
    // The document is everybody's, the names of a ward's people are not.
    const elsewhere = await desk.changes(id, 'other clerk')
    expect(elsewhere.items.map(({ by, lines }) => [by, lines.length])).toEqual([
      [null, 1],
      [null, 1],
      [null, 1],
    ])
  })

  it('is empty of a plan that stands as it was issued before', async () => {
    expect((await desk.changes(1, 'other clerk')).items).toEqual([])
  })
})

describe('targets', () => {
  const known = new Map(indicators.map((one) => [one.code, one]))
  const row = (changes: Partial<TargetNoted> = {}): TargetNoted => ({
    id: 1,
    indicator: 'online_payment',
    operator: '>=',
    value: 60,
    decimals: 0,
    word: null,
    from: '2026-01',
    to: '2026-12',
    appliesTo: 'own',
    clause: 'mục II.3',
    summary: '',
    note: '',
    partOf: null,
    ...changes,
  })
  const quarter = (at: number, value: number, id = at) =>
    row({
      id,
      value,
      from: `2026-${String(at * 3 - 2).padStart(2, '0')}`,
      to: `2026-${String(at * 3).padStart(2, '0')}`,
    })
  const name = 'Hồ sơ thanh toán trực tuyến'

  it.each<[string, TargetNoted[], TargetNoted[], string[]]>([
    ['another value', [row()], [row({ value: 65 })], [`${name}: ≥ 60% → ≥ 65%`]],
    ['another operator', [row()], [row({ operator: '>' })], [`${name}: ≥ 60% → > 60%`]],
    [
      'a year that becomes four quarters',
      [row()],
      [quarter(1, 50), quarter(2, 55), quarter(3, 60), quarter(4, 65)],
      [
        `${name}: ≥ 60% → ≥ 50% quý I/2026`,
        `${name}: ≥ 60% → ≥ 55% quý II/2026`,
        `${name}: ≥ 60% → ≥ 65% từ quý IV/2026`,
      ],
    ],
    [
      'one quarter of four',
      [1, 2, 3, 4].map((at) => quarter(at, 50 + at)),
      [1, 2, 3, 4].map((at) => quarter(at, at === 2 ? 70 : 50 + at)),
      [`${name}: ≥ 52% → ≥ 70% quý II/2026`],
    ],
    [
      'from a month within a quarter',
      [row()],
      [row({ to: '2026-07' }), row({ id: 2, value: 65, from: '2026-08' })],
      [`${name}: ≥ 60% → ≥ 65% từ tháng 8/2026`],
    ],
    ['fewer months', [row()], [row({ to: '2026-11' })], [`${name}: ≥ 60% → không giao từ tháng 12/2026`]],
    ['a new one', [], [row()], [`Thêm chỉ tiêu ${name}: ≥ 60% (năm 2026)`]],
    ['one less', [row()], [], [`Bỏ chỉ tiêu ${name}: ≥ 60% (năm 2026)`]],
    [
      'another word',
      [row({ indicator: 'par_class', operator: 'class', value: null, word: 'Khá' })],
      [row({ indicator: 'par_class', operator: 'class', value: null, word: 'Tốt' })],
      ['Xếp loại Chỉ số cải cách hành chính: từ loại Khá trở lên (năm 2026) → từ loại Tốt trở lên (năm 2026)'],
    ],
    [
      'for phường alone',
      [row({ appliesTo: 'ward' }), row({ id: 2, appliesTo: 'commune', value: 50 })],
      [row({ appliesTo: 'ward', value: 65 }), row({ id: 2, appliesTo: 'commune', value: 50 })],
      [`${name} (phường): ≥ 60% → ≥ 65%`],
    ],
    ['its clause', [row()], [row({ clause: 'mục II.4' })], [`${name}: căn cứ “mục II.3” → “mục II.4”`]],
    ['its note', [row()], [row({ note: 'Trừ hồ sơ đất đai' })], [`${name}: ghi chú để trống → “Trừ hồ sơ đất đai”`]],
    [
      'the order alone',
      [row(), row({ id: 2, indicator: 'reuse' })],
      [row({ id: 2, indicator: 'reuse' }), row()],
      ['Sắp xếp lại thứ tự các chỉ tiêu'],
    ],
  ])('%s', (_name, before, after, expected) => {
    expect(targetLines(before, after, known)).toEqual(expected)
  })
})

describe('tasks', () => {
  const task = {
    name: 'Rà soát thủ tục hành chính',
    number: 'III.1',
    lead: 'Văn phòng',
    partners: ['Tư pháp'],
    deadline: { kind: 'within', value: '2026-08' },
  }
  it.each<[string, object, object, string[]]>([
    ['a new one', {}, task, ['Thêm nhiệm vụ III.1 “Rà soát thủ tục hành chính” (tháng 8/2026)']],
    [
      'several new ones',
      {},
      { tasks: [task, { name: 'Khảo sát' }] },
      ['Thêm nhiệm vụ III.1 “Rà soát thủ tục hành chính” (tháng 8/2026)', 'Thêm nhiệm vụ “Khảo sát”'],
    ],
    ['one less', task, {}, ['Bỏ nhiệm vụ III.1 “Rà soát thủ tục hành chính”']],
    [
      'what differs, and not what stays',
      task,
      { ...task, lead: null, deadline: { kind: 'before', value: '2026-09-15' } },
      [
        'Nhiệm vụ III.1 “Rà soát thủ tục hành chính”: chủ trì “Văn phòng” → để trống',
        'Nhiệm vụ III.1 “Rà soát thủ tục hành chính”: thời hạn Tháng 8/2026 → Trước ngày 15/09/2026',
      ],
    ],
    [
      'a day that was put off',
      { name: 'A', due: '2026-08-31' },
      { name: 'A', due: '2026-09-30' },
      ['Nhiệm vụ “A”: hạn 31/08/2026 → 30/09/2026'],
    ],
    [
      'the third time of one',
      { number: 'I.2', name: 'A', occurrence: 3, due: '2026-08-31' },
      { number: 'I.2', name: 'A', occurrence: 3, due: '2026-09-30' },
      ['Nhiệm vụ I.2 “A”, lần 3: hạn 31/08/2026 → 30/09/2026'],
    ],
    [
      'one that is not done',
      { name: 'A', dropped: false },
      { name: 'A', dropped: true },
      ['Nhiệm vụ “A”: không thực hiện'],
    ],
    [
      'one that is done again',
      { name: 'A', dropped: true },
      { name: 'A', dropped: false },
      ['Nhiệm vụ “A”: thực hiện trở lại'],
    ],
    ['something that this page does not know', { name: 'A', x: 1 }, { name: 'A', x: 2 }, ['Sửa nhiệm vụ “A”']],
  ])('%s', (_name, before, after, expected) => {
    expect(taskLines(before as Record<string, unknown>, after as Record<string, unknown>)).toEqual(expected)
  })
})
