/**
 * A piece of text as the file may hold it: composed letters, no control signs (Word refuses a file with one), line ends as
 * breaks. It is text and nothing else: "=cmd" and "{PAGE}" stay what they are.
 */
import { TextRun } from 'docx'
import { unbrokenSpaces } from './words.vi.ts'

export type Lettering = { size: number; bold?: boolean; italics?: boolean; color?: string }

export function textRuns(text: string, lettering: Lettering): TextRun[] {
  return unbroken(plainText(text))
    .split('\n')
    .map((line, index) => new TextRun({ text: line, ...lettering, ...(index === 0 ? {} : { break: 1 }) }))
}

/** A tab is a space; the signs that only a machine sees and those of private use are left out; a line end stays. */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\p{Cs}\p{Co}\p{Bidi_Control}\ufffe\uffff]|(?!\n)\p{Cc}/gu, '')
}

/** A sign of comparison stays with its number, and a number with its measure of points: "≥ 98%", "0,5 điểm %". */
export function unbroken(text: string): string {
  return text.replace(unbrokenSpaces, '\u00a0')
}

/** Titles and names in capitals, whatever case they were written in. */
export function capitals(text: string): string {
  return text.normalize('NFC').toLocaleUpperCase('vi')
}
