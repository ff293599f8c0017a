/** Secrets that stand in files instead of the environment (`NAME_FILE`), as containers and systemd hand them over. Shows none. */
import { readFileSync } from 'node:fs'
import { configSentences } from './config.vi.ts'

export const secretNames = ['DATABASE_URL', 'SMTP_URL', 'BCT_METRICS_TOKEN', 'BCT_BACKUP_PASSPHRASE'] as const

type Environment = Record<string, string | undefined>

/** The environment with what the files hold, and a sentence for each file that cannot be taken. */
export function withSecretFiles(environment: Environment): { given: Environment; faults: string[] } {
  const given = { ...environment }
  const faults: string[] = []
  for (const name of secretNames) {
    const file = environment[`${name}_FILE`]
    if (file === undefined || file === '') continue
    if (environment[name]) faults.push(`  ${name}_FILE: ${configSentences.oneOfBoth(name)}`)
    try {
      // An editor ends the last line; it is no part of the secret.
      given[name] = readFileSync(file, 'utf8').replace(/\r?\n$/, '')
      if (given[name] === '') faults.push(`  ${name}_FILE: ${configSentences.emptyFile(file)}`)
    } catch (error) {
      faults.push(
        `  ${name}_FILE: ${configSentences.unreadableFile(file, (error as NodeJS.ErrnoException).code ?? '')}`,
      )
    }
  }
  return { given, faults }
}
