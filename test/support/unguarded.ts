/** The record of acts as somebody holds it who has the file in their hands: nothing refuses any more that it is altered. */
import { sql } from 'kysely'
import type { Connection } from '../../server/database/connect.ts'

export async function unguard({ db, engine }: Connection): Promise<void> {
  if (engine === 'postgres')
    for (const table of ['audit', 'audit_seal'])
      await sql`alter table ${sql.id(table)} disable trigger user`.execute(db)
  else
    for (const { name } of (
      await sql<{ name: string }>`select name from sqlite_schema where type = 'trigger'`.execute(db)
    ).rows)
      await sql`drop trigger ${sql.id(name)}`.execute(db)
}
