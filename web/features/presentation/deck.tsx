/**
 * The presentation once it runs: one slide on the screen, turned by keys, remote, finger or button. Everything is here
 * already; it asks the network for nothing, plays nothing by itself and shows no time.
 */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Edition } from '#contract/editions'
import type { Slide } from '#domain/edition-slides.ts'
import { capitalised } from '#domain/wording.vi.ts'
import { DeckKeys } from './deck-keys.tsx'
import { turnFullScreen, useScreenAwake } from './full-screen.ts'
import { Jump } from './jump.tsx'
import { nextPlace, placesOf, plainName } from './rows-named.ts'
import { SlideFooter } from './slide-footer.tsx'
import { SlideView } from './slide-view.tsx'
import { text } from './text.vi.ts'
import { useDeckKeys } from './use-deck-keys.ts'
import { useStage } from './use-stage.ts'
import { useStillPointer } from './use-still-pointer.ts'
import { useSwipe } from './use-swipe.ts'
import './deck.css'

type DeckProps = {
  edition: Edition
  slides: readonly Slide[]
  /** From 0. */
  at: number
  goTo: (at: number) => void
  leave: () => void
}

type Over = 'jump' | 'notes' | 'keys' | null

export function Deck({ edition, slides, at, goTo, leave }: DeckProps) {
  const stage = useStage()
  const isStill = useStillPointer()
  const [isBlank, setBlank] = useState(false)
  const [over, setOver] = useState<Over>(null)
  const [lit, setLit] = useState<string>()
  const room = useRef<HTMLElement>(null)
  const places = useMemo(() => placesOf(slides, edition.pages), [slides, edition.pages])
  const last = slides.length - 1
  const slide = slides[at] as Slide
  useScreenAwake()
  useEffect(() => room.current?.focus(), [])

  const show = (to: number) => {
    if (isBlank) return setBlank(false)
    setOver(null)
    goTo(Math.min(last, Math.max(0, to)))
  }
  const turn = (by: number) => show(at + by)
  const open = (what: Over) => () => setOver(over === what ? null : what)
  const typed = useDeckKeys({
    turn,
    goTo: (page) => show(page - 1),
    last: () => show(last),
    blank: () => setBlank(!isBlank),
    fullScreen: turnFullScreen,
    leave: () => {
      if (isBlank) setBlank(false)
      else if (over !== null) setOver(null)
      else leave()
    },
    jump: open('jump'),
    notes: open('notes'),
    keys: open('keys'),
  })
  const swipe = useSwipe(turn)

  function choose(name: string | undefined) {
    setOver(null)
    setLit(name)
    room.current?.focus()
    const place = name === undefined ? undefined : nextPlace(places.get(name) ?? [], at, name === lit)
    if (place !== undefined) goTo(place.at)
  }

  const apart = lit === undefined ? undefined : places.get(lit)?.find((place) => place.at === at)?.apart
  return (
    <main
      id="noi-dung"
      ref={room}
      tabIndex={-1}
      className={`presentation ${isStill && over === null ? 'is-still' : ''}`}
      aria-label={text.title}
      {...swipe}
    >
      <div
        className="stage"
        style={{ width: stage.width, transform: `translate(${stage.left}px, ${stage.top}px) scale(${stage.scale})` }}
      >
        {edition.edition.state === 'draft' && (
          <p className="watermark" aria-hidden="true">
            {text.draft}
          </p>
        )}
        <SlideView
          key={slide.key}
          slide={slide}
          place={capitalised(edition.edition.unit.label)}
          lit={litName(slide, lit)}
          apart={apart}
          width={stage.width}
        />
        <SlideFooter edition={edition} slide={slide} at={at} all={slides.length} turn={turn} />
        {over === 'jump' && <Jump places={places} lit={lit} onChoose={choose} onClose={() => setOver(null)} />}
        {over === 'notes' && (
          <aside className="over" aria-label={text.notes}>
            <h2>{text.notes}</h2>
            {slide.notes !== '' && <p>{slide.notes}</p>}
            {slide.frame.source !== '' && <p>{text.source(slide.frame.source)}</p>}
          </aside>
        )}
        {over === 'keys' && (
          <aside className="over" aria-label={text.keysTitle}>
            <h2>{text.keysTitle}</h2>
            <DeckKeys />
          </aside>
        )}
        {typed !== '' && <p className="typed">{text.typed(typed)}</p>}
      </div>
      {isBlank && <div className="blank" />}
      <p className="sr" role="status">
        {isBlank ? text.blank : text.said(at + 1, slides.length, slide.frame.title)}
        {lit !== undefined && ` ${text.jumped(lit)}`}
      </p>
    </main>
  )
}

/** The name as this slide writes it, which may be with its kind: "Suối Reo (xã)". */
function litName(slide: Slide, lit: string | undefined): string | undefined {
  if (lit === undefined) return undefined
  const { chart, table } = slide
  const rows =
    chart === null || chart.kind === 'series'
      ? []
      : 'rows' in chart
        ? chart.rows
        : 'panels' in chart
          ? chart.panels
          : chart.points
  const names = [
    ...rows.map((row) => row.name),
    ...(table?.rows.flat() ?? []).filter((cell) => typeof cell === 'string'),
  ]
  return names.find((name) => plainName(name) === lit)
}
