/** Who is at the door and who works here: sign-in, people and their roles, one-time links, sessions, tokens, second factor. */
import { z } from 'zod'
import { roles } from '#domain/permission.ts'
import { Text, UnitCode } from '../units/contract.ts'
import { RoleAt } from './me-contract.ts'

export * from './me-contract.ts'

export const Site = z.object({
  mode: z.enum(['sample', 'production']),
  /** True while nobody has set the site up; only then does POST /api/setup exist. */
  needsSetup: z.boolean(),
  /** One-click entry is offered: sample mode, and the request came over loopback. */
  oneClick: z.boolean(),
  today: z.string(),
  /** True where the request comes with a living session. */
  signedIn: z.boolean(),
  /** For the set-up form only; empty afterwards. */
  provinces: z.array(z.object({ code: z.string(), label: z.string() })),
})
export type Site = z.infer<typeof Site>

export const Username = z.string().regex(/^[a-z0-9._-]{3,40}$/)
export const DisplayName = Text.trim().min(2).max(80)
/** Its rules beyond the length are those of #domain/password.ts; a page can ask them while one types. */
export const NewPassword = z.string().min(12).max(200)
/** Six digits of the authenticator, or one of the recovery codes. */
export const FactorCode = z
  .string()
  .trim()
  .regex(/^(\d{6}|[a-z2-7]{4}(-?[a-z2-7]{4}){3})$/i)

/**
 * Where a second factor is on and `code` is missing, a right password is answered 401 with
 * `context: { secondFactor: true }`: ask for the code and send all three. 429 carries `context: { seconds }`.
 */
export const SignIn = z.strictObject({
  username: Text.min(1).max(80),
  password: z.string().min(1).max(200),
  code: FactorCode.optional(),
})
/** `province`: the one whose role covers all units, where the sample has a ward's and the province's. */
export const SampleSignIn = z.strictObject({ role: z.enum(roles), province: z.boolean().default(false) })
export type SamplePerson = z.input<typeof SampleSignIn>
export const SetUp = z.strictObject({
  code: z.string().min(1).max(80),
  province: UnitCode,
  username: Username,
  displayName: DisplayName,
  password: NewPassword,
})
export type SetUp = z.infer<typeof SetUp>

export const purposes = ['join', 'reset'] as const
/** A one-time link, given once: the page `path` under the site's own address. */
export const Link = z.object({ path: z.string(), purpose: z.enum(purposes), expiresAt: z.string() })
export type Link = z.infer<typeof Link>

export const AccountItem = z.object({
  id: z.string(),
  username: z.string(),
  displayName: z.string(),
  email: z.string().nullable(),
  roles: z.array(RoleAt),
  disabled: z.boolean(),
  createdAt: z.string(),
  lastSignInAt: z.string().nullable(),
  /** False until the person has used the first link (and for the sample's one-click people). */
  hasPassword: z.boolean(),
  secondFactor: z.boolean(),
  /** The link that can still be used, if any. */
  invitation: z.object({ id: z.string(), purpose: z.enum(purposes), expiresAt: z.string() }).nullable(),
  /** False where one of the roles lies outside one's own reach: then the person can be seen, not changed. */
  manageable: z.boolean(),
  /** Rises with every change; send it back with one's own. */
  revision: z.number(),
})
export type AccountItem = z.infer<typeof AccountItem>

export const AccountQuery = z.strictObject({
  /** Name or username, without diacritics. */
  q: z.string().max(80).optional(),
  /** A role at this unit or below it. */
  unit: UnitCode.optional(),
  role: z.enum(roles).optional(),
  /** The username after which to go on. */
  after: z.string().max(80).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
})
/** By username; `total` counts what matches on all pages, `next` goes into `after`. */
export const AccountList = z.object({ items: z.array(AccountItem), total: z.number(), next: z.string().nullable() })
export type AccountList = z.infer<typeof AccountList>

const GivenRole = z.strictObject({ role: z.enum(roles), unit: UnitCode })
export type GivenRole = z.infer<typeof GivenRole>
const GivenRoles = z
  .array(GivenRole)
  .min(1)
  .max(20)
  .refine((given) => new Set(given.map((one) => `${one.role} ${one.unit}`)).size === given.length, {
    params: { code: 'twice' },
  })
export const Email = z.email().max(200)

export const AccountParams = z.strictObject({ id: z.string().min(1).max(80) })
export const NewAccount = z.strictObject({
  username: Username,
  displayName: DisplayName,
  email: Email.nullable().optional(),
  roles: GivenRoles,
})
export type NewAccount = z.infer<typeof NewAccount>
export const AccountChange = z.strictObject({
  revision: z.number().int().min(0).max(999_999_999),
  displayName: DisplayName.optional(),
  email: Email.nullable().optional(),
  roles: GivenRoles.optional(),
  disabled: z.boolean().optional(),
})
export type AccountChange = z.infer<typeof AccountChange>
/** The answer that shows a link; it is shown once. */
export const AccountWithLink = z.object({ account: AccountItem, link: Link })
export type AccountWithLink = z.infer<typeof AccountWithLink>
/** Other roles, or disabling: all sessions and tokens of the account end with it. */
export const ChangedAccount = z.object({
  account: AccountItem,
  ended: z.object({ sessions: z.number(), tokens: z.number() }),
})
export type ChangedAccount = z.infer<typeof ChangedAccount>

