/** The one form in which a database is written down: the same on both engines, and another after one changed character. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Connection } from '../../server/database/connect.ts'
import { onConnection } from '../../server/database/snapshot.ts'
import { digestDatabase, rowLine, writeTable } from '../../server/operations/canonical.ts'
import { engines, migratedDatabase, onEachEngine, sampleDatabase } from '../support/database.ts'
import { allTables } from '../support/stored.ts'

const digestOf = (connection: Connection) => onConnection(connection, (snapshot) => digestDatabase(snapshot))

async function written(connection: Connection, name: string): Promise<string> {
  let text = ''
  await onConnection(connection, async (snapshot) => {
    const table = snapshot.tables.find((one) => one.name === name)
    if (!table) throw new Error(`no table ${name}`)
    await writeTable(snapshot, table, (piece) => {
      text += piece
    })
  })
  return text
}

it('the sample is written down with the same bytes on SQLite and PostgreSQL', async () => {
  const [sqlite, postgres] = await Promise.all(engines.map(async (engine) => digestOf(await sampleDatabase(engine))))
  expect(sqlite?.tables).toEqual(postgres?.tables)
  expect(sqlite?.sha256).toBe(postgres?.sha256)
  expect(sqlite?.tables.find(({ table }) => table === 'figure')?.rows).toBeGreaterThan(10_000)
  expect(sqlite?.tables.map(({ table }) => table)).toEqual(expect.arrayContaining([...allTables]))
})

onEachEngine('a database written down', (engine) => {
  let connection: Connection
  beforeAll(async () => {
    connection = await migratedDatabase(engine)
  })

  it('has its texts in the order of their bytes, exact, apart from numbers and null', async () => {
    // Beyond the first plane, UTF-16 would order them otherwise; a server's own collation would, too.
    const keys = ['Đông', 'a', 'B', '\u{1F600}', '\uFF5E', 'An\n"\\', 'e\u0302', 'ê', '']
    const values = keys.map((key) => ({ key, value: `${key}\u0001 7` }))
    await connection.db.insertInto('setting').values(values).execute()
    const bytes = (text: string) => Buffer.from(text)
    const lines = keys
      .toSorted((a, b) => bytes(a).compare(bytes(b)))
      .map((key) => JSON.stringify([key, `${key}\u0001 7`]))
    expect(await written(connection, 'setting')).toBe(
      `{"table":"setting","columns":["key","value"]}\n${lines.join('\n')}\n`,
    )
  })

  it('has another hash after one changed character, and the old one again after it was put back', async () => {
    const before = await digestOf(connection)
    const write = (value: string) =>
      connection.db.updateTable('setting').set({ value }).where('key', '=', 'ê').execute()
    await write('ê\u0001 8')
    const after = await digestOf(connection)
    expect(after.sha256).not.toBe(before.sha256)
    expect(after.tables.filter(({ sha256 }, index) => sha256 !== before.tables[index]?.sha256)).toMatchObject([
      { table: 'setting' },
    ])
    await write('ê\u0001 7')
    expect(await digestOf(connection)).toEqual(before)
  })

  it('is the same however many rows are read at once', async () => {
    const rows = Array.from({ length: 9000 }, (_, index) => ({ topic: `t${index}`, version: index }))
    for (let from = 0; from < rows.length; from += 3000)
      await connection.db
        .insertInto('data_version')
        .values(rows.slice(from, from + 3000))
        .execute()
    const lines = (await written(connection, 'data_version')).trimEnd().split('\n').slice(1)
    const topics = lines.map((line) => JSON.parse(line)[0] as string)
    expect(topics).toEqual(rows.map(({ topic }) => topic).sort())
  })
})

describe('a row', () => {
  it('keeps text, number and null apart', () => {
    expect(rowLine(['5', 5, null, 'null', ''], 't')).toBe('["5",5,null,"null",""]\n')
  })

  it.each([1.5, Number.NaN, 2 ** 53, true, undefined])('refuses %s rather than writing something near it', (value) => {
    expect(() => rowLine([value as number], 't')).toThrow(/table t/)
  })
})
