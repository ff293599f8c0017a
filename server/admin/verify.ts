/** `verify FILE`: restores a backup to a temporary place and checks every byte, row, link and file of it. */
import path from 'node:path'
import { verifyBackup } from '../operations/verify.ts'
import type { Command } from './command.ts'
import { verifyWords as words } from './sentences.vi.ts'

export const verifyCommand: Command = {
  name: 'verify',
  usage: 'FILE',
  about: words.about,
  options: {},
  words: [1, 1],
  run: async ({ words: [file = ''] }, { config, say, complain }) => {
    const { manifest } = await verifyBackup(path.resolve(file), config.backups.passphrase)
    say(words.sound(manifest))
    if (manifest.missingFiles.length > 0) complain(words.missingFiles(manifest.missingFiles))
    return 0
  },
}
