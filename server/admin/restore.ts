/** `restore FILE`: puts a backup in the place of what is there; what was there is kept under a name of its own. */
import path from 'node:path'
import { restoreBackup } from '../operations/restore.ts'
import type { Command } from './command.ts'
import { restoreWords as words } from './sentences.vi.ts'

export const restoreCommand: Command = {
  name: 'restore',
  usage: 'FILE',
  about: words.about,
  options: {},
  words: [1, 1],
  run: async ({ words: [file = ''] }, { config, now, say }) => {
    const { manifest, migrated, setAside } = await restoreBackup(
      path.resolve(file),
      config.backups.passphrase,
      config,
      now(),
    )
    say(words.restored(manifest))
    if (setAside !== undefined) say(words.setAside(setAside))
    if (migrated.length > 0) say(words.migrated(migrated))
    say(words.noSessions)
    return 0
  },
}
