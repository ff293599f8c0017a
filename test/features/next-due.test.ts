/** The sheet that a unit's page names as the next one: one that the unit owes, and has not handed in. */
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { act, handIn } from './review-desk.ts'
import { clearDesk } from './sheet-desk.ts'

onEachEngine('the next sheet due', (engine) => {
  let program: Program
  let clock: Date

  beforeAll(async () => {
    program = await sampleProgram(engine, () => clock)
  })

  beforeEach(() => clearDesk(program))

  async function nextDue(unit: string, period: string, day: string) {
    clock = new Date(`${day}T02:00:00.000Z`)
    const leader = await program.as('leader')
    const response = await leader.get(`/api/units/${unit}/scorecard?period=${period}`)
    expect(response.statusCode, response.body).toBe(200)
    return response.json().nextDue
  }

  it('is none of the months before the unit existed', async () => {
    // The sample's July is in; June was its predecessors'.
    expect(await nextDue('MH02', '2025-07', '2025-07-02')).toEqual({ month: '2025-08', due: '2025-09-05' })
  })

  it.each(['2026-10', '2026-Q3', '2024'])(
    'is not one that was handed in, whatever period is shown: %s',
    async (period) => {
      expect(await nextDue('MH02', period, '2026-11-04')).toEqual({ month: '2026-10', due: '2026-11-05' })
      const clerk = await program.as('clerk')
      await handIn(clerk)
      expect(await nextDue('MH02', period, '2026-11-04')).toEqual({ month: '2026-11', due: '2026-12-05' })
      const returned = await act(await program.as('approver'), 'return', { reason: 'Xem lại' })
      expect(returned.statusCode, returned.body).toBe(200)
      expect(await nextDue('MH02', period, '2026-11-04')).toEqual({ month: '2026-10', due: '2026-11-05' })
    },
  )
})
