/** Who is signed in, and what their screens may offer them. */
import { z } from 'zod'
import { actions, roles } from '#domain/permission.ts'
import { UnitName } from '../units/contract.ts'

export const RoleAt = z.object({ role: z.enum(roles), unit: UnitName })

export const Me = z.object({
  id: z.string(),
  username: z.string(),
  displayName: z.string(),
  email: z.string().nullable(),
  roles: z.array(RoleAt),
  mode: z.enum(['sample', 'production']),
  /** The province whose overview is this person's first page, and the unit whose sheet they enter, if any. */
  home: z.object({ parent: UnitName, unit: UnitName.nullable() }),
  /** What any of one's roles allows, wherever it is bound: screens show only what may be done. */
  acts: z.array(z.enum(actions)),
  /** False for the sample's one-click people: nothing to change, and no second factor. */
  hasPassword: z.boolean(),
  /** `required`: until it is on, every other page answers 403 with `context: { secondFactor: "set_up" }`. */
  secondFactor: z.object({ on: z.boolean(), required: z.boolean(), recoveryCodesLeft: z.number() }),
  /** For those who answer for the site: no backup for more than 26 hours, and when the last was; null where all is well. */
  lateBackup: z.object({ last: z.string().nullable() }).nullable(),
})
export type Me = z.infer<typeof Me>
