/** Makes the database itself refuse that the record of acts is altered, whatever program asks. Set anew where it is missing. */
import { sql } from 'kysely'
import { engineOf } from './engine.ts'
import type { Database } from './tables.ts'

const tables = ['audit', 'audit_seal'] as const

/** Sets the triggers, and on PostgreSQL the series from which seals have their numbers. */
export async function guardAudit(db: Database): Promise<void> {
  if (engineOf(db) === 'sqlite') await guardSqlite(db)
  else if (!(await isGuarded(db))) await guardPostgres(db)
}

async function guardSqlite(db: Database): Promise<void> {
  for (const table of tables) {
    await sql`create trigger if not exists ${sql.id(`${table}_no_update`)} before update on ${sql.id(table)}
      begin select raise(abort, 'the record of acts is never altered'); end`.execute(db)
    await sql`create trigger if not exists ${sql.id(`${table}_no_delete`)} before delete on ${sql.id(table)}
      begin select raise(abort, 'the record of acts is never altered'); end`.execute(db)
  }
}

async function isGuarded(db: Database): Promise<boolean> {
  const { rows } = await sql`select 1 from pg_trigger
    where tgrelid in ('audit'::regclass, 'audit_seal'::regclass) and tgname like '%\_no\_%' and tgenabled = 'O'`.execute(
    db,
  )
  return rows.length === 2 * tables.length
}

/** Lets new seals be numbered after those that are there. */
export async function numberOn(db: Database): Promise<void> {
  if (engineOf(db) === 'postgres')
    await sql`select setval('audit_number', (select coalesce(max(number), 0) + 1 from audit_seal), false)`.execute(db)
}

async function guardPostgres(db: Database): Promise<void> {
  await sql`create sequence if not exists audit_number`.execute(db)
  await numberOn(db)
  await sql`create or replace function audit_stands() returns trigger language plpgsql as
    $$ begin raise exception 'the record of acts is never altered'; end $$`.execute(db)
  for (const table of tables) {
    await sql`create or replace trigger ${sql.id(`${table}_no_change`)} before update or delete on ${sql.id(table)}
      for each row execute function audit_stands()`.execute(db)
    await sql`create or replace trigger ${sql.id(`${table}_no_truncate`)} before truncate on ${sql.id(table)}
      for each statement execute function audit_stands()`.execute(db)
  }
}
