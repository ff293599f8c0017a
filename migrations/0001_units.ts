/** Units with their days of validity, and which became part of which. */
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('unit')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('parent_id', 'integer', (column) => column.references('unit.id'))
    .addColumn('valid_from', 'text', (column) => column.notNull())
    .addColumn('valid_to', 'text')
    .addColumn('fictional', 'integer', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addUniqueConstraint('unit_code_from', ['code', 'valid_from'])
    .execute()
  await db.schema.createIndex('unit_parent').on('unit').column('parent_id').execute()
  await db.schema
    .createTable('succession')
    .addColumn('from_id', 'integer', (column) => column.notNull().references('unit.id'))
    .addColumn('to_id', 'integer', (column) => column.notNull().references('unit.id'))
    .addColumn('on_date', 'text', (column) => column.notNull())
    .addColumn('whole', 'integer', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('succession_key', ['from_id', 'to_id'])
    .execute()
  await db.schema
    .createTable('data_version')
    .addColumn('topic', 'text', (column) => column.primaryKey())
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute()
}
