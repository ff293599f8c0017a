/** What a command is: its name, what may be written after it, and what it does. Ends with 0, with 1 where it failed, with 2 where it was asked wrongly. */
import type { Config } from '../config.ts'

export type Surroundings = {
  environment: Record<string, string | undefined>
  now: () => Date
  say: (line: string) => void
  complain: (line: string) => void
}

export type Asked = { values: Record<string, string | boolean | undefined>; words: string[] }

export type Context = Omit<Surroundings, 'environment'> & { config: Config }

export type Command = {
  /** As it is typed, e.g. "backup" or "config check". */
  name: string
  /** What follows the name, in the words of the help. */
  usage: string
  about: string
  options: Record<string, { type: 'boolean' | 'string'; about: string }>
  /** How many words follow at least and at most. */
  words: [least: number, most: number]
  /** The exit code. */
  run: (asked: Asked, context: Context) => Promise<number>
}
