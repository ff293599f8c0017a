/** A backup that was altered, cut or exchanged in any part is refused, with the part named. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { beforeAll, describe, expect, it } from 'vitest'
import { databaseFile } from '../../server/database/snapshot.ts'
import { takeBackup } from '../../server/operations/backup.ts'
import { unpackBackup } from '../../server/operations/unpack.ts'
import { verifyBackup } from '../../server/operations/verify.ts'
import { now } from '../support/clock.ts'
import { migratedDatabase } from '../support/database.ts'
import { addAccount, attach, folder, onPlace, placeOf } from './backup-desk.ts'

const passphrase = 'một câu đủ dài để giữ bản sao'
let plain: Buffer
let sealed: Buffer
let id: string
let place: string

beforeAll(async () => {
  place = folder()
  const source = await placeOf(await migratedDatabase('sqlite'))
  await addAccount(source)
  id = await attach(source, 'minh chứng '.repeat(20_000))
  await onPlace(source, ({ db }) =>
    db
      .insertInto('setting')
      .values({ key: 'k', value: 'v\u2028\r\n'.repeat(3) })
      .execute(),
  )
  const take = async (phrase?: string) => {
    const { file } = await takeBackup({
      place: source,
      file: path.join(place, `${phrase === undefined}.bct`),
      passphrase: phrase,
      now,
    })
    return readFileSync(file)
  }
  plain = await take()
  sealed = await take(passphrase)
})

/** What the first look through a backup says, before anything is loaded anywhere. */
async function fault(bytes: Buffer, phrase?: string): Promise<string> {
  const file = path.join(place, 'altered.bct')
  writeFileSync(file, bytes)
  const taking = async (_id: string, pieces: AsyncIterable<Buffer>) => {
    for await (const _ of pieces);
  }
  return unpackBackup(file, phrase, { manifest: () => {}, rows: async () => {}, file: taking }).then(
    () => 'sound',
    (error) => String(error.message),
  )
}

function flipped(bytes: Buffer, at: number): Buffer {
  const altered = Buffer.from(bytes)
  altered[at] = (altered[at] as number) ^ 1
  return altered
}

/** Where each part of a tar begins, and how long its content is. */
function partsOf(bytes: Buffer): { name: string; at: number; size: number }[] {
  const found: { name: string; at: number; size: number }[] = []
  for (let at = 0; at < bytes.length - 1024; ) {
    const name = bytes.toString('latin1', at, at + 100).replace(/\0.*/s, '')
    const size = Number.parseInt(bytes.toString('latin1', at + 124, at + 135), 8)
    found.push({ name, at, size })
    at += 512 + Math.ceil(size / 512) * 512
  }
  return found
}

/** How the person is told of a part, by its name in the archive. */
function told(name: string): string {
  if (name === 'manifest.json') return 'manifest.json'
  return name.startsWith('tables/')
    ? `table ${name.slice('tables/'.length, -'.jsonl.gz'.length)}`
    : `evidence file ${name.slice('evidence/'.length)}`
}

describe('a plain backup', () => {
  it('is sound as it was written', async () => {
    expect(await fault(plain)).toBe('sound')
    await verifyBackup(path.join(place, 'true.bct'), undefined)
    expect(partsOf(plain).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['manifest.json', 'tables/setting.jsonl.gz', `evidence/${id}`]),
    )
  })

  it('with one altered byte in a part, in its head, its content or what fills it up, names that part', async () => {
    const parts = partsOf(plain).filter(({ name }) => /manifest|setting|account\.|evidence/.test(name))
    expect(parts).toHaveLength(4)
    for (const { name, at, size } of parts) {
      const places = [at, at + 130, at + 400, at + 512, at + 512 + 4, at + 512 + size - 1, at + 512 + (size >> 1)]
      if (size % 512 !== 0) places.push(at + 512 + size)
      for (const place of places) {
        const said = await fault(flipped(plain, place))
        // Without its first name nothing tells a damaged backup from any other file.
        const isHead = name === 'manifest.json' && place < 512
        expect(said, `${name} at ${place - at}`).toContain(isHead ? 'its head is damaged' : told(name))
      }
    }
  })

  it('that was cut or has more at its end is refused', async () => {
    const last = partsOf(plain).at(-1)?.at ?? 0
    expect(await fault(plain.subarray(0, last + 512 + 100))).toMatch(/evidence file \w+ is cut off/)
    expect(await fault(plain.subarray(0, plain.length - 1))).toContain('end of the file')
    expect(await fault(Buffer.concat([plain, Buffer.from('x')]))).toContain('end of the file')
    expect(await fault(Buffer.alloc(0))).toContain('not a backup')
    expect(await fault(Buffer.from('PK\u0003\u0004'))).toContain('not a backup')
  })
})

describe('an encrypted backup', () => {
  const head = 13 + 16 + 16 + 7
  const chunk = 65_536 + 16

  it('is sound with its passphrase alone, and shows nothing without it', async () => {
    expect(await fault(sealed, passphrase)).toBe('sound')
    expect(await fault(sealed, passphrase.normalize('NFD'))).toBe('sound')
    expect(await fault(sealed, 'một câu khác')).toContain('wrong backup passphrase')
    expect(await fault(sealed)).toContain('encrypted and no passphrase')
    expect(sealed.includes('manifest.json')).toBe(false)
  })

  it.each([20, head, head + chunk - 1])('with an altered byte at %i is refused', async (at) => {
    expect(await fault(flipped(sealed, at), passphrase)).toMatch(/damaged at chunk|wrong backup passphrase/)
  })

  it('with a chunk left out, exchanged or cut off at its edge is refused', async () => {
    const chunks = [0, 1].map((number) => sealed.subarray(head + number * chunk, head + (number + 1) * chunk))
    const [first, second] = chunks as [Buffer, Buffer]
    const start = sealed.subarray(0, head)
    const rest = sealed.subarray(head + 2 * chunk)
    expect(rest.length).toBeGreaterThan(0)
    for (const altered of [
      [start, second, first, rest],
      [start, second, rest],
      [start, first],
      [start, first, second],
    ])
      expect(await fault(Buffer.concat(altered), passphrase)).toMatch(/damaged at chunk/)
    expect(await fault(Buffer.concat([sealed, Buffer.from('x')]), passphrase)).toMatch(/damaged at chunk/)
  })
})

/** Somebody who can write a manifest of their own can make bytes fit; what the rows say must still fit together. */
it('a backup whose rows lead nowhere is refused when it is loaded, though every byte of it is as it was written', async () => {
  const source = await placeOf(await migratedDatabase('sqlite'))
  const database = new BetterSqlite(path.join(source.dataFolder, databaseFile))
  database.pragma('foreign_keys = 0')
  database.exec(`insert into account_role (account_id, role, unit_id) values ('nobody', 'leader', 1)`)
  database.close()
  const { file } = await takeBackup({ place: source, file: path.join(folder(), 'one.bct'), now })
  await expect(verifyBackup(file, undefined)).rejects.toThrow(/tables do not fit together: .*account_role/)
})
