/** Versions of indices as trees of nodes with maximum points, and the scores of units, in hundredths of a point. */
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('scheme')
    .addColumn('code', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('decision', 'text', (column) => column.notNull())
    .addColumn('valid_from', 'text', (column) => column.notNull())
    .addColumn('valid_to', 'text')
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('as_of', 'text')
    .execute()
  await db.schema
    .createTable('scheme_node')
    .addColumn('scheme', 'text', (column) => column.notNull().references('scheme.code'))
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('parent', 'text')
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('maximum', 'integer')
    .addColumn('inherited', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('scheme_node_key', ['scheme', 'code'])
    .execute()
  await db.schema
    .createTable('score')
    .addColumn('scheme', 'text', (column) => column.notNull().references('scheme.code'))
    .addColumn('period', 'text', (column) => column.notNull())
    .addColumn('unit_id', 'integer', (column) => column.notNull().references('unit.id'))
    .addColumn('node', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('points', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('score_key', ['scheme', 'period', 'unit_id', 'node', 'kind'])
    .execute()
}
