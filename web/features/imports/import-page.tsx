/** Import of a file in four steps. Where one stands is in the address; the file itself is kept in memory only. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { Me } from '#contract/accounts'
import type { ImportAnswer } from '#contract/imports'
import { Page } from '../../components/page.tsx'
import { Blocks, Loaded } from '../../components/states.tsx'
import { paths } from '../../paths.ts'
import { meQuery } from '../../queries.ts'
import type { ImportsSearch, ImportView } from '../../search.ts'
import { FileStep } from './file-step.tsx'
import { ImportSteps, type Step } from './import-steps.tsx'
import { importKey, importListKey, importQuery } from './imports-api.ts'
import { MeaningStep } from './meaning-step.tsx'
import { ownPlaces } from './places.ts'
import { PreviewStep } from './preview-step.tsx'
import { ResultStep } from './result-step.tsx'
import { previewSentence } from './sentences.vi.ts'
import { text } from './text.vi.ts'
import { needsLook } from './understanding.ts'
import { type ImportRun, useImportRun } from './use-import-run.ts'
import './imports.css'
import './import-tables.css'
import './import-phone.css'
import '../../components/banner.css'

export function ImportPage() {
  const me = useQuery(meQuery)
  return (
    <Page title={text.title} className="imports">
      <Loaded query={me} isPage>
        {(person) => <Wizard me={person} />}
      </Loaded>
    </Page>
  )
}

function Wizard({ me }: { me: Me }) {
  const search = useSearch({ strict: false }) as ImportsSearch
  const go = useNavigate()
  const queries = useQueryClient()
  const [spoken, say] = useState('')
  const own = ownPlaces(me)
  const last = useRef<Step | undefined>(undefined)

  const onRead = useCallback(
    (answer: ImportAnswer) => {
      queries.setQueryData(importKey(answer.id), answer)
      void queries.invalidateQueries({ queryKey: importListKey })
      say(text.said.understood(previewSentence(answer)))
      const buoc: ImportView = needsLook(answer) ? 'hieu' : 'xem'
      void go({ to: '/nhap-tep', search: (now: ImportsSearch) => ({ ...now, lan: answer.id, buoc, loc: undefined }) })
    },
    [queries, go],
  )
  const onStopped = useCallback(() => say(text.progress.stopped), [])
  const importing = useImportRun(onRead, onStopped)
  if (own.length === 0) return <NoRight />
  return (
    <>
      {search.lan === undefined ? (
        <>
          <ImportSteps step="file" search={search} canPreview={false} />
          <FocusOn step="file" last={last} />
          <FileStep own={own} search={search} importing={importing} say={say} />
        </>
      ) : (
        <OpenImport id={search.lan} search={search} importing={importing} say={say} last={last} />
      )}
      <p className="sr" role="status">
        {importing.run.phase === 'reading' ? text.progress.reading(importing.run.name) : spoken}
      </p>
    </>
  )
}

type OpenImportProps = {
  id: string
  search: ImportsSearch
  importing: ImportRun
  say: (sentence: string) => void
  last: RefObject<Step | undefined>
}

function OpenImport({ id, search, importing, say, last }: OpenImportProps) {
  const query = useQuery(importQuery(id))
  return (
    <Loaded query={query} isPage blocks={<Blocks lines={10} />}>
      {(answer) => {
        const step = stepOf(answer, search)
        return (
          <>
            <ImportSteps step={step} search={search} canPreview={answer.questions.length === 0} />
            <FocusOn step={step} last={last} />
            {step === 'meaning' && <MeaningStep key={id} answer={answer} search={search} importing={importing} />}
            {step === 'preview' && (
              <PreviewStep key={id} answer={answer} search={search} importing={importing} say={say} />
            )}
            {step === 'done' && <ResultStep answer={answer} search={search} say={say} />}
          </>
        )
      }}
    </Loaded>
  )
}

/** What the import itself is comes before what the address asks for. */
function stepOf(answer: ImportAnswer, { buoc }: ImportsSearch): Step {
  if (answer.state !== 'dry') return 'done'
  return buoc === 'hieu' || answer.questions.length > 0 ? 'meaning' : 'preview'
}

/** Puts the reader at the heading of a step that came in the place of another; never on arrival. */
function FocusOn({ step, last }: { step: Step; last: RefObject<Step | undefined> }) {
  useEffect(() => {
    if (last.current !== undefined && last.current !== step) document.getElementById('buoc')?.focus()
    last.current = step
  }, [step, last])
  return null
}

function NoRight() {
  return (
    <>
      <h1 className="verdict">{text.noRight}</h1>
      <p className="sub">{text.noRightNote}</p>
      <Link {...paths.sheets()} className="btn">
        {text.toSheets}
      </Link>
    </>
  )
}
