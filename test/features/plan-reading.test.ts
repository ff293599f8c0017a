/** A file for a plan: read by who may change it, refused to others, and saved by the act that adds targets. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { PlanReading } from '#contract/plans'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { stored } from '../support/stored.ts'
import { multipart, multipartType } from './import-desk.ts'

const targets = 'Chỉ tiêu;Mức giao;Căn cứ\nHồ sơ nộp trực tuyến;từ 82% trở lên;mục II.6\nTrồng cây;90%;mục II.7\n'

onEachEngine('a file for a plan', (engine) => {
  let program: Program
  let clerk: Person
  let approver: Person
  let draft: { id: number; revision: number }
  let inForce: number

  beforeAll(async () => {
    program = await sampleProgram(engine)
    clerk = await program.asAccount('nhap-lieu-huong-buoi')
    approver = await program.asAccount('duyet-huong-buoi')
    const { items } = (await clerk.get('/api/plans?unit=MH02&year=2026')).json()
    inForce = items.find((plan: { unit: { code: string } }) => plan.unit.code === 'MH02').id
    const copied = await clerk.call({ method: 'POST', url: `/api/plans/${inForce}/copy`, payload: { year: 2027 } })
    draft = copied.json().plan
  })

  const read = (person: Person, plan: number, content: string | Buffer, options: object = { kind: 'targets' }) =>
    person.call({
      method: 'POST',
      url: `/api/plans/${plan}/reading`,
      headers: { 'content-type': multipartType },
      payload: multipart([
        { name: 'options', content: JSON.stringify(options) },
        { name: 'file', content: content.toString(), fileName: 'chi-tieu.csv' },
      ]),
    })

  it('is understood row by row, and nothing is stored', async () => {
    const before = await stored(program.connection.db)
    const answer = await read(clerk, draft.id, targets)
    expect(answer.statusCode).toBe(200)
    const reading: PlanReading = answer.json()
    expect(reading.columns.map(({ meaning }) => meaning)).toEqual(['indicator', 'value', 'clause'])
    expect(reading.targets.map((row) => [row.indicator, row.operator, row.value, row.from])).toEqual([
      ['online_submission', '>=', '82', '2027-01'],
      [null, '=', '90', '2027-01'],
    ])
    expect(reading.targets[1]?.faults[0]?.message).toContain('Trồng cây')
    const { session: _, ...after } = await stored(program.connection.db)
    expect(after).toEqual(Object.fromEntries(Object.entries(before).filter(([table]) => table !== 'session')))
  })

  it.each<[string, () => Promise<number>]>([
    [
      'another ward’s clerk',
      async () => (await read(await program.asAccount('nhap-lieu-mua-ngau'), draft.id, targets)).statusCode,
    ],
    ['a clerk, of a plan in force', async () => (await read(clerk, inForce, targets)).statusCode],
    ['a leader', async () => (await read(await program.as('leader'), inForce, targets)).statusCode],
  ])('is not for %s', async (_name, ask) => {
    expect([403, 404]).toContain(await ask())
  })

  it.each([
    ['no table', 'a;b\nc;d\n', { kind: 'targets' }, 422, 'file'],
    ['an empty file', '', { kind: 'targets' }, 422, 'file'],
    ['a web page', '<html><table></table></html>', { kind: 'targets' }, 422, 'file'],
    ['an unknown kind', targets, { kind: 'figures' }, 422, 'options.kind'],
    ['an unknown meaning', targets, { kind: 'targets', columns: { A: 'colour' } }, 422, 'options.columns.A'],
    ['another account', targets, { kind: 'targets', account: 'somebody' }, 403, 'account'],
  ])('of %s is refused', async (_name, content, options, status, field) => {
    const answer = await read(clerk, draft.id, content, options)
    expect([answer.statusCode, answer.json().fields?.[0]?.field]).toEqual([status, field])
  })

  describe('what was taken of it', () => {
    const line = {
      indicator: 'online_submission',
      operator: '>=',
      value: '82',
      from: '2027-01',
      to: '2027-12',
      appliesTo: 'own',
      clause: 'mục II.6',
      summary: 'Hồ sơ nộp trực tuyến',
    }
    const add = (person: Person, plan: number, body: object) =>
      person.call({ method: 'POST', url: `/api/plans/${plan}/targets`, payload: body })

    it('is refused by its own place, and nothing is saved', async () => {
      const answer = await add(clerk, draft.id, {
        revision: draft.revision,
        targets: [line, { ...line, value: '120' }],
      })
      expect(answer.statusCode).toBe(422)
      expect(answer.json().fields.map(({ field }: { field: string }) => field)).toContain('targets.1.value')
      const { targets: kept } = (await clerk.get(`/api/plans/${draft.id}`)).json()
      expect(kept).toHaveLength(5)
    })

    it('is added behind what stands there, parts with their wholes', async () => {
      const rows = [
        line,
        { ...line, indicator: 'staff_digital_trained', value: '100' },
        { ...line, indicator: 'staff_data_trained', value: '50', partOf: 1 },
      ]
      const answer = await add(clerk, draft.id, { revision: draft.revision, targets: rows })
      expect(answer.statusCode).toBe(200)
      const { targets: kept } = answer.json()
      expect(kept.map((one: { indicator: string }) => one.indicator).slice(5)).toEqual([
        'online_submission',
        'staff_digital_trained',
        'staff_data_trained',
      ])
      expect(kept[7].partOf).toBe(kept[6].id)
      const stale = await add(clerk, draft.id, { revision: draft.revision, targets: [{ ...line, indicator: 'reuse' }] })
      expect(stale.statusCode).toBe(412)
    })

    it('needs a reason where the plan is in force', async () => {
      const { plan } = (await approver.get(`/api/plans/${inForce}`)).json()
      const row = { ...line, indicator: 'reuse', value: '45', from: '2026-01', to: '2026-12' }
      const bare = await add(approver, inForce, { revision: plan.revision, targets: [row] })
      expect(bare.statusCode).toBe(422)
      const change = { reason: 'Bổ sung theo công văn của thành phố' }
      expect((await add(approver, inForce, { revision: plan.revision, change, targets: [row] })).statusCode).toBe(200)
    })
  })
})
