/** Finds the command that was asked for, reads what follows it, and tells in words what went wrong. Knows no command by itself. */
import { parseArgs } from 'node:util'
import { type Config, readConfig } from '../config.ts'
import { Refused } from '../operations/refused.ts'
import { auditCommand } from './audit-verify.ts'
import { backupCommand } from './backup.ts'
import type { Asked, Command, Surroundings } from './command.ts'
import { configCommand } from './config-check.ts'
import { copyCommand } from './copy.ts'
import { createAccountCommand } from './create-account.ts'
import { doctorCommand } from './doctor.ts'
import { freeSpaceCommand } from './free-space.ts'
import { migrateCommand } from './migrate.ts'
import { restoreCommand } from './restore.ts'
import { adminSentences } from './sentences.vi.ts'
import { verifyCommand } from './verify.ts'

export const commands: Command[] = [
  backupCommand,
  verifyCommand,
  restoreCommand,
  migrateCommand,
  doctorCommand,
  auditCommand,
  copyCommand,
  configCommand,
  createAccountCommand,
  freeSpaceCommand,
]

/** Gives the exit code: 0 done, 1 failed, 2 asked wrongly. */
export async function runCommand(given: readonly string[], surroundings: Surroundings): Promise<number> {
  const { say, complain } = surroundings
  const command = commands.findLast(({ name }) => `${given.join(' ')} `.startsWith(`${name} `))
  if (command === undefined) return listCommands(given, surroundings)
  const rest = given.slice(command.name.split(' ').length)
  if (rest.includes('--help')) {
    for (const line of helpOf(command)) say(line)
    return 0
  }
  const asked = readAsked(command, rest)
  if (asked === undefined) {
    for (const line of [adminSentences.wrongUse, ...helpOf(command)]) complain(line)
    return 2
  }
  return attempt(command, asked, surroundings)
}

async function attempt(command: Command, asked: Asked, surroundings: Surroundings): Promise<number> {
  const { environment, ...context } = surroundings
  let config: Config
  try {
    config = readConfig(environment)
  } catch (error) {
    surroundings.complain((error as Error).message)
    return 2
  }
  try {
    return await command.run(asked, { ...context, config })
  } catch (error) {
    surroundings.complain(error instanceof Refused ? error.message : adminSentences.failed(error))
    return 1
  }
}

function listCommands(given: readonly string[], { say, complain }: Surroundings): number {
  const isHelp = given.length === 0 || given[0] === '--help'
  const tell = isHelp ? say : complain
  if (!isHelp) tell(adminSentences.unknown(given[0] ?? ''))
  tell(adminSentences.list)
  const width = Math.max(...commands.map(({ name }) => name.length))
  for (const { name, about } of commands) tell(`  ${name.padEnd(width)}  ${about}`)
  return isHelp && given.length > 0 ? 0 : 2
}

function readAsked({ options, words: [least, most] }: Command, rest: string[]): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: rest,
      options: Object.fromEntries(Object.entries(options).map(([name, { type }]) => [name, { type }])),
      allowPositionals: true,
    })
    if (positionals.length < least || positionals.length > most) return undefined
    return { values: values as Asked['values'], words: positionals }
  } catch {
    return undefined
  }
}

function helpOf({ name, usage, about, options }: Command): string[] {
  const width = Math.max(0, ...Object.keys(options).map((one) => one.length))
  return [
    adminSentences.usage(`npm run admin -- ${name}${usage === '' ? '' : ` ${usage}`}`),
    about,
    ...Object.entries(options).map(([option, { about: what }]) => `  --${option.padEnd(width)}  ${what}`),
  ]
}
