/** Goals 9 to 11 and 13: what a sheet of sixty figures costs to save, alone and among others, with and without the record of acts. */
import { closeSync, copyFileSync, fsyncSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import path from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { sql } from 'kysely'
import { type Connection, connectSqlite } from '../../server/database/connect.ts'
import { inTransaction } from '../../server/database/transaction.ts'
import { raiseSheets } from '../../server/database/version.ts'
import { formatScaled } from '../../server/domain/measure.ts'
import { writeRows } from '../../server/recording/figure-rows.ts'
import { type FigureWrite, recordFigures } from '../../server/recording/figures.ts'
import type { HeldSheet } from '../../server/recording/sheet.ts'
import { contentsOfSheet } from '../../server/recording/stored-figures.ts'
import { median, milliseconds } from '../harness.ts'
import { now, wardId } from './build.ts'
import { elements } from './figure-at.ts'
import type { World } from './world.ts'

/** Each round saves the sheet of another ward. */
const rounds = 60
/** What is measured beside rankings saves into the sheet of a ward before. */
const firstWard = 2
export const held: HeldSheet = { approvedAt: null, reopenReason: null, isNew: false }
export const stamp = { at: now.toISOString(), accountId: 'department', way: 'typed' as const }

/** All sixty figures of a ward as one act, each time on top of the last; without the record of acts for comparison only. */
export function saves(connection: Connection, month: string) {
  const { db } = connection
  const revisions = new Map<number, number>()
  const next = (ward: number) => {
    const revision = (revisions.get(ward) ?? 0) + 1
    revisions.set(ward, revision)
    const key = { month, unitId: wardId(firstWard + ward) }
    const writes = Array.from(
      { length: elements },
      (_, index): FigureWrite => ({
        elementId: index + 1,
        value: 50 + (revision % 9),
        state: 'reported',
        note: null,
        revision,
      }),
    )
    return { key, writes }
  }
  const save = async (ward: number) => {
    const { key, writes } = next(ward)
    const outcomes = await inTransaction(db, (trx) => recordFigures(trx, key, held, writes, stamp))
    if (outcomes.some(({ kind }) => kind !== 'saved')) throw new Error('a figure was not saved')
  }
  const bare = (ward: number) =>
    inTransaction(db, async (trx) => {
      const { key, writes } = next(ward)
      await contentsOfSheet(trx, key)
      const rows = writes.map((write) => ({ ...write, ...key }))
      if ((await writeRows(trx, rows)).size !== elements) throw new Error('a figure was not saved')
      await raiseSheets(trx, [key])
    })
  return { save, bare }
}

export async function writeFigures(world: World) {
  const file = path.join(path.dirname(world.file), 'writing.db')
  copyFileSync(world.file, file)
  const connection = connectSqlite(file)
  const month = world.months.at(-1) as string
  fillGaps(file, month)
  const { save, bare } = saves(connection, month)
  const log = openSync(path.join(path.dirname(file), 'append.bin'), 'w')
  const page = Buffer.alloc(4096, 7)
  const sync = () => {
    writeSync(log, page)
    fsyncSync(log)
  }
  for (let warm = 0; warm < 60; warm += 1) await save(rounds + (warm % 2))
  const taken: Record<'save' | 'bare' | 'sync', number[]> = { save: [], bare: [], sync: [] }
  for (let round = 0; round < rounds; round += 1) {
    taken.save.push(await milliseconds(() => save(round)))
    taken.sync.push(await milliseconds(sync))
    taken.bare.push(await milliseconds(() => bare(round)))
  }
  closeSync(log)
  const wal = await walOfSaves(connection, file, save)
  const group = await grouped(save)
  await connection.close()
  for (const one of [file, `${file}-wal`, `${file}-shm`]) rmSync(one, { force: true })
  const [whole, without, synced] = [median(taken.save), median(taken.bare), median(taken.sync)]
  console.log(`a sheet saved in ${tenths(whole)} ms, without audit ${tenths(without)} ms; F ${tenths(synced)} ms`)
  return { 9: whole / synced, 10: whole / without, 11: group, 13: wal }
}

/** Kilobytes for each sheet, while the log is not written back: after that it would begin anew and seem shorter. */
async function walOfSaves(
  connection: Connection,
  file: string,
  save: (ward: number) => Promise<unknown>,
): Promise<number> {
  await sql`pragma wal_checkpoint(truncate)`.execute(connection.db)
  await sql`pragma wal_autocheckpoint = 0`.execute(connection.db)
  for (let ward = 0; ward < rounds; ward += 1) await save(ward)
  const kilobytes = walOf(file) / rounds / 1024
  await sql`pragma wal_autocheckpoint = 1000`.execute(connection.db)
  return kilobytes
}

/** Each cell has a row at revision 1, as after a first save. */
export function fillGaps(file: string, month: string): void {
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

function walOf(file: string): number {
  return statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0
}

function tenths(value: number): string {
  return formatScaled(Math.round(value * 10), 1)
}
