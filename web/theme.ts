/** Light or dark as the reader's system asks, told to the page as data-theme and followed while it is open. */
import { createTheme, type MantineColorsTuple } from '@mantine/core'

const ink: MantineColorsTuple = [
  '#f4f6f8',
  '#e0e4e8',
  '#b4bcc5',
  '#7f8c9b',
  '#76808c',
  '#5a6470',
  '#3f4854',
  '#2a3644',
  '#14283f',
  '#141a22',
]

/** Mantine drawn in our ink; everything else of its look comes from styles/mantine.css. */
export const theme = createTheme({
  colors: { ink },
  primaryColor: 'ink',
  primaryShade: 8,
  defaultRadius: 3,
  fontFamily: 'var(--font)',
  respectReducedMotion: true,
})

const prefersDark = '(prefers-color-scheme: dark)'

/** Called once before the first drawing. */
export function followSystemTheme(): void {
  const query = matchMedia(prefersDark)
  const apply = () => {
    document.documentElement.dataset.theme = query.matches ? 'dark' : 'light'
  }
  apply()
  query.addEventListener('change', apply)
}
