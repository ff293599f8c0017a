/** Single words after the "?" of an address, each read by its form; what is not well formed reads as nothing. */
import { isMonth, isPeriod } from '#domain/period.ts'
import { blocks } from '#domain/unit.ts'

export const period = (raw: unknown) => (typeof raw === 'string' && isPeriod(raw) ? raw : undefined)
export const month = (raw: unknown) => (typeof raw === 'string' && isMonth(raw) ? raw : undefined)
export const uuid = (raw: unknown) => (typeof raw === 'string' && /^[0-9a-f-]{36}$/.test(raw) ? raw : undefined)
export const date = (raw: unknown) =>
  typeof raw === 'string' && /^20\d\d-\d\d-\d\d$/.test(raw) && !Number.isNaN(Date.parse(raw)) ? raw : undefined
export const unit = (raw: unknown) => (typeof raw === 'string' && /^[0-9A-Z-]{2,12}$/.test(raw) ? raw : undefined)
export const code = (raw: unknown) => (typeof raw === 'string' && /^[a-z0-9_]{2,40}$/.test(raw) ? raw : undefined)
export const block = (raw: unknown) => blocks.find((known) => known === raw)
export const year = (raw: unknown) => (/^20\d\d$/.test(String(raw)) ? Number(raw) : undefined)
export const whole = (raw: unknown) => (/^[1-9]\d{0,8}$/.test(String(raw)) ? Number(raw) : undefined)
export const text = (raw: unknown, most: number) => (typeof raw === 'string' && raw.length <= most ? raw : undefined)
export const short = (raw: unknown) => text(raw, 80)

/** A path on this site to return to; "//elsewhere" and "/\elsewhere" would leave it. */
export function ownPath(raw: unknown): string | undefined {
  return typeof raw === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(raw) ? raw : undefined
}
