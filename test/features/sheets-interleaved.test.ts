/**
 * Many writes at once by every road there is (a cell, a pasted block, an undo, a file and its undo), while the sheet
 * is handed in and given back: revisions follow one another, each acknowledged write is in the audit exactly once, nothing changes after a lock.
 */
import { beforeAll, expect, it } from 'vitest'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { times } from '../support/long.ts'
import { unguard } from '../support/unguarded.ts'
import { figuresIn } from './import-desk.ts'
import { filesAtOnce, quietCells } from './interleaved-files.ts'
import { auditRows, clearDesk, desk, fill, october, put } from './sheet-desk.ts'

/** Cells whose numbers may grow without breaking a rule between cells. */
const cells = ['petitions_due', 'ratings_valid', 'documents_in'] as const
type Cell = (typeof cells)[number]

/** A lock or a revision that nobody looks at shows within the first dozen. */
const rounds = { sqlite: times(200, 1250), postgres: times(60, 150) }
const atOnce = 8
/** A file is brought in once in so many rounds: reading one starts a process of its own. */
const roundsPerFile = { sqlite: times(10, 50), postgres: times(6, 15) }

/** A generator with a seed, so that a failure can be run again. */
function dice(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return Math.floor((state / 2 ** 31) * below)
  }
}

type Ack = { element: string; revision: number; value: number; by: string; way: string }

