/** `config check`: reads the configuration as the program would, and says what it makes of it; never a secret. */
import type { Command } from './command.ts'
import { configWords as words } from './site-sentences.vi.ts'

export const configCommand: Command = {
  name: 'config check',
  usage: '',
  about: words.about,
  options: {},
  words: [0, 0],
  // A configuration that is wrong has been told before any command runs.
  run: async (_asked, { config, say }) => {
    for (const line of words.lines(config)) say(line)
    return 0
  },
}
