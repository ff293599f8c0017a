/** `doctor`: looks at everything that has ever gone wrong with such a site, and says of each whether it is well; mends nothing. */
import { existsSync } from 'node:fs'
import { fontPaths } from '../exporting/fonts.ts'
import { type Finding, lookOver } from '../operations/doctor.ts'
import type { Command } from './command.ts'
import { doctorWords as words } from './site-sentences.vi.ts'

export const doctorCommand: Command = {
  name: 'doctor',
  usage: '',
  about: words.about,
  options: {},
  words: [0, 0],
  run: async (_asked, { config, now, say }) => {
    const findings = [...(await lookOver(config, now())), letters()]
    for (const finding of findings) say(words.line(finding))
    const bad = findings.filter(({ state }) => state === 'bad').length
    say(words.sum(bad, findings.filter(({ state }) => state === 'warning').length))
    return bad === 0 ? 0 : 1
  },
}

/** Without them every word of a picture is empty. */
function letters(): Finding {
  const missing = fontPaths.filter((file) => !existsSync(file))
  return { state: missing.length === 0 ? 'good' : 'bad', ...words.letters(missing) }
}
