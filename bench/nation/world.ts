/** The nation's database, made once for each length, and the program on a copy of it. */
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildApp } from '../../server/app.ts'
import { type Connection, connectSqlite } from '../../server/database/connect.ts'
import { dateInVietnam } from '../../server/domain/period.ts'
import { createEvaluation, type Evaluation } from '../../server/evaluation/facts.ts'
import { openSession } from '../../server/features/accounts/session-queries.ts'
import type { App } from '../../server/http/site.ts'
import { sampleConfig } from '../../test/support/config.ts'
import { buildNation, monthsBack, now } from './build.ts'

export type World = {
  file: string
  months: string[]
  figures: number
  connection: Connection
  evaluation: Evaluation
  app: App
  cookieOf: (account: string) => Promise<string>
  close: () => Promise<void>
}

export async function openWorld(monthCount: number): Promise<World> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bct-nation-'))
  const file = path.join(folder, 'bang-chi-tieu.db')
  const months = monthsBack(monthCount)
  const figures = await buildNation(file, months)
  const connection = connectSqlite(file)
  const evaluation = createEvaluation(connection.db, dateInVietnam)
  const app = await programOn(connection, evaluation, folder)
  return {
    file,
    months,
    figures,
    connection,
    evaluation,
    app,
    cookieOf: async (account) => `bct=${await openSession(connection.db, account, now)}`,
    async close() {
      await app.close()
      await connection.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export function programOn(connection: Connection, evaluation: Evaluation, dataFolder: string): Promise<App> {
  return buildApp({
    db: connection.db,
    evaluation,
    now: () => now,
    config: { ...sampleConfig, dataFolder },
  })
}

/** Bytes of a database with what stands in its log. */
export function bytesOf(file: string): number {
  return [file, `${file}-wal`].reduce((sum, one) => sum + (existsSync(one) ? statSync(one).size : 0), 0)
}
