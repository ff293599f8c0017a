/**
 * The presentation of an edition: everything is fetched first, then it runs without a network. The slide stands in the
 * address, so that a reload comes back to it; which slide follows is never written into the browser's history.
 */
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import type { Edition } from '#contract/editions'
import { type Slide, slidesOf } from '#domain/edition-slides.ts'
import { Loaded } from '../../components/states.tsx'
import { MarkSymbols } from '../../components/status-mark.tsx'
import type { PresentationSearch } from '../../meeting-search.ts'
import { paths } from '../../paths.ts'
import { text as shell } from '../../text/vi.ts'
import { editionQuery } from './ask.ts'
import { Deck } from './deck.tsx'
import { turnFullScreen } from './full-screen.ts'
import { loadLetters } from './letters.ts'
import { StartScreen } from './start-screen.tsx'
import { text } from './text.vi.ts'

export function PresentationPage() {
  const { edition } = useParams({ strict: false }) as { edition: string }
  const asked = useQuery(editionQuery(edition))
  const title = asked.data?.title
  useEffect(() => {
    document.title = `${title ?? text.title} · ${shell.brand}`
  }, [title])
  return (
    <>
      <MarkSymbols />
      {asked.data === undefined ? (
        <main id="noi-dung" className="page">
          <Loaded query={asked} isPage>
            {() => null}
          </Loaded>
        </main>
      ) : (
        <Presentation edition={asked.data} />
      )}
    </>
  )
}

function Presentation({ edition }: { edition: Edition }) {
  const search = useSearch({ strict: false }) as PresentationSearch
  const go = useNavigate()
  const router = useRouter()
  const slides = useMemo(() => slidesOf(edition), [edition])
  const isReady = useReady(slides)
  const [isRunning, setRunning] = useState(false)
  // The address follows; the slide itself waits for nothing.
  const [at, setAt] = useState(Math.min(Math.max(0, slides.length - 1), (search.trang ?? 1) - 1))

  function goTo(to: number) {
    setAt(to)
    void go({ to: '.', search: { trang: to + 1 }, replace: true, resetScroll: false })
  }
  function leave() {
    if (isRunning && document.fullscreenElement !== null) void document.exitFullscreen().catch(() => undefined)
    if (router.history.canGoBack()) return router.history.back()
    const { unit, period } = edition.edition
    void go(paths.overview({ tinh: unit.code, ky: period }))
  }
  if (isRunning && slides.length > 0) return <Deck {...{ edition, slides, at, goTo, leave }} />
  return (
    <StartScreen
      {...{ edition, slides, isReady, at, leave }}
      start={(from, isFull) => {
        if (isFull) turnFullScreen()
        goTo(from)
        setRunning(true)
      }}
    />
  )
}

/** True once the letters are here; charts and pages came with this page and its edition. */
function useReady(slides: readonly Slide[]): boolean {
  const [isReady, setReady] = useState(false)
  useEffect(() => {
    let isOver = false
    void loadLetters(slides).then(() => {
      if (!isOver) setReady(true)
    })
    return () => {
      isOver = true
    }
  }, [slides])
  return isReady
}
