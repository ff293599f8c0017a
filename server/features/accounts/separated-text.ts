/** Text with separated columns, as spreadsheets save and copy it: semicolons, commas or tabs, quotes, and a byte-order mark. */

export type Line = { number: number; fields: string[] }

/** Lines that hold something, with their numbers in the file; the separator is the one that the first line has most of. */
export function separatedLines(text: string): Line[] {
  const plain = text.replace(/^\uFEFF/, '')
  const separator = separatorOf(plain)
  const lines: Line[] = []
  let fields: string[] = []
  let field = ''
  let isQuoted = false
  let number = 1
  let begun = 1
  const endLine = () => {
    fields.push(field)
    if (fields.some((one) => one.trim() !== '')) lines.push({ number: begun, fields: fields.map((one) => one.trim()) })
    fields = []
    field = ''
  }
  for (let index = 0; index < plain.length; index += 1) {
    const sign = plain[index] as string
    if (sign === '\n') number += 1
    if (isQuoted) {
      if (sign !== '"') field += sign
      else if (plain[index + 1] === '"') {
        field += '"'
        index += 1
      } else isQuoted = false
    } else if (sign === '"' && field.trim() === '') {
      isQuoted = true
      field = ''
    } else if (sign === separator) {
      fields.push(field)
      field = ''
    } else if (sign === '\n') {
      endLine()
      begun = number
    } else if (sign !== '\r') field += sign
  }
  endLine()
  return lines
}

function separatorOf(text: string): string {
  const head = /[^\r\n]*/.exec(text.trimStart())?.[0] ?? ''
  const counted = [';', '\t', ','].map((sign) => ({ sign, count: head.split(sign).length }))
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).sign
}