export const ImportColumn = z.enum(['displayName', 'username', 'email', 'role', 'unit'])
/** CSV or TSV text with a head in Vietnamese or English. Without `commit` nothing is stored. */
export const AccountImport = z.strictObject({ text: Text.min(1).max(600_000), commit: z.boolean().optional() })
export const AccountImportAnswer = z.object({
  committed: z.boolean(),
  sound: z.number(),
  faulty: z.number(),
  rows: z.array(
    z.object({
      /** The line of the file, the head being line 1. */
      row: z.number(),
      displayName: z.string(),
      username: z.string(),
      email: z.string().nullable(),
      roles: z.array(RoleAt),
      faults: z.array(z.object({ column: ImportColumn, code: z.string(), message: z.string() })),
    }),
  ),
  /** After the commit, once: hand each to its person. */
  links: z.array(z.object({ displayName: z.string(), username: z.string(), link: Link })),
})
export type AccountImportAnswer = z.infer<typeof AccountImportAnswer>

export const InvitationItem = z.object({
  id: z.string(),
  account: z.object({ id: z.string(), username: z.string(), displayName: z.string() }),
  purpose: z.enum(purposes),
  createdAt: z.string(),
  createdBy: z.string(),
  expiresAt: z.string(),
})
/** The links that can still be used, for accounts within one's reach. */
export const InvitationList = z.object({ items: z.array(InvitationItem) })
export type InvitationList = z.infer<typeof InvitationList>
/** What stands in the link; for DELETE the id of the list. */
export const InvitationParams = z.strictObject({ invitation: z.string().min(1).max(100) })
/** What a link says to whoever opens it; used, old and invented ones are all 404. */
export const Invitation = z.object({
  purpose: z.enum(purposes),
  username: z.string(),
  displayName: z.string(),
  expiresAt: z.string(),
  /** The account has a second factor: a reset asks for its code as well. */
  secondFactor: z.boolean(),
})
export type Invitation = z.infer<typeof Invitation>
export const InvitationUse = z.strictObject({ password: NewPassword, code: FactorCode.optional() })

export const PasswordChange = z.strictObject({ current: z.string().min(1).max(200), next: NewPassword })

/** One's own without `account`; administrators may ask for an account within their reach. */
export const OfAccount = z.strictObject({ account: z.string().min(1).max(80).optional() })
export const SessionItem = z.object({
  id: z.string(),
  address: z.string().nullable(),
  /** "Chrome, Windows". */
  agent: z.string(),
  since: z.string(),
  lastSeenAt: z.string(),
  secondFactor: z.boolean(),
  current: z.boolean(),
})
export const SessionList = z.object({ items: z.array(SessionItem) })
export type SessionList = z.infer<typeof SessionList>
export const SessionParams = z.strictObject({ id: z.string().regex(/^[0-9a-f]{16}$/) })

export const tokenScopes = ['read', 'write', 'calendar'] as const
export const TokenItem = z.object({
  id: z.string(),
  name: z.string(),
  scope: z.enum(tokenScopes),
  createdAt: z.string(),
  expiresAt: z.string(),
  lastUsedAt: z.string().nullable(),
  expired: z.boolean(),
})
export type TokenItem = z.infer<typeof TokenItem>
export const TokenList = z.object({ items: z.array(TokenItem) })
export type TokenList = z.infer<typeof TokenList>
export const NewToken = z.strictObject({
  name: Text.trim().min(2).max(80),
  scope: z.enum(tokenScopes),
  /** 90 where left out. */
  days: z.number().int().min(1).max(365).optional(),
})
/** `secret` is shown once; programs send it as "Authorization: Bearer …", calendars as "?token=…". */
export const MadeToken = z.object({ token: TokenItem, secret: z.string() })
export type MadeToken = z.infer<typeof MadeToken>

/** A new secret is not in force until confirmed by a code; `qr` is an SVG of `uri`. */
export const FactorBegin = z.strictObject({ password: z.string().min(1).max(200) })
export const FactorBegun = z.object({ secret: z.string(), uri: z.string(), qr: z.string() })
export type FactorBegun = z.infer<typeof FactorBegun>
export const FactorConfirm = z.strictObject({
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/),
})
/** Ten codes, shown once; each opens the door once in place of the authenticator. */
export const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) })
export type RecoveryCodes = z.infer<typeof RecoveryCodes>
export const FactorEnd = z.strictObject({ password: z.string().min(1).max(200), code: FactorCode })
