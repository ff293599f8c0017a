/** The smallest of acts: a setting that is written, and which ones are there. */
import type { Database } from '../../server/database/tables.ts'

export const setting = (db: Database, key: string, value = '1') =>
  db.insertInto('setting').values({ key, value }).execute()

export async function keys(db: Database): Promise<string[]> {
  return (await db.selectFrom('setting').select('key').execute()).map((row) => row.key).sort()
}

export const coded = (code: string) => Object.assign(new Error(code), { code })
