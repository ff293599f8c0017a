/** What a slide says of the rows for which it has no room. */
import { formatInteger } from './measure.ts'

export function leftOutWords(from: number, to: number): string {
  return `Dòng ${formatInteger(from)} đến ${formatInteger(to)}: xem bảng kèm theo.`
}
