/** `backup`: one file with everything, while the program runs and writes. With `--nightly` as the program itself calls it. */
import path from 'node:path'
import { takeBackup } from '../operations/backup.ts'
import { backupName } from '../operations/backup-files.ts'
import { takeNightly } from '../operations/nightly.ts'
import { Refused } from '../operations/refused.ts'
import { verifyBackup } from '../operations/verify.ts'
import type { Command } from './command.ts'
import { backupWords as words } from './sentences.vi.ts'

export const backupCommand: Command = {
  name: 'backup',
  usage: '[FILE] [--encrypt] [--verify]',
  about: words.about,
  options: {
    encrypt: { type: 'boolean', about: words.encrypt },
    verify: { type: 'boolean', about: words.verify },
    nightly: { type: 'boolean', about: words.nightly },
  },
  words: [0, 1],
  run: async ({ values, words: [given] }, { config, now, say, complain }) => {
    const started = now()
    if (values.nightly === true) {
      const { taken, removed } = await takeNightly(config, started)
      if (taken === undefined) say(words.takenElsewhere)
      else say(words.taken(taken, config.backups.passphrase !== undefined))
      if (removed.length > 0) say(words.removed(removed.map((file) => path.basename(file))))
      return 0
    }
    const { passphrase } = config.backups
    if (values.encrypt === true && passphrase === undefined) throw new Refused(words.noPassphrase)
    const file = path.resolve(given ?? path.join(config.backups.folder, backupName('manual', started)))
    const taken = await takeBackup({ place: config, file, passphrase, now: started })
    say(words.taken(taken, passphrase !== undefined))
    if (taken.manifest.missingFiles.length > 0) complain(words.missingFiles(taken.manifest.missingFiles))
    if (passphrase === undefined) say(words.plain)
    if (values.verify === true) {
      await verifyBackup(file, passphrase)
      say(words.verified)
    }
    return 0
  },
}
