/** What real people need at the door: invitations, second factors, delays after failures, and tokens for programs. */
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ['email', 'totp_secret', 'totp_confirmed_at', 'password_changed_at', 'last_sign_in_at'] as const)
    await db.schema.alterTable('account').addColumn(column, 'text').execute()
  await db.schema.alterTable('account').addColumn('totp_last_step', 'integer').execute()
  await db.schema
    .alterTable('account')
    .addColumn('changes', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await db.schema
    .alterTable('account')
    .addColumn('one_click', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  // Until now an account without a password was one of the sample's one-click accounts.
  await sql`update account set one_click = 1 where password_hash is null`.execute(db)
  for (const column of ['address', 'agent', 'second_factor_at'] as const)
    await db.schema.alterTable('session').addColumn(column, 'text').execute()
  await db.schema
    .createTable('sign_in_failure')
    .addColumn('subject', 'text', (column) => column.primaryKey())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addColumn('first_at', 'text', (column) => column.notNull())
    .addColumn('last_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('sign_in_place')
    .addColumn('account_id', 'text', (column) => column.notNull().references('account.id'))
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('last_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('sign_in_place_key', ['account_id', 'address'])
    .execute()
  await db.schema
    .createTable('recovery_code')
    .addColumn('account_id', 'text', (column) => column.notNull().references('account.id'))
    .addColumn('code_hash', 'text', (column) => column.notNull())
    .addColumn('used_at', 'text')
    .addPrimaryKeyConstraint('recovery_code_key', ['account_id', 'code_hash'])
    .execute()
  await db.schema
    .createTable('invitation')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('account_id', 'text', (column) => column.notNull().references('account.id'))
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull().references('account.id'))
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('used_at', 'text')
    .addColumn('revoked_at', 'text')
    .execute()
  await db.schema.createIndex('invitation_account').on('invitation').column('account_id').execute()
  await db.schema
    .createTable('api_token')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('account_id', 'text', (column) => column.notNull().references('account.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('scope', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('last_used_at', 'text')
    .addColumn('revoked_at', 'text')
    .execute()
  await db.schema.createIndex('api_token_account').on('api_token').column('account_id').execute()
}
