/** Before the presentation: it says when everything is here, what the slides ask, and which keys turn them. */
import type { Edition } from '#contract/editions'
import type { Slide } from '#domain/edition-slides.ts'
import { DeckKeys } from './deck-keys.tsx'
import { text } from './text.vi.ts'
import './start-screen.css'

type StartScreenProps = {
  edition: Edition
  slides: readonly Slide[]
  isReady: boolean
  at: number
  start: (at: number, isFull: boolean) => void
  leave: () => void
}

export function StartScreen({ edition, slides, isReady, at, start, leave }: StartScreenProps) {
  if (slides.length === 0)
    return (
      <Screen title={edition.title}>
        <p className="empty">{text.noSlides}</p>
        <button type="button" className="btn" onClick={leave}>
          {text.leave}
        </button>
      </Screen>
    )
  return (
    <Screen title={edition.title}>
      <p className="sub">
        {[text.stamp(edition.edition), edition.statusLine, edition.mark].filter(Boolean).join(' · ')}
      </p>
      <p role="status">{isReady ? text.ready(slides.length) : text.loading(slides.length)}</p>
      <p className="start-acts">
        {isReady && (
          // biome-ignore lint/a11y/noAutofocus: whoever opens the presentation wants to begin, by Enter or by the remote
          <button type="button" className="btn primary" autoFocus onClick={() => start(at, false)}>
            {at === 0 ? text.start : text.startAt(at + 1)}
          </button>
        )}
        {isReady && (
          <button type="button" className="btn" onClick={() => start(at, true)}>
            {text.startFull}
          </button>
        )}
        <button type="button" className="btn" onClick={leave}>
          {text.leave}
        </button>
      </p>
      <p className="note start-small">{text.small}</p>
      <div className="start-two">
        <section>
          <h2>{text.order}</h2>
          <ol className="start-order">
            {slides.map((slide, index) =>
              slide.part !== null && slide.part.at > 1 ? null : (
                <li key={slide.key}>
                  <span className="fig">{text.pages(index + 1, index + (slide.part?.of ?? 1))}</span>
                  <button type="button" className="linkish" disabled={!isReady} onClick={() => start(index, false)}>
                    {slide.kind === 'title' ? slide.frame.title : slide.question}
                  </button>
                </li>
              ),
            )}
          </ol>
        </section>
        <section>
          <h2>{text.keysTitle}</h2>
          <DeckKeys />
        </section>
      </div>
    </Screen>
  )
}

function Screen({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <main id="noi-dung" className="page start-screen">
      <h1 className="verdict">{title}</h1>
      {children}
    </main>
  )
}
