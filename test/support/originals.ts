/** What the databases of a run are copied from: migrated, with the reference, or with the sample, each written once a run and engine. */
import { randomBytes } from 'node:crypto'
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { inject } from 'vitest'
import { fillReference, fillSample } from '../../seeds/fill.ts'
import { type Connection, connectPostgres, connectSqlite } from '../../server/database/connect.ts'
import { migrate } from '../../server/database/migrate.ts'
import type { Database } from '../../server/database/tables.ts'
import { now } from './clock.ts'

/** How a database begins; an empty one has no schema. */
export type Beginning = 'empty' | 'migrated' | 'reference' | 'sample'
type Original = Exclude<Beginning, 'empty'>

const write: Record<Original, (db: Database) => Promise<unknown>> = {
  migrated: migrate,
  reference: async (db) => {
    await migrate(db)
    await fillReference(db)
  },
  sample: async (db) => {
    await migrate(db)
    await fillSample(db, now)
  },
}

/** A file of its own, opened as the program opens it, with a connection that writes and one that reads; gone when it is closed. */
export async function newSqlite(beginning: Beginning): Promise<Connection> {
  const file = path.join(inject('originals'), `own-${randomBytes(8).toString('hex')}.db`)
  if (beginning !== 'empty') copyFileSync(await sqliteFile(beginning), file)
  const connection = connectSqlite(file)
  return {
    ...connection,
    close: async () => {
      await connection.close()
      for (const one of [file, `${file}-wal`, `${file}-shm`]) rmSync(one, { force: true })
    },
  }
}

/** Two test files that ask at the same moment both write it: the same rows, whoever comes last. */
async function sqliteFile(original: Original): Promise<string> {
  const file = path.join(inject('originals'), `${original}.db`)
  if (existsSync(file)) return file
  const connection = connectSqlite(':memory:')
  await write[original](connection.db)
  const written = `${file}.${process.pid}`
  await sql.raw(`vacuum into '${written}'`).execute(connection.db)
  await connection.close()
  renameSync(written, file)
  return file
}

/** A database of its own, dropped when it is closed: the run's databases lie in memory. */
export async function newPostgres(beginning: Beginning): Promise<Connection> {
  const name = `t${randomBytes(8).toString('hex')}`
  const template = beginning === 'empty' ? 'template1' : await postgresTemplate(beginning)
  await administer((client) => client.query(`create database ${name} template ${template} strategy file_copy`))
  const connection = await connectPostgres(`${inject('postgres')}/${name}`)
  return {
    ...connection,
    close: async () => {
      await connection.close()
      await administer((client) => client.query(`drop database if exists ${name} with (force)`))
    },
  }
}

const templates = new Map<Original, Promise<string>>()

/** Written by the test file that asks first; the others wait for it. */
function postgresTemplate(original: Original): Promise<string> {
  const known = templates.get(original)
  if (known) return known
  const template = administer(async (client) => {
    await client.query('select pg_advisory_lock(1)')
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [original])
    if (rowCount === 0) {
      await client.query('create database on_its_way')
      const connection = await connectPostgres(`${inject('postgres')}/on_its_way`)
      await write[original](connection.db)
      await connection.close()
      await client.query(`alter database on_its_way rename to ${original}`)
    }
    return original
  })
  templates.set(original, template)
  return template
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
