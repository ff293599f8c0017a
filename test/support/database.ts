/** Databases for tests, on both engines: empty, migrated, or filled with the sample. Each closes itself after its file. */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, describe, inject } from 'vitest'
import { fillSample } from '../../seeds/fill.ts'
import { type Connection, connectPostgres, connectSqlite, type Engine } from '../../server/database/connect.ts'
import { migrate } from '../../server/database/migrate.ts'
import { now } from './clock.ts'

export const engines: Engine[] = ['sqlite', 'postgres']

/** Runs the same block of tests on SQLite and on PostgreSQL. */
export function onEachEngine(name: string, block: (engine: Engine) => void): void {
  for (const engine of engines) describe(`${name} (${engine})`, () => block(engine))
}

/** An empty database without a schema. */
export async function emptyDatabase(engine: Engine): Promise<Connection> {
  const connection = engine === 'sqlite' ? connectSqlite(':memory:') : await newPostgresDatabase(undefined)
  closeAfterwards(connection)
  return connection
}

export async function migratedDatabase(engine: Engine): Promise<Connection> {
  const connection = await emptyDatabase(engine)
  await migrate(connection.db)
  return connection
}

/** The sample as a newcomer finds it. On PostgreSQL it is filled once a run and copied from a template. */
export async function sampleDatabase(engine: Engine): Promise<Connection> {
  if (engine === 'sqlite') {
    const connection = await migratedDatabase('sqlite')
    await fillSample(connection.db, now)
    return connection
  }
  const connection = await newPostgresDatabase(await sampleTemplate())
  closeAfterwards(connection)
  return connection
}

let template: Promise<string> | undefined

/** Filled once in a run, by the test file that asks first; the others wait for it. */
function sampleTemplate(): Promise<string> {
  template ??= administer(async (client) => {
    await client.query('select pg_advisory_lock(1)')
    const { rowCount } = await client.query(`select 1 from pg_database where datname = 'sample'`)
    if (rowCount === 0) {
      await client.query('create database sample_on_its_way')
      const connection = await connectPostgres(`${inject('postgres')}/sample_on_its_way`)
      await migrate(connection.db)
      await fillSample(connection.db, now)
      await connection.close()
      await client.query('alter database sample_on_its_way rename to sample')
    }
    return 'sample'
  })
  return template
}

async function newPostgresDatabase(from: string | undefined): Promise<Connection> {
  const name = databaseName()
  await administer((client) => client.query(`create database ${name}${from === undefined ? '' : ` template ${from}`}`))
  return connectPostgres(`${inject('postgres')}/${name}`)
}

function databaseName(): string {
  return `t${randomBytes(8).toString('hex')}`
}

async function administer<T>(act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(`${inject('postgres')}/postgres`)
  await client.connect()
  try {
    return await act(client)
  } finally {
    await client.end()
  }
}

function closeAfterwards(connection: Connection): void {
  afterAll(() => connection.close())
}
