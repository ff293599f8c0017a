/** Starts the program for real: takes its folder, migrates, fills an empty sample, listens, and closes in order when it is told to. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { fillReference, fillSample } from '../seeds/fill.ts'
import { buildApp } from './app.ts'
import { type Config, readConfig, WrongConfig } from './config.ts'
import { type Connection, connect } from './database/connect.ts'
import { isBroken } from './database/constraint.ts'
import type { Database } from './database/tables.ts'
import { dateInVietnam } from './domain/period.ts'
import { createEvaluation } from './evaluation/facts.ts'
import { countAccounts } from './features/accounts/queries.ts'
import { makeSetUpCode } from './features/accounts/set-up.ts'
import { startReminders } from './features/duties/reminder-clock.ts'
import { type Metrics, serveMetrics } from './http/metrics.ts'
import type { App } from './http/site.ts'
import { isOnNetwork, layBallast } from './operations/disk.ts'
import { type FolderLock, holdFolder } from './operations/folder-lock.ts'
import { createGauges } from './operations/gauges.ts'
import { Measurements } from './operations/measurements.ts'
import { startNightly } from './operations/nightly-clock.ts'
import { migrateSafely, refuseUnsound, unsound } from './operations/prepare.ts'
import { Refused } from './operations/refused.ts'
import { startSentences as operationSentences } from './operations/sentences.vi.ts'
import { standOn } from './operations/standing.ts'
import { startSentences } from './serve.vi.ts'

const webFolder = path.join(import.meta.dirname, '..', 'dist', 'web')
/** What has not been answered until then is cut off: the next start must not wait for a browser far away. */
const patience = 10_000

export async function serve(environment: Record<string, string | undefined>, now: () => Date): Promise<void> {
  const config = orExit(() => readConfig(environment))
  const lock = orExit(() => (config.databaseUrl === undefined ? holdFolder(config.dataFolder, now()) : undefined))
  // With PostgreSQL, too, files that people attach lie there.
  mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 })
  const connection = await connect(config).catch(exitUnsound)
  await prepare(connection, config, lock, now()).catch(exitUnsound)
  const door = { setUpCode: await setUpCodeIfEmpty(connection.db, config, now()) }
  const operations = standOn(config, now)
  const gauges = createGauges(connection, config, operations)
  const measurements = new Measurements()
  const metrics: Metrics = { measurements, tell: async () => measurements.text(await gauges()) }
  const site = {
    db: connection.db,
    config,
    now,
    evaluation: createEvaluation(connection.db, dateInVietnam),
    operations,
  }
  const app = await buildApp({ ...site, webFolder, door, metrics, logger: config.mode === 'production' })
  const address = await app.listen({ port: config.port, host: config.host })
  const monitored = config.metrics.port === undefined ? undefined : await serveMetrics(metrics, config.metrics.port)
  console.log(startSentences.listening(address, config.mode))
  const stopReminders = startReminders(site, (error) => app.log.error({ err: error }, 'reminders'))
  const stopNightly = startNightly(config, now, {
    done: (said) => app.log.info({ said }, 'backup'),
    failed: (said) => app.log.error({ said }, 'backup'),
  })

  const close = async () => {
    if (operations.isStopping()) return
    operations.stop()
    // The server first, so that no request meets a closed database.
    await closeInTime(app)
    monitored?.close()
    await Promise.all([stopReminders(), stopNightly()])
    await connection.close()
    lock?.release()
    process.exit(0)
  }
  process.on('SIGTERM', close)
  process.on('SIGINT', close)
}

async function closeInTime(app: App): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), patience)
  await app.close()
  clearTimeout(cut)
}

async function prepare(connection: Connection, config: Config, lock: FolderLock | undefined, now: Date): Promise<void> {
  const { dataFolder } = config
  if (lock !== undefined && (await isOnNetwork(dataFolder))) console.warn(operationSentences.networkFolder(dataFolder))
  if (lock?.wasUnclean === true) await refuseUnsound(connection)
  const { migrated, backup } = await migrateSafely(connection, config, now)
  if (backup !== undefined) console.log(operationSentences.backedUp(backup.file, migrated))
  if (config.mode === 'sample') await fillSample(connection.db, now)
  else await fillReference(connection.db)
  if (lock !== undefined && config.mode === 'production') await layBallast(dataFolder)
}

/** A file too broken to be opened is told of as one that the check finds broken. */
function exitUnsound(error: unknown): never {
  return exit(isBroken(error) ? unsound(error) : error)
}

/** What a person can mend is told in words, without the program's inside. */
function exit(error: unknown): never {
  console.error(error instanceof Refused || error instanceof WrongConfig ? error.message : error)
  process.exit(1)
}

function orExit<T>(act: () => T): T {
  try {
    return act()
  } catch (error) {
    return exit(error)
  }
}

async function setUpCodeIfEmpty(db: Database, config: Config, now: Date) {
  if (config.mode !== 'production' || (await countAccounts(db)) > 0) return undefined
  const { code, kept } = makeSetUpCode(now)
  console.log(startSentences.setUp(code))
  return kept
}
