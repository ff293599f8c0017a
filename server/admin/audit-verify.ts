/** `audit verify`: walks through the record of acts and names what is not as it was written; holds it against the ends that backups noted. */
import { type KnownEnd, verifyAudit } from '../database/verify-audit.ts'
import { backupFiles } from '../operations/backup-files.ts'
import { openExisting } from '../operations/open.ts'
import { manifestOf } from '../operations/take-in.ts'
import { auditWords as words } from './audit-sentences.vi.ts'
import type { Command, Context } from './command.ts'

export const auditCommand: Command = {
  name: 'audit verify',
  usage: '',
  about: words.about,
  options: {},
  words: [0, 0],
  run: async (_asked, context) => {
    const known = await endsNoted(context)
    const connection = await openExisting(context.config)
    try {
      const { rows, seals, faults, end } = await verifyAudit(connection.db, known)
      for (const fault of faults) context.complain(words.fault(fault))
      if (faults.length === 0) context.say(words.whole(rows, seals, known.length, end))
      else context.complain(words.altered(faults.length))
      return faults.length === 0 ? 0 : 1
    } finally {
      await connection.close()
    }
  },
}

/** A backup that cannot be read proves nothing, and is no reason to look at nothing. */
async function endsNoted({ config, complain }: Context): Promise<KnownEnd[]> {
  const ends: KnownEnd[] = []
  for (const { file } of await backupFiles(config.backups.folder)) {
    const manifest = await manifestOf(file, config.backups.passphrase).catch(() => undefined)
    if (manifest === undefined) complain(words.unread(file))
    else if (manifest.auditHead !== null && manifest.auditHead.place > 0) ends.push(manifest.auditHead)
  }
  return ends
}
