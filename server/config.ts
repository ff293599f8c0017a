/** The environment, parsed once at start; all mistakes are told at once, each with the remedy. */
import path from 'node:path'
import { z } from 'zod'
import { configSentences } from './config.vi.ts'
import { withSecretFiles } from './secret-files.ts'

export type Mode = 'sample' | 'production'

export type Config = {
  port: number
  host: string
  dataFolder: string
  mode: Mode
  databaseUrl: string | undefined
  /** How many connections this process opens to PostgreSQL at most. */
  postgresPool: number
  /** Addresses of proxies in front, whose X-Forwarded-* headers are believed; none by default. */
  trustedProxies: string[]
  /** The address people type, e.g. https://chitieu.example.vn; decides cookies and which Origin is our own. */
  publicUrl: string | undefined
  /** Requests that one session, token or unknown address may make in ten seconds; undefined: any number. */
  requestLimit?: number | undefined
  /** Where reminders go out as mail; undefined: they are shown in the program only. */
  smtp: SmtpSettings | undefined
  backups: BackupSettings
  metrics: MetricsSettings
}

/** `at`: the time of day in Vietnam of the nightly backup; undefined: none. A passphrase encrypts every backup. */
export type BackupSettings = { folder: string; at: string | undefined; passphrase: string | undefined }

/** Figures for a monitor: on a port of this machine alone, or to who shows the token; neither by default. */
export type MetricsSettings = { port: number | undefined; token: string | undefined }

export type SmtpSettings = { url: string; from: string }

/** "a@b.vn" or "Name <a@b.vn>", on one line. */
const sender = /^(?:[^<>\p{Cc}]*<[^\s<>,;@\p{Cc}]+@[^\s<>,;@\p{Cc}]+>|[^\s<>,;@\p{Cc}]+@[^\s<>,;@\p{Cc}]+)$/u

const loopback = /^(127(\.\d{1,3}){3}|localhost|::1)$/

const Environment = z
  .object({
    PORT: z.coerce.number(configSentences.port).int().min(0).max(65535).default(3000),
    HOST: z.string().min(1).default('127.0.0.1'),
    BCT_DATA: z.string().min(1).default('data'),
    BCT_MODE: z.enum(['sample', 'production'], configSentences.mode).default('sample'),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, configSentences.databaseUrl)
      .optional(),
    BCT_POSTGRES_POOL: z.coerce
      .number(configSentences.postgresPool)
      .int(configSentences.postgresPool)
      .min(2, configSentences.postgresPool)
      .max(200, configSentences.postgresPool)
      .default(10),
    BCT_TRUSTED_PROXIES: z.string().default(''),
    // Printing the sheets of a province of 168 wards asks for some 500 things within ten seconds.
    BCT_REQUEST_LIMIT: z.coerce.number(configSentences.requestLimit).int().min(0).max(1_000_000).default(600),
    BCT_URL: z.url({ protocol: /^https?$/, error: configSentences.url }).optional(),
    BCT_BACKUPS: z.string().min(1).optional(),
    BCT_BACKUP_AT: z
      .string()
      .regex(/^(([01]\d|2[0-3]):[0-5]\d|off)$/, configSentences.backupAt)
      .default('01:30'),
    BCT_BACKUP_PASSPHRASE: z.string().min(12, configSentences.passphrase).max(1000).optional(),
    BCT_METRICS_PORT: z.coerce.number(configSentences.metricsPort).int().min(1).max(65535).optional(),
    BCT_METRICS_TOKEN: z
      .string()
      .regex(/^[\x21-\x7e]{16,200}$/, configSentences.metricsToken)
      .optional(),
    SMTP_URL: z.url({ protocol: /^smtps?$/, error: configSentences.smtpUrl }).optional(),
    SMTP_FROM: z.string().max(320).regex(sender, configSentences.smtpFrom).optional(),
  })
  .refine((given) => given.SMTP_URL === undefined || given.SMTP_FROM !== undefined, {
    path: ['SMTP_FROM'],
    message: configSentences.smtpFrom,
    when: () => true,
  })
  .refine((given) => given.SMTP_URL === undefined || given.BCT_URL !== undefined, {
    path: ['BCT_URL'],
    message: configSentences.smtpNeedsUrl,
    when: () => true,
  })
  .refine((given) => given.BCT_MODE !== 'sample' || loopback.test(given.HOST), {
    path: ['HOST'],
    message: configSentences.sampleHost,
    when: () => true,
  })

/** Its message is for whoever starts the program. */
export class WrongConfig extends Error {}

/** Throws a WrongConfig whose message lists every variable that is wrong. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const secrets = withSecretFiles(environment)
  const given = Object.fromEntries(Object.entries(secrets.given).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  const wrong = parsed.error?.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`) ?? []
  if (!parsed.success || secrets.faults.length > 0)
    throw new WrongConfig([configSentences.wrong, ...secrets.faults, ...wrong].join('\n'))
  const { data } = parsed
  return {
    port: data.PORT,
    host: data.HOST,
    dataFolder: data.BCT_DATA,
    mode: data.BCT_MODE,
    databaseUrl: data.DATABASE_URL,
    postgresPool: data.BCT_POSTGRES_POOL,
    trustedProxies: data.BCT_TRUSTED_PROXIES.split(',')
      .map((one) => one.trim())
      .filter(Boolean),
    publicUrl: data.BCT_URL,
    requestLimit: data.BCT_REQUEST_LIMIT === 0 ? undefined : data.BCT_REQUEST_LIMIT,
    smtp:
      data.SMTP_URL === undefined || data.SMTP_FROM === undefined
        ? undefined
        : { url: data.SMTP_URL, from: data.SMTP_FROM },
    backups: {
      folder: data.BCT_BACKUPS ?? path.join(data.BCT_DATA, 'backups'),
      at: data.BCT_MODE === 'sample' || data.BCT_BACKUP_AT === 'off' ? undefined : data.BCT_BACKUP_AT,
      passphrase: data.BCT_BACKUP_PASSPHRASE,
    },
    metrics: { port: data.BCT_METRICS_PORT, token: data.BCT_METRICS_TOKEN },
  }
}
