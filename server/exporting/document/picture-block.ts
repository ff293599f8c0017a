/**
 * A picture in the text: as wide as the text, kept on one page with its caption, and told in words to those who hear it.
 * It takes PNG only, and reads nothing of it but its size.
 */
import { AlignmentType, ImageRun, Paragraph } from 'docx'
import { picture, sizes } from './paper.ts'
import { plainText, textRuns } from './text-run.ts'

export type Picture = { png: Buffer; caption: string; alt: string }

/** Pixels of the format, which counts 96 of them to an inch whatever the picture holds. */
const pixels = (millimetres: number) => (millimetres / 25.4) * 96

export function pictureOf({ png, caption, alt }: Picture): Paragraph[] {
  const { width, height } = sizeOf(png)
  const fits = Math.min(picture.width / width, picture.height / height)
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { before: 120, after: 0 },
      children: [
        new ImageRun({
          type: 'png',
          data: png,
          transformation: { width: pixels(width * fits), height: pixels(height * fits) },
          altText: { name: plainText(caption), title: plainText(caption), description: plainText(alt) },
        }),
      ],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 60, after: 120 },
      children: textRuns(caption, { size: sizes.caption, italics: true }),
    }),
  ]
}

const signature = '89504e470d0a1a0a'

/** Width and height of a PNG in its own pixels. Throws RangeError for anything else. */
export function sizeOf(png: Buffer): { width: number; height: number } {
  if (png.length < 24 || png.subarray(0, 8).toString('hex') !== signature) throw new RangeError('Not a PNG')
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) }
}
