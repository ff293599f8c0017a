/** Who is at the door: sign-in, the sample's one-click entry, the first administrator, and what the site is. */
import { z } from 'zod'
import { roles } from '#domain/permission.ts'
import { Text, UnitCode, UnitName } from '../units/contract.ts'

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

export const Me = z.object({
  id: z.string(),
  username: z.string(),
  displayName: z.string(),
  roles: z.array(z.object({ role: z.enum(roles), unit: UnitName })),
  mode: z.enum(['sample', 'production']),
  /** The province whose overview is this person's first page, and the unit whose sheet they enter, if any. */
  home: z.object({ parent: UnitName, unit: UnitName.nullable() }),
})
export type Me = z.infer<typeof Me>

export const SignIn = z.strictObject({ username: Text.min(1).max(80), password: z.string().min(1).max(200) })
export const SampleSignIn = z.strictObject({ role: z.enum(roles) })
export const SetUp = z.strictObject({
  code: z.string().min(1).max(80),
  province: UnitCode,
  username: z.string().regex(/^[a-z0-9._-]{3,40}$/),
  displayName: Text.trim().min(2).max(80),
  password: z.string().min(12).max(200),
})
export type SetUp = z.infer<typeof SetUp>
