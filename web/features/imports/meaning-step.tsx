/** Step 2: what was understood of the file, in words; whatever is wrong is changed here, and then the file is read again. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ImportAnswer } from '#contract/imports'
import { FileButton } from '../../components/file-button.tsx'
import { paths } from '../../paths.ts'
import type { ImportsSearch } from '../../search.ts'
import { ConventionLine } from './convention-line.tsx'
import { Conversions } from './conversions.tsx'
import { type Draft, isTouched, withDraft } from './draft.ts'
import { MappingTable } from './mapping-table.tsx'
import { Questions } from './questions.tsx'
import { RunNotice } from './run-notice.tsx'
import { courseSentence, layoutSentence } from './sentences.vi.ts'
import { SheetsRead } from './sheets-read.tsx'
import { text } from './text.vi.ts'
import type { ImportRun } from './use-import-run.ts'

type MeaningStepProps = { answer: ImportAnswer; search: ImportsSearch; importing: ImportRun }

export function MeaningStep({ answer, search, importing }: MeaningStepProps) {
  const [draft, setDraft] = useState<Draft>({})
  const held = importing.heldFor(answer.id)
  const isUnderway = importing.run.phase === 'sending' || importing.run.phase === 'reading'
  const change = (part: Draft) => setDraft((now) => ({ ...now, ...part }))
  const isOpen = answer.questions.length > 0
  return (
    <>
      <h1 className="verdict" tabIndex={-1} id="buoc">
        {headingOf(answer)}
      </h1>
      <p className="sub">
        {isOpen && layoutSentence(answer)} {courseSentence(answer)}
      </p>
      {isOpen && <Questions answer={answer} draft={draft} change={change} />}
      <SheetsRead answer={answer} draft={draft} change={change} />
      {answer.mapping.length > 0 && <MappingTable answer={answer} draft={draft} change={change} />}
      {answer.mapping.length > 0 && <ConventionLine answer={answer} draft={draft} change={change} />}
      <Conversions answer={answer} />
      <div className="import-bar">
        <RunNotice importing={importing} />
        {isTouched(draft) && (
          <p className="import-bar-words">
            {held === undefined ? text.meaning.fileNeeded(answer.file.name) : text.meaning.changed}
          </p>
        )}
        <p className="import-acts end">
          {isTouched(draft) && (
            <button type="button" className="btn" disabled={isUnderway} onClick={() => setDraft({})}>
              {text.meaning.discard}
            </button>
          )}
          {isTouched(draft) && held === undefined && (
            <FileButton
              label={text.meaning.chooseAgain}
              disabled={isUnderway}
              take={(file) => void importing.take(file, withDraft(answer.asked, draft))}
            />
          )}
          {isTouched(draft) && held !== undefined && (
            <button
              type="button"
              className="btn primary"
              disabled={isUnderway}
              onClick={() => void importing.send({ file: held.file, options: withDraft(answer.asked, draft) })}
            >
              {text.meaning.again}
            </button>
          )}
          {!isTouched(draft) && isOpen && (
            <Link {...paths.imports({ 'don-vi': search['don-vi'], thang: search.thang })} className="btn">
              {text.meaning.otherFile}
            </Link>
          )}
          {!isTouched(draft) && !isOpen && (
            <Link {...paths.imports({ ...search, buoc: 'xem' })} className="btn primary">
              {text.meaning.toPreview}
            </Link>
          )}
        </p>
      </div>
    </>
  )
}

function headingOf(answer: ImportAnswer): string {
  const { questions } = answer
  if (questions.includes('sheet')) return text.meaning.noTable
  return questions.length > 0 ? text.meaning.asked(questions.length) : layoutSentence(answer) || text.meaning.lead
}
