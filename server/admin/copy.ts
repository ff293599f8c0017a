/** `copy --to postgres://…`: everything of a SQLite site into an empty PostgreSQL, compared table by table. The site must not run. */
import { connect, connectPostgres } from '../database/connect.ts'
import { copyDatabase } from '../database/copy.ts'
import { isEmptyPostgres } from '../database/load.ts'
import { migrate } from '../database/migrate.ts'
import { atOneMoment } from '../database/snapshot.ts'
import { digestDatabase } from '../operations/canonical.ts'
import { holdFolder } from '../operations/folder-lock.ts'
import { hasDatabase } from '../operations/open.ts'
import { Refused } from '../operations/refused.ts'
import { backupSentences } from '../operations/sentences.vi.ts'
import { copyWords as words } from './audit-sentences.vi.ts'
import type { Command } from './command.ts'

export const copyCommand: Command = {
  name: 'copy',
  usage: '--to postgres://…',
  about: words.about,
  options: { to: { type: 'string', about: words.to } },
  words: [0, 0],
  run: async ({ values }, { config, now, say }) => {
    const to = String(values.to ?? '')
    if (!/^postgres(ql)?:\/\//.test(to)) throw new Refused(words.noTarget)
    if (config.databaseUrl !== undefined) throw new Refused(words.fromSqlite)
    if (!hasDatabase(config)) throw new Refused(backupSentences.noDatabase(config.dataFolder))
    const lock = holdFolder(config.dataFolder, now())
    try {
      if (!(await isEmptyPostgres(to))) throw new Refused(backupSentences.notEmpty)
      await copyInto(config, to)
      const [before, after] = await Promise.all([digestOf(config), digestOf({ ...config, databaseUrl: to })])
      const differing = before.tables.find(({ sha256 }, index) => sha256 !== after.tables[index]?.sha256)
      if (differing) throw new Refused(words.differs(differing.table))
      const rows = before.tables.reduce((sum, table) => sum + table.rows, 0)
      say(words.copied(rows, before.tables.length, after.sha256))
      return 0
    } finally {
      lock.release()
    }
  },
}

type Place = { databaseUrl: string | undefined; dataFolder: string }

const digestOf = (place: Place) => atOneMoment(place, (snapshot) => digestDatabase(snapshot))

async function copyInto(place: Place, to: string): Promise<void> {
  const source = await connect(place)
  const target = await connectPostgres(to)
  try {
    await migrate(source.db)
    await migrate(target.db)
    await copyDatabase(source.db, target.db)
  } finally {
    await source.close()
    await target.close()
  }
}
