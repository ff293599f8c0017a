/** Databases for tests, on both engines: empty, migrated, or filled. Each is a test's own and closes itself after its file. */
import { afterAll, describe } from 'vitest'
import type { Connection, Engine } from '../../server/database/connect.ts'
import { type Beginning, newPostgres, newSqlite } from './originals.ts'

export const engines: Engine[] = ['sqlite', 'postgres']

/** Runs the same block of tests on SQLite and on PostgreSQL. */
export function onEachEngine(name: string, block: (engine: Engine) => void): void {
  for (const engine of engines) describe(`${name} (${engine})`, () => block(engine))
}

/** An empty database without a schema. */
export function emptyDatabase(engine: Engine): Promise<Connection> {
  return newDatabase(engine, 'empty')
}

export function migratedDatabase(engine: Engine): Promise<Connection> {
  return newDatabase(engine, 'migrated')
}

/** Units and catalogue as every site starts with them, and nobody yet. */
export function referenceDatabase(engine: Engine): Promise<Connection> {
  return newDatabase(engine, 'reference')
}

/** The sample as a newcomer finds it. */
export function sampleDatabase(engine: Engine): Promise<Connection> {
  return newDatabase(engine, 'sample')
}

async function newDatabase(engine: Engine, beginning: Beginning): Promise<Connection> {
  const connection = await (engine === 'sqlite' ? newSqlite(beginning) : newPostgres(beginning))
  afterAll(() => connection.close())
  return connection
}
