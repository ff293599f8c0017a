/** Imports when things go wrong: a restart in between, a disk that fails, and many people at the same cells. */

import { beforeAll, expect, it } from 'vitest'
import { largestUpload } from '../../server/domain/import-table.ts'
import { type Person, type Program, programOn } from '../support/app.ts'
import { breaking } from '../support/breaking.ts'
import { sampleConfig } from '../support/config.ts'
import { onEachEngine, sampleDatabase } from '../support/database.ts'
import { unguard } from '../support/unguarded.ts'
import { commit, dryRun, figuresIn, multipart, multipartType, send, undo, writings } from './import-desk.ts'
import { put } from './sheet-desk.ts'

const own = { unit: 'MH02' }
const names = {
  petitions_due: 'Phản ánh, kiến nghị đến hạn trả lời',
  ratings_valid: 'Phiếu đánh giá hợp lệ',
  documents_in: 'Văn bản đến phải xử lý',
}
type Cell = keyof typeof names
const cells = Object.keys(names) as Cell[]

const rounds = { sqlite: 9, postgres: 5 }

function file(values: Partial<Record<Cell, number>>): string {
  const rows = Object.entries(values).map(([cell, value]) => `${names[cell as Cell]};10/2026;${value}`)
  return `Chỉ tiêu;Tháng;Số liệu\n${rows.join('\n')}\n`
}

