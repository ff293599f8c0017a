/** Takes a backup into a new database and compares what lies there with what the backup says of itself; then brings its schema up to date. */
import type { Migration } from 'kysely/migration'
import { migrations } from '../../migrations/index.ts'
import { connectPostgres, connectSqlite } from '../database/connect.ts'
import type { TableLayout } from '../database/layout.ts'
import { BrokenLinks, type Loading, loadPostgres, loadSqlite } from '../database/load.ts'
import { migrate } from '../database/migrate.ts'
import { onConnection } from '../database/snapshot.ts'
import { columnNames, digestDatabase, keptOut } from './canonical.ts'
import type { Manifest } from './manifest.ts'
import { Refused } from './refused.ts'
import { backupSentences, partWords } from './sentences.vi.ts'
import { damaged, unpackBackup } from './unpack.ts'

/** Where the rows go: a SQLite file that is not there yet, or an empty PostgreSQL database. */
export type Target = { file: string } | { databaseUrl: string }

export type TakenIn = { manifest: Manifest; migrated: string[] }

/** Throws Refused with the first fault of the backup; the target is then not to be used. */
export async function takeIn(
  file: string,
  passphrase: string | undefined,
  target: Target,
  keepFile: (id: string, pieces: AsyncIterable<Buffer>) => Promise<void>,
): Promise<TakenIn> {
  // The manifest says which schema is needed, so a first look goes no further than that.
  const { migrations: had } = await manifestOf(file, passphrase)
  const list = schemaOf(had)
  let manifest: Manifest | undefined
  const fill = async (loading: Loading) => {
    manifest = await unpackBackup(file, passphrase, {
      manifest: () => {},
      rows: async (table, columns, rows) => loading.insert(fitting(loading, table, columns), rows),
      file: keepFile,
    })
  }
  try {
    await ('file' in target ? loadSqlite(target.file, list, fill) : loadPostgres(target.databaseUrl, list, fill))
  } catch (error) {
    throw error instanceof BrokenLinks ? damaged(partWords.links(error.message), error) : error
  }
  if (manifest === undefined) throw new Error('a backup was loaded without its manifest')
  return { manifest, migrated: await compareAndMigrate(target, manifest) }
}

class Enough extends Error {}

/** Only what a backup says of itself. */
export async function manifestOf(file: string, passphrase: string | undefined): Promise<Manifest> {
  let found: Manifest | undefined
  const stop = (manifest: Manifest) => {
    found = manifest
    throw new Enough()
  }
  const nothing = async () => {}
  await unpackBackup(file, passphrase, { manifest: stop, rows: nothing, file: nothing }).catch((error) => {
    if (!(error instanceof Enough)) throw error
  })
  if (found === undefined) throw new Error('a backup without a manifest was passed over')
  return found
}

/** The migrations that the backup's schema had; refuses those that this program does not know. */
function schemaOf(had: readonly string[]): Record<string, Migration> {
  const unknown = had.filter((name) => migrations[name] === undefined)
  if (unknown.length > 0) throw new Refused(backupSentences.newerSchema(unknown))
  return Object.fromEntries(Object.entries(migrations).filter(([name]) => had.includes(name)))
}

function fitting(loading: Loading, name: string, columns: string[]): TableLayout {
  const table = loading.tables.find((one) => one.name === name)
  if (table === undefined || JSON.stringify(columnNames(table)) !== JSON.stringify(columns))
    throw damaged(partWords.table(name))
  return table
}

async function compareAndMigrate(target: Target, manifest: Manifest): Promise<string[]> {
  const connection = 'file' in target ? connectSqlite(target.file) : await connectPostgres(target.databaseUrl)
  try {
    const found = await onConnection(connection, (snapshot) => digestDatabase(snapshot, keptOut))
    const differing = found.tables.find(
      ({ table, sha256 }) => manifest.tables.find((one) => one.table === table)?.sha256 !== sha256,
    )
    if (differing) throw damaged(partWords.table(differing.table))
    if (found.sha256 !== manifest.content) throw damaged(partWords.content)
    return await migrate(connection.db)
  } finally {
    await connection.close()
  }
}
