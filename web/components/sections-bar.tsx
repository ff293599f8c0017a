/** The sections in the masthead: as many as fit on one line. The rest is one press away, in the dialog of all sections. */
import { useLocation } from '@tanstack/react-router'
import { useLayoutEffect, useRef, useState } from 'react'
import type { Me } from '#contract/accounts'
import { text } from '../text/vi.ts'
import { Sections } from './sections.tsx'

type SectionsBarProps = { me: Me | undefined; onMore: () => void }

export function SectionsBar({ me, onMore }: SectionsBarProps) {
  const bar = useRef<HTMLElement>(null)
  const [left, setLeft] = useState<'none' | 'some' | 'current'>('none')
  const { pathname } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page marks another section, other roles show others
  useLayoutEffect(() => {
    const element = bar.current
    if (element === null) return
    const measure = () => setLeft(putAway(element))
    measure()
    const watch = new ResizeObserver(measure)
    // The letters may come after the first drawing, and a count beside a section may grow.
    for (const watched of [element, ...element.children]) watch.observe(watched)
    return () => watch.disconnect()
  }, [pathname, me])
  return (
    <>
      <nav aria-label={text.sections} ref={bar}>
        <Sections me={me} />
      </nav>
      <button
        type="button"
        className={`btn small mast-sections${left === 'current' ? ' is-current' : ''}`}
        hidden={left === 'none'}
        onClick={onMore}
      >
        {text.sectionsMore}
      </button>
    </>
  )
}

/** Takes the links that have wrapped out of sight from keyboard and screen reader too; says whether the current one is among them. */
function putAway(bar: HTMLElement): 'none' | 'some' | 'current' {
  const links = [...bar.children].filter((one) => one instanceof HTMLElement)
  const top = links[0]?.offsetTop ?? 0
  let left: 'none' | 'some' | 'current' = 'none'
  for (const link of links) {
    link.inert = link.offsetTop > top
    if (!link.inert) continue
    if (link.hasAttribute('aria-current')) left = 'current'
    else if (left === 'none') left = 'some'
  }
  return left
}
