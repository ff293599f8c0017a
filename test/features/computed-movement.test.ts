/** Initiatives and inspections in the quarter's sheet: counted while it is open, as they were at its end once it is handed in. */
import { expect, it } from 'vitest'
import type { InitiativeItem } from '#contract/emulation'
import type { Sheet } from '#contract/sheets'
import { onEachEngine } from '../support/database.ts'
import { emulationDesk } from './emulation-desk.ts'

onEachEngine('the sheet of a quarter', (engine) => {
  const desk = emulationDesk(engine)
  const cell = async (month: string, element: string) => {
    const { figures } = await desk.get<Sheet>('clerk', `/api/sheets/MH02/${month}`)
    const found = figures.find((one) => one.element === element)
    return { value: found?.value, says: found?.computed?.value, movedOn: found?.computed?.movedOn }
  }

  it('of one that was approved keeps its number, and is told where its records say otherwise by now', async () => {
    expect(await cell('2026-09', 'initiatives_registered')).toEqual({ value: 25, says: 25, movedOn: null })
    const registration = {
      campaignId: (await desk.campaign()).id,
      bodyId: await desk.bodyId('Khu phố Đầm Sen'),
      kind: 'model',
      authors: 'Khu phố',
    }
    const register = async (title: string, registeredOn: string): Promise<InitiativeItem> =>
      (await desk.ask('clerk', 'POST', '/api/initiatives', { ...registration, title, registeredOn })).json()
    // After the quarter: it belongs to the next one.
    await register('Sau quý III', '2026-10-02')
    expect((await cell('2026-09', 'initiatives_registered')).says).toBe(25)
    const late = await register('Ghi muộn vào quý III', '2026-09-30')
    expect(await cell('2026-09', 'initiatives_registered')).toEqual({
      value: 25,
      says: 26,
      movedOn: expect.stringContaining('ổ sáng kiến nay là'),
    })
    expect((await cell('2026-09', 'initiative_bodies_registered')).says).toBe(22)
    // What is withdrawn today was still registered at the end of the quarter.
    await desk.ask('clerk', 'POST', `/api/initiatives/${late.id}/withdraw`, { revision: 1, reason: 'Ghi nhầm' })
    expect((await cell('2026-09', 'initiatives_registered')).says).toBe(26)
  })

  it('counts a body inspected by its last day, once', async () => {
    expect(await cell('2026-09', 'units_inspected')).toEqual({ value: 7, says: 7, movedOn: null })
    const bodyId = await desk.bodyId('Trường Mầm non Hoa Cau')
    const hold = (heldOn: string) =>
      desk.ask('clerk', 'POST', '/api/inspections', { unit: 'MH02', year: 2026, bodyId, kind: 'surprise', heldOn })
    await hold('2026-10-01')
    expect((await cell('2026-09', 'units_inspected')).says).toBe(7)
    for (const heldOn of ['2026-09-29', '2026-09-30']) await hold(heldOn)
    expect((await cell('2026-09', 'units_inspected')).says).toBe(8)
  })

  it.each(['2026-03', '2026-06', '2026-09'])('of %s agrees with its records, and names them', async (month) => {
    const { figures } = await desk.get<Sheet>('leader', `/api/sheets/MH02/${month}`)
    const kept = figures.filter(({ computed }) => computed !== null && computed.source !== 'plan_tasks')
    expect(Object.fromEntries(kept.map(({ element, computed }) => [element, computed?.source]))).toEqual({
      inspection_units: 'inspections',
      units_inspected: 'inspections',
      initiative_bodies: 'initiatives',
      initiative_bodies_registered: 'initiatives',
      initiatives_registered: 'initiatives',
      initiatives_applied: 'initiatives',
    })
  })

  it('is not computed for a ward that keeps no such records', async () => {
    const { figures } = await desk.get<Sheet>('leader', '/api/sheets/MH16/2026-09')
    expect(figures.find(({ element }) => element === 'initiatives_registered')?.computed ?? null).toBeNull()
  })
})
