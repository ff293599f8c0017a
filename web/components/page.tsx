/** One page inside the frame: its title, its content, its footer, and the bar under the thumb on a phone. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useContext, useEffect } from 'react'
import { sampleMark } from '#domain/wording.vi.ts'
import { paths } from '../paths.ts'
import { meQuery } from '../queries.ts'
import { text } from '../text/vi.ts'
import { FrameActs } from './frame-acts.ts'
import { usePaperFoot } from './paper-foot.ts'

type PageProps = {
  /** For the browser's tab: the finding where there is one. */
  title: string
  children: ReactNode
  /** Place, status and date of the numbers; the sample's mark is added. */
  footer?: string | undefined
  footerEnd?: ReactNode
  /** For the foot of every sheet of paper, where it says more than the footer: the period, and the time of the numbers; null where sheets carry their own. */
  paper?: string | null | undefined
  /** True where the page shows real published facts although the site holds the sample. */
  isReal?: boolean
  /** Phone only: middle of the bottom bar (the period), and one act at its right. */
  thumb?: ReactNode
  thumbAct?: ReactNode
  className?: string
}

export function Page({
  title,
  children,
  footer,
  footerEnd,
  paper,
  thumb,
  thumbAct,
  className = '',
  isReal = false,
}: PageProps) {
  const me = useQuery(meQuery)
  const { openSections, openSearch } = useContext(FrameActs)
  useEffect(() => {
    document.title = `${title} · ${text.brand}`
  }, [title])
  const mark = me.data?.mode === 'sample' && !isReal ? sampleMark : undefined
  usePaperFoot(paper === null ? null : wordsOf(paper ?? footer, mark))
  return (
    <>
      <main id="noi-dung" tabIndex={-1} className={`page ${className}`}>
        {children}
      </main>
      <footer className="page page-footer">
        <span>{wordsOf(footer, mark)}</span>
        {footerEnd !== undefined && <span className="only-desk">{footerEnd}</span>}
      </footer>
      <nav className="thumb only-phone" aria-label={text.thumb}>
        <button type="button" onClick={openSections}>
          {text.sectionsShort}
        </button>
        <div>
          {thumb ?? (
            <button type="button" onClick={openSearch}>
              {text.search.open}
            </button>
          )}
        </div>
        {thumbAct ?? <Link {...paths.overview()}>{text.nav.overview}</Link>}
      </nav>
    </>
  )
}

function wordsOf(words: string | undefined, mark: string | undefined): string {
  return [words, mark].filter((part) => part !== undefined).join(' · ')
}
