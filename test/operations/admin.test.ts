/** The commands of whoever runs the program: what they say, and the number they end with: 0 done, 1 failed, 2 asked wrongly. */
import { chmodSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { beforeAll, describe, expect, it } from 'vitest'
import { migrations } from '../../migrations/index.ts'
import { commands, runCommand } from '../../server/admin/run.ts'
import { migrationsOf } from '../../server/database/layout.ts'
import { migrate } from '../../server/database/migrate.ts'
import { databaseFile } from '../../server/database/snapshot.ts'
import { storedFile } from '../../server/filing/store.ts'
import { programOn } from '../support/app.ts'
import { now } from '../support/clock.ts'
import { sampleConfig } from '../support/config.ts'
import { emptyDatabase, migratedDatabase, onEachEngine, referenceDatabase } from '../support/database.ts'
import { addAccount, attach, contentOf, folder, onPlace, placeOf } from './backup-desk.ts'

let dataFolder: string
beforeAll(async () => {
  const place = await placeOf(await migratedDatabase('sqlite'))
  await addAccount(place)
  dataFolder = place.dataFolder
})

/** Runs a command on the folder; its exit code, what it said and what it complained of. */
async function run(words: string[], environment: Record<string, string> = {}) {
  const said: string[] = []
  const complained: string[] = []
  const code = await runCommand(words, {
    environment: { BCT_MODE: 'production', BCT_DATA: dataFolder, ...environment },
    now: () => now,
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
  })
  return { code, said: said.join('\n'), complained: complained.join('\n') }
}

describe('every command', () => {
  it('is listed with what it does, and an unknown one is answered with the list', async () => {
    const { code, said } = await run(['--help'])
    expect(code).toBe(0)
    for (const { name } of commands) expect(said).toContain(`${name} `)
    for (const { about } of commands) expect(said).toContain(about)
    expect(await run([])).toMatchObject({ code: 2 })
    expect(await run(['backups'])).toMatchObject({ code: 2, complained: expect.stringContaining('"backups"') })
  })

  it.each(commands.map(({ name }) => name))(
    '%s explains itself, does nothing for --help, and refuses what it does not know',
    async (name) => {
      const before = readdirSync(dataFolder)
      const help = await run([...name.split(' '), '--help'])
      expect(help).toMatchObject({ code: 0, complained: '' })
      expect(help.said).toContain(`npm run admin -- ${name}`)
      expect(await run([...name.split(' '), '--no-such-option'])).toMatchObject({ code: 2, said: '' })
      expect(await run([...name.split(' '), 'a', 'b', 'c', 'd'])).toMatchObject({ code: 2, said: '' })
      expect(readdirSync(dataFolder)).toEqual(before)
    },
  )

  it('tells all mistakes of the configuration at once, and does nothing', async () => {
    const { code, complained } = await run(['backup'], { PORT: 'x', BCT_BACKUP_AT: '25:00' })
    expect([code, complained]).toEqual([2, expect.stringMatching(/PORT:[\s\S]*BCT_BACKUP_AT:/)])
  })
})

describe('backup, verify and restore', () => {
  it('go one after the other, and say where everything lies', async () => {
    const content = await contentOf({ databaseUrl: undefined, dataFolder })
    const backups = folder()
    const passphrase = { BCT_BACKUPS: backups, BCT_BACKUP_PASSPHRASE: 'một câu đủ dài' }
    const taken = await run(['backup', '--encrypt', '--verify'], passphrase)
    expect(taken).toMatchObject({ code: 0, complained: '' })
    expect(taken.said).toContain(content)
    const [name = ''] = readdirSync(backups)
    expect(name).toBe('bct-20261121T020000Z-manual.bct')
    expect(statSync(path.join(backups, name)).mode & 0o777).toBe(0o600)

    expect(await run(['verify', path.join(backups, name)])).toMatchObject({
      code: 1,
      complained: expect.stringContaining('BCT_BACKUP_PASSPHRASE'),
    })
    expect(await run(['verify', path.join(backups, name)], passphrase)).toMatchObject({ code: 0 })
    const there = folder()
    const restored = await run(['restore', path.join(backups, name)], { ...passphrase, BCT_DATA: there })
    expect(restored).toMatchObject({ code: 0, complained: '' })
    expect(await contentOf({ databaseUrl: undefined, dataFolder: there })).toBe(content)
  })

  it('fail in words where there is nothing, or no passphrase to encrypt with', async () => {
    expect(await run(['backup'], { BCT_DATA: folder() })).toMatchObject({
      code: 1,
      complained: expect.stringContaining('no database'),
    })
    expect(await run(['backup', '--encrypt'])).toMatchObject({
      code: 1,
      complained: expect.stringContaining('no backup passphrase'),
    })
    expect(await run(['verify', '/no/such/file'])).toMatchObject({
      code: 1,
      complained: expect.stringContaining('ENOENT'),
    })
  })

  it('every night keeps what the rotation keeps, verified, and only one process takes it', async () => {
    const backups = folder()
    const both = await Promise.all([
      run(['backup', '--nightly'], { BCT_BACKUPS: backups }),
      run(['backup', '--nightly'], { BCT_BACKUPS: backups }),
    ])
    expect(both.map(({ code }) => code)).toEqual([0, 0])
    // Whichever of them came first.
    expect(both.filter(({ said }) => said.includes('another process takes the backup'))).toHaveLength(1)
    expect(readdirSync(backups).filter((name) => name.endsWith('.bct'))).toEqual(['bct-20261121T020000Z-nightly.bct'])
  })
})

describe('the other commands', () => {
  it('config check says what the program makes of it, without secrets', async () => {
    const secrets = { BCT_BACKUP_PASSPHRASE: 'một câu bí mật', DATABASE_URL: 'postgres://u:p9431@h/d' }
    const { code, said } = await run(['config', 'check'], secrets)
    expect([code, said]).toEqual([0, expect.stringContaining('PostgreSQL')])
    expect(said).not.toMatch(/bí mật|p9431/)
  })

  it('free-space gives the ballast back once', async () => {
    const at = folder()
    writeFileSync(path.join(at, 'ballast'), 'x')
    expect(await run(['free-space'], { BCT_DATA: at })).toMatchObject({ code: 0 })
    expect(readdirSync(at)).toEqual([])
    expect(await run(['free-space'], { BCT_DATA: at })).toMatchObject({ code: 1 })
  })

  it('migrate tries on a copy first and changes nothing, then takes a backup and migrates, then has nothing to do', async () => {
    const place = await placeOf(await emptyDatabase('sqlite'))
    const names = Object.keys(migrations)
    await onPlace(place, ({ db }) => migrate(db, Object.fromEntries(Object.entries(migrations).slice(0, -2))))
    const here = { BCT_DATA: place.dataFolder }
    const tried = await run(['migrate', '--dry-run'], here)
    expect([tried.code, tried.said]).toEqual([0, expect.stringContaining(names.slice(-2).join(', '))])
    expect(await onPlace(place, ({ db }) => migrationsOf(db))).toEqual(names.slice(0, -2))
    expect(readdirSync(place.dataFolder)).toEqual([databaseFile])
    expect(await run(['create-account', 'lan'], here)).toMatchObject({
      code: 1,
      complained: expect.stringMatching(/pending migrations/),
    })
    expect(await run(['migrate'], here)).toMatchObject({ code: 0, said: expect.stringContaining('before-migrating') })
    expect(await onPlace(place, ({ db }) => migrationsOf(db))).toEqual(names)
    expect(await run(['migrate'], here)).toMatchObject({ code: 0, said: expect.stringContaining('nothing to migrate') })
  })
})

onEachEngine('an administrator made at the machine', (engine) => {
  it('comes in by a link, gets another when the password is lost, and the site knows who was made', async () => {
    const connection = await referenceDatabase(engine)
    const place = await placeOf(connection)
    const here = {
      BCT_DATA: place.dataFolder,
      BCT_URL: 'https://chitieu.example.vn/',
      ...(place.databaseUrl === undefined ? {} : { DATABASE_URL: place.databaseUrl }),
    }
    const make = ['create-account', 'lan', '--display-name', 'Nguyễn Thị Lan', '--province']
    expect(await run(['create-account', 'Lan'], here)).toMatchObject({
      code: 1,
      complained: expect.stringMatching(/invalid username/),
    })
    expect(await run(['create-account', 'lan'], here)).toMatchObject({
      code: 1,
      complained: expect.stringMatching(/--display-name/),
    })
    expect(await run([...make, '99'], here)).toMatchObject({ code: 1, complained: expect.stringMatching(/01, /) })
    const made = await run([...make, '01'], here)
    expect(made).toMatchObject({ code: 0, complained: '' })
    const secretIn = (said: string) => /https:\/\/chitieu\.example\.vn\/loi-moi\/(\S+)/.exec(said)?.[1] ?? ''
    const again = await run(['create-account', 'lan'], here)
    expect(again.code).toBe(0)

    await onPlace(place, async (opened) => {
      const { stranger } = await programOn(opened, { ...sampleConfig, mode: 'production' })
      const use = (secret: string) =>
        stranger.call({
          method: 'POST',
          url: `/api/invitations/${secret}`,
          payload: { password: 'chín con mèo trên mái nhà' },
        })
      expect((await use(secretIn(made.said))).statusCode).toBe(404)
      const entered = await use(secretIn(again.said))
      expect([entered.statusCode, entered.json()]).toEqual([
        200,
        expect.objectContaining({ username: 'lan', acts: expect.arrayContaining(['administer']) }),
      ])
      expect((await stranger.get('/api/site')).json()).toMatchObject({ needsSetup: false })
      const acts = await opened.db.selectFrom('audit').select(['act', 'account_id', 'after']).orderBy('id').execute()
      expect(acts.slice(0, 2)).toMatchObject([
        { act: 'create_account', account_id: null },
        { act: 'invite', account_id: null },
      ])
      for (const { after } of acts) expect(after ?? '').not.toContain(secretIn(again.said))
      await opened.db.updateTable('account').set({ disabled: 1 }).execute()
    })
    expect(await run([...make, '01'], here)).toMatchObject({ code: 1, complained: expect.stringMatching(/disabled/) })
  })
})

describe('doctor', () => {
  it('finds a sound site sound, and names what is not', async () => {
    const place = await placeOf(await migratedDatabase('sqlite'))
    await addAccount(place)
    const id = await attach(place, 'minh chứng')
    const here = { BCT_DATA: place.dataFolder, BCT_BACKUP_PASSPHRASE: 'một câu đủ dài' }
    await run(['backup'], here)
    const sound = await run(['doctor'], here)
    expect(sound).toMatchObject({ code: 0, said: expect.stringContaining('all is well') })

    chmodSync(place.dataFolder, 0o755)
    rmSync(storedFile(place.dataFolder, id) ?? '')
    writeFileSync(path.join(place.dataFolder, 'evidence', 'stray'), '')
    const database = new BetterSqlite(path.join(place.dataFolder, databaseFile))
    database.pragma('foreign_keys = 0')
    database.exec(`insert into account_role (account_id, role, unit_id) values ('nobody', 'leader', 1)`)
    database.close()
    const { code, said } = await run(['doctor'], { ...here, BCT_BACKUPS: folder() })
    expect(code).toBe(1)
    const bad = said.split('\n').filter((line) => line.startsWith('HỎNG'))
    expect(bad).toHaveLength(4)
    for (const word of ['755', 'account_role', id, 'sao lưu']) expect(bad.join('\n')).toContain(word)
    expect(said).toContain('stray')
    chmodSync(place.dataFolder, 0o700)
  })

  it('says so where there is no database, and lays none', async () => {
    const at = folder()
    expect(await run(['doctor'], { BCT_DATA: at })).toMatchObject({
      code: 1,
      said: expect.stringContaining('no database'),
    })
    expect(readdirSync(at)).toEqual([])
  })
})
