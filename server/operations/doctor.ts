/** Looks over a site: runtime, folders, database, room, backups, files. Each finding says what was seen; nothing is changed. */
import { existsSync, statSync } from 'node:fs'
import type { Config } from '../config.ts'
import { type Connection, connect } from '../database/connect.ts'
import { engineSettings } from '../database/engine-settings.ts'
import { brokenLinks, fileFaults, probeWriting } from '../database/soundness.ts'
import { isBackupLate } from '../domain/backup-age.ts'
import { lastBackup } from './backup-files.ts'
import { isOnNetwork, isRoomy, mayWrite, roomOn } from './disk.ts'
import { doctorSentences as words } from './doctor.vi.ts'
import { lookThrough, namedFiles, orphans } from './evidence.ts'
import { hasDatabase } from './open.ts'
import { pendingMigrations } from './prepare.ts'
import type { Told } from './refused.ts'

export type Finding = { state: 'good' | 'warning' | 'bad' } & Told

const good = (told: Told): Finding => ({ state: 'good', ...told })
const warning = (told: Told): Finding => ({ state: 'warning', ...told })
const bad = (told: Told): Finding => ({ state: 'bad', ...told })

export async function lookOver(config: Config, now: Date): Promise<Finding[]> {
  const grounds = [runtime(), clock(now), ...(await folders(config)), ...(await room(config))]
  if (!hasDatabase(config)) return [...grounds, bad(words.noDatabase(config.dataFolder))]
  const connection = await connect(config).catch((error: Error) => error)
  if (connection instanceof Error) return [...grounds, bad(words.noConnection(connection.message))]
  try {
    return [
      ...grounds,
      ...(await database(connection)),
      ...(await backups(config, now)),
      ...(await files(connection, config)),
    ]
  } finally {
    await connection.close()
  }
}

function runtime(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const isFit = major > 22 || (major === 22 && minor >= 18)
  return (isFit ? good : bad)(words.runtime(process.versions.node))
}

/** A clock that was never set stands in the past; a program cannot know better than that. */
function clock(now: Date): Finding {
  const isLikely = now.getUTCFullYear() >= 2026
  return (isLikely ? good : bad)(words.clock(now.toISOString()))
}

async function folders({ dataFolder, mode, databaseUrl }: Config): Promise<Finding[]> {
  if (!existsSync(dataFolder)) return [bad(words.noFolder(dataFolder))]
  const rights = statSync(dataFolder).mode & 0o777
  const isClosed = (rights & 0o077) === 0
  const closed = (isClosed ? good : mode === 'production' ? bad : warning)(words.rights(dataFolder, rights.toString(8)))
  const isFar = databaseUrl === undefined && (await isOnNetwork(dataFolder))
  return [closed, ...(isFar ? [bad(words.network(dataFolder))] : [])]
}

async function room({ dataFolder }: Config): Promise<Finding[]> {
  if (!existsSync(dataFolder)) return []
  const found = await roomOn(dataFolder)
  return [(isRoomy(found) ? good : mayWrite(found) ? warning : bad)(words.room(found))]
}

async function database(connection: Connection): Promise<Finding[]> {
  const settings = await engineSettings(connection)
  const faults = await fileFaults(connection, 'full')
  const broken = await brokenLinks(connection)
  const writing = await probeWriting(connection.db).then(
    () => good(words.writable),
    (error: Error) => bad(words.notWritable(error.message)),
  )
  const pending = await pendingMigrations(connection).then(
    (found) => (found.pending.length === 0 ? good(words.schema) : warning(words.pending(found.pending))),
    (error: Error) => bad({ vi: error.message, en: 'newer schema' }),
  )
  return [
    ...settings.map(({ name, value, isRight }) => (isRight ? good : bad)(words.setting(name, value))),
    faults[0] === undefined ? good(words.whole) : bad(words.faults(faults[0])),
    broken.length === 0 ? good(words.links) : bad(words.broken(broken)),
    writing,
    pending,
  ]
}

async function backups({ backups: { at, folder, passphrase }, mode }: Config, now: Date): Promise<Finding[]> {
  const last = await lastBackup(folder)
  const isLate = isBackupLate(last?.takenAt, now)
  const age = (isLate ? (mode === 'production' ? bad : warning) : good)(words.backup(last))
  const isSealed = passphrase !== undefined
  return [
    age,
    ...(mode === 'production' ? [(at === undefined ? warning : good)(words.nightly(at))] : []),
    ...(mode === 'production' ? [(isSealed ? good : warning)(words.sealed(isSealed))] : []),
  ]
}

async function files({ db }: Connection, { dataFolder }: Config): Promise<Finding[]> {
  const named = await namedFiles(db).catch(() => undefined)
  if (named === undefined) return []
  const { sound, missing } = await lookThrough(dataFolder, named)
  const left = await orphans(dataFolder, named)
  return [
    missing.length === 0 ? good(words.files(sound.length)) : bad(words.missing(missing)),
    ...(left.length === 0 ? [] : [warning(words.orphans(left))]),
  ]
}
