/**
 * What stands at the foot of every sheet of paper: whose numbers, of which period, how final, read when, and which sheet it
 * is. A browser that cannot write in the margin keeps the page's own footer after the content. Draws nothing on a screen.
 */
import { useEffect } from 'react'
import { text } from '../text/vi.ts'

const lettering =
  'font: 10pt "Be Vietnam Pro", "Segoe UI", sans-serif; color: #5a6470; vertical-align: top; padding-top: 2mm'

export function usePaperFoot(words: string | null): void {
  useEffect(() => {
    if (words === null) return
    const rules = new CSSStyleSheet()
    rules.replaceSync(footRules(words))
    if (!writesInMargin(rules)) return
    document.adoptedStyleSheets.push(rules)
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== rules)
    }
  }, [words])
}

/** The rules for the margin of a sheet; names of units are typed by people, so that no sign of theirs may end the string. */
export function footRules(words: string): string {
  return `@page {
    @bottom-left { content: ${cssString(words)}; ${lettering}; text-align: left }
    @bottom-right { content: ${cssString(`${text.paper.sheet} `)} counter(page) "/" counter(pages); ${lettering}; text-align: right; white-space: nowrap }
  }
  @media print { .page-footer { display: none !important } }`
}

/** A string of CSS that says exactly these words. */
export function cssString(words: string): string {
  return `"${[...words].map(signOf).join('')}"`
}

function signOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0
  return code < 32 || code === 127 || sign === '"' || sign === '\\' ? `\\${code.toString(16)} ` : sign
}

/** True where the browser kept the boxes in the margin (Chromium 131 and later, not Firefox or Safari). */
function writesInMargin({ cssRules }: CSSStyleSheet): boolean {
  const [page] = cssRules
  return page?.cssText.includes('@bottom-left') === true
}
