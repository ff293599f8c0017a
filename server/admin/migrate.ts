/** `migrate [--dry-run]`: brings the schema up to date after a backup, or tries it on a copy and changes nothing. */
import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { connect } from '../database/connect.ts'
import { takeBackup } from '../operations/backup.ts'
import { holdFolder } from '../operations/folder-lock.ts'
import { openExisting } from '../operations/open.ts'
import { migrateSafely, pendingMigrations, refuseUnsound } from '../operations/prepare.ts'
import { takeIn } from '../operations/take-in.ts'
import type { Command, Context } from './command.ts'
import { migrateWords as words } from './site-sentences.vi.ts'

export const migrateCommand: Command = {
  name: 'migrate',
  usage: '[--dry-run]',
  about: words.about,
  options: { 'dry-run': { type: 'boolean', about: words.dryRun } },
  words: [0, 0],
  run: async ({ values }, context) => {
    if (values['dry-run'] === true) return tryOnCopy(context)
    const { config, now, say } = context
    const lock = config.databaseUrl === undefined ? holdFolder(config.dataFolder, now()) : undefined
    const connection = await connect(config)
    try {
      if (lock?.wasUnclean === true) await refuseUnsound(connection)
      const { migrated, backup } = await migrateSafely(connection, config, now())
      if (backup !== undefined) say(words.backedUp(backup.file))
      say(migrated.length === 0 ? words.nothing : words.migrated(migrated))
      return 0
    } finally {
      await connection.close()
      lock?.release()
    }
  },
}

async function tryOnCopy({ config, now, say }: Context): Promise<number> {
  const connection = await openExisting(config)
  const { had, pending } = await pendingMigrations(connection).finally(() => connection.close())
  if (pending.length === 0) {
    say(words.nothing)
    return 0
  }
  if (had.length === 0) {
    say(words.onlyNew(pending))
    return 0
  }
  const folder = await mkdtemp(path.join(config.dataFolder, 'backup-'))
  try {
    const file = path.join(folder, 'copy.bct')
    await takeBackup({ place: config, file, now: now() })
    const started = performance.now()
    await takeIn(file, undefined, { file: path.join(folder, 'copy.db') }, async (_id, pieces) => {
      for await (const _ of pieces);
    })
    say(words.tried(pending, Math.ceil((performance.now() - started) / 1000)))
    return 0
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
