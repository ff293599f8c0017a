/** Dry runs that somebody left behind are forgotten, but never one that is being committed at that moment. */
import type { KyselyPlugin, PluginTransformQueryArgs, PluginTransformResultArgs } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { type Person, type Program, programOn } from '../support/app.ts'
import { sampleConfig } from '../support/config.ts'
import { onEachEngine, sampleDatabase } from '../support/database.ts'
import { commit, dryRun, figuresIn, undo } from './import-desk.ts'

const own = { unit: 'MH02' }
const file = (value: number) => `Chỉ tiêu;Tháng;Số liệu\nVăn bản đến phải xử lý;10/2026;${value}\n`

/** Holds up the answer to "which dry runs are there too many", so that another act has time to come in between. */
class Slow implements KyselyPlugin {
  readonly #held = new WeakSet<object>()
  #looked: (() => void) | undefined
  readonly looked = new Promise<void>((resolve) => {
    this.#looked = resolve
  })

  transformQuery({ node, queryId }: PluginTransformQueryArgs) {
    if (node.kind === 'SelectQueryNode' && node.offset !== undefined) this.#held.add(queryId)
    return node
  }

  async transformResult({ queryId, result }: PluginTransformResultArgs) {
    if (!this.#held.has(queryId)) return result
    this.#looked?.()
    await new Promise((resolve) => setTimeout(resolve, 400))
    return result
  }
}

onEachEngine('a dry run left behind', (engine) => {
  let program: Program
  let clerk: Person

  beforeAll(async () => {
    program = await programOn(await sampleDatabase(engine), sampleConfig)
    clerk = await program.as('clerk')
  })

  /** Five of them, the first one first to be forgotten. */
  async function leftBehind(): Promise<string> {
    const { db } = program.connection
    await db.deleteFrom('import_row').execute()
    await db.deleteFrom('import_file').where('state', '=', 'dry').execute()
    const ids: string[] = []
    for (const value of [1, 2, 3, 4]) ids.push((await dryRun(clerk, file(value), own)).id)
    const [oldest = ''] = ids
    await db
      .updateTable('import_file')
      .set({ created_at: '2026-11-20T00:00:00.000Z' })
      .where('id', '=', oldest)
      .execute()
    return oldest
  }

  it('is committed and can be undone, or is gone, where both happen at once', async () => {
    const id = await leftBehind()
    const before = await figuresIn(program, 'MH02', '2026-10')
    const slow = new Slow()
    const { connection } = program
    const other = await programOn({ ...connection, db: connection.db.withPlugin(slow) }, sampleConfig)
    const forgetting = dryRun(await other.as('clerk'), file(5), own)
    await slow.looked
    const committed = await commit(clerk, id)
    await forgetting
    const rows = await connection.db.selectFrom('import_row').selectAll().where('import_id', '=', id).execute()
    if (committed.statusCode === 200) {
      expect(rows).toHaveLength(1)
      expect((await undo(clerk, id)).json()).toMatchObject({ undone: 1, kept: 0 })
    } else {
      expect([committed.statusCode, rows]).toEqual([404, []])
    }
    const after = await figuresIn(program, 'MH02', '2026-10')
    expect(after.documents_in?.value ?? null).toBe(before.documents_in?.value ?? null)
  })

  it('is gone with its figures after a few more', async () => {
    const id = await leftBehind()
    await dryRun(clerk, file(6), own)
    const rows = await program.connection.db.selectFrom('import_row').select('import_id').execute()
    expect(rows).toHaveLength(4)
    expect(rows.map(({ import_id }) => import_id)).not.toContain(id)
    expect((await commit(clerk, id)).statusCode).toBe(404)
  })
})
