/** Every table with its key and what it points at, as SQLite knows them: in an order in which they can be filled. */
import { sql } from 'kysely'
import type { Database } from './tables.ts'

export type Key = readonly string[]
/** Where rows of a table point at others of the same one: from which columns, at which. */
type OwnParent = { from: Key; to: Key }
export type TableShape = { name: string; columns: number; key: Key; ownParent: OwnParent | undefined }

type Row = Record<string, unknown>

/** Parents before children. */
export async function tableShapes(db: Database): Promise<TableShape[]> {
  const { rows: columns } = await sql<{ name: string; column: string; place: number }>`
    select tables.name as name, columns.name as "column", columns.pk as place
    from sqlite_schema as tables join pragma_table_info(tables.name) as columns
    where tables.type = 'table' and tables.name not like 'kysely_%' and tables.name not like 'sqlite_%'
    order by tables.name, columns.cid`.execute(db)
  const { rows: links } = await sql<{ name: string; parent: string; id: number; from: string; to: string }>`
    select tables.name as name, links."table" as parent, links.id as id, links."from" as "from", links."to" as "to"
    from sqlite_schema as tables join pragma_foreign_key_list(tables.name) as links
    where tables.type = 'table' order by tables.name, links.id, links.seq`.execute(db)
  const shapes = [...Map.groupBy(columns, (one) => one.name)].map(([name, own]) => {
    const key = own.filter((one) => one.place > 0).sort((a, b) => a.place - b.place)
    const inner = links.filter((one) => one.name === name && one.parent === name)
    const first = inner.filter((one) => one.id === inner[0]?.id)
    return {
      name,
      columns: own.length,
      key: key.map((one) => one.column),
      ownParent:
        first.length === 0 ? undefined : { from: first.map((one) => one.from), to: first.map((one) => one.to) },
    }
  })
  const outer = links.filter((one) => one.name !== one.parent)
  return inOrder(shapes, (name) => outer.filter((one) => one.name === name).map((one) => one.parent))
}

function inOrder(shapes: readonly TableShape[], parentsOf: (name: string) => string[]): TableShape[] {
  const placed: TableShape[] = []
  let left = [...shapes]
  while (left.length > 0) {
    const names = new Set(left.map((one) => one.name))
    const free = left.filter(({ name }) => !parentsOf(name).some((parent) => names.has(parent)))
    if (free.length === 0) throw new Error(`tables that point at each other: ${[...names].join(', ')}`)
    placed.push(...free)
    left = left.filter((one) => !free.includes(one))
  }
  return placed
}

/** Rows in an order in which each comes after the one that it points at. */
export function parentsFirst(rows: readonly Row[], { from, to }: OwnParent): Row[] {
  const nameOf = (row: Row, columns: Key) => JSON.stringify(columns.map((column) => row[column]))
  const placed = new Set<string>()
  const sorted: Row[] = []
  let left = [...rows]
  while (left.length > 0) {
    const free = left.filter((row) => from.some((column) => row[column] === null) || placed.has(nameOf(row, from)))
    if (free.length === 0) throw new Error('rows that point at each other')
    for (const row of free) {
      sorted.push(row)
      placed.add(nameOf(row, to))
    }
    const taken = new Set(free)
    left = left.filter((row) => !taken.has(row))
  }
  return sorted
}
