/** Where a leader looks, a sheet that is with its unit again says so in words: overview, unit page, exports. */
import { beforeAll, expect, it } from 'vitest'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { act, handIn, setState } from './review-desk.ts'
import { clearDesk } from './sheet-desk.ts'

onEachEngine('a sheet on its way through review', (engine) => {
  let program: Program
  let leader: Person

  beforeAll(async () => {
    program = await sampleProgram(engine)
    leader = await program.as('leader')
    await clearDesk(program)
  })

  const shown = async () => {
    const overview = (await leader.get('/api/overview?period=2026-10')).json()
    const own = overview.reporting.units.find((one: { unit: { code: string } }) => one.unit.code === 'MH02')
    const attention = overview.attention.find((one: { kind: string }) => one.kind === 'not_submitted')
    const card = (await leader.get('/api/units/MH02/scorecard?period=2026-10')).json()
    const csv = async (what: string) => (await leader.get(`/api/exports/${what}&period=2026-10`)).body
    return {
      overview: own.state,
      attention: attention.parts.map((part: { text?: string }) => part.text ?? '').join(''),
      unit: card.sheets[0].state,
      status: card.status,
      exports: [
        await csv('ranking.csv?indicator=on_time'),
        await csv('scorecard.csv?unit=MH02'),
        await csv('heat.csv?kind=all'),
        await csv('ranking.svg?indicator=on_time'),
      ],
    }
  }

  it('says nothing of it while it is a draft', async () => {
    const { overview, attention, exports } = await shown()
    expect([overview, attention.includes('Trong đó')]).toEqual(['draft', false])
    for (const file of exports) expect(file).not.toMatch(/phiếu (trả|mở) lại/)
  })

  it.each([
    ['returned', 'Trong đó 1 phiếu bị trả lại.', '1 phiếu trả lại'],
    ['reopened', 'Trong đó 1 phiếu đang mở lại.', '1 phiếu mở lại'],
  ])('that is %s', async (state, sentence, inExports) => {
    await setState(program, state, '2026-11-25')
    const after = await shown()
    expect([after.overview, after.unit, after.status]).toEqual([state, state, 'provisional'])
    expect(after.attention).toContain(sentence)
    for (const file of after.exports) expect(file).toContain(inExports)
  })

  it('that is approved is final in the same moment', async () => {
    await setState(program, 'draft')
    await handIn(await program.as('clerk'))
    expect((await shown()).status).toBe('submitted')
    await act(await program.as('approver'), 'approve')
    const { overview, unit, status } = await shown()
    expect([overview, unit, status]).toEqual(['approved', 'approved', 'approved'])
  })
})
