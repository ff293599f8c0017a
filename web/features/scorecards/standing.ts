/** How final the numbers of a scorecard are, in a word. */
import type { Scorecard } from '#contract/scorecards'
import { statusWords } from '#domain/wording.vi.ts'
import { text } from './text.vi.ts'

export function statusOf({ status }: Pick<Scorecard, 'status'>): string {
  return status === null ? text.noStatus : statusWords[status as keyof typeof statusWords]
}
