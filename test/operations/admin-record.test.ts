/** Two commands about what is written: the record of acts looked through, and a site copied into the other engine. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { runCommand } from '../../server/admin/run.ts'
import { appendAudit } from '../../server/database/audit.ts'
import { connectSqlite } from '../../server/database/connect.ts'
import { databaseFile } from '../../server/database/snapshot.ts'
import { inTransaction } from '../../server/database/transaction.ts'
import { now } from '../support/clock.ts'
import { emptyDatabase, migratedDatabase, onEachEngine, referenceDatabase } from '../support/database.ts'
import { unguard } from '../support/unguarded.ts'
import { addAccount, contentOf, folder, onPlace, placeOf } from './backup-desk.ts'

async function run(words: string[], environment: Record<string, string>) {
  const said: string[] = []
  const complained: string[] = []
  const code = await runCommand(words, {
    environment: { BCT_MODE: 'production', ...environment },
    now: () => now,
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
  })
  return { code, said: said.join('\n'), complained: complained.join('\n') }
}

onEachEngine('audit verify', (engine) => {
  it('finds the record whole, names a row that was altered, and an end that only a backup still knows', async () => {
    const place = await placeOf(await migratedDatabase(engine))
    const here = {
      BCT_DATA: place.dataFolder,
      ...(place.databaseUrl === undefined ? {} : { DATABASE_URL: place.databaseUrl }),
    }
    const act = (what: string) =>
      onPlace(place, ({ db }) =>
        inTransaction(db, (trx) => appendAudit(trx, { at: now.toISOString(), accountId: null, act: what })),
      )
    for (const what of ['first', 'second', 'third']) await act(what)
    mkdirSync(path.join(place.dataFolder, 'backups'), { recursive: true })
    expect((await run(['backup'], here)).said).toContain('audit head 3 ')
    expect(await run(['audit', 'verify'], here)).toMatchObject({
      code: 0,
      said: expect.stringContaining('audit head 3 '),
    })

    const id = await onPlace(place, async (connection) => {
      await unguard(connection)
      const { db } = connection
      const row = await db.selectFrom('audit').select('id').where('act', '=', 'second').executeTakeFirstOrThrow()
      await db.updateTable('audit').set({ act: 'other' }).where('id', '=', row.id).execute()
      return row.id
    })
    expect(await run(['audit', 'verify'], here)).toMatchObject({ code: 1, complained: expect.stringContaining(id) })

    await onPlace(place, async ({ db }) => {
      await db.updateTable('audit').set({ act: 'second' }).where('id', '=', id).execute()
      await db.deleteFrom('audit').where('act', '=', 'third').execute()
      await db.deleteFrom('audit_seal').where('place', '=', 3).execute()
    })
    expect(await run(['audit', 'verify'], here)).toMatchObject({
      code: 1,
      complained: expect.stringContaining('end missing'),
    })
  })
})

it('copy takes a site from SQLite into an empty PostgreSQL, and nothing where that is not empty', async () => {
  const place = await placeOf(await referenceDatabase('sqlite'))
  await addAccount(place)
  const target = await placeOf(await emptyDatabase('postgres'))
  const words = ['copy', '--to', target.databaseUrl ?? '']
  const copied = await run(words, { BCT_DATA: place.dataFolder })
  expect(copied).toMatchObject({ code: 0, complained: '' })
  expect(await contentOf({ ...place, databaseUrl: target.databaseUrl })).toBe(await contentOf(place))
  expect(await run(words, { BCT_DATA: place.dataFolder })).toMatchObject({
    code: 1,
    complained: expect.stringContaining('is not empty'),
  })
  expect(await run(['copy'], { BCT_DATA: place.dataFolder })).toMatchObject({ code: 1 })
  expect(await run(words, { BCT_DATA: folder() })).toMatchObject({ code: 1 })
  const { db, close } = connectSqlite(path.join(place.dataFolder, databaseFile))
  expect(await db.selectFrom('account').select('id').execute()).toHaveLength(1)
  await close()
})
