/** Measures of the paper: A4, the margins and sizes of letters of Nghị định 30/2020/NĐ-CP. Twips and half points, as the format counts. */
import { LineRuleType } from 'docx'

export const font = 'Times New Roman'

/** Half points. */
export const sizes = {
  body: 28,
  head: 26,
  nation: 24,
  number: 26,
  small: 24,
  recipients: 22,
  table: 24,
  caption: 26,
  foot: 18,
}

/** Rounded up, so that a margin is never a hair narrower than the decree asks. */
const twips = (millimetre: number) => Math.ceil((millimetre / 25.4) * 1440)

const millimetres = { width: 210, height: 297, left: 30, right: 15, top: 20, bottom: 20 }
const a4 = {
  width: twips(millimetres.width),
  height: twips(millimetres.height),
}
export const margins = {
  top: twips(millimetres.top),
  bottom: twips(millimetres.bottom),
  left: twips(millimetres.left),
  right: twips(millimetres.right),
  header: twips(10),
  footer: twips(8),
}

/** The width between the margins: a table that is wider runs off the page. */
export function textWidth(landscape: boolean): number {
  return (landscape ? a4.height : a4.width) - margins.left - margins.right
}

/** A picture is as wide as the text of an upright page; a taller one than this leaves no room for its caption. */
export const picture = { width: millimetres.width - millimetres.left - millimetres.right, height: 222 }

export function pageOf(landscape: boolean) {
  return {
    // The writer of the format turns the two round itself.
    size: { ...a4, orientation: landscape ? ('landscape' as const) : ('portrait' as const) },
    margin: margins,
  }
}

export const lineSpacing = { line: 276, lineRule: LineRuleType.AUTO }
/** Six points between paragraphs. */
export const between = 120
export const firstLine = twips(12.7)
