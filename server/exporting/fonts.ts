/**
 * Where the bundled letters lie: Be Vietnam Pro for text, Inter for figures, as TTF, which is all that the PNG
 * renderer reads (with WOFF2 every text vanishes without an error). Fonts of the machine are never used.
 */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export const textFamily = 'Be Vietnam Pro'
export const figureFamily = 'Inter'
export type FontFamily = typeof textFamily | typeof figureFamily
export type FontWeight = 400 | 500 | 600 | 700

/** For a viewer who has neither font: the same substitutes as on the screens. */
export const familyStack: Record<FontFamily, string> = {
  'Be Vietnam Pro': "'Be Vietnam Pro','Segoe UI','Noto Sans',sans-serif",
  Inter: "Inter,'Segoe UI','Noto Sans',sans-serif",
}

const cuts: Record<FontWeight, string> = { 400: '400Regular', 500: '500Medium', 600: '600SemiBold', 700: '700Bold' }
const require = createRequire(import.meta.url)
const folders: Record<FontFamily, string> = {
  'Be Vietnam Pro': dirname(require.resolve('@expo-google-fonts/be-vietnam-pro/package.json')),
  Inter: dirname(require.resolve('@expo-google-fonts/inter/package.json')),
}

/** The TTF of one family and weight. */
export function fontPath(family: FontFamily, weight: FontWeight): string {
  return join(folders[family], cuts[weight], `${family.replaceAll(' ', '')}_${cuts[weight]}.ttf`)
}

/** Every TTF that a picture may need. */
export const fontPaths: readonly string[] = ([textFamily, figureFamily] as const).flatMap((family) =>
  ([400, 500, 600, 700] as const).map((weight) => fontPath(family, weight)),
)
