/** Every row as it was understood, and the act that saves those taken: all of them or none. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { PlanReading, PlanWhole } from '#contract/plans'
import { columnsOfTable } from '#domain/plan-table.ts'
import { useAct } from '../../act.ts'
import { ChangeFields, changeFields, changeOf, noChange } from '../../components/change-fields.tsx'
import { FileColumns } from '../../components/file-columns.tsx'
import { WideTable } from '../../components/wide-table.tsx'
import { useOwnAct } from '../../own-act.ts'
import { saveLines } from './ask.ts'
import { type Draft, emptyDraft, rowOfFault, targetsTaken, tasksTaken } from './draft.ts'
import { TargetsRead } from './targets-read.tsx'
import { TasksRead } from './tasks-read.tsx'
import { columnWords, text } from './text.vi.ts'
import type { Reading } from './use-reading.ts'

type PreviewStepProps = { whole: PlanWhole; answer: PlanReading; reading: Reading }

export function PreviewStep({ whole, answer, reading }: PreviewStepProps) {
  const { kind } = answer
  const rows = answer[kind]
  const [draft, setDraft] = useState<Draft>(emptyDraft)
  const taken = kind === 'targets' ? targetsTaken(answer, draft) : tasksTaken(answer, draft)
  return (
    <>
      <h1 className="verdict">{rows.length === 0 ? text.none(kind) : text.found(kind, rows.length, taken.length)}</h1>
      <p className="sub">{text.where(answer.fileName, answer.sheet, answer.headRow)}</p>
      {answer.sheets.length > 1 && (
        <label className="field sheet-choice">
          <span>{text.sheet}</span>
          <select
            className="control"
            value={answer.sheet}
            onChange={(event) => reading.chooseSheet(event.currentTarget.value)}
          >
            {answer.sheets.map((sheet) => (
              <option key={sheet} value={sheet}>
                {sheet}
              </option>
            ))}
          </select>
        </label>
      )}
      {reading.refusal !== undefined && (
        <p className="fault" role="alert">
          {reading.refusal}
        </p>
      )}
      <FileColumns
        columns={answer.columns}
        meanings={columnsOfTable[answer.kind]}
        names={columnWords}
        choose={reading.chooseColumn}
        isBusy={reading.sending !== undefined}
      />
      <WideTable label={text.rows.thing[kind]}>
        {kind === 'targets' ? (
          <TargetsRead targets={answer.targets} draft={draft} change={setDraft} />
        ) : (
          <TasksRead tasks={answer.tasks} draft={draft} change={setDraft} />
        )}
      </WideTable>
      <SaveBar whole={whole} answer={answer} taken={taken} reading={reading} />
    </>
  )
}

type SaveBarProps = PreviewStepProps & { taken: readonly { at: number; line: unknown }[] }

function SaveBar({ whole, answer, taken, reading }: SaveBarProps) {
  const { plan, rights } = whole
  const own = useOwnAct()
  const queries = useQueryClient()
  const [change, setChange] = useState(noChange)
  const act = useAct(
    () =>
      own((account) =>
        saveLines(plan.id, answer.kind, {
          ...account,
          revision: plan.revision,
          lines: taken.map(({ line }) => line),
          ...changeOf(change, rights.needsReason),
        }),
      ),
    {
      onSuccess: async () => {
        await queries.invalidateQueries()
        reading.finish(taken.length)
      },
    },
  )
  const untold = act.failure?.fields.filter(({ field }) => !changeFields.includes(field)) ?? []
  const isReady = taken.length > 0 && (!rights.needsReason || change.reason.trim() !== '')
  return (
    <form
      className="plan-save"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) act.run()
      }}
    >
      {rights.needsReason && (
        <div className="change">
          <ChangeFields change={change} onChange={setChange} failure={act.failure} today={whole.today} />
        </div>
      )}
      <p className="acts">
        <button type="submit" className="btn primary" disabled={!isReady || act.isRunning}>
          {act.isRunning ? text.saving : text.save(answer.kind, taken.length)}
        </button>
        <button type="button" className="btn" onClick={reading.restart}>
          {text.otherFile}
        </button>
      </p>
      {act.failure !== undefined && (
        <div className="fault" role="alert">
          <p>{act.failure.fields.length > 0 ? text.refused : act.failure.message}</p>
          <ul>
            {untold.map(({ field, message }) => {
              const at = rowOfFault(field, taken)
              return (
                <li key={`${field} ${message}`}>
                  {text.refusedRow(at === undefined ? undefined : answer[answer.kind][at]?.row, message)}
                </li>
              )
            })}
          </ul>
        </div>
      )}
    </form>
  )
}
