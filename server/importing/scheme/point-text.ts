/** Points, percentages and intervals as people write them in the rules of schemes. Undefined for what is not clear. */
import { parseViNumber } from '#domain/measure.ts'
import { searchKey } from '#domain/unit.ts'

/** "1,5", and "1.5" as spreadsheets with English numbers leave it; scaled by the decimals. Nothing negative. */
export function numberIn(text: string, decimals: number): number | undefined {
  const plain = text.trim().replace(/[.,]$/, '')
  const read = parseViNumber(/^\d+\.\d{1,2}$/.test(plain) ? plain.replace('.', ',') : plain, decimals)
  return read.ok ? read.scaled : undefined
}

/** Text on one line, as it is compared. */
export function folded(text: string): string {
  return searchKey(text.normalize('NFC'))
}

/** Bounds in hundredths; `to` not included unless it says so. */
export type Interval = {
  from: number
  to: number | null
  /** "trên 80%": 80% itself is not meant. */
  isAbove: boolean
  /** "từ 60% đến 80%": 80% itself is meant. */
  isThrough: boolean
  isPercent: boolean
}

const number = String.raw`([\d.,]*\d)\s*(?:%|phan tram)?`
const upTo = String.raw`(den duoi|den can|duoi|den|toi|-|–|<=|≤|<)\s*(?:duoi|<)?`
const between = new RegExp(String.raw`(tren|>|tu|>=|≥)?\s*${number}\s*${upTo}\s*${number}`)
const around = new RegExp(String.raw`${number}\s*(<=|≤|<)\s*[^\d<≤]{0,30}?(<=|≤|<)\s*${number}`)
const below = new RegExp(String.raw`(duoi|thap hon|it hon|nho hon|<=|≤|<|khong qua|nhieu nhat|den)\s*${number}`)
const andMore = new RegExp(
  String.raw`(?:(tu|>=|≥|toi thieu|it nhat|tren|>|hon|cao hon)\s*${number})|(?:${number}\s*(?:tro len|hoac hon))`,
)
const whole = /(?:^|\s)100\s*%/

/** The interval of "từ 60% đến dưới 80%", "60–<80%", "≥ 80%", "dưới 60%", "80% ≤ tỷ lệ < 100%", "đạt 100%". */
export function intervalIn(text: string): Interval | undefined {
  const key = folded(text)
  const isPercent = /%|phan tram/.test(key)
  const bound = (said: string | undefined) => (said === undefined ? undefined : numberIn(said, 2))
  const made = (from: number | undefined, to: number | null | undefined, isAbove: boolean, isThrough: boolean) =>
    from === undefined || to === undefined || (to !== null && to <= from)
      ? undefined
      : { from, to, isAbove, isThrough, isPercent }
  const two = around.exec(key)
  if (two) return made(bound(two[1]), bound(two[4]), two[2] === '<', two[3] !== '<')
  const range = between.exec(key)
  if (range) {
    const [sign = '', , joined = ''] = range.slice(1)
    const isShort = /duoi|can|^<$/.test(joined) || /(?:den|-|–|toi)\s*(?:duoi|<)/.test(range[0])
    return made(bound(range[2]), bound(range[4]), /tren|^>$/.test(sign), !isShort)
  }
  if (/tro xuong/.test(key)) {
    const said = new RegExp(number).exec(key)?.[1]
    return made(0, bound(said), false, true)
  }
  const less = below.exec(key)
  if (less) return made(0, bound(less[2]), false, /<=|≤|khong qua|nhieu nhat|den/.test(less[1] ?? ''))
  const more = andMore.exec(key)
  if (more) return made(bound(more[2] ?? more[3]), null, /tren|hon|^>$/.test(more[1] ?? ''), false)
  return whole.test(key) ? made(10_000, null, false, false) : undefined
}
