/** A column of words of which few differ: each is kept once, and a place names it. */

export type WordColumn = {
  /** 0 for no words, otherwise one more than the place in `words`. */
  at: Uint16Array
  words: string[]
  put: (place: number, words: string) => void
  /** Words that follow from some months (as bits) and what is said of them; made once for each set. */
  putMonths: (place: number, said: string, months: number, make: () => string) => void
}

/** At most 65,535 different words, which so many units do not have. */
export function wordColumn(size: number): WordColumn {
  const at = new Uint16Array(size)
  const words: string[] = []
  const numbers = new Map<string, number>()
  const byMonths = new Map<string, number>()
  const numberOf = (one: string): number => {
    if (one === '') return 0
    const known = numbers.get(one)
    if (known !== undefined) return known
    const number = words.push(one)
    numbers.set(one, number)
    return number
  }
  return {
    at,
    words,
    put: (place, one) => {
      at[place] = numberOf(one)
    },
    putMonths: (place, said, months, make) => {
      const key = `${said}${months}`
      const number = byMonths.get(key) ?? numberOf(make())
      byMonths.set(key, number)
      at[place] = number
    },
  }
}
