/**
 * Text as an Office file may hold it. What no XML can carry (control characters, half letters) and what turns a line
 * around unseen is left out; the rest stands as it was typed.
 */

const unfit = /[\p{Cs}\ufffe\uffff\u202a-\u202e\u2066-\u2069]|(?![\n\t])\p{Cc}/gu

export function fitText(text: string): string {
  return text.normalize('NFC').replaceAll('\r\n', '\n').replace(unfit, '')
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** Fit, and escaped for an element or an attribute. */
export function xmlText(text: string): string {
  return fitText(text).replace(/[&<>"']/g, (sign) => signs[sign] as string)
}
