import { type Kysely, sql } from 'kysely'
import { expect, inject, it } from 'vitest'
import { migrations } from '../../migrations/index.ts'
import { connectPostgres } from '../../server/database/connect.ts'
import { migrate } from '../../server/database/migrate.ts'
import type { Database } from '../../server/database/tables.ts'
import { emptyDatabase, onEachEngine } from '../support/database.ts'
import { allTables } from '../support/stored.ts'

type Schema = Kysely<unknown>

const makesShelf = {
  up: async (db: Schema) => {
    await db.schema
      .createTable('shelf')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .execute()
  },
}
const failsHalfWay = {
  up: async (db: Schema) => {
    await db.schema
      .createTable('half')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .execute()
    await db.schema.alterTable('shelf').addColumn('colour', 'text').execute()
    throw new Error('no more paper')
  },
}
const mended = {
  up: async (db: Schema) => {
    await db.schema
      .createTable('half')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .execute()
  },
}

onEachEngine('migrations', (engine) => {
  const tablesOf = async (db: Database) => (await db.introspection.getTables()).map((table) => table.name).sort()
  const columnsOf = async (db: Database, name: string) =>
    (await db.introspection.getTables()).find((table) => table.name === name)?.columns.map((column) => column.name)

  it('make every table that the program names, and only those', async () => {
    const { db } = await emptyDatabase(engine)
    expect(await migrate(db)).toEqual(Object.keys(migrations))
    expect(await tablesOf(db)).toEqual([...allTables].sort())
  })

  it('do nothing the second time', async () => {
    const { db } = await emptyDatabase(engine)
    await migrate(db)
    expect(await migrate(db)).toEqual([])
  })

  it('leave nothing of the one that fails, and all of the one before it in the same call', async () => {
    const { db } = await emptyDatabase(engine)
    const failing = migrate(db, { '0001_shelf': makesShelf, '0002_half': failsHalfWay })
    await expect(failing).rejects.toThrow('migration 0002_half failed; nothing of it was kept')
    expect(await tablesOf(db)).toEqual(['shelf'])
    expect(await columnsOf(db, 'shelf')).toEqual(['id'])
  })

  it('go on after a mended one from where they stopped', async () => {
    const { db } = await emptyDatabase(engine)
    await migrate(db, { '0001_shelf': makesShelf, '0002_half': failsHalfWay }).catch(() => {})
    expect(await migrate(db, { '0001_shelf': makesShelf, '0002_half': mended })).toEqual(['0002_half'])
    expect(await tablesOf(db)).toEqual(['half', 'shelf'])
  })

  it('keep the error itself, so that the log says what went wrong', async () => {
    const { db } = await emptyDatabase(engine)
    const error: Error = await migrate(db, { '0001_shelf': makesShelf, '0002_half': failsHalfWay }).catch((one) => one)
    expect(String(error.cause)).toContain('no more paper')
  })
})

it('two programs that start at once on one PostgreSQL run each migration once', async () => {
  const { db } = await emptyDatabase('postgres')
  const named = await sql<{ name: string }>`select current_database() as name`.execute(db)
  const second = await connectPostgres(`${inject('postgres')}/${named.rows[0]?.name}`)
  const ran = await Promise.all([migrate(db), migrate(second.db)])
  await second.close()
  expect(ran.flat().sort()).toEqual(Object.keys(migrations))
})
