/** Goals 14 and 16: how fast a hundred thousand figures come in, and what a small request waits for meanwhile. */
import { copyFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import BetterSqlite from 'better-sqlite3'
import type { LightMyRequestResponse as Response } from 'fastify'
import { connectSqlite } from '../../server/database/connect.ts'
import { inTransaction } from '../../server/database/transaction.ts'
import { formatInteger, formatScaled } from '../../server/domain/measure.ts'
import { type PlacedWrite, prepareWrites, recordManyFigures, sheetName } from '../../server/recording/many-figures.ts'
import { at99, saveUntil, wait } from '../beside.ts'
import { milliseconds } from '../harness.ts'
import { multipart } from '../multipart.ts'
import { elementCode, nation, wardCode, wardId } from './build.ts'
import { elements } from './figure-at.ts'
import type { World } from './world.ts'
import { held, stamp } from './writes.ts'

const idleFor = 4000
const figures = 99_960

/** A row for each ward, of a month for which nothing was reported yet. */
function table(month: string): Buffer {
  const codes = Array.from({ length: elements }, (_, index) =>
    elementCode(Math.floor(index / 2), index % 2 === 0 ? 'whole' : 'part'),
  )
  const rows = Array.from({ length: figures / elements }, (_, ward) => [
    wardCode(ward),
    month,
    ...codes.map((_, index) => (index % 2 === 0 ? 500 : (ward + index) % 500)),
  ])
  return Buffer.from([['Mã đơn vị', 'Tháng', ...codes], ...rows].map((row) => row.join(';')).join('\n'))
}

export async function importRatio(world: World) {
  const cookie = await world.cookieOf('department')
  const { payload, type } = multipart(table('2016-11'), 'so-lieu.csv', { unit: nation.code })
  const small = async () => {
    ok(await world.app.inject({ method: 'GET', url: '/livez' }))
    // As over a socket: whoever waits for the same thread gets a turn.
    await new Promise((resolve) => setImmediate(resolve))
  }
  for (let warm = 0; warm < 200; warm += 1) await small()
  const idle = await saveUntil(small, wait(idleFor))
  const started = performance.now()
  const busy = await saveUntil(small, async () => {
    const headers = { cookie, 'content-type': type }
    const read = ok(await world.app.inject({ method: 'POST', url: '/api/imports', headers, payload })).json()
    if (read.counts.new !== figures) throw new Error(JSON.stringify(read.counts))
    ok(await world.app.inject({ method: 'POST', url: `/api/imports/${read.id}/commit`, headers: { cookie } }))
  })
  const seconds = (performance.now() - started) / 1000
  console.log(
    `beside an import of ${formatInteger(figures)} figures (${tenths(seconds)} s): a small request p99 ${tenths(at99(busy))} ms (alone ${tenths(at99(idle))}), longest ${tenths(Math.max(...busy))} ms`,
  )
  return { 16: at99(busy) / at99(idle) }
}

/** Rows a second with audit and everything, against inserting as many bare rows in the order of their key. */
export async function importRate(world: World) {
  const file = path.join(path.dirname(world.file), 'importing.db')
  copyFileSync(world.file, file)
  const connection = connectSqlite(file)
  const month = '2016-10'
  const wards = Math.ceil(100_000 / elements)
  const writes = Array.from({ length: wards * elements }, (_, index): PlacedWrite => {
    const unitId = wardId(Math.floor(index / elements))
    return {
      month,
      unitId,
      elementId: 1 + (index % elements),
      value: index % 500,
      state: 'reported',
      note: null,
      revision: 0,
      before: null,
    }
  })
  const raw = new BetterSqlite(file)
  for (let ward = 0; ward < wards; ward += 1)
    raw.prepare("insert into sheet (month, unit_id, state) values (?, ?, 'draft')").run(month, wardId(ward))
  const ours = await milliseconds(async () => {
    const prepared = await prepareWrites(connection.db, writes, { ...stamp, way: 'imported' })
    const sheets = new Map(writes.map((write) => [sheetName(write), held]))
    await inTransaction(connection.db, (trx) => recordManyFigures(trx, prepared, sheets), { isLong: true })
  })
  await connection.close()
  raw.exec(
    'create table bare (month text, unit_id integer, element_id integer, value integer, absence text, note text, revision integer, primary key (month, unit_id, element_id)) without rowid, strict',
  )
  const statement = raw.prepare('insert into bare values (?, ?, ?, ?, null, null, 1)')
  const bare = await milliseconds(() =>
    raw.transaction(() => {
      for (const { unitId, elementId, value } of writes) statement.run(month, unitId, elementId, value)
    })(),
  )
  raw.close()
  for (const one of [file, `${file}-wal`, `${file}-shm`]) rmSync(one, { force: true })
  return { 14: bare / ours }
}

function ok(response: Response): Response {
  if (response.statusCode !== 200) throw new Error(response.body.slice(0, 500))
  return response
}

function tenths(value: number): string {
  return formatScaled(Math.round(value * 10), 1)
}
