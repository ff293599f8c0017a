/** Starts the program for real: migrates, fills an empty sample, listens, and closes in order when it is told to. */
import path from 'node:path'
import { fillReference, fillSample } from '../seeds/fill.ts'
import { buildApp } from './app.ts'
import { type Config, readConfig } from './config.ts'
import { connect } from './database/connect.ts'
import { migrate } from './database/migrate.ts'
import type { Database } from './database/tables.ts'
import { dateInVietnam } from './domain/period.ts'
import { createEvaluation } from './evaluation/facts.ts'
import { countAccounts } from './features/accounts/queries.ts'
import { makeSetUpCode } from './features/accounts/set-up.ts'
import { startReminders } from './features/duties/reminder-clock.ts'
import { startSentences } from './serve.vi.ts'

const webFolder = path.join(import.meta.dirname, '..', 'dist', 'web')

export async function serve(environment: Record<string, string | undefined>, now: () => Date): Promise<void> {
  const config = configOrExit(environment)
  const connection = await connect(config)
  await migrate(connection.db)
  if (config.mode === 'sample') await fillSample(connection.db, now())
  else await fillReference(connection.db)
  const door = { setUpCode: await setUpCodeIfEmpty(connection.db, config, now()) }
  const site = { db: connection.db, config, now, evaluation: createEvaluation(connection.db, dateInVietnam) }
  const app = await buildApp({ ...site, webFolder, door, logger: config.mode === 'production' })
  const address = await app.listen({ port: config.port, host: config.host })
  console.log(startSentences.listening(address, config.mode))
  const stopReminders = startReminders(site, (error) => app.log.error({ err: error }, 'reminders'))

  let closing = false
  const close = async () => {
    if (closing) return
    closing = true
    // The server first, so that no request meets a closed database.
    await app.close()
    await stopReminders()
    await connection.close()
    process.exit(0)
  }
  process.on('SIGTERM', close)
  process.on('SIGINT', close)
}

function configOrExit(environment: Record<string, string | undefined>): Config {
  try {
    return readConfig(environment)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}

async function setUpCodeIfEmpty(db: Database, config: Config, now: Date) {
  if (config.mode !== 'production' || (await countAccounts(db)) > 0) return undefined
  const { code, kept } = makeSetUpCode(now)
  console.log(startSentences.setUp(code))
  return kept
}
