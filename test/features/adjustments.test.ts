/** Corrections after approval: who sees which number meanwhile, and that every screen and export says so afterwards. */
import { beforeAll, describe, expect, it } from 'vitest'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { cell, put, read, submit } from './sheet-desk.ts'

const september = '/api/sheets/MH02/2026-09'
const ranking = '/api/rankings?indicator=on_time&period=2026-09&parent=MH'

onEachEngine('a figure corrected after approval', (engine) => {
  let program: Program
  let clerk: Person
  let approver: Person
  let leader: Person
  let neighbour: Person
  let administrator: Person
  let before: number

  const post = (person: Person, act: string, payload: object) =>
    person.call({ method: 'POST', url: `${september}/${act}`, payload })
  const rowOf = async (person: Person) => {
    const { items } = (await person.get(ranking)).json()
    return items.find((item: { unit: { code: string } }) => item.unit.code === 'MH02')
  }

  beforeAll(async () => {
    program = await sampleProgram(engine)
    clerk = await program.as('clerk')
    approver = await program.as('approver')
    leader = await program.as('leader')
    administrator = await program.as('administrator')
    neighbour = await program.asAccount('nhap-lieu-mua-ngau')
    before = (await rowOf(neighbour)).numerator
    const reopened = await post(administrator, 'reopen', { reason: 'Đối chiếu lại sổ một cửa', until: '2026-11-25' })
    expect(reopened.statusCode, reopened.body).toBe(200)
  })

  describe('while the sheet is open', () => {
    beforeAll(async () => {
      const { value, revision } = cell(await read(clerk, september), 'dossiers_on_time')
      const saved = await put(clerk, 'dossiers_on_time', { value: (value ?? 0) - 3, revision }, september)
      expect(saved.statusCode, saved.body).toBe(200)
    })

    it('counts at once for those who may see drafts, and is marked', async () => {
      for (const person of [clerk, leader, approver]) {
        const row = await rowOf(person)
        expect([row.numerator, row.status]).toEqual([before - 3, 'provisional'])
        expect(row.adjusted).toBe('Có số liệu điều chỉnh tháng 9/2026')
      }
    })

    it('does not count for anybody else: they are shown what was approved, without a mark', async () => {
      for (const person of [neighbour, administrator]) {
        const row = await rowOf(person)
        expect([row.numerator, row.status, row.adjusted]).toEqual([before, 'approved', ''])
      }
    })

    it('does not make the unit late: it has handed in, and is said to be open again', async () => {
      const { reporting, attention } = (await leader.get('/api/overview?parent=MH&period=2026-09')).json()
      const unit = reporting.units.find((one: { unit: { code: string } }) => one.unit.code === 'MH02')
      expect([unit.state, unit.handedIn]).toEqual(['reopened', true])
      expect(reporting.missing).toBe(reporting.units.filter((one: { handedIn: boolean }) => !one.handedIn).length)
      const missing = attention.find((one: { kind: string }) => one.kind === 'not_submitted')
      expect(JSON.stringify(missing ?? '')).not.toContain('MH02')
    })

    it('is no draft for an administrator to look into', async () => {
      expect((await administrator.get(september)).statusCode).toBe(404)
    })

    it('shows the approved number beside the new one on the sheet', async () => {
      const figure = cell(await read(clerk, september), 'dossiers_on_time')
      expect(figure.approvedShown).toBe(String(before))
    })
  })

  describe('once it is approved as well', () => {
    beforeAll(async () => {
      expect((await submit(clerk, september)).statusCode).toBe(200)
      const approved = await post(approver, 'approve', {})
      expect(approved.statusCode, approved.body).toBe(200)
    })

    it('counts for everybody, and everybody is told', async () => {
      for (const person of [clerk, leader, neighbour, administrator]) {
        const row = await rowOf(person)
        expect([row.numerator, row.status, row.adjusted]).toEqual([
          before - 3,
          'approved',
          'Có số liệu điều chỉnh tháng 9/2026',
        ])
      }
    })

    it('is listed on the unit page with what had been approved and why', async () => {
      const card = (await neighbour.get('/api/units/MH02/scorecard?period=2026-Q3')).json()
      expect(card.adjustments).toMatchObject([
        {
          month: '2026-09',
          name: 'Trước hạn và đúng hạn',
          before: String(before),
          after: String(before - 3),
          reason: 'Đối chiếu lại sổ một cửa',
        },
      ])
    })

    it('is marked in the heat map and in the city’s own number', async () => {
      const overview = (await leader.get('/api/overview?parent=MH&period=2026-09')).json()
      const row = overview.heat.rows.find((one: { unit: { code: string } }) => one.unit.code === 'MH02')
      expect(row.cells[0].adjusted).toBe('Có số liệu điều chỉnh tháng 9/2026')
      expect(overview.heat.total[0].adjusted).toBe('Có số liệu điều chỉnh tháng 9/2026')
      const other = overview.heat.rows.find((one: { unit: { code: string } }) => one.unit.code === 'MH04')
      expect(other.cells[0].adjusted).toBe('')
    })

    it.each([
      ['ranking.csv', 'indicator=on_time&period=2026-09&parent=MH', 'Có số liệu điều chỉnh tháng 9/2026'],
      ['ranking.svg', 'indicator=on_time&period=2026-09&parent=MH', 'có số liệu điều chỉnh'],
      ['scorecard.csv', 'unit=MH02&period=2026-Q3', 'Có số liệu điều chỉnh tháng 9/2026'],
      ['series.svg', 'unit=MH02&period=2026-Q3&indicator=on_time', 'có số liệu điều chỉnh'],
      ['heat.svg', 'parent=MH&period=2026-09', 'có số liệu điều chỉnh'],
    ])('is said inside %s', async (file, query, words) => {
      const response = await neighbour.get(`/api/exports/${file}?${query}`)
      expect(response.statusCode).toBe(200)
      expect(response.body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')).toContain(words)
    })

    it('is not marked any more when it is corrected back to what had been approved', async () => {
      await post(approver, 'reopen', { reason: 'Sổ một cửa đúng từ đầu', until: '2026-11-22' })
      const { revision } = cell(await read(clerk, september), 'dossiers_on_time')
      await put(clerk, 'dossiers_on_time', { value: before, revision }, september)
      const row = await rowOf(leader)
      expect([row.numerator, row.adjusted]).toEqual([before, ''])
      expect((await rowOf(neighbour)).numerator).toBe(before - 3)
    })
  })
})
