/** The environment, parsed once at start; all mistakes are told at once, each with the remedy. */
import { z } from 'zod'
import { configSentences } from './config.vi.ts'

export type Mode = 'sample' | 'production'

export type Config = {
  port: number
  host: string
  dataFolder: string
  mode: Mode
  databaseUrl: string | undefined
  /** Addresses of proxies in front, whose X-Forwarded-* headers are believed; none by default. */
  trustedProxies: string[]
  /** The address people type, e.g. https://chitieu.example.vn; decides cookies and which Origin is our own. */
  publicUrl: string | undefined
  /** Requests that one session, token or unknown address may make in ten seconds; undefined: any number. */
  requestLimit?: number | undefined
  /** Where reminders go out as mail; undefined: they are shown in the program only. */
  smtp: SmtpSettings | undefined
}

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
    BCT_TRUSTED_PROXIES: z.string().default(''),
    // Printing the sheets of a province of 168 wards asks for some 500 things within ten seconds.
    BCT_REQUEST_LIMIT: z.coerce.number(configSentences.requestLimit).int().min(0).max(1_000_000).default(600),
    BCT_URL: z.url({ protocol: /^https?$/, error: configSentences.url }).optional(),
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

/** Throws an Error whose message lists every variable that is wrong. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`${configSentences.wrong}\n${lines.join('\n')}`)
  }
  const { data } = parsed
  return {
    port: data.PORT,
    host: data.HOST,
    dataFolder: data.BCT_DATA,
    mode: data.BCT_MODE,
    databaseUrl: data.DATABASE_URL,
    trustedProxies: data.BCT_TRUSTED_PROXIES.split(',')
      .map((one) => one.trim())
      .filter(Boolean),
    publicUrl: data.BCT_URL,
    requestLimit: data.BCT_REQUEST_LIMIT === 0 ? undefined : data.BCT_REQUEST_LIMIT,
    smtp:
      data.SMTP_URL === undefined || data.SMTP_FROM === undefined
        ? undefined
        : { url: data.SMTP_URL, from: data.SMTP_FROM },
  }
}
