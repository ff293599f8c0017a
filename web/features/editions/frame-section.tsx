/** The official form as it stands, with the way to change it while the edition is a draft. */
import type { Edition } from '#contract/editions'
import { ActFault } from '../../components/act-fault.tsx'
import { formText as words } from './frame.vi.ts'
import { FrameForm, type FrameTyped, typedFrame, useFrameAct } from './frame-form.tsx'
import { FramePreview } from './frame-preview.tsx'

type FrameSectionProps = {
  edition: Edition
  typed: FrameTyped | undefined
  setTyped: (typed: FrameTyped | undefined) => void
}

export function FrameSection({ edition, typed, setTyped }: FrameSectionProps) {
  const { isSaving, failure, send } = useFrameAct(edition, () => {})
  return (
    <section className="sec edition-part" id="the-thuc">
      <header>
        <h2>{words.title}</h2>
        <p className="note">
          {words.note} {edition.frameIsOwn ? words.own : words.shared}
        </p>
      </header>
      {typed !== undefined ? (
        <FrameForm edition={edition} typed={typed} setTyped={setTyped} />
      ) : (
        <>
          <FramePreview frame={edition.frame} edition={edition} />
          {edition.mayPrepare && (
            <p className="acts below">
              <button type="button" className="btn" onClick={() => setTyped(typedFrame(edition.frame))}>
                {words.edit}
              </button>
              {edition.frameIsOwn && (
                <button
                  type="button"
                  className="btn"
                  disabled={isSaving}
                  onClick={() => send({ frame: null, keepFrame: false })}
                >
                  {words.takeBack}
                </button>
              )}
            </p>
          )}
          <ActFault failure={failure} />
        </>
      )}
    </section>
  )
}
