/** The table of people as text: pasted from a spreadsheet or read from a file, which never leaves the browser as a file. */
import { type ChangeEvent, type FormEvent, useState } from 'react'
import { downloadText } from '../../clipboard.ts'
import type { ApiFailure } from '../../failure.ts'
import { importTemplate, readTable } from './import-text.ts'
import { text } from './text.vi.ts'

const words = text.importing

type ImportFormProps = {
  text: string
  onText: (text: string) => void
  /** A code of a unit within reach, for the template's example. */
  exampleUnit: string
  failure: ApiFailure | undefined
  isRunning: boolean
  onLook: (text: string) => void
}

export function ImportForm({ text: given, onText, exampleUnit, failure, isRunning, onLook }: ImportFormProps) {
  const [fileName, setFileName] = useState('')
  const [fileFault, setFileFault] = useState<string | undefined>()
  const fault = fileFault ?? failure?.message
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0]
    if (file === undefined) return
    const read = await readTable(file)
    setFileFault('fault' in read ? words.fileFaults[read.fault] : undefined)
    setFileName('text' in read ? file.name : '')
    if ('text' in read) onText(read.text)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onLook(given)
  }
  return (
    <>
      <p className="sub">{words.lead}</p>
      <form className="import-form" onSubmit={submit}>
        {fault !== undefined && (
          <p className="fault" role="alert">
            {fault}
          </p>
        )}
        <p className="acts">
          <button
            type="button"
            className="btn"
            onClick={() => downloadText(importTemplate(words.template, exampleUnit), words.templateName, 'text/csv')}
          >
            {words.downloadTemplate}
          </button>
          {/* The browser's own control speaks the language of the browser. */}
          <label className="btn import-file">
            <input className="sr" type="file" accept=".csv,.tsv,.txt,text/csv" onChange={choose} />
            {words.file}
          </label>
          <span className="note" role="status">
            {fileName !== '' && words.fileRead(fileName)}
          </span>
        </p>
        <label className="field">
          <span>{words.paste}</span>
          <textarea
            className="control fig"
            rows={10}
            spellCheck={false}
            placeholder={words.placeholder}
            value={given}
            onChange={(event) => onText(event.currentTarget.value)}
            required
          />
        </label>
        <p className="acts">
          <button type="submit" className="btn primary" disabled={isRunning}>
            {isRunning ? words.looking : words.look}
          </button>
          <span className="note">{words.nothingYet}</span>
        </p>
      </form>
    </>
  )
}
