/** `free-space`: gives back the ballast that was laid for the day when the disk is full, and says what is free then. */
import { releaseBallast, roomOn } from '../operations/disk.ts'
import type { Command } from './command.ts'
import { freeSpaceWords as words } from './site-sentences.vi.ts'

export const freeSpaceCommand: Command = {
  name: 'free-space',
  usage: '',
  about: words.about,
  options: {},
  words: [0, 0],
  run: async (_asked, { config, say, complain }) => {
    const wasThere = await releaseBallast(config.dataFolder)
    const room = await roomOn(config.dataFolder)
    if (wasThere) say(words.released(room))
    else complain(words.none(room))
    return wasThere ? 0 : 1
  },
}
