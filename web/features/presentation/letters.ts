/** Brings every letter that the slides need onto this machine before they are shown: a font asked for later may never come. */
import type { Slide } from '#domain/edition-slides.ts'
import { moreLetters } from '../../letters.ts'

const weights = [400, 500, 600, 700]
const families = ['"Be Vietnam Pro"', '"Inter"']

/** Resolves even where a font cannot be had: then the system's own letters stand in, which is no reason not to begin. */
export async function loadLetters(slides: readonly Slide[]): Promise<void> {
  await moreLetters()
  const letters = [...new Set(JSON.stringify(slides))].join('')
  const asked = families.flatMap((family) => weights.map((weight) => `${weight} 28px ${family}`))
  await Promise.allSettled(asked.map((font) => document.fonts.load(font, letters)))
}
