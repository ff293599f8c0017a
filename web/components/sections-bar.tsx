/** The sections in the masthead: as many as fit on one line. The rest is one press away, in the dialog of all sections. */
import { useLocation } from '@tanstack/react-router'
import { useLayoutEffect, useRef } from 'react'
import type { Me } from '#contract/accounts'
import { text } from '../text/vi.ts'
import { Sections } from './sections.tsx'

type SectionsBarProps = { me: Me | undefined; onMore: () => void }

export function SectionsBar({ me, onMore }: SectionsBarProps) {
  const bar = useRef<HTMLElement>(null)
  const more = useRef<HTMLButtonElement>(null)
  const { pathname } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page marks another section
  useLayoutEffect(() => {
    const [sections, button] = [bar.current, more.current]
    if (sections === null || button === null) return
    const arrange = () => fitSections(sections, button)
    arrange()
    // The letters may come after the first drawing, a count beside a section may grow, and a section may come later.
    const sizes = new ResizeObserver(arrange)
    const watchAll = () => {
      for (const watched of [sections, ...sections.children]) sizes.observe(watched)
    }
    watchAll()
    const arrivals = new MutationObserver(watchAll)
    arrivals.observe(sections, { childList: true })
    return () => {
      sizes.disconnect()
      arrivals.disconnect()
    }
  }, [pathname])
  return (
    <>
      <nav aria-label={text.sections} ref={bar}>
        <Sections me={me} />
      </nav>
      <button type="button" className="btn small mast-sections" ref={more} onClick={onMore}>
        {text.sectionsMore}
      </button>
    </>
  )
}

/**
 * Links that have wrapped out of sight are taken from keyboard and screen reader too, and the button stands for them.
 * Measured without the button first: where everything fits, its room is not needed.
 */
function fitSections(bar: HTMLElement, more: HTMLElement): void {
  more.hidden = true
  if (wrapped(bar).length > 0) more.hidden = false
  const out = new Set(wrapped(bar))
  for (const link of linksOf(bar)) link.inert = out.has(link)
  more.classList.toggle(
    'is-current',
    [...out].some((link) => link.hasAttribute('aria-current')),
  )
}

function wrapped(bar: HTMLElement): HTMLElement[] {
  const links = linksOf(bar)
  const top = links[0]?.offsetTop ?? 0
  return links.filter((link) => link.offsetTop > top)
}

function linksOf(bar: HTMLElement): HTMLElement[] {
  return [...bar.children].filter((one) => one instanceof HTMLElement)
}
