/** What every slide says of itself: place, period, how final the numbers are, the sample's mark, which edition, and where one is. */
import type { Edition } from '#contract/editions'
import type { Slide } from '#domain/edition-slides.ts'
import { capitalised, periodName } from '#domain/wording.vi.ts'
import { text } from './text.vi.ts'

type SlideFooterProps = { edition: Edition; slide: Slide; at: number; all: number; turn: (by: number) => void }

export function SlideFooter({ edition, slide, at, all, turn }: SlideFooterProps) {
  const { unit, period, state } = edition.edition
  const status = slide.frame.status === '' ? edition.statusLine : slide.frame.status
  const mark = slide.frame.mark ?? edition.mark
  return (
    <footer className="slide-footer">
      <p>{[capitalised(unit.label), periodName(period), status].filter((part) => part !== '').join(' · ')}</p>
      {mark !== null && <p className="slide-mark">{mark}</p>}
      {state === 'draft' ? (
        <p className="slide-draft">
          {text.draft} {text.draftNumber(edition.edition.number)}
        </p>
      ) : (
        <p>{text.stamp(edition.edition)}</p>
      )}
      <div className="slide-turn">
        <TurnButton label={text.previous} sign="‹" isOff={at === 0} act={() => turn(-1)} />
        <p className="fig">{text.of(at + 1, all)}</p>
        <TurnButton label={text.next} sign="›" isOff={at === all - 1} act={() => turn(1)} />
      </div>
    </footer>
  )
}

function TurnButton({ label, sign, isOff, act }: { label: string; sign: string; isOff: boolean; act: () => void }) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-disabled={isOff}
      onClick={(event) => {
        if (!isOff) act()
        // A click of the mouse leaves no focus behind, so that Space turns the slide again.
        if (event.detail > 0) event.currentTarget.blur()
      }}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  )
}
