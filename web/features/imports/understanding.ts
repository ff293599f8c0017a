/** Whether a person should look at how a file was understood before looking at its numbers. Pure. */
import type { ImportAnswer } from '#contract/imports'

type Understood = Pick<ImportAnswer, 'questions' | 'mapping' | 'conversions' | 'remembered'>

/** True where something is open, guessed, left out although it holds something, or was converted. */
export function needsLook({ questions, mapping, conversions, remembered }: Understood): boolean {
  if (questions.length > 0) return true
  if (remembered) return false
  return conversions.length > 0 || mapping.some((column) => !column.sure && column.samples.length > 0)
}
