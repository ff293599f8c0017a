/** What changed in a generated text, in words short enough to stand beside it. */
import type { TextChange } from './edition-texts.ts'

const mostShown = 12
const longest = 80

/** "57,6% (412/715) → 58,1% (415/715)"; what is beyond a dozen is counted. */
export function textChangeWords(changes: readonly TextChange[]): string[] {
  const shown = changes.slice(0, mostShown).map(({ before, after }) => {
    if (before === '') return `thêm: ${cut(after)}`
    if (after === '') return `bỏ: ${cut(before)}`
    return `${cut(before)} → ${cut(after)}`
  })
  const more = changes.length - shown.length
  return more === 0 ? shown : [...shown, `và ${more} chỗ khác`]
}

function cut(text: string): string {
  const letters = [...text]
  return letters.length <= longest ? text : `${letters.slice(0, longest - 1).join('')}…`
}
