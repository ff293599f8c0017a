/** Tasks of plans, of one or of many: asked for by unit, year, field, lead and month. */
import { z } from 'zod'
import { fields } from '#domain/element.ts'
import { TaskItem } from '../plans/contract.ts'
import { Month, Text, UnitCode } from '../units/contract.ts'

export const TaskQuery = z.strictObject({
  plan: z.coerce.number().int().min(1).optional(),
  unit: UnitCode.optional(),
  year: z.coerce.number().int().min(2000).max(2099).optional(),
  field: z.enum(fields).optional(),
  lead: Text.max(200).optional(),
  /** Under way in this month. */
  due: Month.optional(),
})

/** In the order of plans, fields and numbers; `left` more than are listed. */
export const TaskList = z.object({ items: z.array(TaskItem), left: z.number() })
export type TaskList = z.infer<typeof TaskList>
