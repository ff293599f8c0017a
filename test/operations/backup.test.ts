/** Backups of both engines: what is in them, what must not be, and that each restores into the other engine and back. */
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { migrations } from '../../migrations/index.ts'
import { migrate } from '../../server/database/migrate.ts'
import { type DatabasePlace, databaseFile } from '../../server/database/snapshot.ts'
import { storedFile } from '../../server/filing/store.ts'
import { takeBackup } from '../../server/operations/backup.ts'
import { holdFolder } from '../../server/operations/folder-lock.ts'
import { restoreBackup } from '../../server/operations/restore.ts'
import { verifyBackup } from '../../server/operations/verify.ts'
import { now } from '../support/clock.ts'
import { emptyDatabase, migratedDatabase, onEachEngine, referenceDatabase } from '../support/database.ts'
import { addAccount, attach, contentOf, folder, onPlace, placeOf } from './backup-desk.ts'

const backupOf = (place: DatabasePlace, passphrase?: string) =>
  takeBackup({ place, file: path.join(folder(), 'one.bct'), passphrase, now })

it('a backup of a site on SQLite, with its files, restores into PostgreSQL and back to the same content', async () => {
  const sqlite = await placeOf(await referenceDatabase('sqlite'))
  await addAccount(sqlite)
  const id = await attach(sqlite, 'minh chứng của nhiệm vụ')
  const content = await contentOf(sqlite)
  const taken = await backupOf(sqlite)
  expect(taken.manifest).toMatchObject({ engine: 'sqlite', content, files: [{ id }], missingFiles: [] })
  expect(statSync(taken.file).mode & 0o777).toBe(0o600)

  const postgres = await placeOf(await emptyDatabase('postgres'))
  const restored = await restoreBackup(taken.file, undefined, postgres, now)
  expect(restored).toMatchObject({ migrated: [], setAside: undefined })
  expect(await contentOf(postgres)).toBe(content)
  expect(readFileSync(storedFile(postgres.dataFolder, id) ?? '', 'utf8')).toBe('minh chứng của nhiệm vụ')

  const back = await backupOf(postgres)
  expect(back.manifest).toMatchObject({ engine: 'postgres', content, tables: taken.manifest.tables })
  const again = { databaseUrl: undefined, dataFolder: folder() }
  await restoreBackup(back.file, undefined, again, now)
  expect(await contentOf(again)).toBe(content)
  // Links between rows hold there as they did before.
  await onPlace(postgres, async ({ db }) => {
    const orphan = { account_id: 'nobody', role: 'leader', unit_id: 1 }
    await expect(db.insertInto('account_role').values(orphan).execute()).rejects.toThrow(/foreign key/)
  })
  await expect(restoreBackup(taken.file, undefined, postgres, now)).rejects.toThrow(/không trống/)
})

