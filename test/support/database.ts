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

/** The sample as a newcomer finds it. On PostgreSQL it is filled once a file and copied from a template. */
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

function sampleTemplate(): Promise<string> {
  template ??= (async () => {
    const name = databaseName()
    await administer(`create database ${name}`)
    const connection = await connectPostgres(`${inject('postgres')}/${name}`)
    await migrate(connection.db)
    await fillSample(connection.db, now)
    await connection.close()
    return name
  })()
  return template
}

async function newPostgresDatabase(from: string | undefined): Promise<Connection> {
  const name = databaseName()
  await administer(`create database ${name}${from === undefined ? '' : ` template ${from}`}`)
  return connectPostgres(`${inject('postgres')}/${name}`)
}

function databaseName(): string {
  return `t${randomBytes(8).toString('hex')}`
}

async function administer(statement: string): Promise<void> {
  const client = new pg.Client(`${inject('postgres')}/postgres`)
  await client.connect()
  await client.query(statement)
  await client.end()
}

function closeAfterwards(connection: Connection): void {
  afterAll(() => connection.close())
}
