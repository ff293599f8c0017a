/** Data folders with a database and files in them, for tests of backups: as the program would have left them. */
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, inject } from 'vitest'
import { type Connection, connect } from '../../server/database/connect.ts'
import { atOneMoment, type DatabasePlace, databaseFile } from '../../server/database/snapshot.ts'
import { noteAttachment } from '../../server/filing/attachments.ts'
import { storeFile } from '../../server/filing/store.ts'
import { digestDatabase, keptOut } from '../../server/operations/canonical.ts'
import { now } from '../support/clock.ts'

export function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'bct-backup-'))
  afterAll(() => rmSync(made, { recursive: true, force: true }))
  return made
}

/** Where a test's database lies: SQLite's is copied into a folder first, since another process must see it. */
export async function placeOf(connection: Connection, dataFolder = folder()): Promise<DatabasePlace> {
  if (connection.engine === 'postgres') {
    const found = await sql<{ name: string }>`select current_database() as name`.execute(connection.db)
    return { databaseUrl: `${inject('postgres')}/${found.rows[0]?.name}`, dataFolder }
  }
  mkdirSync(dataFolder, { recursive: true })
  await sql.raw(`vacuum into '${path.join(dataFolder, databaseFile)}'`).execute(connection.db)
  return { databaseUrl: undefined, dataFolder }
}

/** A file that somebody attached to a task, whole with its row. */
export async function attach(place: DatabasePlace, content: string): Promise<string> {
  const bytes = Buffer.from(content)
  const { id } = await storeFile(place.dataFolder, bytes)
  await onPlace(place, async ({ db }) => {
    const { id: accountId } = await db.selectFrom('account').select('id').limit(1).executeTakeFirstOrThrow()
    await noteAttachment(
      db,
      { subject: 'task', subjectId: 1, part: null },
      {
        id,
        kind: 'file',
        name: `${content.slice(0, 8)}.pdf`,
        mediaType: 'application/pdf',
        size: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        at: now.toISOString(),
        accountId,
      },
    )
  })
  return id
}

export async function addAccount(place: DatabasePlace, id = 'one'): Promise<void> {
  await onPlace(place, ({ db }) =>
    db
      .insertInto('account')
      .values({
        id,
        username: id,
        display_name: 'Nguyễn Thị Một',
        password_hash: null,
        disabled: 0,
        created_at: now.toISOString(),
        email: null,
      })
      .execute(),
  )
}

export async function onPlace<T>(place: DatabasePlace, act: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await connect(place)
  try {
    return await act(connection)
  } finally {
    await connection.close()
  }
}

/** The hash of what a backup of the place would hold. */
export async function contentOf(place: DatabasePlace): Promise<string> {
  return (await atOneMoment(place, (snapshot) => digestDatabase(snapshot, keptOut))).sha256
}
