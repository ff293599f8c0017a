/** Takes a scheme's tree from a file: choose, look at every row, and save all of it or nothing; what is wrong is mended in the editor. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { NodeBody, SchemeReading, SchemeWhole } from '#contract/schemes'
import { schemeColumns } from '#domain/scheme-table.ts'
import { DropZone } from '../../components/drop-zone.tsx'
import { FileColumns } from '../../components/file-columns.tsx'
import { Page } from '../../components/page.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Loaded } from '../../components/states.tsx'
import { paths, schemeTemplatePath } from '../../paths.ts'
import { schemeTreeQuery } from '../../schemes.ts'
import { TreeEditor } from './editor.tsx'
import { Crumb, refusalOf } from './editor-page.tsx'
import { ImportTree, WrongRows } from './import-preview.tsx'
import { columnWords, importText as text } from './import-text.vi.ts'
import { type Reading, useReading } from './use-reading.ts'
import './imports.css'

export function ImportPage() {
  const { scheme = '' } = useParams({ strict: false }) as { scheme?: string }
  const query = useQuery(schemeTreeQuery(scheme))
  return (
    <Page title={text.title} footer={query.data?.scheme.name} className="scheme-import">
      <Loaded query={query} isPage>
        {(whole) => (
          <>
            <Crumb whole={whole} />
            {refusalOf(whole) === undefined ? (
              <Wizard whole={whole} reload={() => void query.refetch()} />
            ) : (
              <h1 className="verdict">{refusalOf(whole)}</h1>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Wizard({ whole, reload }: { whole: SchemeWhole; reload: () => void }) {
  const go = useNavigate()
  const reading = useReading(whole.scheme.code)
  const [mended, setMended] = useState<readonly NodeBody[]>()
  const toTree = () => void go(paths.schemeTree(whole.scheme.code))
  if (mended !== undefined) return <TreeEditor whole={whole} read={mended} reload={reload} onSaved={toTree} />
  const { answer } = reading
  if (answer === undefined) return <FileStep whole={whole} reading={reading} />
  return (
    <Preview
      answer={answer}
      reading={reading}
      whole={whole}
      mend={() => setMended(answer.nodes.map(bodyOf))}
      onSaved={async () => {
        await reload()
        toTree()
      }}
    />
  )
}

/** A row as it is sent back. */
function bodyOf({
  code,
  parent,
  name,
  maximum,
  rule,
  inherited,
  evidence,
  note,
}: SchemeReading['nodes'][number]): NodeBody {
  return { code, parent, name, maximum, rule, inherited, evidence, note }
}

function FileStep({ whole, reading }: { whole: SchemeWhole; reading: Reading }) {
  return (
    <>
      <h1 className="verdict">{text.lead(whole.scheme.name)}</h1>
      <p className="sub">{text.leadNote}</p>
      <p className="note">{text.needs}</p>
      {whole.nodes.length > 0 && <p className="note">{text.replaces(whole.nodes.length)}</p>}
      {reading.sending === undefined ? (
        <DropZone take={(file) => void reading.take(file)} refuse={reading.refuse} />
      ) : (
        <p role="status">
          {text.sending(reading.sending)} <progress />{' '}
          <button type="button" className="btn small" onClick={reading.stop}>
            {text.stop}
          </button>
        </p>
      )}
      <Refusal reading={reading} />
      <p className="note">
        {text.template}{' '}
        <a href={schemeTemplatePath} download>
          {text.templateAct}
        </a>
      </p>
    </>
  )
}

function Refusal({ reading }: { reading: Reading }) {
  if (reading.refusal === undefined) return null
  return (
    <p className="fault" role="alert">
      {text.failed}: {reading.refusal}
    </p>
  )
}

type PreviewProps = {
  answer: SchemeReading
  reading: Reading
  whole: SchemeWhole
  mend: () => void
  onSaved: () => void
}

function Preview({ answer, reading, whole, mend, onSaved }: PreviewProps) {
  const { fields, leaves, faults, doubts } = answer.counts
  const isBusy = reading.sending !== undefined
  const save = async () => {
    if ((await reading.save(whole.scheme.revision)) !== undefined) onSaved()
  }
  return (
    <>
      <h1 className="verdict">
        {faults > 0 ? text.unsound(faults, leaves) : text.sound(fields, leaves, answer.totalShown)}
      </h1>
      <p className="sub">
        {doubts > 0 ? text.doubts(doubts) : text.noDoubts} {faults > 0 && text.mendNote}
      </p>
      <p className="note">{text.fileNote(answer.fileName, answer.sheet, answer.headRow)}</p>
      {answer.sheets.length > 1 && (
        <div className="sheet-choice">
          <SelectField
            label={text.sheet}
            value={answer.sheet}
            options={answer.sheets.map((name) => ({ value: name, label: name }))}
            onChange={reading.chooseSheet}
          />
        </div>
      )}
      <FileColumns
        columns={answer.columns}
        meanings={schemeColumns}
        names={columnWords}
        choose={reading.chooseColumn}
        isBusy={isBusy}
      />
      {[...answer.faults.map(({ message }) => message), ...answer.doubts].map((message) => (
        <p key={message} className={answer.doubts.includes(message) ? 'note' : 'fault'}>
          {message}
        </p>
      ))}
      <WrongRows reading={answer} />
      <Refusal reading={reading} />
      <ImportTree reading={answer} />
      <div className="import-acts">
        <button type="button" className="btn" onClick={reading.restart} disabled={isBusy}>
          {text.otherFile}
        </button>
        <button type="button" className={faults > 0 ? 'btn primary' : 'btn'} onClick={mend} disabled={isBusy}>
          {faults > 0 ? text.mend : text.look}
        </button>
        {faults === 0 && (
          <button type="button" className="btn primary" onClick={() => void save()} disabled={isBusy}>
            {isBusy ? text.saving : text.save(leaves)}
          </button>
        )}
      </div>
    </>
  )
}
