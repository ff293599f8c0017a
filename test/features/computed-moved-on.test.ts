/** An initiative that is registered after its quarter was approved: the sheet keeps what it was approved with, and says so. */
import { beforeAll, expect, it } from 'vitest'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'

type Cell = {
  element: string
  value: number
  computed: { value: number; source: string; movedOn: string | null } | null
}
const sources = {
  inspection_units: 'inspections',
  units_inspected: 'inspections',
  initiative_bodies: 'initiatives',
  initiative_bodies_registered: 'initiatives',
  initiatives_registered: 'initiatives',
  initiatives_applied: 'initiatives',
}

onEachEngine('what is counted from the movement and from inspections', (engine) => {
  let program: Program
  let clerk: Person

  beforeAll(async () => {
    program = await sampleProgram(engine)
    clerk = await program.as('clerk')
  })

  const cells = async (month: string, unit = 'MH02') => {
    const { figures } = (await clerk.get(`/api/sheets/${unit}/${month}`)).json()
    return figures.filter(({ element }: Cell) => element in sources) as Cell[]
  }

  it('moves on when something is registered late, while the approved sheet stands', async () => {
    const { items } = (await clerk.get('/api/campaigns?unit=MH02')).json()
    const body = await program.connection.db
      .selectFrom('body')
      .select('id')
      .where('registers', '=', 1)
      .where('unit_id', '=', (await unitOf('MH02')).id)
      .executeTakeFirstOrThrow()
    const before = new Map((await cells('2026-09')).map((cell) => [cell.element, cell]))
    const answer = await clerk.call({
      method: 'POST',
      url: '/api/initiatives',
      payload: {
        campaignId: items[0].id,
        bodyId: body.id,
        kind: 'solution',
        title: 'Hẹn giờ làm căn cước qua điện thoại',
        authors: 'Tổ một cửa',
        registeredOn: '2026-09-21',
      },
    })
    expect(answer.statusCode, answer.body).toBe(200)
    const [registered] = (await cells('2026-09')).filter(({ element }) => element === 'initiatives_registered')
    const stood = before.get('initiatives_registered')
    expect([registered?.value, registered?.computed?.value]).toEqual([stood?.value, (stood?.value ?? 0) + 1])
    expect(registered?.computed?.movedOn).toMatch(/^Sổ sáng kiến nay là .*mở lại phiếu để cập nhật\.$/)
    const june = (await cells('2026-06')).map(({ computed }) => computed?.movedOn)
    expect(new Set(june)).toEqual(new Set([null]))
  })

  function unitOf(code: string) {
    return program.connection.db
      .selectFrom('unit')
      .select('id')
      .where('code', '=', code)
      .where('valid_to', 'is', null)
      .executeTakeFirstOrThrow()
  }
})
