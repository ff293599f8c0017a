/** The commands of whoever runs the program: what they say, and the number they end with: 0 done, 1 failed, 2 asked wrongly. */
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { commands, runCommand } from '../../server/admin/run.ts'
import { now } from '../support/clock.ts'
import { migratedDatabase } from '../support/database.ts'
import { addAccount, contentOf, folder, placeOf } from './backup-desk.ts'

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
    const [first, second] = await Promise.all([
      run(['backup', '--nightly'], { BCT_BACKUPS: backups }),
      run(['backup', '--nightly'], { BCT_BACKUPS: backups }),
    ])
    expect([first?.code, second?.code]).toEqual([0, 0])
    expect(second?.said).toContain('another process takes the backup')
    expect(readdirSync(backups).filter((name) => name.endsWith('.bct'))).toEqual(['bct-20261121T020000Z-nightly.bct'])
  })
})
