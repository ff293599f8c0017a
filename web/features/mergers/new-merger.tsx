/** Lays out a merger: the form, then what it would change, then the act. What was typed stays until it is done. */
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { MergerAnswer, MergerList } from '#contract/mergers'
import { useAct } from '../../act.ts'
import { ActFault } from '../../components/act-fault.tsx'
import { askMerger, mergersKey } from '../../mergers.ts'
import { useOwnAct } from '../../own-act.ts'
import { paths } from '../../paths.ts'
import { bodyOf, fieldsOf, type MergerDraft, newMerger } from './draft.ts'
import { MergerForm } from './merger-form.tsx'
import { MergerPreview } from './merger-preview.tsx'
import { text } from './text.vi.ts'

type NewMergerProps = { list: MergerList; onDone: (verdict: string) => void }

export function NewMerger({ list, onDone }: NewMergerProps) {
  const [draft, setDraft] = useState<MergerDraft>(newMerger)
  /** What was looked at, and the draft of which it speaks. */
  const [looked, setLooked] = useState<{ answer: MergerAnswer; of: MergerDraft }>()
  const ownAct = useOwnAct()
  const shown = useRef<HTMLHeadingElement>(null)
  const send = (of: MergerDraft, more: object) =>
    ownAct(({ account }) => askMerger.send({ account, ...bodyOf(of, list.parent.code), ...more }))
  const looking = useAct((of: MergerDraft) => send(of, { dryRun: true }), {
    onSuccess: (answer) => {
      setLooked({ answer, of: draft })
      enacting.reset()
    },
  })
  const enacting = useAct((preview: string) => send(draft, { preview }), {
    onSuccess: ({ preview }) => onDone(preview.verdict),
    changes: [mergersKey, ['units'], ['scorecard'], ['people'], ['me']],
  })
  useEffect(() => {
    // What was asked for stands below the form: whoever reads by ear or on a phone is led there.
    if (looked !== undefined) shown.current?.focus()
  }, [looked])
  const failure = looking.failure ?? enacting.failure
  return (
    <>
      <p className="crumb note">
        <Link {...paths.mergers({ tinh: list.parent.code })}>{text.back}</Link>
      </p>
      <h1 className="verdict">{text.form.title}</h1>
      <p className="sub">{text.form.lead}</p>
      <MergerForm
        draft={draft}
        parent={list.parent.code}
        onChange={setDraft}
        onLook={() => {
          enacting.reset()
          looking.run(draft)
        }}
        isLooking={looking.isRunning}
        isAgain={looked !== undefined}
        failure={failure}
      />
      {looking.failure && <ActFault failure={looking.failure} fields={fieldsOf(draft)} />}
      {looked !== undefined && looking.failure === undefined && (
        <MergerPreview
          preview={looked.answer.preview}
          heading={shown}
          isOld={looked.of !== draft}
          isLooking={looking.isRunning}
          isEnacting={enacting.isRunning}
          failure={enacting.failure}
          onEnact={() => enacting.run(looked.answer.preview.fingerprint)}
        />
      )}
    </>
  )
}
