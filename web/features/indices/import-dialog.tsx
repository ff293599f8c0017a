/** A file of published results: looked at first, row by row; stored whole once nothing is wrong in it. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { IndexHead, ResultImport } from '#contract/results'
import { useAct } from '../../act.ts'
import { ActFault } from '../../components/act-fault.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { DropZone } from '../../components/drop-zone.tsx'
import { useToday } from '../../components/period-switch.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useOwnAct } from '../../own-act.ts'
import { sendForm } from '../../send-form.ts'
import { text as shell } from '../../text/vi.ts'
import { ImportRows } from './import-rows.tsx'
import { text } from './text.vi.ts'
import '../../components/forms.css'

const words = text.importing
type ImportDialogProps = { parent: string; indices: readonly IndexHead[]; onClose: () => void }

export function ImportDialog({ parent, indices, onClose }: ImportDialogProps) {
  const today = useToday()
  const queries = useQueryClient()
  const [index, setIndex] = useState(indices[0]?.code ?? '')
  const [source, setSource] = useState('')
  const [publishedOn, setPublishedOn] = useState('')
  const [period, setPeriod] = useState('')
  const [territory, setTerritory] = useState('then')
  const [file, setFile] = useState<File>()
  const [refused, setRefused] = useState('')
  const own = useOwnAct()
  const sending = useAct(({ file: sent, dryRun }: { file: File; dryRun: boolean }) =>
    own((account) => {
      const form = new FormData()
      const options = {
        ...account,
        ...{ index, source, territory, parent, dryRun },
        publishedOn: publishedOn === '' ? null : publishedOn,
        period: period === '' ? null : period,
      }
      form.set('options', JSON.stringify(options))
      form.set('file', sent)
      return sendForm<ResultImport>('/api/results/import', form, {
        onProgress: () => undefined,
        signal: new AbortController().signal,
      })
    }),
  )
  const { answer, failure } = sending
  const take = (chosen: File) => {
    setRefused('')
    setFile(chosen)
    sending.run({ file: chosen, dryRun: true })
  }
  const store = () => {
    if (file) sending.run({ file, dryRun: false })
  }
  const years = Array.from({ length: 15 }, (_, back) => String(Number(today.slice(0, 4)) - back))
  const isStored = answer !== undefined && answer.stored > 0
  return (
    <Dialog
      title={words.title}
      onClose={() => {
        if (isStored) void queries.invalidateQueries({ queryKey: ['indices'] })
        onClose()
      }}
      className="form-dialog index-import"
    >
      {isStored ? (
        <>
          <p role="status">{words.stored(answer.stored)}</p>
          <p className="acts">
            <button
              type="button"
              className="btn primary"
              onClick={() => {
                void queries.invalidateQueries({ queryKey: ['indices'] })
                onClose()
              }}
            >
              {words.done}
            </button>
          </p>
        </>
      ) : (
        <div className="form">
          <p className="note">{words.lead}</p>
          <div className="pair">
            <SelectField
              label={text.form.index}
              value={index}
              onChange={setIndex}
              options={indices.map(({ code, shortName }) => ({ value: code, label: shortName }))}
              fault={failure?.field('index')}
            />
            <SelectField
              label={words.period}
              value={period}
              onChange={setPeriod}
              empty={words.noPeriod}
              options={years.map((year) => ({ value: year, label: year }))}
            />
          </div>
          <TextField
            label={text.form.source}
            hint={text.form.sourceHint}
            value={source}
            onChange={setSource}
            maxLength={500}
            fault={failure?.field('source')}
            required
          />
          <div className="pair">
            <DateField label={text.form.publishedOn} value={publishedOn} onChange={setPublishedOn} max={today} />
            <SelectField
              label={words.names}
              value={territory}
              onChange={setTerritory}
              options={[
                { value: 'then', label: words.atThatTime },
                { value: 'now', label: words.now },
              ]}
            />
          </div>
          <DropZone take={take} refuse={setRefused} />
          {refused !== '' && <p className="fault">{refused}</p>}
          {sending.isRunning && <p role="status">{words.sending}</p>}
          <ActFault failure={failure} fields={['index', 'source']} />
          {answer && <ImportRows answer={answer} />}
          <p className="acts">
            {answer !== undefined && answer.faulty === 0 && (
              <button type="button" className="btn primary" onClick={store} disabled={sending.isRunning}>
                {words.store(answer.rows.length)}
              </button>
            )}
            {file !== undefined && (answer === undefined || answer.faulty > 0) && (
              <button type="button" className="btn" onClick={() => take(file)} disabled={sending.isRunning}>
                {words.look}
              </button>
            )}
            <button type="button" className="btn" onClick={onClose}>
              {shell.cancel}
            </button>
          </p>
        </div>
      )}
    </Dialog>
  )
}