onEachEngine('a backup', (engine) => {
  it('holds no way in: no session, no token, no one-time link', async () => {
    const place = await placeOf(await migratedDatabase(engine))
    await addAccount(place)
    const secrets = ['hash-of-session', 'hash-of-token', 'hash-of-link', 'account:one@192.0.2.7']
    const [session, token, link, subject] = secrets as [string, string, string, string]
    const at = now.toISOString()
    await onPlace(place, async ({ db }) => {
      const times = { created_at: at, expires_at: at }
      await db
        .insertInto('session')
        .values({ ...times, token_hash: session, account_id: 'one', last_seen_at: at })
        .execute()
      await db
        .insertInto('api_token')
        .values({ ...times, id: 't', account_id: 'one', name: 'n', token_hash: token, scope: 'read' })
        .execute()
      await db
        .insertInto('invitation')
        .values({ ...times, id: 'i', token_hash: link, account_id: 'one', purpose: 'join', created_by: 'one' })
        .execute()
      await db.insertInto('sign_in_failure').values({ subject, count: 1, first_at: at, last_at: at }).execute()
    })
    const { file } = await backupOf(place)
    const there = { databaseUrl: undefined, dataFolder: folder() }
    await restoreBackup(file, undefined, there, now)
    const plain = readFileSync(path.join(there.dataFolder, databaseFile), 'latin1') + unpackedText(file)
    expect(plain).toContain('Nguyễn Thị Một')
    expect(secrets.filter((secret) => plain.includes(secret))).toEqual([])
  })

  it('of an older schema is brought up to date, one of a newer schema is refused', async () => {
    const place = await placeOf(await emptyDatabase(engine))
    const names = Object.keys(migrations)
    const older = Object.fromEntries(Object.entries(migrations).slice(0, -1))
    await onPlace(place, ({ db }) => migrate(db, older))
    const { file } = await backupOf(place)
    const there = { databaseUrl: undefined, dataFolder: folder() }
    expect((await restoreBackup(file, undefined, there, now)).migrated).toEqual(names.slice(-1))
    await onPlace(place, ({ db }) => migrate(db, { ...migrations, '9999_later': { up: async () => {} } }))
    const newer = await backupOf(place)
    await expect(restoreBackup(newer.file, undefined, there, now)).rejects.toThrow(/9999_later/)
  })
})

it('is not restored while the program runs, and what was there is kept under a name of its own', async () => {
  const place = await placeOf(await migratedDatabase('sqlite'))
  await addAccount(place, 'first')
  await attach(place, 'tệp cũ')
  const { file } = await backupOf(place)
  await addAccount(place, 'second')
  const before = await contentOf(place)
  const lock = holdFolder(place.dataFolder, now)
  await expect(restoreBackup(file, undefined, place, now)).rejects.toThrow(/đang được một tiến trình khác/)
  lock.release()
  const { setAside, manifest } = await restoreBackup(file, undefined, place, now)
  expect(await contentOf(place)).toBe(manifest.content)
  expect(setAside).toMatch(/before-2026-11-21T020000Z$/)
  expect(await contentOf({ databaseUrl: undefined, dataFolder: setAside ?? '' })).toBe(before)
})

it('tells of files that are gone or altered, and keeps all others', async () => {
  const place = await placeOf(await migratedDatabase('sqlite'))
  await addAccount(place)
  const [kept, altered] = [await attach(place, 'còn nguyên'), await attach(place, 'bị sửa')]
  writeFileSync(storedFile(place.dataFolder, altered) ?? '', 'khác rồi!')
  const { manifest, file } = await backupOf(place)
  expect(manifest).toMatchObject({ files: [{ id: kept }], missingFiles: [altered] })
  await verifyBackup(file, undefined)
})

it('never writes over a file, and wants a database', async () => {
  const place = await placeOf(await migratedDatabase('sqlite'))
  const file = path.join(folder(), 'one.bct')
  writeFileSync(file, 'not ours')
  await expect(takeBackup({ place, file, now })).rejects.toThrow(/không ghi đè/)
  expect(readFileSync(file, 'utf8')).toBe('not ours')
  await expect(backupOf({ databaseUrl: undefined, dataFolder: folder() })).rejects.toThrow(/BCT_DATA/)
})

/** Every packed table of a plain backup, as text: a search through the packed bytes would find nothing in any case. */
function unpackedText(file: string): string {
  const bytes = readFileSync(file)
  let text = ''
  for (let at = 0; at < bytes.length - 1024; ) {
    const name = bytes.toString('latin1', at, at + 100).replace(/\0.*/s, '')
    const size = Number.parseInt(bytes.toString('latin1', at + 124, at + 135), 8)
    const content = bytes.subarray(at + 512, at + 512 + size)
    text += name.endsWith('.gz') ? gunzipSync(content).toString('latin1') : content.toString('latin1')
    at += 512 + Math.ceil(size / 512) * 512
  }
  return Buffer.from(text, 'latin1').toString('utf8')
}
