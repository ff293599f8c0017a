/** Takes a file of counted answers: first told what it says and what is wrong, then stored as a whole. */
import { useRef, useState } from 'react'
import type { Survey, SurveyImport } from '#contract/surveys'
import { formatInteger } from '#domain/measure.ts'
import { capitalised } from '#domain/wording.vi.ts'
import { useAct } from '../../act.ts'
import { ActFault } from '../../components/act-fault.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { DropZone } from '../../components/drop-zone.tsx'
import { useOwnAct } from '../../own-act.ts'
import { surveyTablePath } from '../../paths.ts'
import { sendCounts, surveysKey } from './ask.ts'
import { text } from './text.vi.ts'

const words = text.import
/** Lines of the report that are shown. */
const most = 30

export function ImportDialog({ survey, onClose }: { survey: Survey; onClose: () => void }) {
  const [file, setFile] = useState<File>()
  const [refused, setRefused] = useState<string>()
  const stop = useRef(new AbortController())
  const own = useOwnAct()
  const sending = { onProgress: () => undefined, signal: stop.current.signal }
  const looking = useAct((chosen: File) => own((account) => sendCounts(survey.id, chosen, undefined, account, sending)))
  const storing = useAct(
    ({ chosen, seen }: { chosen: File; seen: number }) =>
      own((account) => sendCounts(survey.id, chosen, seen, account, sending)),
    { changes: [surveysKey] },
  )
  const close = () => {
    stop.current.abort()
    onClose()
  }
  const take = (chosen: File) => {
    setRefused(undefined)
    setFile(chosen)
    storing.reset()
    looking.run(chosen)
  }
  const report = storing.answer ?? looking.answer
  return (
    <Dialog title={words.title} onClose={close} className="survey-import">
      <p className="note">{words.how}</p>
      <p>
        <a href={surveyTablePath(survey.id)}>{words.table}</a>
      </p>
      {storing.answer === undefined && <DropZone take={take} refuse={setRefused} />}
      {refused !== undefined && <p className="fault">{refused}</p>}
      {(looking.isRunning || storing.isRunning) && <p role="status">{words.reading}</p>}
      <ActFault failure={looking.failure ?? storing.failure} />
      {report !== undefined && !looking.isRunning && <Report report={report} />}
      {report !== undefined && report.faults.length === 0 && file !== undefined && storing.answer === undefined && (
        <p className="acts">
          <button
            type="button"
            className="btn primary"
            disabled={storing.isRunning || looking.isRunning}
            onClick={() => storing.run({ chosen: file, seen: report.seen })}
          >
            {words.act(report.rows)}
          </button>
        </p>
      )}
    </Dialog>
  )
}

function Report({ report: { fileName, stored, rows, units, faults } }: { report: SurveyImport }) {
  if (faults.length > 0)
    return (
      <>
        <p role="alert" className="fault">
          {fileName}: {words.bad(faults.length)}
        </p>
        <table>
          <thead>
            <tr>
              <th scope="col" className="r c-place">
                {words.row}
              </th>
              <th scope="col">{words.what}</th>
            </tr>
          </thead>
          <tbody>
            {faults.slice(0, most).map(({ row, message }) => (
              <tr key={`${row} ${message}`}>
                <td className="r fig">{row}</td>
                <td>{capitalised(message)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </>
    )
  return (
    <>
      <p role="status">{stored ? words.done(rows, units.length) : words.good(rows, units.length)}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            <th scope="col" className="r">
              {words.answers}
            </th>
            <th scope="col" className="r">
              {words.replaced}
            </th>
          </tr>
        </thead>
        <tbody>
          {units.slice(0, most).map(({ unit, answers, replaced }) => (
            <tr key={unit.code}>
              <th scope="row">{capitalised(unit.label)}</th>
              <td className="r fig">{formatInteger(answers)}</td>
              <td className="r fig">{formatInteger(replaced)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
