/** Goals 9 to 11, 13 and 14: what a sheet of sixty figures costs to save, alone and among others, and how fast thousands come in. */
import { closeSync, copyFileSync, fsyncSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import path from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { connectSqlite } from '../../server/database/connect.ts'
import { inTransaction } from '../../server/database/transaction.ts'
import { type FigureWrite, recordFigures } from '../../server/recording/figures.ts'
import { type PlacedWrite, prepareWrites, recordManyFigures, sheetName } from '../../server/recording/many-figures.ts'
import type { HeldSheet } from '../../server/recording/sheet.ts'
import { median } from '../harness.ts'
import { now, wardId } from './build.ts'
import { elements } from './figure-at.ts'
import type { World } from './world.ts'

const rounds = 60
const held: HeldSheet = { approvedAt: null, reopenReason: null, isNew: false }
const stamp = { at: now.toISOString(), accountId: 'department', way: 'typed' as const }

export async function writeFigures(world: World) {
  const file = path.join(path.dirname(world.file), 'writing.db')
  copyFileSync(world.file, file)
  const connection = connectSqlite(file)
  const month = world.months.at(-1) as string
  const revisions = new Map<number, number>()
  /** All sixty figures of a ward as one act. */
  const save = (ward: number) => {
    const revision = revisions.get(ward) ?? 0
    revisions.set(ward, revision + 1)
    const key = { month, unitId: wardId(ward) }
    const writes = Array.from(
      { length: elements },
      (_, index): FigureWrite => ({
        elementId: index + 1,
        value: 50 + (revision % 9),
        state: 'reported',
        note: null,
        revision: revision + 1,
      }),
    )
    return inTransaction(connection.db, (trx) => recordFigures(trx, key, held, writes, stamp))
  }
  await fillGaps(file, month)
  for (let warm = 0; warm < 10; warm += 1) await save(warm % 4)
  const log = openSync(path.join(path.dirname(file), 'append.bin'), 'w')
  const page = Buffer.alloc(4096, 7)
  const [saves, syncs]: [number[], number[]] = [[], []]
  const before = walOf(file)
  for (let round = 0; round < rounds; round += 1) {
    saves.push(await milliseconds(() => save(round % 8)))
    syncs.push(
      await milliseconds(() => {
        writeSync(log, page)
        fsyncSync(log)
      }),
    )
  }
  const wal = (walOf(file) - before) / rounds / 1024
  closeSync(log)
  const group = await grouped(save)
  await connection.close()
  const imported = await importRate(file)
  for (const one of [file, `${file}-wal`, `${file}-shm`]) rmSync(one, { force: true })
  return { 9: median(saves) / median(syncs), 11: group, 13: wal, 14: imported }
}

/** Each cell has a row at revision 1, as after a first save. */
async function fillGaps(file: string, month: string): Promise<void> {
  const raw = new BetterSqlite(file)
  raw
    .prepare(
      "insert or ignore into figure (month, unit_id, element_id, value, absence, note, revision) select ?, sheet.unit_id, element.id, 1, null, null, 1 from sheet, element where sheet.month = ? and sheet.state = 'draft'",
    )
    .run(month, month)
  raw.close()
}

/** Sixteen at once against one after the other. */
async function grouped(save: (ward: number) => Promise<unknown>): Promise<number> {
  const ratios: number[] = []
  for (let round = 0; round < 12; round += 1) {
    const together = await milliseconds(() =>
      Promise.all(
        Array.from({ length: 16 }, async (_, ward) => {
          for (let count = 0; count < 3; count += 1) await save(ward)
        }),
      ),
    )
    const alone = await milliseconds(async () => {
      for (let ward = 0; ward < 16; ward += 1) for (let count = 0; count < 3; count += 1) await save(ward)
    })
    ratios.push(alone / together)
  }
  return median(ratios)
}

/** Rows a second with audit and everything, against inserting as many bare rows in the order of their key. */
async function importRate(file: string): Promise<number> {
  const connection = connectSqlite(file)
  const month = '2016-12'
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
  return bare / ours
}

function walOf(file: string): number {
  return statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0
}

async function milliseconds(work: () => unknown): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}
