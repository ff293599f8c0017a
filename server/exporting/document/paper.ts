/** Measures of the paper: A4, the margins and sizes of letters of Nghị định 30/2020/NĐ-CP. Twips and half points, as the format counts. */
import { convertMillimetersToTwip, LineRuleType } from 'docx'

export const font = 'Times New Roman'

/** Half points. */
export const sizes = { body: 28, head: 26, number: 26, small: 24, recipients: 22, table: 24 }

const a4 = { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) }
export const margins = {
  top: convertMillimetersToTwip(20),
  bottom: convertMillimetersToTwip(20),
  left: convertMillimetersToTwip(30),
  right: convertMillimetersToTwip(15),
  header: convertMillimetersToTwip(10),
}

/** The width between the margins: a table that is wider runs off the page. */
export function textWidth(landscape: boolean): number {
  return (landscape ? a4.height : a4.width) - margins.left - margins.right
}

export function pageOf(landscape: boolean) {
  return {
    // The writer of the format turns the two round itself.
    size: { ...a4, orientation: landscape ? ('landscape' as const) : ('portrait' as const) },
    margin: margins,
  }
}

export const lineSpacing = { line: 276, lineRule: LineRuleType.AUTO }
export const firstLine = convertMillimetersToTwip(12.7)

/** About how wide a line of letters is: close enough for a rule under it. */
export function widthOf(text: string, halfPoints: number): number {
  const ems = [...text].reduce((sum, letter) => sum + letterWidth(letter), 0)
  return Math.round(ems * halfPoints * 10)
}

function letterWidth(letter: string): number {
  if (letter === ' ' || letter === '-' || letter === ',') return 0.27
  return letter === letter.toUpperCase() && letter !== letter.toLowerCase() ? 0.7 : 0.49
}
