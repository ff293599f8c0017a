/** Import of a file in four steps. Where one stands is in the address; the file itself is kept in memory only. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { Me } from '#contract/accounts'
import type { ImportAnswer } from '#contract/imports'
import { Page } from '../../components/page.tsx'
import { Blocks, FailureNotice, Loaded } from '../../components/states.tsx'
import { asFailure } from '../../failure.ts'
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
  const isAgain = search.lan !== undefined
  const last = useRef<string | undefined>(undefined)

  const onRead = useCallback(
    (answer: ImportAnswer) => {
      queries.setQueryData(importKey(answer.id), answer)
      void queries.invalidateQueries({ queryKey: importListKey })
      say(text.said.understood(previewSentence(answer)))
      // What was changed by hand was looked at.
      const isClear = answer.questions.length === 0 && (isAgain || !needsLook(answer))
      const buoc: ImportView = isClear ? 'xem' : 'hieu'
      void go({
        to: '/nhap-tep',
        search: (now: ImportsSearch) => ({ ...now, lan: answer.id, buoc, loc: undefined }),
        // Read again, the earlier reading is gone from the server: going back must not lead to it.
        replace: isAgain,
      })
    },
    [queries, go, isAgain],
  )
  const onStopped = useCallback(() => {
    say(text.progress.stopped)
    focusHeading()
  }, [])
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
  last: RefObject<string | undefined>
}

function OpenImport({ id, search, importing, say, last }: OpenImportProps) {
  const query = useQuery(importQuery(id))
  const { lan, buoc, loc, ...place } = search
  if (query.data === undefined && query.isError)
    return (
      <>
        <FailureNotice failure={asFailure(query.error)} retry={() => query.refetch()} isPage />
        <p className="import-acts">
          <Link {...paths.imports(place)} className="btn">
            {text.meaning.otherFile}
          </Link>
        </p>
      </>
    )
  return (
    <Loaded query={query} isPage blocks={<Blocks lines={10} />}>
      {(answer) => {
        const step = stepOf(answer, search)
        return (
          <>
            <ImportSteps step={step} search={search} canPreview={answer.questions.length === 0} />
            <FocusOn step={`${step} ${id}`} last={last} />
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

function focusHeading(): void {
  document.getElementById('buoc')?.focus()
}

/** Puts the reader at the heading of a step that came in the place of another; never on arrival. */
function FocusOn({ step, last }: { step: string; last: RefObject<string | undefined> }) {
  useEffect(() => {
    if (last.current !== undefined && last.current !== step) focusHeading()
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
