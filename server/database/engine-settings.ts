/** The settings on which durability and meaning rest, as the engine itself tells them. */
import { sql } from 'kysely'
import type { Connection } from './connect.ts'

export type EngineSetting = { name: string; value: string; isRight: boolean }

export async function engineSettings({ db, engine }: Connection): Promise<EngineSetting[]> {
  const ask = async (asked: ReturnType<typeof sql<Record<string, string | number>>>) =>
    String(Object.values((await asked.execute(db)).rows[0] ?? {})[0] ?? '')
  if (engine === 'sqlite') {
    const expected = [
      ['journal_mode', 'wal', await ask(sql`pragma journal_mode`)],
      ['synchronous', '2', await ask(sql`pragma synchronous`)],
      ['foreign_keys', '1', await ask(sql`pragma foreign_keys`)],
    ] as const
    return expected.map(([name, right, value]) => ({ name, value, isRight: value === right }))
  }
  const version = await ask(sql`show server_version_num`)
  const encoding = await ask(sql`show server_encoding`)
  const commit = await ask(sql`show synchronous_commit`)
  const fsync = await ask(sql`show fsync`)
  const connections = Number(await ask(sql`show max_connections`))
  return [
    { name: 'server_version_num', value: version, isRight: Number(version) >= 140_000 },
    { name: 'server_encoding', value: encoding, isRight: encoding === 'UTF8' },
    { name: 'synchronous_commit', value: commit, isRight: commit !== 'off' },
    { name: 'fsync', value: fsync, isRight: fsync === 'on' },
    // One process takes ten, and an administrator's tools need some, too.
    { name: 'max_connections', value: String(connections), isRight: connections >= 20 },
  ]
}
