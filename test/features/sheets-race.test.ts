/** Two people at one sheet at the same moment: nothing is overwritten unseen, and nothing changes after it was handed in. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { auditRows, cell, clearDesk, fill, october, put, read, submit } from './sheet-desk.ts'

const attempts = 10
const hands = 10

onEachEngine('two clerks', (engine) => {
  let program: Program
  let clerks: Person[]

  beforeAll(async () => {
    program = await sampleProgram(engine)
    clerks = [await program.as('clerk'), await program.asAccount('nhap-lieu-2-huong-buoi')]
  })
  beforeEach(() => clearDesk(program))

  it('save one cell two hundred times at once, and every acknowledged revision is acknowledged once', async () => {
    const acknowledged: { revision: number; value: number; by: number }[] = []
    let stale = 0
    /** One browser tab: saves what it has, and after a conflict saves again over what it was shown. */
    const work = async (by: number, hand: number) => {
      let seen = 0
      for (let attempt = 0; attempt < attempts; attempt += 1) {
        const value = 1 + (by * hands + hand) * attempts + attempt
        const response = await put(clerks[by] as Person, 'petitions_due', { value, revision: seen })
        const body = response.json()
        if (response.statusCode === 200) acknowledged.push({ revision: seen + 1, value, by })
        else stale += 1
        expect([200, 412]).toContain(response.statusCode)
        seen = response.statusCode === 200 ? seen + 1 : body.context.revision
      }
    }
    await Promise.all([0, 1].flatMap((by) => Array.from({ length: hands }, (_, hand) => work(by, hand))))
    acknowledged.sort((a, b) => a.revision - b.revision)
    expect(acknowledged.length + stale).toBe(2 * hands * attempts)
    // Both kinds must have happened, or nothing was raced.
    expect(stale).toBeGreaterThan(20)
    expect(acknowledged.length).toBeGreaterThan(5)
    expect(acknowledged.map((one) => one.revision)).toEqual(acknowledged.map((_, index) => index + 1))
    const rows = await auditRows(program)
    const people = ['sample-nhap-lieu-huong-buoi', 'sample-nhap-lieu-2-huong-buoi']
    const written = rows.map((row) => ({
      revision: row.revision,
      value: JSON.parse(row.after ?? '').value,
      by: people.indexOf(row.account_id ?? ''),
    }))
    expect(written.sort((a, b) => (a.revision ?? 0) - (b.revision ?? 0))).toEqual(acknowledged)
    // Each write saw the one before it.
    const chain = rows.toSorted((a, b) => (a.revision ?? 0) - (b.revision ?? 0))
    for (const [index, row] of chain.entries())
      expect(JSON.parse(row.before ?? '')?.value).toBe(index === 0 ? undefined : acknowledged[index - 1]?.value)
    const last = cell(await read(clerks[0] as Person), 'petitions_due')
    expect([last.value, last.revision]).toEqual([acknowledged.at(-1)?.value, acknowledged.length])
  })

  it('save different cells of one sheet at once, and every one arrives', async () => {
    const cells = Object.entries(october)
    const answers = await Promise.all(
      cells.map(([element, value], index) => put(clerks[index % 2] as Person, element, { value, revision: 0 })),
    )
    expect(answers.map((answer) => answer.statusCode)).toEqual(cells.map(() => 200))
    const sheet = await read(clerks[0] as Person)
    expect(Object.fromEntries(cells.map(([element]) => [element, cell(sheet, element).value]))).toEqual(october)
  })

  describe.each([0, 1, 2, 3, 4, 5])('while the other hands in, %i turns later', (turns) => {
    it('no figure changes after the sheet is submitted', async () => {
      await fill(clerks[0] as Person, october)
      const saving = Array.from({ length: 8 }, (_, index) =>
        put(clerks[0] as Person, 'petitions_due', { value: 10 + index, note: 'Đã đối chiếu', revision: 1 + index }),
      )
      await later(turns)
      const [handedIn, ...saves] = await Promise.all([submit(clerks[1] as Person), ...saving])
      expect(handedIn.statusCode).toBe(200)
      expect(new Set(saves.map((one) => one.statusCode)).difference(new Set([200, 412, 423])).size).toBe(0)
      const rows = await auditRows(program)
      expect(rows.at(-1)?.act).toBe('submit_sheet')
      const kept = saves.filter((one) => one.statusCode === 200).length
      expect(rows.filter((row) => row.act === 'save_figure')).toHaveLength(6 + kept)
      expect(cell(await read(clerks[0] as Person), 'petitions_due').revision).toBe(1 + kept)
    })

    it('an emptied cell or a part larger than its whole is not handed in unseen', async () => {
      await fill(clerks[0] as Person, october)
      const handing = submit(clerks[1] as Person)
      await later(turns)
      const emptied = put(clerks[0] as Person, 'petitions_due', { value: null, revision: 1 })
      const enlarged = put(clerks[0] as Person, 'dossiers_paid_online', { value: 999, revision: 1 })
      const [handedIn] = await Promise.all([handing, emptied, enlarged])
      const sheet = await read(clerks[0] as Person)
      const wanting = sheet.figures.filter((figure) => figure.blank || figure.wrong !== null)
      expect([handedIn.statusCode, sheet.state, wanting.length > 0]).toEqual(
        handedIn.statusCode === 200 ? [200, 'submitted', false] : [422, 'draft', true],
      )
    })
  })
})

/** Lets that many turns of the event loop pass. */
async function later(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}
