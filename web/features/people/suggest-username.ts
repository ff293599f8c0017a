/** A username out of a Vietnamese name, as offices form them: the given name and the initials before it ("lannt"). Pure. */
import { searchKey } from '#domain/unit.ts'

/** Empty where the name is too short to say; with a number at the end where the plain one is taken. */
export function suggestUsername(displayName: string, taken: ReadonlySet<string>): string {
  const words = searchKey(displayName)
    .split(' ')
    .map((word) => word.replace(/[^a-z0-9]/g, ''))
    .filter((word) => word !== '')
  const given = words.at(-1) ?? ''
  const initials = words.slice(0, -1).map((word) => word.charAt(0))
  const plain = `${given}${initials.join('')}`.slice(0, 36)
  if (plain.length < 3) return ''
  if (!taken.has(plain)) return plain
  for (let number = 2; ; number += 1) if (!taken.has(`${plain}${number}`)) return `${plain}${number}`
}