onEachEngine('writes by every road at once', (engine) => {
  let program: Program
  let clerks: { id: string; person: Person }[]
  let approver: Person
  const roll = dice(20_261_121)
  /** The same number undone twice by one person is one write, acknowledged twice. */
  const acknowledged = new Map<string, Ack>()
  const seen = new Map<string, { revision: number; values: number[] }>()
  const outcomes = new Map<string, number>()
  let counter = 0

  beforeAll(async () => {
    program = await sampleProgram(engine)
    clerks = [
      { id: 'sample-nhap-lieu-huong-buoi', person: await program.as('clerk') },
      { id: 'sample-nhap-lieu-2-huong-buoi', person: await program.asAccount('nhap-lieu-2-huong-buoi') },
    ]
    approver = await program.as('approver')
    await clearDesk(program)
    await fill(clerks[0]?.person as Person, october)
    await unguard(program.connection)
    await program.connection.db.deleteFrom('audit').execute()
    for (const element of cells) seen.set(element, { revision: 1, values: [] })
  })

  const count = (outcome: string | number) => outcomes.set(String(outcome), (outcomes.get(String(outcome)) ?? 0) + 1)
  const next = () => 10_000 + counter++

  function took(element: string, revision: number, value: number, by: string, way: string) {
    acknowledged.set(`${element} ${revision} ${value} ${by} ${way}`, { element, revision, value, by, way })
    const known = seen.get(element)
    if (known && revision > known.revision)
      seen.set(element, { revision, values: [value, ...known.values.slice(0, 3)] })
  }

  /** A refused write shows what stands there now, and the person goes on from it. */
  function learnt(element: string, revision: number) {
    const known = seen.get(element)
    if (known && revision > known.revision) seen.set(element, { ...known, revision })
  }

  /** The revision that somebody last saw, sometimes an old one. */
  const revisionOf = (element: Cell) => Math.max(1, (seen.get(element)?.revision ?? 1) - (roll(4) === 0 ? 1 : 0))

  async function writeCell({ id, person }: { id: string; person: Person }): Promise<void> {
    const element = cells[roll(cells.length)] as Cell
    const value = next()
    const revision = revisionOf(element)
    const response = await put(person, element, { value, note: 'Đối chiếu', revision })
    count(response.statusCode)
    if (response.statusCode === 200) took(element, revision + 1, value, id, 'typed')
    if (response.statusCode === 412) learnt(element, response.json().context.revision)
  }

  async function writeBlock({ id, person }: { id: string; person: Person }, way: 'pasted' | 'undone'): Promise<void> {
    const figures = cells.map((element) => ({
      element,
      value: way === 'undone' ? (seen.get(element)?.values[1] ?? next()) : next(),
      note: 'Đối chiếu',
      revision: revisionOf(element),
    }))
    const key = `block-${counter++}`
    const send = () =>
      person.call({ method: 'POST', url: `${desk}/figures`, payload: { key: `key-${key}`, way, figures } })
    // One in three answers is lost, and the same batch is sent again under its key.
    const [response, again] = roll(3) === 0 ? await Promise.all([send(), send()]) : [await send()]
    count(response.statusCode)
    if (again !== undefined && response.statusCode === 200 && again.statusCode === 200)
      expect(again.json().results).toEqual(response.json().results)
    const done = [response, again].find((one) => one?.statusCode === 200)
    for (const [index, result] of (done?.json().results ?? []).entries()) {
      count(result.kind)
      const figure = figures[index]
      if (result.kind === 'stale') learnt(result.element, result.theirs.revision)
      if (result.kind === 'saved' && figure) took(result.element, result.revision, figure.value, id, way)
    }
  }

  async function handIn(): Promise<void> {
    const payload = { note: 'Đã rà soát số liệu' }
    const answered = await clerks[0]?.person.call({ method: 'POST', url: `${desk}/submit`, payload })
    count(`submit ${answered?.statusCode}`)
  }

  async function giveBack(): Promise<void> {
    const payload = { reason: 'Xem lại phản ánh, kiến nghị' }
    count(`return ${(await approver.call({ method: 'POST', url: `${desk}/return`, payload })).statusCode}`)
  }

  it('leave revisions without a gap, each acknowledged write once in the audit, and no write after a lock', async () => {
    const before = await figuresIn(program, 'MH02', '2026-10')
    const files = filesAtOnce({ clerk: clerks[0]?.person as Person, cells, next, open: giveBack, count })
    for (let round = 0; round < rounds[engine]; round += 1) {
      const acts = Array.from({ length: atOnce }, (): (() => Promise<void>) => {
        const clerk = clerks[roll(2)] as (typeof clerks)[number]
        const which = roll(40)
        if (which < 20) return () => writeCell(clerk)
        if (which < 32) return () => writeBlock(clerk, 'pasted')
        if (which < 38) return () => writeBlock(clerk, 'undone')
        return which === 38 ? handIn : giveBack
      })
      acts.unshift(...files.overdue())
      if (round % roundsPerFile[engine] === 1) acts.unshift(...(await files.another()))
      await Promise.all(acts.map((act) => act()))
      if (round % 10 === 9) await giveBack()
    }
    // All sorts must have happened, or nothing was tried.
    const needed = ['200', '412', '423', 'saved', 'stale', 'submit 200', 'return 200']
    for (const outcome of [...needed, 'import 200', 'import 409', 'import undo 200', 'import kept in part'])
      expect([outcome, outcomes.get(outcome) ?? 0]).not.toEqual([outcome, 0])
    expect(files.brought.size).toBeGreaterThan(1)

    const rows = await auditRows(program)
    const elements = await program.connection.db.selectFrom('element').select(['id', 'code']).execute()
    const codes = new Map(elements.map((element) => [element.id, element.code]))
    const written = rows
      .filter((row) => row.act === 'save_figure')
      .map((row) => ({
        element: codes.get(row.element_id as number) as string,
        revision: row.revision as number,
        value: JSON.parse(row.after ?? '').value as number,
        by: row.account_id as string,
        way: row.way as string,
      }))
    const order = (a: Ack, b: Ack) => (a.element < b.element ? -1 : a.element > b.element ? 1 : a.revision - b.revision)
    const byHand = written.filter((one) => !one.way.startsWith('import'))
    expect(byHand.toSorted(order)).toEqual([...acknowledged.values()].toSorted(order))
    // A file is stored whole or not at all, and its undo writes as often as it says.
    const imported = Map.groupBy(
      rows.filter((row) => row.way === 'imported'),
      (row) => row.import_id as string,
    )
    const valuesOf = (of: typeof rows) => of.map((row) => JSON.parse(row.after ?? '').value).sort((a, b) => a - b)
    expect(new Map([...imported].map(([id, of]) => [id, valuesOf(of)]))).toEqual(files.brought)
    const back = Map.groupBy(
      rows.filter((row) => row.way === 'import_undone'),
      (row) => row.import_id as string,
    )
    expect(new Map([...back].map(([id, of]) => [id, of.length]))).toEqual(files.undone)
    // Each cell goes back to what stood there when the file came.
    for (const [id, of] of back)
      for (const row of of) {
        const came = imported.get(id)?.find((one) => one.element_id === row.element_id)
        expect([row.element_id, row.revision, row.before, row.after]).toEqual([
          came?.element_id,
          (came?.revision ?? 0) + 1,
          came?.after,
          came?.before,
        ])
      }
    for (const element of [...cells, ...quietCells]) {
      const revisions = written.filter((one) => one.element === element).map((one) => one.revision)
      const first = (before[element]?.revision ?? 0) + 1
      expect(revisions.toSorted((a, b) => a - b)).toEqual(revisions.map((_, index) => first + index))
    }

    let closed = false
    for (const row of rows) {
      if (row.act === 'save_figure') expect([row.id, closed]).toEqual([row.id, false])
      if (row.act === 'submit_sheet') closed = true
      if (row.act === 'return_sheet') closed = false
    }
  }, 400_000)
})
