/** The number of a target as it is sent and stored: decimal text with a point outside, a scaled integer inside. */

export const mostTargetDecimals = 3
/** Both engines keep 32 bits of an integer. */
const largestScaled = 2_000_000_000

export type TargetValueFault = 'not_a_number' | 'decimals' | 'too_large'
export type TargetValue = { value: number; decimals: number }

/** "99.70" is 997 with one decimal; a sign is read, so that what is wrong with it can be said. */
export function readTargetValue(text: string): TargetValue | TargetValueFault {
  const [, sign = '', whole = '', tail = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text.trim()) ?? []
  if (whole === '') return 'not_a_number'
  const decimals = tail.replace(/0+$/, '')
  if (decimals.length > mostTargetDecimals) return 'decimals'
  const value = Number(whole + decimals)
  if (value > largestScaled) return 'too_large'
  return { value: sign === '-' && value > 0 ? -value : value, decimals: decimals.length }
}

/** 997 with one decimal is "99.7", and 600 "60". */
export function targetValueText({ value, decimals }: TargetValue): string {
  if (decimals === 0) return String(value)
  const digits = String(Math.abs(value)).padStart(decimals + 1, '0')
  const tail = digits.slice(-decimals).replace(/0+$/, '')
  return `${value < 0 ? '-' : ''}${digits.slice(0, -decimals)}${tail === '' ? '' : `.${tail}`}`
}
