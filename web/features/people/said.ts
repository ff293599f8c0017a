/** What the last act on a page came to, said beside the button that began it, even where the form has been drawn anew. */
import { useState } from 'react'

export type Said = { at: (where: string) => string; say: (where: string, sentence: string) => void }

export function useSaid(): Said {
  const [last, setLast] = useState({ where: '', sentence: '' })
  return {
    at: (where) => (last.where === where ? last.sentence : ''),
    say: (where, sentence) => setLast({ where, sentence }),
  }
}