onEachEngine('an import, whatever happens', (engine) => {
  let program: Program
  let clerk: Person
  let breakage: ReturnType<typeof breaking>['breakage']
  let failing: Person

  beforeAll(async () => {
    const connection = await sampleDatabase(engine)
    program = await programOn(connection, sampleConfig)
    clerk = await program.as('clerk')
    const broken = breaking(connection)
    breakage = broken.breakage
    failing = { ...(await (await programOn(broken.connection, sampleConfig)).as('clerk')) }
  })

  it('of exactly 10 MB is read, and of one byte more refused, wherever its options stand', async () => {
    const text = Buffer.from(file({ petitions_due: 7 }).trimEnd())
    const content = (more: number) => Buffer.concat([text, Buffer.alloc(largestUpload + more - text.length, ' ')])
    const answer = await dryRun(clerk, content(0), own)
    expect([answer.counts.figures, answer.ready]).toEqual([1, true])
    const before = await writings(program)
    const parts = [
      { name: 'file', content: content(1), fileName: 'so-lieu.csv' },
      { name: 'options', content: JSON.stringify(own) },
    ]
    for (const some of [parts, parts.toReversed()]) {
      const headers = { 'content-type': multipartType }
      const response = await clerk.call({ method: 'POST', url: '/api/imports', headers, payload: multipart(some) })
      expect([response.statusCode, response.json()]).toMatchObject([
        413,
        { code: 'too_large', fields: [{ field: 'file' }] },
      ])
    }
    expect(await writings(program)).toEqual(before)
  })

  it('waits for its commit over a restart', async () => {
    const { id } = await dryRun(clerk, file({ petitions_due: 7 }), own)
    const restarted = await (await programOn(program.connection, sampleConfig)).as('clerk')
    expect((await restarted.get(`/api/imports/${id}`)).json()).toMatchObject({ state: 'dry', ready: true })
    expect((await commit(restarted, id)).json().written).toBe(1)
    expect((await figuresIn(program, 'MH02', '2026-10')).petitions_due?.value).toBe(7)
    expect((await undo(restarted, id)).statusCode).toBe(200)
  })

  it('that broke off while it was stored is not there, and the file can be sent again', async () => {
    const listed = async () => (await clerk.get('/api/imports')).json().items.length
    const before = [await writings(program), await listed()]
    let broke = 0
    for (let statement = 0; ; statement += 1) {
      breakage.after(statement)
      const response = await send(failing, file({ petitions_due: 8 }), own)
      breakage.after(Number.POSITIVE_INFINITY)
      if (response.statusCode === 200) break
      broke += 1
      expect([response.statusCode, response.json().code]).toEqual([500, 'internal'])
      expect(response.body).not.toContain('disk')
      // Between these the sequence is the same again and again: the first ones are those of the session.
      if (statement > 4) statement += 2
    }
    expect(broke).toBeGreaterThan(3)
    expect(await writings(program)).toEqual(before[0])
  })

  it('is whole or nothing wherever a commit breaks off', async () => {
    const { id } = await dryRun(clerk, file({ petitions_due: 9, ratings_valid: 10 }), own)
    const before = await writings(program)
    let broke = 0
    for (let statement = 0; ; statement += 1) {
      breakage.after(statement)
      const response = await commit(failing, id)
      const failed = breakage.broke
      breakage.after(Number.POSITIVE_INFINITY)
      if (response.statusCode === 200 && !failed) break
      if (response.statusCode === 200) throw new Error('answered although something failed')
      broke += 1
      const after = await writings(program)
      // Once it is committed, only the answer can fail.
      if (after.acts.commit_import !== before.acts.commit_import) break
      expect(after).toEqual(before)
    }
    expect(broke).toBeGreaterThan(6)
    const figures = await figuresIn(program, 'MH02', '2026-10')
    expect([figures.petitions_due?.value, figures.ratings_valid?.value]).toEqual([9, 10])
    expect((await undo(clerk, id)).statusCode).toBe(200)
  })

  it('beside typing, other imports and undoing leaves no gap and loses nothing that was acknowledged', async () => {
    const second = await program.asAccount('nhap-lieu-2-huong-buoi')
    const { connection } = program
    const start = await figuresIn(program, 'MH02', '2026-10')
    await unguard(connection)
    await connection.db.deleteFrom('audit').execute()
    let value = 1000
    const next = () => {
      value += 1
      return value
    }
    const typed: { cell: string; revision: number; value: number }[] = []
    const outcomes = new Map<string, number>()
    const count = (what: string) => outcomes.set(what, (outcomes.get(what) ?? 0) + 1)
    const type = async (person: Person, cell: Cell) => {
      const revision = (await figuresIn(program, 'MH02', '2026-10'))[cell]?.revision ?? 0
      const mine = next()
      const response = await put(person, cell, { value: mine, note: 'Đối chiếu', revision })
      count(`typed ${response.statusCode}`)
      if (response.statusCode === 200) typed.push({ cell, revision: revision + 1, value: mine })
    }
    const committed: string[] = []
    let imported = 0
    let undone = 0
    const bringIn = async (person: Person, id: string) => {
      const response = await commit(person, id)
      count(`commit ${response.statusCode}`)
      if (response.statusCode !== 200) return
      committed.push(id)
      imported += response.json().written
    }
    const takeBack = async (id: string | undefined, partial: boolean) => {
      if (id === undefined) return
      const response = await undo(clerk, id, { partial })
      count(`undo ${response.statusCode}`)
      if (response.statusCode === 200) undone += response.json().undone
    }
    for (let round = 0; round < rounds[engine]; round += 1) {
      const files = [0, 1].map(() => file(Object.fromEntries(cells.map((cell) => [cell, next()]))))
      const [one, two] = await Promise.all(files.map((content, at) => dryRun(at === 0 ? clerk : second, content, own)))
      await Promise.all([
        ...(round % 3 === 0 ? [] : [type(clerk, cells[round % 3] as Cell)]),
        bringIn(clerk, one?.id ?? ''),
        bringIn(second, two?.id ?? ''),
        bringIn(second, one?.id ?? ''),
        takeBack(committed.at(-1), round % 2 === 0),
        ...(round % 3 === 1 ? [type(second, cells[(round + 1) % 3] as Cell)] : []),
      ])
    }
    for (const outcome of ['typed 200', 'commit 200', 'commit 409', 'undo 200', 'undo 409'])
      expect([outcome, outcomes.get(outcome) ?? 0]).not.toEqual([outcome, 0])
    const rows = await connection.db
      .selectFrom('audit')
      .innerJoin('element', 'element.id', 'audit.element_id')
      .select(['element.code', 'audit.revision', 'audit.way', 'audit.after'])
      .where('act', '=', 'save_figure')
      .execute()
    expect(rows.filter((row) => row.way === 'imported')).toHaveLength(imported)
    expect(rows.filter((row) => row.way === 'import_undone')).toHaveLength(undone)
    for (const one of typed) {
      const kept = rows.filter((row) => row.code === one.cell && row.revision === one.revision)
      expect(kept.map((row) => [row.way, JSON.parse(row.after ?? '').value])).toEqual([['typed', one.value]])
    }
    const now = await figuresIn(program, 'MH02', '2026-10')
    for (const cell of cells) {
      const first = start[cell]?.revision ?? 0
      const revisions = rows.filter((row) => row.code === cell).map((row) => row.revision as number)
      expect(revisions.toSorted((a, b) => a - b)).toEqual(revisions.map((_, index) => first + index + 1))
      expect(now[cell]?.revision).toBe(first + revisions.length)
      const last = rows.find((row) => row.code === cell && row.revision === now[cell]?.revision)
      if (last) expect(JSON.parse(last.after ?? '').value).toBe(now[cell]?.value)
    }
  }, 120_000)

  it('put back by its undoing is no save of the person’s own: the same number on an older revision is refused', async () => {
    const revisionNow = async () => (await figuresIn(program, 'MH02', '2026-10')).petitions_due?.revision ?? 0
    const value = 4321
    expect((await put(clerk, 'petitions_due', { value, note: 'x', revision: await revisionNow() })).statusCode).toBe(
      200,
    )
    const { id } = await dryRun(clerk, file({ petitions_due: 4322 }), own)
    expect((await commit(clerk, id)).statusCode).toBe(200)
    const seen = await revisionNow()
    expect((await undo(clerk, id)).statusCode).toBe(200)
    const again = await put(clerk, 'petitions_due', { value, note: 'x', revision: seen })
    expect([again.statusCode, again.json().context?.revision]).toEqual([412, seen + 1])
  })
})
