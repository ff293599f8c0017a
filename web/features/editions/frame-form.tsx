/** The official form of the report: who issues, signs and receives; what is typed shows at once in a small preview beside. */
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Edition } from '#contract/editions'
import type { ReportFrame } from '#domain/edition.ts'
import { frameFaults } from '#domain/frame-faults.ts'
import { frameFaultWords } from '#domain/frame-faults.vi.ts'
import { ActFault } from '../../components/act-fault.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import { type ApiFailure, asFailure } from '../../failure.ts'
import { useOwnAct } from '../../own-act.ts'
import { acts, editionQuery } from './ask.ts'
import { formText as words } from './frame.vi.ts'
import { FramePreview } from './frame-preview.tsx'

const { fields } = words

/** As it is typed: lists are lines. */
export type FrameTyped = { [Name in keyof ReportFrame]: string }

const lists = ['addressees', 'bases', 'recipients'] as const

export function typedFrame(frame: ReportFrame): FrameTyped {
  const { addressees, bases, recipients } = frame
  return {
    ...frame,
    addressees: addressees.join('\n'),
    bases: bases.join('\n'),
    recipients: recipients.join('\n'),
  }
}

export function frameOf(typed: FrameTyped): ReportFrame {
  const lines = (text: string) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
  const [addressees, bases, recipients] = lists.map((name) => lines(typed[name])) as [string[], string[], string[]]
  return { ...typed, addressees, bases, recipients }
}

type FrameFormProps = {
  edition: Edition
  typed: FrameTyped
  setTyped: (typed: FrameTyped | undefined) => void
}

/** Open for typing; what is typed is kept by the page, so that nothing is lost on the way to other parts. */
export function FrameForm({ edition, typed, setTyped }: FrameFormProps) {
  const [isKept, setKept] = useState(false)
  const { isSaving, failure, send } = useFrameAct(edition, () => setTyped(undefined))
  const fault = (name: keyof ReportFrame) =>
    failure?.fields.find(({ field }) => field.startsWith(`frame.${name}`) || field === name)?.message
  const field = (name: keyof ReportFrame, hint?: string) => ({
    label: fields[name],
    value: typed[name],
    fault: fault(name),
    onChange: (value: string) => setTyped({ ...typed, [name]: value }),
    ...(hint === undefined ? {} : { hint }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send({ frame: frameOf(typed), keepFrame: isKept })
  }
  return (
    <div className="frame-two">
      <form className="form frame-form" onSubmit={submit}>
        <TextField {...field('superior', fields.superiorHint)} maxLength={120} />
        <TextArea {...field('issuer', fields.issuerHint)} rows={2} maxLength={160} required />
        <div className="frame-pair">
          <TextField {...field('symbol', fields.symbolHint)} maxLength={40} />
          <TextField {...field('place')} maxLength={80} required />
        </div>
        <TextArea {...field('addressees', words.perLine)} rows={2} />
        <TextArea {...field('bases', words.perLine)} rows={4} />
        <TextField {...field('authority', fields.authorityHint)} maxLength={80} />
        <TextField {...field('capacity', fields.capacityHint)} maxLength={80} />
        <div className="frame-pair">
          <TextField {...field('position')} maxLength={80} required />
          <TextField {...field('signer', fields.signerHint)} maxLength={80} autoComplete="off" />
        </div>
        <TextArea {...field('recipients', words.perLine)} rows={6} />
        <div className="check">
          <input
            id="frame-keep"
            type="checkbox"
            checked={isKept}
            onChange={(event) => setKept(event.currentTarget.checked)}
          />
          <label htmlFor="frame-keep">{words.keep}</label>
          <p>{words.keepWhy}</p>
        </div>
        <FormFaults frame={frameOf(typed)} />
        {failure?.code === 'stale' ? (
          <p className="fault" role="alert">
            {words.overtaken}
          </p>
        ) : (
          <ActFault failure={failure} />
        )}
        <p className="acts">
          <button type="submit" className="btn primary" disabled={isSaving}>
            {isSaving ? words.saving : words.save}
          </button>
          <button type="button" className="btn" disabled={isSaving} onClick={() => setTyped(undefined)}>
            {words.drop}
          </button>
        </p>
      </form>
      <FramePreview frame={frameOf(typed)} edition={edition} />
    </div>
  )
}

/** What the decree does not allow, told while one types; it forbids nothing. */
function FormFaults({ frame }: { frame: ReportFrame }) {
  const sentences = frameFaults(frame).map(frameFaultWords)
  if (sentences.length === 0) return null
  return (
    <div className="frame-faults" role="status">
      <p>
        <b>{words.faults}</b>
      </p>
      <ul className="edition-points">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  )
}

/** Writes the form under the newest revision; where somebody wrote meanwhile it says so once, and the next try goes through. */
export function useFrameAct(edition: Edition, done: () => void) {
  const queries = useQueryClient()
  const act = useOwnAct()
  const [isSaving, setSaving] = useState(false)
  const [failure, setFailure] = useState<ApiFailure>()
  const { id } = edition.edition
  const { queryKey } = editionQuery(id)
  async function send(change: { frame: ReportFrame | null; keepFrame: boolean }) {
    setSaving(true)
    setFailure(undefined)
    try {
      const { revision } = (queries.getQueryData(queryKey) ?? edition).edition
      const answer = await act((own) => acts.change(id, { revision, ...change }, own))
      queries.setQueryData(queryKey, answer)
      done()
    } catch (thrown) {
      const why = asFailure(thrown)
      if (why.code === 'stale') await queries.invalidateQueries({ queryKey, exact: true })
      setFailure(why)
    } finally {
      setSaving(false)
    }
  }
  return { isSaving, failure, send: (change: Parameters<typeof send>[0]) => void send(change) }
}
