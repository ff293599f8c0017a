/** Phone: the sections of the sheet one after another, under the thumb. Where one stands is read from the page itself. */
import { useEffect, useState } from 'react'
import { sectionId } from './sheet-table.tsx'
import { text } from './text.vi.ts'

export function SectionSteps({ sections }: { sections: readonly string[] }) {
  const at = useSectionInView(sections.length)
  const go = (index: number) => document.getElementById(sectionId(index))?.scrollIntoView({ block: 'start' })
  // "III. Số hóa": the numeral is enough for the button.
  const numeral = (index: number) => sections[index]?.split('.')[0] ?? ''
  return (
    <nav className="section-steps" aria-label={text.phone.sections}>
      <button type="button" aria-label={text.phone.previous} disabled={at === 0} onClick={() => go(at - 1)}>
        ‹
      </button>
      <b>
        {text.phone.section(numeral(at))}
        <small>{text.phone.of(sections.length)}</small>
      </b>
      <button
        type="button"
        aria-label={text.phone.next}
        disabled={at >= sections.length - 1}
        onClick={() => go(at + 1)}
      >
        ›
      </button>
    </nav>
  )
}

/** The last section whose heading has passed the upper third of the screen. */
function useSectionInView(count: number): number {
  const [at, setAt] = useState(0)
  useEffect(() => {
    const look = () => {
      const tops = Array.from(
        { length: count },
        (_, index) =>
          document.getElementById(sectionId(index))?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY,
      )
      setAt(Math.max(0, tops.filter((top) => top < window.innerHeight / 3).length - 1))
    }
    look()
    window.addEventListener('scroll', look, { passive: true })
    return () => window.removeEventListener('scroll', look)
  }, [count])
  return at
}
