/** The parts of this page and the pages of the meeting, as links; on a phone they open on demand. */
import { useState } from 'react'
import type { Edition } from '#contract/editions'
import { pageId } from './pages-section.tsx'
import { text } from './text.vi.ts'

const words = text.contents

export function Contents({ edition }: { edition: Edition }) {
  const [isWide] = useState(() => window.matchMedia('(min-width: 1041px)').matches)
  const isFrozen = edition.edition.state === 'frozen'
  const files = <Part to="tep" name={words.files} />
  return (
    <details className="edition-contents" open={isWide}>
      <summary>{words.label}</summary>
      <nav aria-label={words.label}>
        <ul>
          {isFrozen ? files : <Part to="xem-truoc" name={words.checks} />}
          <Part to="trang-hop" name={words.pages}>
            <ol>
              {edition.pages.map((page) => (
                <Part key={page.key} to={pageId(page.key)} name={page.question} />
              ))}
            </ol>
          </Part>
          <Part to="loi-bao-cao" name={words.report} />
          {edition.annexes.length > 0 && <Part to="phu-luc" name={words.annexes} />}
          <Part to="the-thuc" name={words.frame} />
          {!isFrozen && files}
          {isFrozen && <Part to="so-sanh" name={words.comparison} />}
          {isFrozen && <Part to="kiem-tra" name={words.verify} />}
        </ul>
      </nav>
    </details>
  )
}

function Part({ to, name, children }: { to: string; name: string; children?: React.ReactNode }) {
  return (
    <li>
      <a href={`#${to}`}>{name}</a>
      {children}
    </li>
  )
}
