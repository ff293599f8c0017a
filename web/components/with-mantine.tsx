/** What the parts of Mantine need around them, drawn in our ink. It comes with the first menu or picker, not with the first page. */
import { createTheme, type MantineColorsTuple, MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'

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
const theme = createTheme({
  colors: { ink },
  primaryColor: 'ink',
  primaryShade: 8,
  defaultRadius: 3,
  fontFamily: 'var(--font)',
  respectReducedMotion: true,
})

export function WithMantine({ children }: { children: ReactNode }) {
  return (
    // Our stylesheet names the variables itself, so that no style element is written into the page.
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
      withStaticClasses={false}
    >
      {children}
    </MantineProvider>
  )
}
